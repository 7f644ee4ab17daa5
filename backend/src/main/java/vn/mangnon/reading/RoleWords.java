package vn.mangnon.reading;

/** Which role the main verb of a clause gives. */
final class RoleWords {

    private RoleWords() {}

    /** The role said in these words, null when they say none. Inside one clause "chủ trì" wins over all else. */
    static PlanDraft.Role of(Tokens t, int from, int to) {
        PlanDraft.Role first = null;
        boolean opened = false;
        for (int i = from; i < to; i++) {
            boolean named =
                    (t.at(i - 1, "quan") || t.at(i - 1, "vị")) && !t.at(i - 3, "là", "cơ") && !t.at(i - 3, "là", "đơn");
            if (t.at(i, "chủ", "trì")
                    && !named
                    && !isAttribute(t, i)
                    && !t.at(i - 2, "nhiệm", "vụ")
                    && !t.at(i - 1, "giao")) {
                return PlanDraft.Role.LEAD;
            }
            if (first == null && !opened) {
                first = verb(t, i, to);
                opened = first == null && isOtherVerb(t, i);
            }
        }
        return first;
    }

    /** "các đơn vị được phân công tại phụ lục chủ trì nhiệm vụ": it is said elsewhere who leads. */
    private static boolean isAttribute(Tokens t, int lead) {
        for (int i = lead - 1; i >= 0 && lead - i < 9; i--) {
            if (t.at(i, "được", "phân", "công") || t.at(i, "được", "giao")) {
                return true;
            }
            if (t.at(i, ",") || t.at(i, ";") || t.at(i, ":")) {
                return false;
            }
        }
        return false;
    }

    /** "…; hướng dẫn thực hiện chỉ tiêu 4": a clause that turns to another duty does not go on with the role before. */
    static boolean turns(Tokens t) {
        return t.at(0, "hướng", "dẫn")
                || t.at(0, "tuyên", "truyền")
                || t.at(0, "bố", "trí")
                || t.at(0, "cân", "đối")
                || t.at(0, "đề", "xuất")
                || t.at(0, "tham", "gia")
                || t.at(0, "lồng", "ghép");
    }

    private static PlanDraft.Role verb(Tokens t, int i, int to) {
        if (t.at(i, "phối", "hợp")) {
            return PlanDraft.Role.COORDINATE;
        }
        if (t.at(i, "tham", "mưu")) {
            return PlanDraft.Role.ADVISE;
        }
        if (t.at(i, "thẩm", "định")) {
            return PlanDraft.Role.APPRAISE;
        }
        if (t.at(i, "tổng", "hợp")) {
            return PlanDraft.Role.CONSOLIDATE;
        }
        return t.at(i, "theo", "dõi") || t.at(i, "đôn", "đốc") || t.at(i, "giám", "sát")
                ? PlanDraft.Role.MONITOR
                : null;
    }

    /** A verb of doing that comes first makes what follows a part of it: "xây dựng kế hoạch, phối hợp …". */
    private static boolean isOtherVerb(Tokens t, int i) {
        return t.at(i, "lãnh", "đạo")
                || t.at(i, "khám")
                || t.at(i, "xây", "dựng")
                || t.at(i, "triển", "khai")
                || t.at(i, "thực", "hiện")
                || t.at(i, "hướng", "dẫn")
                || t.at(i, "chỉ", "đạo")
                || t.at(i, "tổ", "chức", "thực")
                || t.at(i, "tổ", "chức", "triển")
                || t.at(i, "tổ", "chức", "các")
                || t.at(i, "lồng", "ghép")
                || t.at(i, "bố", "trí")
                || t.at(i, "tăng", "cường")
                || t.at(i, "đẩy", "mạnh")
                || t.at(i, "tuyên", "truyền")
                || t.at(i, "nâng", "cao")
                || t.at(i, "đề", "xuất")
                || t.at(i, "tiếp", "tục")
                || t.at(i, "rà", "soát")
                || t.at(i, "kiện", "toàn")
                || t.at(i, "vận", "động")
                || t.at(i, "kiểm", "tra")
                || t.at(i, "tham", "gia")
                || t.at(i, "cụ", "thể")
                || t.at(i, "cân", "đối")
                || t.at(i, "cung", "cấp")
                || t.at(i, "lập", "dự");
    }
}
