package vn.mangnon.reading;

import java.util.List;

/**
 * The fields that departments, divisions and associations are named after (Decrees 24/2014, 45/2025 and 150/2025/NĐ-CP). They hold
 * commas, hyphens and "và" themselves, so a list of them can only be taken apart by knowing them.
 */
final class AgencyFields {

    private static final List<String[]> KNOWN = List.of(
                    "y tế",
                    "giáo dục và đào tạo",
                    "tư pháp",
                    "nội vụ",
                    "tài chính",
                    "kế hoạch và đầu tư",
                    "công thương",
                    "xây dựng",
                    "giao thông vận tải",
                    "nông nghiệp và phát triển nông thôn",
                    "nông nghiệp và môi trường",
                    "tài nguyên và môi trường",
                    "thông tin và truyền thông",
                    "khoa học và công nghệ",
                    "lao động - thương binh và xã hội",
                    "lao động thương binh và xã hội",
                    "lao động , thương binh và xã hội",
                    "văn hoá , thể thao và du lịch",
                    "văn hoá và thể thao",
                    "văn hoá - thể thao",
                    "du lịch",
                    "ngoại vụ",
                    "dân tộc và tôn giáo",
                    "dân tộc",
                    "quy hoạch - kiến trúc",
                    "văn hoá - xã hội",
                    "văn hoá và thông tin",
                    "văn hoá - thông tin",
                    "kinh tế",
                    "kinh tế - hạ tầng",
                    "kinh tế và hạ tầng",
                    "kinh tế , hạ tầng và đô thị",
                    "quản lý đô thị",
                    "tài chính - kế hoạch",
                    "liên hiệp phụ nữ",
                    "nông dân",
                    "cựu chiến binh",
                    "bảo trợ người khuyết tật và trẻ mồ côi",
                    "bảo trợ người khuyết tật và trẻ em mồ côi",
                    "bảo trợ người khuyết tật , trẻ mồ côi và bệnh nhân nghèo",
                    "bảo trợ bệnh nhân nghèo",
                    "bảo vệ quyền trẻ em",
                    "cựu thanh niên xung phong",
                    "chữ thập đỏ",
                    "người cao tuổi",
                    "khuyến học",
                    "dân vận",
                    "tuyên giáo",
                    "tuyên giáo và dân vận",
                    "lđtbxh",
                    "lđ-tb&xh",
                    "gd&đt",
                    "gdđt",
                    "vhttdl",
                    "tt&tt",
                    "kh&đt",
                    "tn&mt",
                    "nn&ptnt")
            .stream()
            .map(field -> Fold.fold(field).split("(?<=[-&])|(?=[-&])| +"))
            .map(AgencyFields::withoutBlanks)
            .toList();

    private AgencyFields() {}

    private static String[] withoutBlanks(String[] words) {
        return java.util.Arrays.stream(words).filter(word -> !word.isBlank()).toArray(String[]::new);
    }

    /** Where the longest known field that begins at this token ends, -1 when none does. */
    static int end(Tokens t, int from) {
        int end = -1;
        for (String[] field : KNOWN) {
            if (t.at(from, field)) {
                end = Math.max(end, from + field.length);
            }
        }
        return end;
    }
}
