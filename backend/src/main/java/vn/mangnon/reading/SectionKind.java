package vn.mangnon.reading;

/** What a section of a plan is about, told by its heading. */
enum SectionKind {
    NONE,
    SITUATION,
    PURPOSE,
    GENERAL,
    OBJECTIVES,
    TASKS,
    FUNDING,
    ORGANISATION,
    REPORTING,
    APPENDIX;

    private record Sign(String words, SectionKind kind) {}

    private static final Sign[] SIGNS = {
        new Sign("mục tiêu chung", GENERAL),
        new Sign("mục tiêu tổng quát", GENERAL),
        new Sign("mục tiêu tổng thể", GENERAL),
        new Sign("mục tiêu chủ yếu", OBJECTIVES),
        new Sign("mục tiêu cụ thể", OBJECTIVES),
        new Sign("tổ chức thực hiện", ORGANISATION),
        new Sign("tổ chức triển khai", ORGANISATION),
        new Sign("phân công", ORGANISATION),
        new Sign("trách nhiệm", ORGANISATION),
        new Sign("báo cáo kết quả", REPORTING),
        new Sign("kết quả", SITUATION),
        new Sign("tình hình", SITUATION),
        new Sign("thực trạng", SITUATION),
        new Sign("hiện trạng", SITUATION),
        new Sign("đánh giá", SITUATION),
        new Sign("sự cần thiết", SITUATION),
        new Sign("bối cảnh", SITUATION),
        new Sign("đặc điểm", SITUATION),
        new Sign("khái quát", SITUATION),
        new Sign("tồn tại", SITUATION),
        new Sign("hạn chế", SITUATION),
        new Sign("khó khăn", SITUATION),
        new Sign("nguyên nhân", SITUATION),
        new Sign("căn cứ", SITUATION),
        new Sign("cơ sở pháp lý", SITUATION),
        new Sign("mục tiêu", OBJECTIVES),
        new Sign("chỉ tiêu", OBJECTIVES),
        new Sign("nhiệm vụ", TASKS),
        new Sign("giải pháp", TASKS),
        new Sign("nội dung", TASKS),
        new Sign("hoạt động", TASKS),
        new Sign("biện pháp", TASKS),
        new Sign("kinh phí", FUNDING),
        new Sign("nguồn lực", FUNDING),
        new Sign("nguồn vốn", FUNDING),
        new Sign("ngân sách", FUNDING),
        new Sign("chế độ báo cáo", REPORTING),
        new Sign("chế độ thông tin", REPORTING),
        new Sign("thông tin, báo cáo", REPORTING),
        new Sign("tiến độ", REPORTING),
        new Sign("lộ trình", REPORTING),
        new Sign("thời gian", REPORTING),
        new Sign("mục đích", PURPOSE),
        new Sign("yêu cầu", PURPOSE),
        new Sign("quan điểm", PURPOSE),
        new Sign("nguyên tắc", PURPOSE),
        new Sign("phạm vi", PURPOSE),
        new Sign("đối tượng", PURPOSE),
    };

    /** Whether a heading may name objectives: "Thu thập chỉ tiêu thống kê …" is a task on them. */
    static boolean opens(String heading) {
        String head = Fold.fold(heading.substring(0, Math.min(heading.length(), 60)));
        boolean statistics = head.contains("chỉ tiêu thống kê");
        boolean doing = head.startsWith("thu thập")
                || head.startsWith("rà soát")
                || head.startsWith("xây dựng")
                || head.startsWith("theo dõi")
                || head.startsWith("đánh giá mục")
                || head.startsWith("đưa ")
                || head.startsWith("lồng ghép")
                || head.startsWith("tổng hợp")
                || head.startsWith("báo cáo");
        return !statistics && !(doing && (head.contains("chỉ tiêu") || head.contains("mục tiêu")));
    }

    /**
     * The kind named first in a heading; "MỤC ĐÍCH, MỤC TIÊU" promises objectives, "YÊU CẦU, CHỈ TIÊU" too.
     *
     * @param reach how far from the heading's start the word may stand
     */
    static SectionKind of(String heading, int reach) {
        String head = Fold.fold(heading.substring(0, Math.min(heading.length(), 120)));
        SectionKind found = NONE;
        int first = Integer.MAX_VALUE;
        for (Sign sign : SIGNS) {
            int at = head.indexOf(Fold.fold(sign.words()));
            if (at >= 0 && at < first && at <= reach) {
                first = at;
                found = sign.kind();
            }
        }
        boolean promisesMore = found == PURPOSE || found == GENERAL && head.indexOf("cụ thể") > 0;
        if (promisesMore
                && head.length() < 80
                && (head.contains("mục tiêu") && found == PURPOSE || head.contains("chỉ tiêu") || found == GENERAL)) {
            return OBJECTIVES;
        }
        return found;
    }
}
