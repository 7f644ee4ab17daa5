package vn.mangnon.area;

/** The tier of an area. DISTRICT ended on 30 June 2025 (Law 72/2025/QH15) and lives on in history. */
public enum AreaLevel {
    NATION(0),
    PROVINCE(2),
    DISTRICT(3),
    COMMUNE(5);

    private final int codeDigits;

    AreaLevel(int codeDigits) {
        this.codeDigits = codeDigits;
    }

    boolean takesCode(String code) {
        return code.length() == codeDigits && codeDigits > 0 && code.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    boolean mayLieIn(AreaLevel parent) {
        return switch (this) {
            case NATION -> false;
            case PROVINCE -> parent == NATION;
            case DISTRICT -> parent == PROVINCE;
            case COMMUNE -> parent == DISTRICT || parent == PROVINCE;
        };
    }
}
