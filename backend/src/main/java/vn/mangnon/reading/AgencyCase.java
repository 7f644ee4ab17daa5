package vn.mangnon.reading;

import java.util.Locale;
import java.util.Set;

/** Names of bodies from the capitals of a heading to the letter case of a sentence. */
final class AgencyCase {

    private AgencyCase() {}

    /** A name printed in capitals as it is written in a sentence: "SỞ Y TẾ" → "Sở Y tế". */
    static String printed(String capitals) {
        Set<String> fields = Set.of(
                "y", "giáo", "đào", "tài", "kế", "đầu", "văn", "thể", "du", "lao", "thương", "xã", "tư", "nội", "thông",
                "truyền", "nông", "phát", "môi", "khoa", "công", "xây", "giao", "ngoại", "dân", "tôn", "gia");
        StringBuilder out = new StringBuilder();
        boolean starts = true;
        for (String word : capitals.split(" ")) {
            String lower = word.toLowerCase(Locale.ROOT);
            boolean capital = starts
                    || fields.contains(Fold.fold(lower))
                            && !Fold.fold(out).endsWith("đào")
                            && !Fold.fold(out).endsWith("phát triển");
            out.append(out.isEmpty() ? "" : " ")
                    .append(
                            capital && !lower.isEmpty()
                                    ? Character.toUpperCase(lower.charAt(0)) + lower.substring(1)
                                    : lower);
            starts = word.endsWith("-") || word.isEmpty();
        }
        String name = out.toString();
        for (String tier : new String[] {"tỉnh ", "thành phố ", "huyện ", "xã ", "phường "}) {
            int at = name.indexOf(" " + tier);
            if (at > 0) {
                name = name.substring(0, at + 1 + tier.length())
                        + Fold.capitalise(name.substring(at + 1 + tier.length()));
                break;
            }
        }
        return name;
    }
}
