package vn.mangnon.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds the documents that a document cites, once each, and why it cites them. */
final class ReferenceGrammar {

    private static final int MOST = 5000;

    private record Found(
            PlanDraft.DocumentKind kind,
            String number,
            LocalDate date,
            String title,
            PlanDraft.Relation relation,
            PlanDraft.Source source) {}

    private final String ownNumber;
    private final LocalDate ownDate;
    private final List<Found> found = new ArrayList<>();

    ReferenceGrammar(String ownNumber, LocalDate ownDate) {
        this.ownNumber = ownNumber;
        this.ownDate = ownDate;
    }

    /** @param opening whether these words give the document's bases */
    void scan(Passage passage, boolean opening) {
        String s = passage.text();
        String folded = Fold.fold(s);
        int i = 0;
        while (i < s.length() && found.size() < MOST) {
            char c = s.charAt(i);
            if (c >= '0' && c <= '9' && (i == 0 || !joinsNumber(s, i))) {
                DocumentNumber number = DocumentNumber.at(s, i);
                if (number != null && isCited(folded, number, i)) {
                    i = Math.max(add(passage, folded, number, opening), number.to());
                    continue;
                }
                while (i < s.length() && s.charAt(i) >= '0' && s.charAt(i) <= '9') {
                    i++;
                }
                continue;
            }
            if ((c == 'L' || c == 'B') && law(passage, folded, i, opening)) {
                i += 4;
            }
            i++;
        }
    }

    private static boolean joinsNumber(String s, int i) {
        char before = s.charAt(i - 1);
        return before == '/'
                || before == '.'
                || before == ','
                || before == '-' && i > 1 && Character.isDigit(s.charAt(i - 2))
                || before >= '0' && before <= '9'
                || Character.isUpperCase(before);
    }

    /** A Party number needs "số" before it, so that "28 CT/TW" is one and "5 TP/HCM" none. */
    private static boolean isCited(String folded, DocumentNumber number, int at) {
        boolean party = number.number().indexOf('/') > number.number().indexOf('-')
                && number.number().indexOf('-') > 0;
        boolean said = folded.substring(Math.max(0, at - 6), at).contains("số");
        return said || !party || folded.charAt(at + digits(folded, at)) == '-' && at > 1;
    }

    private static int digits(String s, int at) {
        int i = at;
        while (i < s.length() && Character.isDigit(s.charAt(i))) {
            i++;
        }
        return Math.min(i, s.length() - 1) - at;
    }

    private int add(Passage passage, String folded, DocumentNumber number, boolean opening) {
        Tokens after = Tokens.of(passage.part(number.to(), Math.min(folded.length(), number.to() + 60)));
        LocalDate date = null;
        int day = 0;
        while (day < after.size()
                && (after.at(day, ",")
                        || after.at(day, "ký")
                        || after.at(day, "(")
                        || after.at(day, "ban", "hành")
                        || after.at(day, "hành"))) {
            day++;
        }
        int end = number.to();
        boolean sameDay = after.at(day, "cùng", "ngày");
        day += sameDay ? 1 : 0;
        if (after.at(day, "ngày") || after.at(day, "ngay")) {
            WrittenDate written = WrittenDate.at(after, day + 1);
            date = written == null ? null : written.date();
            end = written == null ? end : placeAfter(folded, number.to(), after, written.to());
        }
        if (number.number().equals(ownNumber) && (date == null || date.equals(ownDate))) {
            return end;
        }
        if (sameDay) {
            date = date != null ? date : found.isEmpty() ? null : found.get(found.size() - 1).date;
            dateNeighbours(passage, number.from(), date);
        }
        String before = folded.substring(Math.max(0, number.from() - 60), number.from());
        PlanDraft.Relation relation = relation(folded, number.from(), opening);
        found.add(new Found(
                CitedKind.of(before, number.number()),
                number.number(),
                date,
                CitedSubject.after(passage.text(), end),
                relation,
                passage.source(number.from(), number.to())));
        return end;
    }

    /** "Kế hoạch số 1/KH-UBND và Kế hoạch số 2/KH-UBND cùng ngày 12/10/2021": the day holds for those named just before too. */
    private void dateNeighbours(Passage passage, int from, LocalDate date) {
        int next = passage.source(from, from + 1).start();
        for (int i = found.size() - 1;
                i >= 0
                        && found.get(i).date == null
                        && next - found.get(i).source.end() < 40
                        && next > found.get(i).source.start();
                i--) {
            Found f = found.get(i);
            found.set(i, new Found(f.kind, f.number, date, f.title, f.relation, f.source));
            next = f.source.start();
        }
    }

    private static int placeAfter(String folded, int from, Tokens after, int token) {
        int skipped = 0;
        while (from + skipped < folded.length() && folded.charAt(from + skipped) == ' ') {
            skipped++;
        }
        return from + skipped + after.get(token - 1).end();
    }

    private static PlanDraft.Relation relation(String folded, int at, boolean opening) {
        String before = folded.substring(Math.max(0, at - 70), at);
        int cut = Math.max(before.lastIndexOf(';'), before.lastIndexOf(". "));
        before = cut >= 0 ? before.substring(cut) : before;
        if (before.contains("thay thế") || before.contains("bãi bỏ")) {
            return PlanDraft.Relation.REPLACES;
        }
        if (before.contains("sửa đổi") || before.contains("điều chỉnh")) {
            return PlanDraft.Relation.AMENDS;
        }
        return opening ? PlanDraft.Relation.BASIS : PlanDraft.Relation.MENTIONED;
    }

    /** "Luật Trẻ em", "Bộ luật Lao động", "Luật ngân sách nhà nước": an act by its name. */
    private boolean law(Passage passage, String folded, int at, boolean opening) {
        boolean code = folded.startsWith("bộ luật ", at);
        boolean law = folded.startsWith("luật ", at);
        if (!code && !law
                || at > 0 && Character.isLetter(folded.charAt(at - 1))
                || folded.startsWith("bộ ", Math.max(0, at - 3)) && law && at >= 3) {
            return false;
        }
        int end = LawName.end(passage.text(), at + (code ? 8 : 5));
        if (end < 0) {
            return false;
        }
        String rest = folded.substring(end, Math.min(folded.length(), end + 24));
        if (rest.matches("(?s)[ ,]*(năm \\d{4} )?số:? ?\\d.*")) {
            return false;
        }
        String name = passage.text().substring(at, end);
        found.add(new Found(
                PlanDraft.DocumentKind.LUAT,
                null,
                null,
                name,
                opening ? PlanDraft.Relation.BASIS : PlanDraft.Relation.MENTIONED,
                passage.source(at, end)));
        return true;
    }

    List<PlanDraft.Reference> references() {
        Map<String, LocalDate> onlyDate = new LinkedHashMap<>();
        for (Found f : found) {
            if (f.number != null && f.date != null) {
                LocalDate known = onlyDate.get(f.number);
                onlyDate.put(f.number, known == null || known.equals(f.date) ? f.date : LocalDate.MAX);
            }
        }
        Map<String, Found> once = new LinkedHashMap<>();
        for (Found f : found) {
            LocalDate only = f.number == null ? null : onlyDate.get(f.number);
            LocalDate date = f.date != null ? f.date : only == null || only.equals(LocalDate.MAX) ? null : only;
            String key = f.number == null ? "law " + Fold.fold(f.title) : f.number + " " + date;
            Found dated = new Found(f.kind, f.number, date, f.title, f.relation, f.source);
            once.merge(key, dated, ReferenceGrammar::stronger);
        }
        List<PlanDraft.Reference> references = new ArrayList<>();
        for (Found f : once.values()) {
            references.add(new PlanDraft.Reference(
                    "r" + (references.size() + 1), f.kind, f.number, f.date, f.title, f.relation, f.source));
        }
        return references;
    }

    /** The first place stands; a relation that says more than "mentioned" and a title found later are kept. */
    private static Found stronger(Found first, Found second) {
        boolean more =
                first.relation == PlanDraft.Relation.MENTIONED && second.relation != PlanDraft.Relation.MENTIONED;
        return new Found(
                first.kind,
                first.number,
                first.date,
                Objects.requireNonNullElse(first.title, Objects.requireNonNullElse(second.title, ""))
                                .isEmpty()
                        ? null
                        : Objects.requireNonNullElse(first.title, second.title),
                more ? second.relation : first.relation,
                first.source);
    }
}
