package vn.mangnon.reading;

import java.util.List;
import java.util.Set;

/** Undoes what language saves in coordination: one predicate, one subject or one "lần lượt" for several figures. */
final class FigureGroups {

    private static final Set<String> OPENING_VERBS = Set.of("được", "bị", "biết");

    private FigureGroups() {}

    static void resolve(Tokens tokens, List<Figure> figures) {
        String said = null;
        for (int i = figures.size() - 2; i >= 0; i--) {
            Figure one = figures.get(i);
            Figure next = figures.get(i + 1);
            String whole = said != null ? said : next.measure;
            said = null;
            if (!one.isKeep()
                    && !next.isKeep()
                    && one.measure != null
                    && next.measure != null
                    && !one.measure.equals(next.measure)
                    && next.lead.from() == next.from
                    && !Pieces.addsACount(tokens, next.from - 1)
                    && !one.hasTimeAfter()) {
                said = sharePredicate(one, next, whole);
            }
        }
        for (int i = 1; i < figures.size(); i++) {
            shareSubject(figures.get(i - 1), figures.get(i));
        }
        leadingGroup(figures);
    }

    /** "80% trẻ em khuyết tật được phục hồi chức năng và gần 90% được đi học": of whom the second is said, the first has named. */
    private static void shareSubject(Figure one, Figure next) {
        if (one.isKeep() || next.isKeep() || one.measure == null || next.measure == null || !next.newMeasure) {
            return;
        }
        Tokens second = words(next.measure);
        boolean said = second.at(0, "được") || second.at(0, "bị") || second.at(0, "biết");
        Tokens first = words(one.measure);
        int verb = said ? MeasureWords.predicate(first, 0, first.size()) : -1;
        if (verb > 0 && !first.isOneOf(0, OPENING_VERBS)) {
            next.measure = first.words(0, verb).text() + " " + next.measure;
        }
    }

    /**
     * "35% trẻ em độ tuổi nhà trẻ và 99% trẻ em độ tuổi mẫu giáo được chăm sóc": what is said of the second holds for both.
     *
     * @param whole the second's words with what is said of it
     * @return the first's words with what is said of it too, null when nothing is shared
     */
    private static String sharePredicate(Figure one, Figure next, String whole) {
        Tokens first = words(one.measure);
        Tokens second = words(whole);
        int verb = MeasureWords.predicate(second, 0, second.size());
        if (verb < 0 || MeasureWords.predicate(first, 0, first.size()) >= 0 || MeasureWords.startsMeasure(second, 0)) {
            return null;
        }
        String mine = one.measure + " " + second.words(verb, second.size()).text();
        String predicate = second.words(verb, second.size()).text();
        int same = 0;
        while (same < first.size()
                && same < verb
                && first.get(same).is(second.get(same).word())) {
            same++;
        }
        int head = same > 1 && second.at(same - 1, "cấp") ? same - 1 : same;
        for (int k = same - 1; k > 0; k--) {
            head = second.at(k, "trong") || second.at(k, "ở") || second.at(k, "tại") || second.at(k, "thuộc")
                    ? k
                    : head;
        }
        if (head > 0 && same < first.size() && same < verb) {
            String noun = second.words(0, head).text();
            one.scope = first.words(MeasureWords.pastPreposition(first, head), first.size())
                    .text();
            next.scope = second.words(MeasureWords.pastPreposition(second, head), verb)
                    .text();
            one.measure = noun + " " + predicate;
            next.measure = one.measure;
        } else {
            one.measure = mine;
        }
        return mine;
    }

    /**
     * "tỷ lệ đi học ở bậc tiểu học là 99% và ở bậc trung học là 95%": the second group shows that the end of the first name is a
     * group too.
     */
    private static void leadingGroup(List<Figure> figures) {
        for (int i = 0; i + 1 < figures.size(); i++) {
            Figure one = figures.get(i);
            Figure next = figures.get(i + 1);
            if (one.isKeep()
                    || next.isKeep()
                    || !one.newMeasure
                    || one.scope != null
                    || next.scope == null
                    || next.newMeasure
                    || next.apart
                    || one.measure == null) {
                continue;
            }
            Tokens name = words(one.measure);
            Tokens group = words(next.scope);
            int at = groupStart(name, group);
            if (at > 2) {
                one.scope = name.words(MeasureWords.pastPreposition(name, at), name.size())
                        .text();
                String shorter = name.words(0, at).text();
                String longer = one.measure;
                figures.stream().filter(f -> longer.equals(f.measure)).forEach(f -> f.measure = shorter);
            }
        }
    }

    private static int groupStart(Tokens name, Tokens group) {
        for (int k = name.size() - 1; k > 2; k--) {
            boolean preposition = name.at(k, "ở")
                    || name.at(k, "tại")
                    || name.at(k, "với") && name.at(k - 1, "đối")
                    || name.at(k, "cho")
                    || name.at(k, "trong");
            if (preposition && name.size() - k <= group.size() + 5) {
                return name.at(k, "với") ? k - 1 : k;
            }
            if (name.get(k).is(group.get(0).word()) && name.size() - k <= group.size() + 3
                    || MeasureWords.isScope(name, k, name.size())
                            && name.size() - k <= 3
                            && name.at(k, "nông") | name.at(k, "thành", "thị")) {
                return name.at(k - 1, "ở") || name.at(k - 1, "tại") ? k - 1 : k;
            }
        }
        return -1;
    }

    private static Tokens words(String text) {
        return Tokens.of(new Passage.Builder().add(text, 0, text.length()).build());
    }
}
