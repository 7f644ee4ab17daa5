package vn.mangnon.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what is due when: a day, a month, a span of days, or again and again. */
final class DeadlineGrammar {

    private static final Set<String> DUE =
            Set.of("trước", "nhất", "hạn", "hết", "xong", "thành", "cuối", "vào", "là", "muộn");
    private static final int LONGEST = 2000;

    private final Integer planYear;
    final List<PlanDraft.Deadline> deadlines = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    /** @param planYear the only year of the plan, for "từ ngày 01/6 đến ngày 30/6"; null when it has several */
    DeadlineGrammar(Integer planYear) {
        this.planYear = planYear;
    }

    /** @param who the agency whose block these words stand in, or null */
    void scan(Passage passage, String who) {
        String named = null;
        for (Clauses.Clause clause : Clauses.of(passage)) {
            named = clause.newSentence() ? null : named;
            if (clause.words().length() <= LONGEST * 4) {
                named = clause(clause.words(), named != null ? named : who);
            }
        }
    }

    /** A cell that says when a task is due. */
    void dated(Passage cell, String what, String who) {
        Tokens t = Tokens.of(cell);
        for (int i = 0; i < Math.min(t.size(), 40); i++) {
            WrittenDate date = WrittenDate.at(t, i);
            String month = month(t, i);
            if (date != null && date.date() != null || month != null) {
                deadlines.add(new PlanDraft.Deadline(
                        "d" + (deadlines.size() + 1),
                        DeadlineKinds.of(what, what, true),
                        cell.text(),
                        date == null ? null : date.date(),
                        month,
                        null,
                        null,
                        who,
                        cell.source()));
                return;
            }
        }
        String again = recurrence(t, 0, t.size());
        if (again != null && !again.equals("năm")) {
            deadlines.add(new PlanDraft.Deadline(
                    "d" + (deadlines.size() + 1),
                    DeadlineKinds.of(what, what, true),
                    cell.text(),
                    null,
                    null,
                    null,
                    again,
                    who,
                    cell.source()));
        }
    }

    /** @return the body whose duty it is, which the next clause of the sentence goes on with */
    private String clause(Passage clause, String who) {
        Tokens t = Tokens.of(clause);
        if (t.size() > LONGEST) {
            return who;
        }
        String subject = subject(t, who);
        int from = 0;
        boolean any = false;
        for (int i = 0; i < t.size(); i++) {
            WrittenDate date = isDue(t, i) ? WrittenDate.at(t, i) : null;
            PlanDraft.Window window = DateSpan.at(t, i, planYear);
            if (window != null) {
                add(t, from, DateSpan.end(t, i), null, null, window, null, subject, clause);
                i = DateSpan.end(t, i) - 1;
                from = i + 1;
                any = true;
            } else if (date != null && date.date() != null) {
                int to = pastBracket(t, date.to());
                add(t, start(t, from, i), to, date.date(), null, null, recurrence(t, from, i), subject, clause);
                i = date.to() - 1;
                from = to;
                any = true;
            } else if (date != null
                    && date.year() == 0
                    && t.at(date.to(), "và")
                    && yearOfNext(t, date) > 0
                    && date.inYear(yearOfNext(t, date)) != null) {
                add(
                        t,
                        start(t, from, i),
                        date.to(),
                        date.inYear(yearOfNext(t, date)),
                        null,
                        null,
                        recurrence(t, from, i),
                        subject,
                        clause);
                i = date.to() - 1;
                from = date.to();
                any = true;
            } else if (month(t, i) != null) {
                add(t, start(t, from, i), t.size(), null, month(t, i), null, null, subject, clause);
                any = true;
                break;
            }
        }
        if (!any) {
            recurring(t, subject, clause);
        }
        return subject;
    }

    /** A day is a deadline only after a word that makes it one, not as the date of a cited act. */
    private static boolean isDue(Tokens t, int i) {
        if (!t.isNumber(i)) {
            return false;
        }
        int k = t.at(i - 1, "ngày") ? i - 2 : i - 1;
        while (k >= 0 && (t.at(k, "ngày") || t.at(k, "đến") || t.at(k, "là") && !t.at(k - 1, "hạn"))) {
            k--;
        }
        boolean due = t.isOneOf(k, DUE) || t.at(k, "hạn") || k >= 0 && t.at(k, "và") && isAfterDue(t, k);
        return due && !t.at(k, "thành", "phố");
    }

    /** "trước ngày 15/5/2024 và 15/11/2024" */
    private static boolean isAfterDue(Tokens t, int and) {
        for (int k = and - 1; k >= 0 && and - k < 10; k--) {
            if (t.at(k, "trước") || t.at(k, "nhất")) {
                return true;
            }
        }
        return false;
    }

    /** "trước ngày 25/6 và 25/11/2013": the year stands once. */
    private static int yearOfNext(Tokens t, WrittenDate date) {
        int at = date.to() + 1;
        while (t.at(at, "trước") || t.at(at, "ngày")) {
            at++;
        }
        WrittenDate next = WrittenDate.at(t, at);
        return next == null || next.date() == null ? 0 : next.year();
    }

    /** "tháng 11/2024", not part of a full date, when something happens then. */
    private static String month(Tokens t, int i) {
        if (!t.at(i, "tháng")
                || !t.isNumber(i + 1)
                || t.get(i + 1).word().length() > 2
                || t.isNumber(i - 1)
                || t.at(i - 1, "ngày")) {
            return null;
        }
        boolean year = (t.at(i + 2, "/") || t.at(i + 2, "năm") || t.at(i + 2, "-")) && t.isYear(i + 3);
        int month = t.get(i + 1).intValue();
        return year && month >= 1 && month <= 12
                ? YearMonth.of(t.get(i + 3).intValue(), month).toString()
                : null;
    }

    private void recurring(Tokens t, String who, Passage clause) {
        boolean duty = false;
        for (int i = 0; i < t.size(); i++) {
            duty |= t.at(i, "báo", "cáo")
                    || t.at(i, "sơ", "kết")
                    || t.at(i, "tổng", "kết")
                    || t.at(i, "lập", "dự", "toán")
                    || t.at(i, "xây", "dựng", "dự", "toán")
                    || t.at(i, "tổng", "hợp", "kết")
                    || t.at(i, "đánh", "giá", "kết");
        }
        String again = recurrence(t, 0, t.size());
        if (duty && again != null && !again.equals("năm")) {
            add(t, 0, t.size(), null, null, null, again, who, clause);
        }
    }

    private static String recurrence(Tokens t, int from, int to) {
        List<String> said = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int length = t.at(i, "hằng", "năm")
                            || t.at(i, "hằng", "quý")
                            || t.at(i, "hằng", "tháng")
                            || t.at(i, "mỗi", "năm")
                            || t.at(i, "định", "kỳ")
                            || t.at(i, "đột", "xuất")
                            || t.at(i, "hằng", "tuần")
                            || t.at(i, "6", "tháng")
                            || t.at(i, "06", "tháng")
                            || t.at(i, "một", "năm")
                            || t.at(i, "1", "năm")
                            || t.at(i, "01", "năm")
                            || t.at(i, "cả", "năm")
                            || t.at(i, "hàng", "quý")
                            || t.at(i, "hàng", "tháng")
                    ? 2
                    : 0;
            if (length > 0) {
                said.add(t.words(i, i + length).text());
                i += length - 1;
            } else if (t.at(i, "năm") && t.isYear(i + 1) && to < t.size()) {
                said.add("năm");
            }
        }
        return said.isEmpty() ? null : String.join("; ", new java.util.LinkedHashSet<>(said));
    }

    private static int start(Tokens t, int from, int date) {
        int at = from;
        while (at < date && (t.at(at, ",") || t.at(at, "và") || t.at(at, ";") || t.at(at, "."))) {
            at++;
        }
        return at;
    }

    private static int pastBracket(Tokens t, int to) {
        if (t.at(to, "hằng", "năm")) {
            return to + 2;
        }
        if (!t.at(to, "(")) {
            return to;
        }
        for (int i = to; i < t.size() && i - to < 40; i++) {
            if (t.at(i, ")")) {
                return i + 1;
            }
        }
        return to;
    }

    private static String subject(Tokens t, String who) {
        for (int i = 0; i < Math.min(t.size(), 40); i++) {
            boolean starts = i == 0
                    || t.at(i - 1, ",")
                    || t.at(i - 1, ")")
                    || t.at(i - 1, "giao")
                    || t.at(i - 1, "cầu")
                    || t.at(i - 1, "nghị")
                    || t.at(i - 1, ":");
            List<AgencyNames.Name> found = starts ? AgencyLists.at(t, i) : List.of();
            if (!found.isEmpty()) {
                return t.words(found.get(0).from(), found.get(found.size() - 1).to())
                        .text();
            }
        }
        return who;
    }

    private void add(
            Tokens t,
            int from,
            int to,
            LocalDate date,
            String month,
            PlanDraft.Window window,
            String recurrence,
            String who,
            Passage clause) {
        Passage words = t.words(Math.min(from, to - 1), to);
        PlanDraft.Deadline deadline = new PlanDraft.Deadline(
                "d" + (deadlines.size() + 1),
                DeadlineKinds.of(words.text(), clause.text(), window != null || month != null),
                IndicatorList.trimmed(words.text()),
                date,
                month,
                window,
                recurrence,
                who,
                words.source());
        if (known.add(deadline.source().start() + " " + deadline.text())) {
            deadlines.add(deadline);
        }
    }
}
