package vn.mangnon.reading;

import java.util.List;
import java.util.Set;

/** The words that open names of bodies, go on with them, and end them. */
final class AgencyWords {

    static final String[][] OPENERS = split(
            "sở",
            "công an",
            "uỷ ban nhân dân",
            "ubnd",
            "uỷ ban mặt trận",
            "uỷ ban mttq",
            "ubmttq",
            "ubmttqvn",
            "mặt trận tổ quốc",
            "hội đồng nhân dân",
            "hđnd",
            "thường trực hđnd",
            "thường trực hội đồng",
            "hội",
            "tỉnh đoàn",
            "thành đoàn",
            "huyện đoàn",
            "quận đoàn",
            "thị đoàn",
            "đoàn thanh niên",
            "đoàn tncs",
            "ban",
            "văn phòng",
            "đài",
            "báo",
            "bộ chỉ huy",
            "bộ đội",
            "bộ",
            "liên đoàn",
            "toà án",
            "viện kiểm sát",
            "bảo hiểm xã hội",
            "bhxh",
            "kho bạc",
            "ngân hàng",
            "cục",
            "chi cục",
            "tổng cục",
            "trung tâm",
            "thanh tra",
            "phòng",
            "quỹ bảo trợ",
            "quỹ",
            "liên minh",
            "liên hiệp",
            "trường",
            "bệnh viện",
            "trạm",
            "cơ quan",
            "chủ tịch uỷ ban",
            "chủ tịch ubnd",
            "thủ trưởng",
            "giám đốc",
            "các",
            "đảng uỷ",
            "tỉnh uỷ",
            "thành uỷ",
            "huyện uỷ",
            "công chức",
            "đảng đoàn",
            "ban cán sự đảng",
            "ban nhân dân",
            "ban điều hành",
            "ban cán sự",
            "ban công tác mặt trận",
            "ban giám hiệu",
            "ban quản lý",
            "trưởng ban",
            "trưởng thôn",
            "trưởng khu phố",
            "trưởng ấp",
            "trưởng các",
            "trưởng xóm",
            "trưởng bản",
            "trưởng buôn",
            "trưởng khóm",
            "trưởng trạm",
            "trưởng phòng",
            "trưởng công an",
            "hiệu trưởng",
            "tổ dân phố",
            "câu lạc bộ",
            "doanh nghiệp",
            "viện",
            "hiệp hội",
            "uỷ ban",
            "chánh văn phòng",
            "lực lượng",
            "hải quan",
            "kiểm lâm",
            "những");
    /** After these the small words of a group may follow: "Các sở, ban, ngành, đoàn thể tỉnh". */
    static final Set<String> GROUP_WORDS = words(
            "bệnh viện trung tâm trạm ấp khóm xóm buôn làng khu mầm non tiểu phổ sở ban ngành đoàn thể cơ quan đơn vị hội địa phương tổ chức chính trị xã thành viên huyện phố thị tỉnh "
                    + "quận phường trấn đặc khu trường học báo chí phòng liên khác có trực thuộc nghề nghiệp doanh cấp các và "
                    + "mặt trận quốc uỷ nhân dân ubnd công lập giáo dục y tế trung ương thông tin đại chúng của trên bàn truyền "
                    + "tại đảng chuyên môn trợ giúp bảo từ kinh hiệp quần sự thôn bản toàn đến nước ngoài tư pháp tố tụng trong");

    static final Set<String> TAIL = words(
            "cơ tải giao thông an toàn tỉnh huyện thành phố thị xã phường trấn quận cấp các khu đặc hội nữ phụ trẻ em nông thôn binh dân chiến "
                    + "trực thuộc tế đoàn khuyết tật mồ côi quốc gia chính sách bảo trợ sản nhi nước nhà tâm thiếu lao động phát "
                    + "thanh truyền hình công tác hiểm sự biên phòng năng chức phục hồi nguyên môi trường tuyên giáo vận chữ "
                    + "thập đỏ cao tuổi khuyến học quyền kiểm soát bệnh đại biểu nhân uỷ ngành sở pháp lý thông tin");
    static final Set<String> VERBS = Set.of(
            "chủ trì",
            "phối hợp",
            "có trách",
            "chịu trách",
            "căn cứ",
            "tham mưu",
            "tham gia",
            "chỉ đạo",
            "hướng dẫn",
            "thực hiện",
            "triển khai",
            "tiếp tục",
            "tăng cường",
            "đẩy mạnh",
            "theo dõi",
            "thẩm định",
            "tổng hợp",
            "hằng năm",
            "hằng quý",
            "định kỳ",
            "là cơ",
            "là đơn",
            "là đầu",
            "để thực",
            "bố trí",
            "lồng ghép",
            "xây dựng",
            "tổ chức",
            "rà soát",
            "phát huy",
            "phát động",
            "phát hiện",
            "nâng cao",
            "kiện toàn",
            "vận động",
            "cân đối",
            "cập nhật",
            "đôn đốc",
            "nghiên cứu",
            "đảm bảo",
            "bảo đảm",
            "trên cơ",
            "phổ biến",
            "tuyên truyền",
            "ban hành",
            "đưa các",
            "quản lý",
            "kiểm tra",
            "đề xuất",
            "cung cấp",
            "làm đầu",
            "gửi báo",
            "báo cáo",
            "khẩn trương",
            "nghiêm túc",
            "tích cực",
            "thường xuyên",
            "ưu tiên",
            "duy trì",
            "mở rộng",
            "huy động",
            "giám sát",
            "xử lý",
            "tập trung",
            "kết nối",
            "giao cho",
            "trong phạm",
            "lập dự",
            "tư vấn",
            "thành lập",
            "phân công",
            "chủ động",
            "kịp thời",
            "điều tra",
            "chịu sự",
            "được giao",
            "hỗ trợ",
            "thông tin",
            "truyền thông",
            "quan tâm",
            "thu thập",
            "cụ thể",
            "đầu tư");

    /** Everyday words too, unless a capital follows: "Phòng ngừa", "Báo cáo", "Hội nghị". */
    static final Set<String> SINGLE =
            Set.of("sở", "ban", "hội", "phòng", "đài", "báo", "cục", "bộ", "viện", "quỹ", "trường", "trạm");

    private AgencyWords() {}

    private static Set<String> words(String words) {
        return Set.copyOf(List.of(Fold.fold(words).split(" ")));
    }

    private static String[][] split(String... names) {
        String[][] words = new String[names.length][];
        for (int i = 0; i < names.length; i++) {
            words[i] = Fold.fold(names[i]).split(" ");
        }
        return words;
    }
}
