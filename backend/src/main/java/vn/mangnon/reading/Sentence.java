package vn.mangnon.reading;

import java.util.Set;

/** Whether words look like the end of a sentence or like its middle. */
final class Sentence {

    private static final Set<String> LEADS_ON = Set.of(
            "và", "của", "năm", "số", "đến", "về", "các", "cho", "với", "từ", "là", "đạt", "trong", "tại", "theo",
            "ngày", "tháng", "hoặc", "những", "được", "bị", "vào", "trên", "dưới", "để", "do", "bằng", "giai", "đoạn",
            "xuống", "còn", "ít", "tối");

    private Sentence() {}

    static boolean isFinished(String text) {
        int end = text.length();
        while (end > 0 && " \"”’')*".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end == 0 || ".;:!?…/".indexOf(text.charAt(end - 1)) >= 0;
    }

    /** A comma or a word such as "và", "năm" at the end asks for more. */
    static boolean leadsOn(String text) {
        int end = text.length();
        if (end > 0 && (text.charAt(end - 1) == ',' || text.charAt(end - 1) == '/' || text.charAt(end - 1) == '(')) {
            return text.charAt(end - 1) != '/' || !text.endsWith("./");
        }
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return LEADS_ON.contains(Fold.fold(text.substring(start))) && !Fold.isUpperCase(text);
    }
}
