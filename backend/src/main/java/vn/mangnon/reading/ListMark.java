package vn.mangnon.reading;

import java.util.regex.Pattern;

/** The marks that items of these documents begin with. */
final class ListMark {

    private static final Pattern ITEM = Pattern.compile(
            "\\s*(?:[-+*•–]\\s|(?:\\d{1,2}|\\p{L})\\)|\\d{1,2}(?:\\.\\d{1,2}){0,3}\\.\\s|\\d{1,2}(?:\\.\\d{1,2}){1,3}\\s|[IVX]{1,5}\\.\\s"
                    + "|(?iu:mục tiêu|chỉ tiêu|điều|phần|chương|nhiệm vụ)\\s(?:\\d{1,3}|[IVX]{1,5})\\s?[.:]).*",
            Pattern.DOTALL);
    private static final Pattern DASH_INSIDE = Pattern.compile("\\s*[-–]\\s(?:\\d|\\p{Ll}).*", Pattern.DOTALL);

    private ListMark() {}

    static boolean begins(CharSequence text) {
        return ITEM.matcher(text).matches();
    }

    /** "2021 - 2030" or "kinh tế - xã hội", broken before the dash. */
    static boolean isDashInsideSentence(CharSequence text) {
        return DASH_INSIDE.matcher(text).matches();
    }
}
