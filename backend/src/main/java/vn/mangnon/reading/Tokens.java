package vn.mangnon.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A passage cut into words, numbers and signs, with questions about what stands at a place. */
final class Tokens {

    /** Words of the trade that scanners glue together; other words are left as printed. */
    private static final Map<String, Integer> GLUED = Map.ofEntries(
            Map.entry("xuốngcòn", 5),
            Map.entry("xuốngdưới", 5),
            Map.entry("trởlên", 3),
            Map.entry("trởxuống", 3),
            Map.entry("ítnhất", 2),
            Map.entry("tốithiểu", 3),
            Map.entry("tốiđa", 3),
            Map.entry("khôngquá", 5),
            Map.entry("vàonăm", 3),
            Map.entry("đếnnăm", 3),
            Map.entry("duytrì", 3),
            Map.entry("phấnđấu", 4),
            Map.entry("tỷlệ", 2),
            Map.entry("tỷsuất", 2),
            Map.entry("hằngnăm", 4),
            Map.entry("hàngnăm", 4),
            Map.entry("mỗinăm", 3),
            Map.entry("giaiđoạn", 4),
            Map.entry("lầnlượt", 3),
            Map.entry("chỉtiêu", 3),
            Map.entry("chủtrì", 3),
            Map.entry("phốihợp", 4),
            Map.entry("đạttrên", 3),
            Map.entry("đạttừ", 3));

    final Passage passage;
    private final List<Token> list;

    private Tokens(Passage passage, List<Token> list) {
        this.passage = passage;
        this.list = list;
    }

    static Tokens of(Passage passage) {
        String folded = Fold.fold(passage.text());
        List<Token> tokens = scan(folded);
        return new Tokens(
                passage, folded.contains("nửa") || folded.contains(" phần ") ? Fraction.inWords(tokens) : tokens);
    }

    int size() {
        return list.size();
    }

    Token get(int i) {
        return list.get(i);
    }

    /** Whether these words stand one after the other from this place on. */
    boolean at(int i, String... words) {
        if (i < 0 || i + words.length > list.size()) {
            return false;
        }
        for (int k = 0; k < words.length; k++) {
            if (!list.get(i + k).word().equals(words[k])) {
                return false;
            }
        }
        return true;
    }

    boolean isNumber(int i) {
        return i >= 0 && i < list.size() && list.get(i).isNumber();
    }

    boolean isYear(int i) {
        return i >= 0 && i < list.size() && list.get(i).isYear();
    }

    boolean isWord(int i) {
        return i >= 0 && i < list.size() && list.get(i).isWord();
    }

    boolean isOneOf(int i, java.util.Set<String> words) {
        return i >= 0 && i < list.size() && words.contains(list.get(i).word());
    }

    /** The tokens from one place up to another as printed. */
    Passage words(int from, int to) {
        if (from >= to || from < 0) {
            return Passage.EMPTY;
        }
        return passage.part(list.get(from).start(), list.get(to - 1).end());
    }

    private static List<Token> scan(String s) {
        List<Token> out = new ArrayList<>();
        int i = 0;
        while (i < s.length()) {
            char c = s.charAt(i);
            if (c == ' ') {
                i++;
            } else if (c >= '0' && c <= '9') {
                i = number(s, i, out);
            } else if (Character.isLetter(c)) {
                i = word(s, i, out);
            } else {
                out.add(new Token(String.valueOf(c), i, i + 1, null));
                i++;
            }
        }
        return out;
    }

    private static int word(String s, int from, List<Token> out) {
        int i = from;
        while (i < s.length()
                && (Character.isLetter(s.charAt(i)) || Character.getType(s.charAt(i)) == Character.NON_SPACING_MARK)) {
            i++;
        }
        String word = s.substring(from, i);
        Integer cut = word.length() > 4 ? GLUED.get(word) : null;
        if (cut != null) {
            out.add(new Token(canonical(word.substring(0, cut), s, i), from, from + cut, null));
            out.add(new Token(word.substring(cut), from + cut, i, null));
        } else {
            out.add(new Token(canonical(word, s, i), from, i, null));
        }
        return i;
    }

    /** Spellings that mean the same: "tỉ lệ", "hàng năm". */
    private static String canonical(String word, String s, int end) {
        return switch (word) {
            case "tỉ" -> "tỷ";
            case "hàng" ->
                s.startsWith(" năm", end)
                                || s.startsWith("năm", end)
                                || s.startsWith(" quý", end)
                                || s.startsWith(" tháng", end)
                        ? "hằng"
                        : word;
            default -> word;
        };
    }

    private static int number(String s, int from, List<Token> out) {
        int i = digits(s, from);
        while (i + 1 < s.length() && (s.charAt(i) == '.' || s.charAt(i) == ',') && isDigit(s, i + 1)) {
            int end = digits(s, i + 1);
            if (s.charAt(i) == '.' && s.substring(from, i).indexOf(',') >= 0 || i - from > 15) {
                break;
            }
            i = end;
        }
        out.add(new Token(s.substring(from, i), from, i, value(s.substring(from, i))));
        return i;
    }

    /** A comma is the decimal mark; a point with three digits groups thousands, any other point is a decimal mark. */
    static BigDecimal value(String written) {
        int comma = written.lastIndexOf(',');
        String whole = comma >= 0 ? written.substring(0, comma) : written;
        String fraction = comma >= 0 ? written.substring(comma + 1) : "";
        String[] groups = whole.replace(",", "").split("\\.");
        boolean grouped = groups.length > 1 && !groups[0].equals("0") && groups[0].length() <= 3;
        for (int g = 1; g < groups.length; g++) {
            grouped &= groups[g].length() == 3;
        }
        String digits = grouped || groups.length == 1
                ? String.join("", groups)
                : groups[0] + "." + String.join("", groups).substring(groups[0].length());
        if (digits.length() > 18) {
            digits = digits.substring(0, 18);
        }
        BigDecimal value = new BigDecimal(digits);
        if (!fraction.isEmpty() && digits.indexOf('.') < 0) {
            value = new BigDecimal(digits + "." + (fraction.length() > 6 ? fraction.substring(0, 6) : fraction));
        }
        return value.signum() == 0 ? BigDecimal.ZERO : plain(value);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static int digits(String s, int from) {
        int i = from;
        while (isDigit(s, i)) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(String s, int i) {
        return i < s.length() && s.charAt(i) >= '0' && s.charAt(i) <= '9';
    }
}
