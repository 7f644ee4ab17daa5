package vn.mangnon.reading;

import java.util.List;

/**
 * Recognises measures of the national action programme for children (Decision 23/QĐ-TTg of 2021) by the words they cannot do
 * without.
 */
final class NationalCatalogue {

    /** @param all words that must occur; any one of these too, when given; none of these may */
    private record Entry(String code, PlanDraft.Unit unit, List<String> all, List<String> any, List<String> none) {}

    private static final PlanDraft.Unit PERCENT = PlanDraft.Unit.PERCENT;

    private static final List<Entry> ENTRIES = List.of(
            entry("1", PERCENT, "xã|phù hợp với trẻ em", "", ""),
            entry("2", PERCENT, "8 tuổi|phát triển toàn diện", "", ""),
            entry("3a", PlanDraft.Unit.PER_1000, "tử vong|sơ sinh", "", ""),
            entry("3b", PlanDraft.Unit.PER_1000, "tử vong|dưới 1 tuổi", "", ""),
            entry("3c", PlanDraft.Unit.PER_1000, "tử vong|dưới 5 tuổi", "", ""),
            entry("4a", PERCENT, "suy dinh dưỡng|5 tuổi", "nhẹ cân|cân nặng", "thấp còi|chiều cao"),
            entry("4b", PERCENT, "suy dinh dưỡng|5 tuổi", "thấp còi|chiều cao theo tuổi", "nhẹ cân|cân nặng theo tuổi"),
            entry("4c", PERCENT, "béo phì|5 tuổi", "", "dậy thì"),
            entry("5a", PERCENT, "dưới 1 tuổi|tiêm chủng", "", ""),
            entry("5b", PERCENT, "dưới 5 tuổi|tiêm chủng", "", ""),
            entry("6", PERCENT, "hiv|từ mẹ sang con", "", "xét nghiệm"),
            entry("7", PERCENT, "cơ sở giáo dục|vệ sinh", "", ""),
            entry(
                    "8a",
                    PERCENT,
                    "trẻ em có hoàn cảnh đặc biệt|tỷ lệ",
                    "trên tổng số trẻ em|so với tổng số trẻ em",
                    "được"),
            entry("8b", PERCENT, "trẻ em có hoàn cảnh đặc biệt|được", "chăm sóc|trợ giúp|nuôi dưỡng", "bảo hiểm"),
            entry(
                    "9",
                    PERCENT,
                    "trẻ em bị xâm hại",
                    "trên tổng số trẻ em|tỷ lệ trẻ em bị xâm hại",
                    "được|can thiệp|hỗ trợ"),
            entry(
                    "10",
                    PERCENT,
                    "lao động trẻ em",
                    "từ 5 đến 17 tuổi|từ 5 - 17 tuổi|5-17 tuổi|tỷ lệ lao động trẻ em",
                    "được"),
            entry("11a", PlanDraft.Unit.PER_100000, "tai nạn|thương tích", "", "tử vong"),
            entry("11b", PlanDraft.Unit.PER_100000, "tử vong|tai nạn|thương tích", "", "đuối nước|giao thông"),
            entry("12", PERCENT, "trẻ em|thiên tai|cứu trợ", "", ""),
            entry("13", PERCENT, "giảm số cuộc tảo hôn", "", ""),
            entry("14", PERCENT, "5 tuổi|đăng ký khai sinh", "", ""),
            entry("15", PERCENT, "dưới 5 tuổi|phát triển phù hợp", "", ""),
            entry("16", PERCENT, "5 tuổi|mẫu giáo|tỷ lệ", "huy động|đi học", ""),
            entry("17a", PERCENT, "hoàn thành|tiểu học", "", ""),
            entry("17b", PERCENT, "bỏ học|tiểu học", "", ""),
            entry("18a", PERCENT, "hoàn thành|trung học cơ sở", "", ""),
            entry("18b", PERCENT, "bỏ học|trung học cơ sở", "", ""),
            entry("19", PERCENT, "trường|hỗ trợ tâm lý", "", ""),
            entry("20a", PERCENT, "trường học|phù hợp với học sinh khuyết tật", "", ""),
            entry("20b", PERCENT, "trẻ em khuyết tật có nhu cầu|tiếp cận giáo dục", "", ""),
            entry("21", PERCENT, "xã|vui chơi|trẻ em", "điểm văn hóa|điểm vui chơi", "tiêu chuẩn"),
            entry("22", PERCENT, "7 tuổi trở lên|hỏi ý kiến", "", ""),
            entry("23", PERCENT, "trẻ em được nâng cao nhận thức|quyền tham gia", "", ""),
            entry("24", PERCENT, "11 tuổi trở lên|quyền tham gia", "", ""));

    private NationalCatalogue() {}

    /** "QD23-2021:3a" when exactly one entry fits, else null. */
    static String codeOf(String measure, PlanDraft.Unit unit) {
        String words = Fold.fold(measure).replaceAll("\\b0(\\d)\\b", "$1");
        String found = null;
        for (Entry entry : ENTRIES) {
            if (entry.unit() == unit
                    && entry.all().stream().allMatch(words::contains)
                    && (entry.any().isEmpty() || entry.any().stream().anyMatch(words::contains))
                    && entry.none().stream().noneMatch(words::contains)) {
                if (found != null) {
                    return null;
                }
                found = "QD23-2021:" + entry.code();
            }
        }
        return found;
    }

    private static Entry entry(String code, PlanDraft.Unit unit, String all, String any, String none) {
        return new Entry(code, unit, list(all), list(any), list(none));
    }

    private static List<String> list(String words) {
        return words.isEmpty() ? List.of() : List.of(Fold.fold(words).split("\\|"));
    }
}
