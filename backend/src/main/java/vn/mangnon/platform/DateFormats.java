package vn.mangnon.platform;

import java.util.regex.Pattern;

/** Whether a number of a workbook is shown as a day or a time (ECMA-376 part 1, 18.8.30). */
final class DateFormats {
    private static final Pattern NO_CODE = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");
    private static final Pattern CODE = Pattern.compile("[ymdhsYMDHS]");

    private DateFormats() {}

    static boolean isDate(Integer id, String format) {
        if (id != null
                && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58)) {
            return true;
        }
        return format != null
                && !"General".equalsIgnoreCase(format)
                && CODE.matcher(NO_CODE.matcher(format).replaceAll("")).find();
    }
}
