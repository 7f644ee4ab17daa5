package vn.mangnon.reading;

import java.util.regex.Pattern;

/** Symbols of documents that only one body gives (Decree 30/2020/NĐ-CP, appendix III; Law 63/2025/QH15 on issuing legal documents). */
final class DocumentSymbols {
    private static final Pattern PRIME_MINISTER = Pattern.compile("(?iu).*[/-]TTg");
    private static final Pattern GOVERNMENT = Pattern.compile("(?iu).*[/-](?:NĐ|NQ)-CP");
    private static final Pattern NATIONAL_ASSEMBLY = Pattern.compile("(?iu).*/QH\\d{1,2}");

    private DocumentSymbols() {}

    /** @return the issuer by name, or null when the symbol does not say */
    static String issuer(String number) {
        if (number == null) {
            return null;
        }
        if (PRIME_MINISTER.matcher(number).matches()) {
            return "Thủ tướng Chính phủ";
        }
        if (GOVERNMENT.matcher(number).matches()) {
            return "Chính phủ";
        }
        return NATIONAL_ASSEMBLY.matcher(number).matches() ? "Quốc hội" : null;
    }
}
