package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Gives each figure its years: those beside it, those shared with its neighbours, or the heading's. */
final class FigureYears {

    private FigureYears() {}

    static void resolve(List<Figure> figures, TimePhrase heading) {
        List<TimePhrase> leading = figures.get(0).before;
        for (Figure figure : figures) {
            figure.times = !figure.after.isEmpty() ? figure.after : figure.before;
        }
        for (int i = figures.size() - 2; i >= 0; i--) {
            Figure next = figures.get(i + 1);
            boolean same =
                    figures.get(i).baseYear == null && next.baseYear != null && !next.newMeasure && next.lead.isEmpty();
            figures.get(i).baseYear = same ? next.baseYear : figures.get(i).baseYear;
        }
        deal(figures);
        for (int i = figures.size() - 1; i >= 0; i--) {
            Figure figure = figures.get(i);
            if (!figure.times.isEmpty() || figure.isKeep()) {
                continue;
            }
            Figure next = i + 1 < figures.size() ? figures.get(i + 1) : null;
            if (next != null
                    && leading.isEmpty()
                    && !next.isKeep()
                    && !next.times.isEmpty()
                    && next.before.isEmpty()
                    && !figure.surpassedBy(next)) {
                figure.times = next.times;
            }
        }
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            if (!figure.times.isEmpty() || figure.isKeep()) {
                continue;
            }
            Figure previous = i > 0 ? figures.get(i - 1) : null;
            boolean other = previous != null
                    && (!Objects.equals(previous.measure, figure.measure)
                            || !Objects.equals(previous.scope, figure.scope));
            if (i > 0
                    && !leading.isEmpty()
                    && leading.stream().noneMatch(t -> t.years().size() > 1)) {
                figure.times = leading;
            } else if (other) {
                figure.times = previous.times;
            } else if (heading != null && (i == 0 || figure.lead.yearly())) {
                figure.times = List.of(heading);
            } else if (heading != null
                    && previous != null
                    && (previous.times.isEmpty() || previous.times.get(0) == heading)) {
                figure.times = List.of(heading);
            }
        }
    }

    /**
     * "lần lượt đạt 65% và 75% vào năm 2025 và 2030": as many figures as years are dealt one by one; with groups each group gets
     * the same deal.
     */
    private static void deal(List<Figure> figures) {
        int from = 0;
        while (from < figures.size()) {
            int to = from + 1;
            while (to < figures.size()
                    && Objects.equals(figures.get(to).measure, figures.get(from).measure)
                    && !figures.get(to).isKeep()
                    && !figures.get(to).newMeasure) {
                to++;
            }
            dealRun(figures.subList(from, to));
            from = to;
        }
    }

    private static void dealRun(List<Figure> run) {
        List<Figure> timed = run.stream().filter(f -> !f.times.isEmpty()).toList();
        if (run.size() < 2 || timed.size() != 1) {
            return;
        }
        List<TimePhrase> years = single(timed.get(0).times);
        int n = years.size();
        boolean outer = timed.get(0) == run.get(0) || timed.get(0) == run.get(run.size() - 1);
        if (n < 2 || !outer || run.size() % n != 0) {
            return;
        }
        for (int start = 0; start < run.size(); start += n) {
            List<Figure> tuple = run.subList(start, start + n);
            String scope = tuple.stream()
                    .map(f -> f.scope)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            boolean several = tuple.stream()
                            .map(f -> f.scope)
                            .filter(Objects::nonNull)
                            .distinct()
                            .count()
                    > 1;
            if (several || tuple.get(0).scope != null && tuple.get(n - 1).scope != null) {
                return;
            }
            if (run.size() > n && scope == null) {
                return;
            }
        }
        for (int start = 0; start < run.size(); start += n) {
            List<Figure> tuple = run.subList(start, start + n);
            String scope = tuple.stream()
                    .map(f -> f.scope)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            for (int k = 0; k < n; k++) {
                tuple.get(k).scope = scope;
                tuple.get(k).times = List.of(years.get(k));
            }
        }
    }

    /** One phrase a year. */
    static List<TimePhrase> single(List<TimePhrase> times) {
        List<TimePhrase> single = new ArrayList<>();
        for (TimePhrase time : times) {
            for (Integer year : time.years()) {
                single.add(new TimePhrase(time.from(), time.to(), List.of(year), time.yearFrom(), false));
            }
        }
        return single;
    }
}
