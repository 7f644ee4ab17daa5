package vn.mangnon.reading;

/** Which kind of duty a deadline is, told by its words, failing these by its clause. */
final class DeadlineKinds {

    private DeadlineKinds() {}

    static PlanDraft.DeadlineKind of(String words, String clause, boolean span) {
        for (String text : new String[] {Fold.fold(words), Fold.fold(clause)}) {
            if (text.contains("dự toán")) {
                return PlanDraft.DeadlineKind.BUDGET;
            }
            if (text.contains("xây dựng kế hoạch")
                    || text.contains("ban hành kế hoạch")
                    || text.contains("gửi kế hoạch")) {
                return PlanDraft.DeadlineKind.PLAN;
            }
            if (text.contains("sơ kết") || text.contains("tổng kết")) {
                return text.contains("báo cáo") && text.indexOf("báo cáo") < text.indexOf("kết") - 4
                        ? PlanDraft.DeadlineKind.REPORT
                        : PlanDraft.DeadlineKind.REVIEW;
            }
            if (text.contains("báo cáo") || text.contains("tổng hợp kết quả")) {
                return clause.length() > 0 && Fold.fold(clause).contains("xây dựng kế hoạch")
                        ? PlanDraft.DeadlineKind.PLAN
                        : PlanDraft.DeadlineKind.REPORT;
            }
            if (text.contains("đánh giá")) {
                return span ? PlanDraft.DeadlineKind.MILESTONE : PlanDraft.DeadlineKind.REVIEW;
            }
            if (text.contains("tháng hành động")
                    || text.contains("diễn đàn")
                    || text.contains("phát động")
                    || text.contains("tổ chức lễ")
                    || text.contains("trung thu")
                    || text.contains("hội nghị")
                    || text.contains("hội thi")) {
                return PlanDraft.DeadlineKind.EVENT;
            }
        }
        return span && Fold.fold(clause).contains("ngày")
                ? PlanDraft.DeadlineKind.EVENT
                : PlanDraft.DeadlineKind.MILESTONE;
    }
}
