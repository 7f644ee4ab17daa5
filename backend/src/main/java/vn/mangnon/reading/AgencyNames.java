package vn.mangnon.reading;

import java.util.List;
import java.util.Set;

/**
 * The grammar of names of bodies: a word that opens one ("Sở", "Ủy ban nhân dân", "Hội", "Các"), then capitalised words with the
 * small words that belong to them. Names hold commas and "và" themselves ("Sở Văn hóa, Thể thao và Du lịch"), so a comma ends one
 * only where the next name opens.
 */
final class AgencyNames {

    /** @param from first token; to after the last; name as printed */
    record Name(int from, int to, Passage name) {}

    private static final String[][] OPENERS = split(
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
    private static final Set<String> GROUP_WORDS = words(
            "bệnh viện trung tâm trạm ấp khóm xóm buôn làng khu mầm non tiểu phổ sở ban ngành đoàn thể cơ quan đơn vị hội địa phương tổ chức chính trị xã thành viên huyện phố thị tỉnh "
                    + "quận phường trấn đặc khu trường học báo chí phòng liên khác có trực thuộc nghề nghiệp doanh cấp các và "
                    + "mặt trận quốc uỷ nhân dân ubnd công lập giáo dục y tế trung ương thông tin đại chúng của trên bàn truyền "
                    + "tại đảng chuyên môn trợ giúp bảo từ kinh hiệp quần sự thôn bản toàn đến nước ngoài tư pháp tố tụng trong");

    private static final Set<String> TAIL = words(
            "cơ tải giao thông an toàn tỉnh huyện thành phố thị xã phường trấn quận cấp các khu đặc hội nữ phụ trẻ em nông thôn binh dân chiến "
                    + "trực thuộc tế đoàn khuyết tật mồ côi quốc gia chính sách bảo trợ sản nhi nước nhà tâm thiếu lao động phát "
                    + "thanh truyền hình công tác hiểm sự biên phòng năng chức phục hồi nguyên môi trường tuyên giáo vận chữ "
                    + "thập đỏ cao tuổi khuyến học quyền kiểm soát bệnh đại biểu nhân uỷ ngành sở pháp lý thông tin");
    private static final Set<String> VERBS = Set.of(
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
    private static final Set<String> SINGLE =
            Set.of("sở", "ban", "hội", "phòng", "đài", "báo", "cục", "bộ", "viện", "quỹ", "trường", "trạm");

    private final Tokens t;

    AgencyNames(Tokens tokens) {
        this.t = tokens;
    }

    /** The name that begins at this token, or null. */
    Name at(int i) {
        int opener = opener(i);
        if (opener == 0) {
            return null;
        }
        boolean group = t.at(i, "các")
                || t.at(i, "những")
                || t.at(i, "thủ", "trưởng") && t.at(i + 2, "các")
                || t.at(i, "giám", "đốc") && t.at(i + 2, "các");
        boolean council = t.at(i, "uỷ", "ban", "nhân", "dân")
                || t.at(i, "ubnd")
                || t.at(i, "chủ", "tịch")
                || t.at(i, "thủ", "trưởng")
                || t.at(i, "trưởng")
                || t.at(i, "ban", "nhân", "dân")
                || t.at(i, "ban", "điều", "hành")
                || t.at(i, "ban", "cán", "sự") && !t.at(i + 3, "đảng")
                || t.at(i, "ban", "công", "tác");
        int end = i + opener;
        while (end < t.size() && end - i < 45) {
            int next = past(end, i, group, council);
            if (next == end) {
                break;
            }
            end = next;
        }
        end = t.at(i, "hội") ? Math.max(end, withPlace(AgencyFields.end(t, i + 1))) : end;
        while (end > i + 1
                && (t.at(end - 1, ",")
                        || t.at(end - 1, "và")
                        || t.at(end - 1, "-")
                        || t.at(end - 1, "của")
                        || t.at(end - 1, "trên")
                        || t.at(end - 1, "có")
                        || t.at(end - 1, "từ"))) {
            end--;
        }
        boolean bare = end - i == opener && !named(i, opener);
        return bare ? null : new Name(i, end, t.words(i, end));
    }

    /** "Hội Bảo trợ người khuyết tật và trẻ mồ côi tỉnh": the tier behind the field belongs to the name. */
    private int withPlace(int end) {
        boolean tier = end > 0
                && (t.at(end, "tỉnh")
                        || t.at(end, "huyện")
                        || t.at(end, "quận")
                        || t.at(end, "xã")
                        || t.at(end, "phường"));
        return tier ? end + 1 : end > 0 && t.at(end, "thành", "phố") ? end + 2 : end;
    }

    private int past(int end, int start, boolean group, boolean council) {
        Token token = t.get(end);
        if (token.isWord() && capital(end) && end == start + opener(start) && !group) {
            return end + 1;
        }
        if (token.isWord() && (capital(end) && !(opens(end) && !isInside(end, start, group || council)))) {
            return end + 1;
        }
        boolean small = token.isWord() && !capital(end);
        if (small) {
            return isSmall(end, start, group || council) ? end + 1 : end;
        }
        if (token.is("&")
                || token.is("-")
                        && end + 1 < t.size()
                        && (capital(end + 1)
                                || t.isOneOf(end + 1, TAIL) && (t.at(end - 1, "trị") || t.at(end - 1, "tế")))) {
            return end + 1;
        }
        if (token.is(",")) {
            boolean listed = (group || council)
                    && t.isWord(end + 1)
                    && (t.isOneOf(end + 1, GROUP_WORDS)
                            && !capital(end + 1)
                            && !t.at(end + 1, "trên")
                            && !t.at(end + 1, "trong")
                            && !t.at(end + 1, "có"));
            boolean field = t.isWord(end + 1)
                    && capital(end + 1)
                    && !opens(end + 1)
                    && t.at(start, "sở")
                    && AgencyFields.end(t, start + 1) != end;
            return listed || field ? end + 1 : end;
        }
        if (token.isNumber() && council && end - start < 12 && token.word().length() <= 2) {
            return end + 1;
        }
        return end;
    }

    private boolean isInside(int end, int start, boolean group) {
        boolean council = t.at(start, "uỷ") && (t.at(end, "mặt", "trận") || t.at(end, "nhân"));
        boolean office = t.at(start, "văn", "phòng") || t.at(start, "thường") || t.at(start, "chánh");
        boolean directors = (t.at(start, "giám") || t.at(start, "thủ") || t.at(start, "chủ") || t.at(start, "chánh"))
                && !t.at(end - 1, ",")
                && !t.at(end - 1, "và");
        boolean corps = t.at(end, "biên")
                || t.at(end, "đoàn", "thanh")
                || t.at(end, "phòng")
                || t.at(end, "trường")
                || t.at(end, "hội") && (t.at(end - 1, "xã") || t.at(end - 1, "quốc"))
                || t.at(end, "đoàn", "tncs") && t.at(end - 1, "trung");
        boolean party = t.at(start, "ban")
                        && (t.at(end, "tỉnh", "uỷ")
                                || t.at(end, "thành", "uỷ")
                                || t.at(end, "huyện", "uỷ")
                                || t.at(end, "đảng", "uỷ")
                                || t.at(end, "thường"))
                || t.at(start, "đảng", "đoàn")
                || t.at(start, "ban", "cán")
                || (t.at(start, "các", "ban") || t.at(start, "ban")) && t.at(end, "hội", "đồng") | t.at(end, "hđnd");
        boolean own = t.at(end, "quỹ") && t.at(end - 1, "hành")
                || t.at(end, "đoàn", "đại")
                || t.at(end, "công", "an") && t.at(end - 1, "an");
        boolean fields = t.at(start, "sở") && (t.at(end, "thanh") || t.at(end, "công") && !t.at(end, "công", "an"));
        boolean under = t.at(end - 1, "thuộc")
                && (t.at(end, "tỉnh", "uỷ")
                        || t.at(end, "thành", "uỷ")
                        || t.at(end, "đảng", "uỷ")
                        || t.at(end, "sở")
                        || t.at(end, "ubnd")
                        || t.at(end, "uỷ", "ban"));
        return under
                || council
                || office
                || party
                || directors
                || corps
                || own
                || fields
                || group && t.at(end - 1, "các") && !t.at(end, "các");
    }

    private boolean isSmall(int end, int start, boolean group) {
        if (t.at(end, "và")) {
            boolean field = t.isWord(end + 1)
                    && capital(end + 1)
                    && (!opens(end + 1) || isInside(end + 1, start, group))
                    && !group;
            boolean others = (t.at(end + 1, "các") || group && t.isOneOf(end + 1, GROUP_WORDS))
                    && t.isWord(end + 1)
                    && !capital(end + 1)
                    && !hasComma(start, end, group);
            return field || others;
        }
        if (group && t.isOneOf(end, GROUP_WORDS)) {
            return !(t.at(end, "tổ", "chức") && (t.at(end + 2, "thực") || t.at(end + 2, "triển")))
                    && !(t.at(end, "có") && !t.at(end + 1, "liên"))
                    && !(t.at(end, "trên") && !t.at(end + 1, "địa"))
                    && !(t.at(end, "trong") && !t.at(end + 1, "và") && !t.at(end + 1, "nước"))
                    && !t.at(end, "bảo", "đảm")
                    && !t.at(end, "giáo", "dục", "trẻ")
                    && !t.at(end, "báo", "cáo")
                    && !t.at(end, "từ")
                    && !t.at(end, "truyền", "thông");
        }
        boolean plural = t.at(end, "các") || hasWord(start, end, "các");
        if (plural && t.isOneOf(end, GROUP_WORDS)) {
            return !(t.at(end, "tổ", "chức") && (t.at(end + 2, "thực") || t.at(end + 2, "triển")))
                    && !(t.at(end, "có") && !t.at(end + 1, "liên"));
        }
        boolean afterCapital = capital(end - 1) && !(isVerb(t, end) && !capital(end + 1));
        boolean afterComma = t.at(end - 1, ",");
        return !afterComma && (afterCapital || t.isOneOf(end, TAIL) && !isVerbHere(end));
    }

    private boolean isVerbHere(int end) {
        return t.at(end, "giao") && !t.at(end + 1, "thông")
                || t.at(end, "an") && !t.at(end + 1, "toàn")
                || t.at(end, "phát", "triển") && !capital(end) && !t.at(end + 2, "nông")
                || t.at(end, "phát", "huy")
                || t.at(end, "phát", "động")
                || t.at(end, "vận", "động")
                || t.at(end, "kiểm", "tra")
                || t.at(end, "bảo", "đảm")
                || t.at(end, "bảo", "vệ") && t.at(end - 1, "tỉnh")
                || t.at(end, "phòng", ",")
                || t.at(end, "phòng", "chống")
                || t.at(end, "tuyên", "truyền")
                || t.at(end, "thông", "tin") && t.at(end - 1, "tỉnh")
                || t.at(end, "giáo", "dục") && t.at(end - 1, "tỉnh")
                || t.at(end, "công", "bố")
                || t.at(end, "truyền", "thông") && t.at(end - 1, "tỉnh")
                || t.at(end, "phục", "vụ")
                || t.at(end, "công", "tác") && t.at(end - 1, "tỉnh");
    }

    private boolean hasComma(int from, int to, boolean group) {
        return !group && hasWord(from, to, ",") && !t.at(from, "sở");
    }

    private boolean hasWord(int from, int to, String word) {
        for (int k = from; k < to; k++) {
            if (t.at(k, word)) {
                return true;
            }
        }
        return false;
    }

    private boolean named(int i, int opener) {
        String word = t.get(i).word();
        return opener > 1 && !word.equals("cơ") && !word.equals("thủ") && !word.equals("giám") && !word.equals("bộ")
                || word.equals("ubnd")
                || word.equals("hđnd")
                || word.startsWith("ubmttq");
    }

    /** A verb that begins what a body is to do, and so ends its name. */
    static boolean isVerb(Tokens t, int i) {
        return i + 1 < t.size()
                && VERBS.contains(t.get(i).word() + " " + t.get(i + 1).word());
    }

    boolean opens(int i) {
        return opener(i) > 0;
    }

    private int opener(int i) {
        int longest = 0;
        for (String[] words : OPENERS) {
            if (words.length > longest && t.at(i, words)) {
                longest = words.length;
            }
        }
        boolean single = longest == 1
                && SINGLE.contains(t.get(i).word())
                && !capital(i + 1)
                && !(t.at(i, "ban")
                                && (t.at(i + 1, "chỉ", "đạo")
                                        || t.at(i + 1, "bảo", "vệ")
                                        || t.at(i + 1, "điều", "hành")
                                        || t.at(i + 1, "quản", "lý"))
                        || t.at(i, "trường") && t.at(i + 1, "mầm"));
        if (single) {
            return 0;
        }
        boolean plain = longest > 0 && !capital(i) && !t.at(i, "các") && !t.at(i, "những");
        return plain ? 0 : longest;
    }

    private boolean capital(int i) {
        return i >= 0
                && i < t.size()
                && Character.isUpperCase(t.passage.text().charAt(t.get(i).start()));
    }

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
