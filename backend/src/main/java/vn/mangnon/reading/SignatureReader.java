package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;

/** Reads who signed: the lines under "TM.", then the name. */
final class SignatureReader {

    record Signature(String signer, String title) {}

    private static final String[] TITLES = {
        "kt.",
        "tl.",
        "q.",
        "quyền ",
        "chủ tịch",
        "phó chủ tịch",
        "giám đốc",
        "phó giám đốc",
        "bí thư",
        "phó bí thư",
        "bộ trưởng",
        "thứ trưởng",
        "thủ tướng",
        "phó thủ tướng",
        "chánh văn phòng",
        "phó chánh văn phòng",
        "trưởng ban",
        "phó trưởng ban",
        "trưởng phòng",
        "phó trưởng phòng",
        "uỷ viên",
        "cục trưởng",
        "hiệu trưởng",
        "viện trưởng",
        "trưởng đoàn",
        "tuq."
    };

    private SignatureReader() {}

    /** @param from the first line that may belong to the signature */
    static Signature read(String text, List<Line> lines, int from) {
        List<String> titles = new ArrayList<>();
        for (int i = Math.max(0, from); i < lines.size(); i++) {
            Marker marker = Marker.of(lines.get(i).text());
            boolean listed = marker != null && marker.isDash();
            for (Passage strip : HeadLines.strips(text, lines.get(i))) {
                String words = strip.text();
                Signature inline = inline(words);
                if (inline != null) {
                    return inline;
                }
                String title = titleIn(words);
                if (title != null) {
                    titles.add(title);
                } else if (!titles.isEmpty() && isName(words)) {
                    return new Signature(words, join(titles));
                } else if (!titles.isEmpty() && !listed && words.length() > 70) {
                    titles.clear();
                }
            }
        }
        return new Signature(null, titles.isEmpty() ? null : join(titles));
    }

    /** The title, also behind an addressee that PDF puts on the same line: "- Bộ Y tế; KT. CHỦ TỊCH". */
    private static String titleIn(String words) {
        if (isTitle(words)) {
            return words;
        }
        for (int i = words.length() - 3; i > 0; i--) {
            boolean ends = words.charAt(i) == ' ' && ";.:,".indexOf(words.charAt(i - 1)) >= 0;
            boolean abbreviation = ends && words.startsWith("KT.", i - 3) || ends && words.startsWith("TM.", i - 3);
            if (ends && !abbreviation && isTitle(words.substring(i + 1))) {
                return words.substring(i + 1);
            }
        }
        return null;
    }

    private static String join(List<String> titles) {
        List<String> own = titles.stream().filter(t -> !isBehalf(t)).toList();
        return own.isEmpty() ? null : String.join(", ", own);
    }

    private static boolean isBehalf(String words) {
        String folded = Fold.fold(words);
        return (folded.startsWith("tm.") || folded.startsWith("t/m") || folded.startsWith("tm "))
                && !folded.contains("chủ tịch");
    }

    static boolean isTitle(String words) {
        if (!Fold.isUpperCase(words) || words.length() > 70) {
            return false;
        }
        String folded = Fold.fold(words);
        boolean title = isBehalf(words) || folded.startsWith("phó ") || folded.endsWith(" trưởng");
        for (String start : TITLES) {
            title |= folded.startsWith(Fold.fold(start));
        }
        return title;
    }

    /** "CHỦ TỊCH" with a name under it, perhaps behind a blank or "(Đã ký)". */
    static boolean isSigned(List<Line> lines, int at) {
        String words = lines.get(at).text();
        if (words.length() > 40 || !isTitle(words)) {
            return false;
        }
        for (int i = at + 1; i < Math.min(lines.size(), at + 4); i++) {
            String below = lines.get(i).text();
            if (!isTitle(below) && !Fold.fold(below).startsWith("(đã ký")) {
                return isName(below);
            }
        }
        return false;
    }

    /** One cell that holds all: "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn An". */
    private static Signature inline(String words) {
        String folded = Fold.fold(words);
        if (!folded.startsWith("tm.") && !folded.startsWith("kt.") || words.length() > 160) {
            return null;
        }
        int end = 0;
        int at = 0;
        while (at < words.length()) {
            int next = words.indexOf(' ', at) < 0 ? words.length() : words.indexOf(' ', at);
            if (!Fold.isUpperCase(words.substring(at, next))) {
                break;
            }
            end = next;
            at = next + 1;
        }
        String name = words.substring(end).replaceAll("\\([^)]{0,20}\\)", "").strip();
        if (!isName(name)) {
            return null;
        }
        String titles = words.substring(0, end);
        int own = Fold.fold(titles).indexOf("kt.");
        int chair = Fold.fold(titles).indexOf("chủ tịch");
        int start = folded.startsWith("tm.") ? own >= 0 ? own : chair >= 0 ? chair : 0 : 0;
        return new Signature(name, titles.substring(start).strip().replaceAll(" (PHÓ |GIÁM ĐỐC$)", ", $1"));
    }

    /** Two to six words that each begin with a capital. */
    static boolean isName(String words) {
        String[] parts = words.strip().split(" +");
        if (parts.length < 2 || parts.length > 6 || words.length() > 45) {
            return false;
        }
        for (String part : parts) {
            if (!Character.isUpperCase(part.charAt(0))
                    || !part.chars()
                            .allMatch(c -> Character.isLetter(c)
                                    || c == '.'
                                    || c == '-'
                                    || c == '\''
                                    || c == '’'
                                    || c == 'ʼ')) {
                return false;
            }
        }
        String folded = Fold.fold(words);
        return !folded.startsWith("nơi nhận")
                && !folded.startsWith("đã ký")
                && !folded.startsWith("phụ lục")
                && !folded.startsWith("uỷ ban")
                && !folded.startsWith("sở ")
                && !folded.startsWith("như trên")
                && !folded.startsWith("văn thư");
    }
}
