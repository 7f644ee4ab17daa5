package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds who issued the document: from its head, its title and first sentence, its place line, failing these from the local bodies
 * it names.
 */
final class IssuerReader {

    record Issuer(String name, boolean inferred) {}

    private static final String[][] TIERS = {
        {"thành phố", "thành phố"},
        {"tỉnh", "tỉnh"},
        {"huyện", "huyện"},
        {"quận", "quận"},
        {"thị xã", "thị xã"},
        {"thị trấn", "thị trấn"},
        {"xã", "xã"},
        {"phường", "phường"},
        {"đặc khu", "đặc khu"},
        {"tp.", "thành phố"},
        {"tp ", "thành phố"},
        {"tx.", "thị xã"},
        {"tx ", "thị xã"},
        {"q.", "quận"}
    };
    private static final Set<String> NAME_ENDS = Set.of(
            "giai", "năm", "đến", "và", "về", "trong", "theo", "có", "được", "khóa", "khoá", "nhiệm", "định", "từ",
            "ban", "xây", "tổ", "số", "nhằm", "ngày", "lần", "tầm", "thực", "triển", "với");

    private IssuerReader() {}

    /** @param rest the lines below the head, searched only when the head says nothing */
    static Issuer read(Head head, String opening, List<Line> rest) {
        String printed = fromHead(head.strips());
        if (printed != null) {
            return new Issuer(printed, false);
        }
        String tier = tierIn(opening);
        String named = tier == null ? null : nameAfter(opening, "uỷ ban nhân dân " + tier);
        named = named == null && tier != null ? nameAfter(opening, "ubnd " + tier) : named;
        String title = head.title() == null ? "" : head.title();
        if (named == null && tier != null) {
            named = nameAfter(title, tier);
        }
        if (named == null && tier != null && head.place() != null) {
            named = Fold.capitalise(withoutTier(head.place()));
        }
        if (named == null
                && tier == null
                && head.numberAsWritten() != null
                && head.numberAsWritten().contains("UBND")) {
            for (String[] t : TIERS) {
                String name = nameAfter(title, t[0]);
                if (name != null
                        && (head.place() == null
                                || Fold.fold(head.place()).contains(Fold.fold(name))
                                || Fold.fold(name).contains(Fold.fold(head.place())))) {
                    return new Issuer("UBND " + t[1] + " " + name, false);
                }
            }
        }
        if (named != null) {
            return new Issuer("UBND " + tier + " " + named, false);
        }
        String local = tier == null ? null : localName(rest, tier);
        return local == null ? new Issuer(null, false) : new Issuer("UBND " + tier + " " + local, true);
    }

    private static String fromHead(List<Passage> strips) {
        List<String> capitals = new ArrayList<>();
        for (Passage strip : strips) {
            if (Fold.isUpperCase(strip.text()) && !Fold.fold(strip.text()).startsWith("số") && strip.length() < 90) {
                boolean goesOn = !capitals.isEmpty()
                        && (strip.text().startsWith("VÀ ")
                                || capitals.getLast().endsWith(" VÀ")
                                || capitals.getLast().endsWith("-")
                                || capitals.getLast().endsWith(","));
                capitals.add(goesOn ? capitals.removeLast() + " " + strip.text() : strip.text());
            }
        }
        String council = null;
        for (int i = 0; i < capitals.size(); i++) {
            String folded = Fold.fold(capitals.get(i));
            int length = folded.startsWith("uỷ ban nhân dân") ? 15 : folded.startsWith("ubnd") ? 4 : 0;
            if (length > 0) {
                String rest = capitals.get(i).substring(length).strip();
                String area = area(rest.isEmpty() && i + 1 < capitals.size() ? capitals.get(i + 1) : rest);
                council = area == null ? council : "UBND " + area;
                continue;
            }
            String other = otherBody(folded, capitals, i, council);
            if (other != null) {
                return other;
            }
        }
        return council;
    }

    private static String otherBody(String folded, List<String> capitals, int i, String council) {
        String written = capitals.get(i);
        String[] party = {"tỉnh uỷ", "thành uỷ", "huyện uỷ", "quận uỷ", "thị uỷ", "đảng uỷ"};
        for (String body : party) {
            if (folded.startsWith(Fold.fold(body))) {
                String name = written.substring(body.length()).strip();
                String first =
                        body.substring(0, 1).toUpperCase(Locale.ROOT) + body.substring(1, body.length() - 2) + "ủy";
                return (first + " " + Fold.capitalise(name)).strip();
            }
        }
        if (folded.startsWith("hội đồng nhân dân")) {
            String rest = written.substring(17).strip();
            String area = area(rest.isEmpty() && i + 1 < capitals.size() ? capitals.get(i + 1) : rest);
            return area == null ? null : "Hội đồng nhân dân " + area;
        }
        String[] national = {"Thủ tướng Chính phủ", "Chính phủ", "Quốc hội", "Bộ Chính trị", "Ban Chấp hành Trung ương"
        };
        for (String body : national) {
            if (folded.equals(Fold.fold(body))) {
                return body;
            }
        }
        boolean body = folded.startsWith("sở ")
                || folded.startsWith("bộ ")
                || folded.startsWith("ban ")
                || folded.startsWith("phòng ")
                || folded.startsWith("trung tâm ")
                || folded.startsWith("hội ")
                || folded.startsWith("công an ");
        if (!body || folded.startsWith("ban chấp hành") || folded.startsWith("hội đồng")) {
            return null;
        }
        String name = AgencyCase.printed(written);
        return council == null || folded.startsWith("bộ ") || name.contains("tỉnh") || name.contains("thành phố")
                ? name
                : name + council.substring(4);
    }

    /** "TỈNH BÌNH ĐỊNH" → "tỉnh Bình Định", "TP. HẢI PHÒNG" → "thành phố Hải Phòng". */
    private static String area(String written) {
        String folded = Fold.fold(written);
        for (String[] tier : TIERS) {
            if (folded.startsWith(tier[0])) {
                String name = written.substring(tier[0].length()).strip();
                int end = name.indexOf("  ");
                return name.isEmpty() ? null : tier[1] + " " + Fold.capitalise(end > 0 ? name.substring(0, end) : name);
            }
        }
        return null;
    }

    private static String withoutTier(String place) {
        String folded = Fold.fold(place);
        for (String[] tier : TIERS) {
            if (folded.startsWith(tier[0]) && !folded.equals(tier[0])) {
                return place.substring(tier[0].length()).strip();
            }
        }
        return place;
    }

    private static String tierIn(String opening) {
        String folded = Fold.fold(opening);
        int last = -1;
        String tier = null;
        for (String body : new String[] {"uỷ ban nhân dân ", "ubnd "}) {
            for (String[] t : TIERS) {
                int at = folded.lastIndexOf(body + t[0]);
                boolean acts = at >= 0 && !folded.startsWith("các", at + body.length());
                if (acts && at > last && !isObject(folded, at)) {
                    last = at;
                    tier = t[1];
                }
            }
        }
        return tier;
    }

    /** "của Ủy ban nhân dân tỉnh" is someone else's document, "gửi UBND huyện" an addressee. */
    private static boolean isObject(String folded, int at) {
        String before = folded.substring(Math.max(0, at - 14), at).strip();
        return before.endsWith("của") || before.endsWith("trình") || before.endsWith("gửi") || before.endsWith("các");
    }

    /** The capitalised words after a tier: "tỉnh Quảng Ninh", in capitals up to a word that cannot be a name. */
    static String nameAfter(String text, String words) {
        String folded = Fold.fold(text);
        int at = folded.indexOf(words + " ");
        while (at >= 0) {
            String name = name(text, at + words.length() + 1);
            if (name != null && (at == 0 || !Character.isLetter(folded.charAt(at - 1)))) {
                return name;
            }
            at = folded.indexOf(words + " ", at + 1);
        }
        return null;
    }

    private static String name(String text, int from) {
        StringBuilder name = new StringBuilder();
        int at = from;
        boolean capitals = Fold.isUpperCase(text);
        int words = 0;
        while (at < text.length() && words < 5) {
            int end = at;
            while (end < text.length() && text.charAt(end) != ' ') {
                end++;
            }
            String word = text.substring(at, end);
            boolean joint = word.equals("-") || word.equals("–");
            boolean upper =
                    !word.isEmpty() && Character.isUpperCase(word.charAt(0)) || word.matches("\\d{1,2}") && words == 0;
            boolean stop = capitals && NAME_ENDS.contains(Fold.fold(word));
            String bare = word.replaceAll("[,.;:)\"”]+$", "");
            if (!upper && !joint || stop || bare.isEmpty()) {
                break;
            }
            name.append(name.isEmpty() ? "" : " ").append(bare);
            words += joint ? 0 : 1;
            at = end + 1;
            if (!bare.equals(word)) {
                break;
            }
        }
        String found = name.toString().replaceAll("[ –-]+$", "");
        return found.isEmpty() ? null : capitals ? Fold.capitalise(found) : found;
    }

    /** The one place that the document's local bodies are named after ("Báo Tuyên Quang", "Đài … tỉnh Lào Cai"). */
    private static String localName(List<Line> lines, String tier) {
        Set<String> names = new HashSet<>();
        for (Line line : lines) {
            if (line.text().length() > 5000) {
                continue;
            }
            for (String body : new String[] {
                "báo",
                "tỉnh uỷ",
                "báo và đài phát thanh và truyền hình",
                "đài phát thanh và truyền hình",
                "đài ptth",
                tier
            }) {
                String name = nameAfter(line.text(), Fold.fold(body));
                boolean whole = name != null
                        && name.contains(" ")
                        && !name.startsWith("Ủy")
                        && !name.startsWith("Uỷ")
                        && !name.startsWith("Đoàn");
                if (whole) {
                    names.add(Fold.capitalise(name));
                }
            }
        }
        return names.size() == 1 ? names.iterator().next() : null;
    }
}
