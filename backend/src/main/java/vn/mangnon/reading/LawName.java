package vn.mangnon.reading;

import java.util.List;
import java.util.Set;

/** How far the name of a law goes in running text. */
final class LawName {

    private static final List<String> KNOWN = List.of(
            "trẻ em",
            "ngân sách nhà nước",
            "bảo hiểm y tế",
            "bảo hiểm xã hội",
            "giáo dục",
            "giáo dục nghề nghiệp",
            "người khuyết tật",
            "lao động",
            "hình sự",
            "dân sự",
            "tố tụng hình sự",
            "tố tụng dân sự",
            "hộ tịch",
            "nuôi con nuôi",
            "phòng, chống bạo lực gia đình",
            "phòng chống bạo lực gia đình",
            "bình đẳng giới",
            "khám bệnh, chữa bệnh",
            "phòng, chống ma túy",
            "phòng, chống mua bán người",
            "hôn nhân và gia đình",
            "tổ chức chính quyền địa phương",
            "thanh niên",
            "an ninh mạng",
            "đầu tư công",
            "tư pháp người chưa thành niên",
            "trợ giúp pháp lý",
            "tiếp cận thông tin",
            "thống kê",
            "bảo vệ, chăm sóc và giáo dục trẻ em",
            "ban hành văn bản quy phạm pháp luật",
            "xử lý vi phạm hành chính",
            "phòng, chống tác hại của thuốc lá",
            "bảo vệ dữ liệu cá nhân",
            "dược",
            "thi đua, khen thưởng");
    private static final Set<String> STOPS = Set.of(
            "và", "năm", "ngày", "số", "hiện", "quy", "được", "của", "đã", "do", "về", "có", "để", "cho", "tại", "theo",
            "các", "sửa", "thì", "này", "nêu", "trên");

    private LawName() {}

    /** After the last word of the name that begins here, -1 when no name does. */
    static int end(String text, int from) {
        String folded = Fold.fold(text.substring(from, Math.min(text.length(), from + 80)));
        int best = -1;
        for (String name : KNOWN) {
            String key = Fold.fold(name);
            boolean whole = folded.startsWith(key)
                    && (folded.length() == key.length() || !Character.isLetter(folded.charAt(key.length())));
            best = whole ? Math.max(best, from + key.length()) : best;
        }
        if (best > 0) {
            return best;
        }
        if (from >= text.length() || !Character.isUpperCase(text.charAt(from))) {
            return -1;
        }
        int at = from;
        int end = -1;
        int words = 0;
        while (at < text.length() && words < 8) {
            int next = at;
            while (next < text.length() && Character.isLetter(text.charAt(next))) {
                next++;
            }
            String word = Fold.fold(text.substring(at, next));
            if (next == at || STOPS.contains(word)) {
                break;
            }
            end = next;
            words++;
            if (next >= text.length() || text.charAt(next) != ' ') {
                break;
            }
            at = next + 1;
        }
        return words >= 2 || words == 1 && end - from > 3 ? end : -1;
    }
}
