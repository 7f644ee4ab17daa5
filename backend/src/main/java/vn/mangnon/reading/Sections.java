package vn.mangnon.reading;

/** To which section an item of the outline belongs: its heading's own, or that of the item it stands in. */
final class Sections {

    private Sections() {}

    /** @param letter whether the document is an official letter */
    static SectionKind of(Node parent, Paragraph paragraph, boolean letter) {
        Marker marker = paragraph.marker();
        SectionKind inherited = parent.section;
        if (paragraph.isTable() || marker != null && marker.kind() == Marker.Kind.INDICATOR) {
            return inherited;
        }
        if (marker != null && marker.kind() == Marker.Kind.OBJECTIVE) {
            return inherited == SectionKind.SITUATION || inherited == SectionKind.TASKS
                    ? inherited
                    : SectionKind.OBJECTIVES;
        }
        if (marker != null && marker.kind() == Marker.Kind.APPENDIX) {
            return SectionKind.APPENDIX;
        }
        String text = paragraph.body().text();
        boolean section =
                marker == null ? Fold.isUpperCase(text) : marker.kind().compareTo(Marker.Kind.ROMAN) <= 0;
        if (section) {
            SectionKind own = SectionKind.of(text, marker != null && marker.kind() == Marker.Kind.ARTICLE ? 8 : 60);
            return own == SectionKind.NONE && parent.isRoot()
                    ? SectionKind.NONE
                    : own == SectionKind.NONE ? inherited : own;
        }
        return inner(parent, paragraph, text, letter);
    }

    private static SectionKind inner(Node parent, Paragraph paragraph, String text, boolean letter) {
        SectionKind inherited = parent.section;
        boolean titled = !letter
                && inherited != SectionKind.SITUATION
                && paragraph.marker() != null
                && paragraph.marker().kind() == Marker.Kind.ARABIC;
        if (titled && AgencyHeading.isWhole(paragraph.body())) {
            return SectionKind.ORGANISATION;
        }
        int colon = text.indexOf(':');
        String heading = colon > 0 && colon < 80 ? text.substring(0, colon) : text;
        boolean isShort = heading.length() <= 90
                && (colon > 0 && colon < 80 || !text.endsWith(".") && !text.endsWith(";") || heading.length() < 40);
        SectionKind own = isShort && SectionKind.opens(heading) ? SectionKind.of(heading, 14) : SectionKind.NONE;
        boolean dash = paragraph.marker() == null || paragraph.marker().isDash();
        if (dash && inherited == SectionKind.TASKS && announces(parent)) {
            return SectionKind.OBJECTIVES;
        }
        return switch (inherited) {
            case SITUATION, ORGANISATION, REPORTING, FUNDING -> inherited;
            case TASKS ->
                own == SectionKind.OBJECTIVES && heading.length() <= 60 && namesOnly(heading) ? own : inherited;
            case OBJECTIVES, GENERAL ->
                own == SectionKind.TASKS && dash || own == SectionKind.NONE || own == SectionKind.SITUATION
                        ? back(inherited, own, dash)
                        : own;
            case PURPOSE -> own == SectionKind.OBJECTIVES || own == SectionKind.GENERAL ? own : inherited;
            default ->
                letter && !dash
                        ? letterItem(own, text)
                        : own != SectionKind.NONE && (!dash || paragraph.marker() != null && text.endsWith(":"))
                                ? own
                                : inherited;
        };
    }

    /** The items of an official letter are what it asks for, unless a short heading says otherwise. */
    private static SectionKind letterItem(SectionKind own, String text) {
        boolean section = text.length() < 60
                && (own == SectionKind.OBJECTIVES || own == SectionKind.ORGANISATION || own == SectionKind.FUNDING);
        return section ? own : SectionKind.TASKS;
    }

    /** "… trong đó xác định các chỉ tiêu chủ yếu:" above the lines that name them. */
    private static boolean announces(Node above) {
        String words = above.isRoot() ? "" : above.text();
        String end = Fold.fold(words.substring(Math.max(0, words.length() - 40)));
        return end.endsWith(":") && end.contains("chỉ tiêu");
    }

    private static SectionKind back(SectionKind inherited, SectionKind own, boolean dash) {
        return inherited == SectionKind.GENERAL && own == SectionKind.NONE && !dash ? SectionKind.GENERAL : inherited;
    }

    /** "Chỉ tiêu", "Mục tiêu cụ thể đến năm 2025": nothing but the name of a list. */
    private static boolean namesOnly(String heading) {
        String head = Fold.fold(heading);
        return head.startsWith("chỉ tiêu")
                || head.startsWith("mục tiêu")
                || head.startsWith("các chỉ tiêu")
                || head.startsWith("các mục tiêu")
                || head.startsWith("một số chỉ tiêu")
                || head.startsWith("một số mục tiêu");
    }
}
