package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a reviewer has to look at before the draft can become a plan. */
final class Findings {

    private static final String[][] MISSPELT = {
        {"phần đầu", "phấn đấu"},
        {"phần đấu", "phấn đấu"},
        {"phấn đầu", "phấn đấu"},
        {"tổ tụng", "tố tụng"},
        {"lđtđ", "LĐTBXH"}
    };

    private final List<PlanDraft.Warning> warnings;

    Findings(List<PlanDraft.Warning> warnings) {
        this.warnings = warnings;
    }

    void head(Head head, IssuerReader.Issuer issuer, PlanDraft.Source top) {
        if (head.number() == null) {
            add(PlanDraft.WarningCode.NO_NUMBER, "Văn bản chưa có số", top);
        }
        if (head.issuedOn() == null) {
            add(PlanDraft.WarningCode.NO_DATE, "Văn bản chưa có đủ ngày, tháng, năm ban hành", top);
        }
        if (issuer.inferred()) {
            add(
                    PlanDraft.WarningCode.ISSUER_INFERRED,
                    "Cơ quan ban hành được suy ra từ tên cơ quan địa phương trong văn bản: " + issuer.name(),
                    top);
        }
    }

    void length(String text, List<Line> lines) {
        boolean tooLong = text.length() > Line.MOST_CHARACTERS
                || lines.size() >= Line.MOST_LINES
                || lines.stream().anyMatch(l -> l.passage().length() >= Line.LONGEST - 1);
        if (tooLong) {
            add(
                    PlanDraft.WarningCode.TRUNCATED,
                    "Văn bản quá dài, phần cuối chưa được đọc",
                    new PlanDraft.Source(Math.max(0, text.length() - 1), text.length()));
        }
    }

    void ending(SignatureReader.Signature signature, List<Paragraph> paragraphs, String text) {
        PlanDraft.Source end = new PlanDraft.Source(
                Math.max(0, text.stripTrailing().length() - 1),
                text.stripTrailing().length());
        if (signature.signer() != null) {
            return;
        }
        add(PlanDraft.WarningCode.NO_SIGNATURE, "Không thấy chữ ký", end);
        Paragraph last = paragraphs.isEmpty() ? null : paragraphs.get(paragraphs.size() - 1);
        if (last != null && !last.isTable() && !Sentence.isFinished(last.body().text())) {
            add(
                    PlanDraft.WarningCode.TRUNCATED,
                    "Văn bản dừng giữa câu",
                    last.whole().source());
        }
    }

    void duplicates(List<PlanDraft.Indicator> indicators, List<PlanDraft.Task> tasks) {
        Set<String> seen = new HashSet<>();
        for (PlanDraft.Indicator indicator : indicators) {
            if (indicator.code() != null && !seen.add(indicator.objectiveCode() + "/" + indicator.code())) {
                add(
                        PlanDraft.WarningCode.DUPLICATE_CODE,
                        "Chỉ tiêu " + indicator.code() + " xuất hiện hai lần",
                        indicator.source());
            }
        }
        seen.clear();
        for (PlanDraft.Task task : tasks) {
            if (task.code() != null && !seen.add(task.code())) {
                add(
                        PlanDraft.WarningCode.DUPLICATE_CODE,
                        "Nhiệm vụ " + task.code() + " xuất hiện hai lần",
                        task.source());
            }
        }
    }

    void twoLeads(List<PlanDraft.Assignment> assignments) {
        Map<String, PlanDraft.Assignment> lead = new HashMap<>();
        Set<String> told = new HashSet<>();
        for (PlanDraft.Assignment assignment : assignments) {
            if (assignment.role() != PlanDraft.Role.LEAD) {
                continue;
            }
            List<String> subjects = new ArrayList<>();
            for (int i = 0; i < assignment.indicatorIds().size(); i++) {
                subjects.add(assignment.indicatorIds().get(i));
            }
            for (String subject : subjects) {
                PlanDraft.Assignment first = lead.putIfAbsent(subject, assignment);
                if (first != null
                        && !Fold.fold(first.agency()).equals(Fold.fold(assignment.agency()))
                        && told.add(subject + assignment.agency())) {
                    add(
                            PlanDraft.WarningCode.TWO_LEADS,
                            "Hai cơ quan cùng chủ trì một chỉ tiêu: " + first.agency() + "; " + assignment.agency(),
                            assignment.source());
                }
            }
        }
    }

    void spelling(List<Paragraph> paragraphs) {
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.isTable()) {
                continue;
            }
            String folded = Fold.fold(paragraph.whole().text());
            for (String[] slip : MISSPELT) {
                int at = folded.indexOf(Fold.fold(slip[0]));
                boolean verb = at >= 0
                        && (!slip[0].startsWith("phần")
                                || at + slip[0].length() < folded.length()
                                        && isPromise(folded.substring(at + slip[0].length())
                                                .strip()));
                if (verb) {
                    add(
                            PlanDraft.WarningCode.SPELLING,
                            "Có thể viết nhầm: “" + paragraph.whole().text().substring(at, at + slip[0].length())
                                    + "” (" + slip[1] + ")",
                            paragraph.whole().source(at, at + slip[0].length()));
                }
            }
        }
    }

    private static boolean isPromise(String rest) {
        return !rest.isEmpty() && Character.isDigit(rest.charAt(0))
                || rest.startsWith("tỷ")
                || rest.startsWith("giảm")
                || rest.startsWith("đến")
                || rest.startsWith("đạt")
                || rest.startsWith("tăng")
                || rest.startsWith("có");
    }

    private void add(PlanDraft.WarningCode code, String message, PlanDraft.Source source) {
        warnings.add(new PlanDraft.Warning(code, message, source));
    }
}
