package vn.mangnon.area;

/** What kind of unit an area is, with the word that begins its full name. */
enum AreaType {
    NATION(AreaLevel.NATION, ""),
    PROVINCE(AreaLevel.PROVINCE, "Tỉnh "),
    CITY(AreaLevel.PROVINCE, "Thành phố "),
    RURAL_DISTRICT(AreaLevel.DISTRICT, "Huyện "),
    URBAN_DISTRICT(AreaLevel.DISTRICT, "Quận "),
    DISTRICT_TOWN(AreaLevel.DISTRICT, "Thị xã "),
    DISTRICT_CITY(AreaLevel.DISTRICT, "Thành phố "),
    COMMUNE(AreaLevel.COMMUNE, "Xã "),
    WARD(AreaLevel.COMMUNE, "Phường "),
    TOWNSHIP(AreaLevel.COMMUNE, "Thị trấn "),
    SPECIAL_ZONE(AreaLevel.COMMUNE, "Đặc khu ");

    private final AreaLevel level;
    private final String word;

    AreaType(AreaLevel level, String word) {
        this.level = level;
        this.word = word;
    }

    AreaLevel level() {
        return level;
    }

    boolean fits(String fullName) {
        return fullName.startsWith(word) && fullName.length() > word.length();
    }

    /** "Hạ Long" of "Phường Hạ Long", but "Phường 12" as a whole: a bare number names nothing. */
    String shortName(String fullName) {
        String bare = fullName.substring(word.length());
        return Character.isDigit(bare.charAt(0)) ? fullName : bare;
    }
}
