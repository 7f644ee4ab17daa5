package vn.mangnon.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads kind, number, day, place and title from the first lines. */
final class HeadReader {

    private static final Map<String, PlanDraft.DocumentKind> KINDS = Map.ofEntries(
            Map.entry("kế hoạch", PlanDraft.DocumentKind.KE_HOACH),
                    Map.entry("quyết định", PlanDraft.DocumentKind.QUYET_DINH),
            Map.entry("chỉ thị", PlanDraft.DocumentKind.CHI_THI),
                    Map.entry("nghị quyết", PlanDraft.DocumentKind.NGHI_QUYET),
            Map.entry("nghị định", PlanDraft.DocumentKind.NGHI_DINH),
                    Map.entry("thông tư", PlanDraft.DocumentKind.THONG_TU),
            Map.entry("luật", PlanDraft.DocumentKind.LUAT), Map.entry("tờ trình", PlanDraft.DocumentKind.TO_TRINH),
            Map.entry("chương trình hành động", PlanDraft.DocumentKind.CHUONG_TRINH),
                    Map.entry("chương trình", PlanDraft.DocumentKind.CHUONG_TRINH),
            Map.entry("báo cáo", PlanDraft.DocumentKind.BAO_CAO),
                    Map.entry("thông báo", PlanDraft.DocumentKind.VAN_BAN),
            Map.entry("hướng dẫn", PlanDraft.DocumentKind.VAN_BAN), Map.entry("đề án", PlanDraft.DocumentKind.KHAC),
            Map.entry("công điện", PlanDraft.DocumentKind.KHAC), Map.entry("chiến lược", PlanDraft.DocumentKind.KHAC),
            Map.entry("kế hoạch phối hợp", PlanDraft.DocumentKind.KE_HOACH),
                    Map.entry("kế hoạch liên ngành", PlanDraft.DocumentKind.KE_HOACH));
    private static final int LONGEST = 80;

    private final String text;
    private final List<Line> lines;
    private PlanDraft.DocumentKind kind;
    private String number;
    private String numberAsWritten;
    private LocalDate issuedOn;
    private String issuedPartial;
    private String place;

    private HeadReader(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
    }

    static Head read(String text, List<Line> lines) {
        return new HeadReader(text, lines).read();
    }

    private Head read() {
        int kindLine = kindLine();
        int limit = kindLine >= 0 ? kindLine : letterEnd();
        List<Passage> strips = new ArrayList<>();
        for (int i = 0; i < Math.min(limit + (kindLine >= 0 ? 0 : 1), lines.size()); i++) {
            strips.addAll(HeadLines.strips(text, lines.get(i)));
        }
        strips.forEach(this::numberAndDay);
        if (number == null && numberAsWritten == null && kindLine >= 0) {
            below(kindLine);
        }
        int dayLine = kindLine < 0 ? lineOfDay(limit) : -1;
        PlanDraft.DocumentKind named = dayLine < 0 ? null : kindOfNumber();
        TitleReader.Title title = named != null
                ? TitleReader.below(
                        text, lines, dayLine, lines.get(dayLine).text().length())
                : kindLine >= 0
                        ? TitleReader.below(
                                text,
                                lines,
                                kindLine,
                                kindWords(lines.get(kindLine).text()).length())
                        : TitleReader.letter(text, lines, limit);
        kind = named != null ? named : kind;
        boolean letter = kindLine < 0 && named == null && (title.text() != null || numberAsWritten != null);
        if (kindLine < 0 && named == null) {
            kind = letter ? PlanDraft.DocumentKind.CONG_VAN : PlanDraft.DocumentKind.KHAC;
        }
        return new Head(
                kind, number, numberAsWritten, issuedOn, issuedPartial, place, title.text(), title.bodyStart(), strips);
    }

    /** A copy may have lost the line "KẾ HOẠCH": the number names the kind too, but never beside "V/v" or "Kính gửi". */
    private PlanDraft.DocumentKind kindOfNumber() {
        String symbol = numberAsWritten == null ? "" : numberAsWritten.substring(numberAsWritten.lastIndexOf('/') + 1);
        return symbol.startsWith("KH-")
                ? PlanDraft.DocumentKind.KE_HOACH
                : symbol.startsWith("QĐ-")
                        ? PlanDraft.DocumentKind.QUYET_DINH
                        : symbol.startsWith("CTr-") ? PlanDraft.DocumentKind.CHUONG_TRINH : null;
    }

    /** The line of the place and day above a title in capitals, -1 without one or when this is a letter. */
    private int lineOfDay(int limit) {
        int day = -1;
        for (int i = 0; i + 1 < Math.min(limit + 2, lines.size()); i++) {
            String folded = Fold.fold(lines.get(i).text());
            if (folded.startsWith("kính gửi") || folded.startsWith("v/v")) {
                return -1;
            }
            day = folded.matches("(?s)^[^.;]{2,40}, ngày .*năm.*")
                            && Fold.isUpperCase(lines.get(i + 1).text())
                    ? i
                    : day;
        }
        return day;
    }

    /** The line that is, or begins with, the kind of document in capitals. */
    private int kindLine() {
        for (int i = 0; i < Math.min(lines.size(), LONGEST); i++) {
            String line = lines.get(i).text();
            String folded = Fold.fold(line);
            if (folded.startsWith("kính gửi") || folded.startsWith("v/v") && i < 30) {
                return -1;
            }
            String words = kindWords(line);
            if (words != null) {
                kind = KINDS.get(Fold.fold(words));
                return i;
            }
        }
        return -1;
    }

    private static String kindWords(String line) {
        String best = null;
        String folded = Fold.fold(line);
        for (String name : KINDS.keySet()) {
            String key = Fold.fold(name);
            boolean capitals = folded.startsWith(key) && Fold.isUpperCase(line.substring(0, key.length()));
            boolean whole = folded.length() == key.length()
                    || !Character.isLetter(folded.charAt(Math.min(key.length(), folded.length() - 1)));
            boolean spaced = folded.replace(" ", "").equals(key.replace(" ", "")) && Fold.isUpperCase(line);
            if ((capitals && whole || spaced) && (best == null || name.length() > best.length())) {
                best = spaced ? line : line.substring(0, key.length());
            }
        }
        return best != null && KINDS.containsKey(unspaced(best)) ? best : null;
    }

    private static String unspaced(String words) {
        String folded = Fold.fold(words);
        for (String name : KINDS.keySet()) {
            if (folded.replace(" ", "").equals(Fold.fold(name).replace(" ", ""))) {
                return name;
            }
        }
        return folded;
    }

    private int letterEnd() {
        for (int i = 0; i < Math.min(lines.size(), LONGEST); i++) {
            String folded = Fold.fold(lines.get(i).text());
            if (folded.startsWith("kính gửi")) {
                return i;
            }
        }
        for (int i = 0; i < Math.min(lines.size(), LONGEST); i++) {
            Marker marker = Marker.of(lines.get(i).text());
            if (marker != null && !marker.isDash() || lines.get(i).text().length() > 200) {
                return Math.max(0, i - 1);
            }
        }
        return Math.min(lines.size() - 1, 12);
    }

    /** A kind in capitals above its number: "KẾ HOẠCH" / "Số: …". */
    private void below(int kindLine) {
        for (int i = kindLine + 1; i < Math.min(lines.size(), kindLine + 6); i++) {
            String folded = Fold.fold(lines.get(i).text());
            if (folded.startsWith("số:") || folded.startsWith("số :") || folded.matches("(?s)^.{2,40}, ngày .*")) {
                HeadLines.strips(text, lines.get(i)).forEach(this::numberAndDay);
            }
        }
    }

    private void numberAndDay(Passage strip) {
        String s = strip.text();
        String folded = Fold.fold(s);
        if (numberAsWritten == null) {
            readNumber(s, folded);
        }
        if (issuedOn == null && issuedPartial == null) {
            readDay(strip, folded);
        }
    }

    private void readNumber(String s, String folded) {
        int at = folded.startsWith("số") ? 2 : folded.indexOf(" số:") >= 0 ? folded.indexOf(" số:") + 3 : -1;
        if (at < 0 || folded.startsWith("số lượng")) {
            return;
        }
        for (int i = at; i < s.length() && i < at + 40; i++) {
            char c = s.charAt(i);
            if (c >= '0' && c <= '9') {
                DocumentNumber found = DocumentNumber.at(s, i);
                number = found == null ? null : found.number();
                numberAsWritten = number;
                return;
            }
            if (c == '/' || DocumentNumber.isDash(c) && s.indexOf('/', i) > i) {
                DocumentNumber blank = DocumentNumber.blankAt(s, i);
                numberAsWritten = blank == null ? null : blank.number();
                return;
            }
            if (": .…_-".indexOf(c) < 0) {
                return;
            }
        }
    }

    private void readDay(Passage strip, String folded) {
        int day = folded.indexOf("ngày");
        int year = folded.indexOf("năm", Math.max(0, day));
        if (day < 0 || folded.startsWith("ban hành") || folded.startsWith("(") || folded.length() > 160) {
            return;
        }
        Tokens tokens = Tokens.of(strip.from(day));
        for (int i = 1; i < Math.min(tokens.size(), 10); i++) {
            WrittenDate date = WrittenDate.at(tokens, i);
            if (date != null && date.date() != null) {
                issuedOn = date.date();
                setPlace(strip.text().substring(0, day));
                return;
            }
            if (tokens.at(i, "tháng")) {
                break;
            }
        }
        if (year < 0) {
            return;
        }
        String written = "";
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.at(i, "tháng")
                    && tokens.isNumber(i + 1)
                    && tokens.get(i + 1).word().length() <= 2) {
                written = "-" + String.format("%02d", tokens.get(i + 1).intValue());
            }
            if (tokens.at(i, "năm") && tokens.isYear(i + 1)) {
                issuedPartial = tokens.get(i + 1).intValue() + written;
                setPlace(strip.text().substring(0, day));
                return;
            }
        }
    }

    private void setPlace(String before) {
        String name = before.strip();
        int end = name.length();
        while (end > 0 && ", .:".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        name = name.substring(0, end);
        int number = name.lastIndexOf('/');
        boolean glued = number >= 0 || Fold.fold(name).startsWith("số");
        if (glued) {
            int digit = 0;
            while (digit < name.length() && !Character.isDigit(name.charAt(digit)) && name.charAt(digit) != '/') {
                digit++;
            }
            DocumentNumber found = digit >= name.length()
                    ? null
                    : Character.isDigit(name.charAt(digit))
                            ? DocumentNumber.at(name, digit)
                            : DocumentNumber.blankAt(name, digit);
            name = found == null ? "" : name.substring(found.to()).strip();
        }
        place = name.isEmpty() || name.length() > 60 ? null : name;
    }
}
