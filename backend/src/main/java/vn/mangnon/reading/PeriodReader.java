package vn.mangnon.reading;

/** The years a plan is for: the last "giai đoạn a-b" of the title, else its "năm a", else the same in the opening sentence. */
final class PeriodReader {

    private PeriodReader() {}

    static PlanDraft.Years read(String title, String opening) {
        PlanDraft.Years years = title == null ? null : in(title);
        return years == null ? in(opening.length() > 3000 ? opening.substring(0, 3000) : opening) : years;
    }

    /** The first year that the title names from this one on: "năm 2023 và giai đoạn 2024 - 2026" begins in 2023. */
    static int firstFrom(String title, int year) {
        int first = Integer.MAX_VALUE;
        Tokens t = Tokens.of(new Passage.Builder()
                .add(title == null ? "" : title, 0, title == null ? 0 : title.length())
                .build());
        for (int i = 0; i < t.size(); i++) {
            boolean named = t.isYear(i)
                    && t.at(i - 1, "năm")
                    && !t.at(i - 2, "tháng")
                    && t.get(i).intValue() >= year;
            first = named ? Math.min(first, t.get(i).intValue()) : first;
        }
        return first;
    }

    private static PlanDraft.Years in(String words) {
        Tokens t = Tokens.of(new Passage.Builder().add(words, 0, words.length()).build());
        PlanDraft.Years span = null;
        PlanDraft.Years single = null;
        for (int i = 0; i < t.size(); i++) {
            if (t.at(i, "giai", "đoạn")) {
                PlanDraft.Years found = span(t, i + 2);
                span = found == null ? span : found;
            }
            boolean outlook = t.at(i - 1, "đến")
                    || t.at(i - 1, "tới")
                    || t.at(i - 2, "tầm", "nhìn")
                    || t.at(i - 3, "định", "hướng")
                    || t.at(i - 2, "định", "hướng");
            boolean dated = t.isNumber(i - 1) && t.at(i - 2, "tháng");
            if (t.at(i, "năm") && t.isYear(i + 1) && !outlook && !dated) {
                PlanDraft.Years found = span(t, i + 1);
                single = found != null
                        ? found
                        : new PlanDraft.Years(
                                t.get(i + 1).intValue(), t.get(i + 1).intValue());
            }
        }
        return span == null ? single : span;
    }

    private static PlanDraft.Years span(Tokens t, int from) {
        int i = from;
        while (t.at(i, "từ") || t.at(i, "năm") || t.at(i, "5") || t.at(i, "10") || t.at(i, "(")) {
            i++;
        }
        if (!t.isYear(i)) {
            return null;
        }
        int j = i + 1;
        while (t.at(j, "-") || t.at(j, "đến") || t.at(j, "năm") || t.at(j, "hết")) {
            j++;
        }
        return j > i + 1 && t.isYear(j)
                ? new PlanDraft.Years(t.get(i).intValue(), t.get(j).intValue())
                : null;
    }
}
