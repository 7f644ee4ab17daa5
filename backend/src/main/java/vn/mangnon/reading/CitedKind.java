package vn.mangnon.reading;

/** Which kind of document a citation names. */
final class CitedKind {

    private static final Object[][] KINDS = {
        {"nghị quyết liên tịch", PlanDraft.DocumentKind.NGHI_QUYET},
        {"thông tư liên tịch", PlanDraft.DocumentKind.THONG_TU},
        {"quyết định", PlanDraft.DocumentKind.QUYET_DINH},
        {"kế hoạch", PlanDraft.DocumentKind.KE_HOACH},
        {"chỉ thị", PlanDraft.DocumentKind.CHI_THI},
        {"nghị quyết", PlanDraft.DocumentKind.NGHI_QUYET},
        {"nghị định", PlanDraft.DocumentKind.NGHI_DINH},
        {"thông tư", PlanDraft.DocumentKind.THONG_TU},
        {"công văn", PlanDraft.DocumentKind.CONG_VAN},
        {"văn bản", PlanDraft.DocumentKind.VAN_BAN},
        {"tờ trình", PlanDraft.DocumentKind.TO_TRINH},
        {"chương trình", PlanDraft.DocumentKind.CHUONG_TRINH},
        {"báo cáo", PlanDraft.DocumentKind.BAO_CAO},
        {"luật", PlanDraft.DocumentKind.LUAT},
        {"kết luận", PlanDraft.DocumentKind.KHAC},
        {"thông báo", PlanDraft.DocumentKind.KHAC},
        {"hướng dẫn", PlanDraft.DocumentKind.VAN_BAN},
        {"công điện", PlanDraft.DocumentKind.KHAC},
        {"thông tri", PlanDraft.DocumentKind.KHAC},
        {"đề án", PlanDraft.DocumentKind.KHAC}
    };

    private CitedKind() {}

    /** The kind named nearest before the number, else the one its symbol stands for. */
    static PlanDraft.DocumentKind of(String before, String number) {
        PlanDraft.DocumentKind nearest = null;
        int at = -1;
        for (Object[] kind : KINDS) {
            int place = before.lastIndexOf(Fold.fold((String) kind[0]));
            boolean near = place >= 0 && before.length() - place <= ((String) kind[0]).length() + 14;
            if (near && place > at) {
                at = place;
                nearest = (PlanDraft.DocumentKind) kind[1];
            }
        }
        return nearest != null ? nearest : ofSymbol(number);
    }

    private static PlanDraft.DocumentKind ofSymbol(String number) {
        String symbol = number.substring(number.indexOf('/') + 1);
        String party = number.indexOf('-') > 0 && number.indexOf('-') < number.indexOf('/')
                ? number.substring(number.indexOf('-') + 1)
                : symbol;
        String kind = party.contains("/") && Character.isDigit(party.charAt(0))
                ? party.substring(party.indexOf('/') + 1)
                : party;
        if (kind.startsWith("QĐ")) {
            return PlanDraft.DocumentKind.QUYET_DINH;
        }
        if (kind.startsWith("KH")) {
            return PlanDraft.DocumentKind.KE_HOACH;
        }
        if (kind.startsWith("CTr") || kind.startsWith("CTHĐ")) {
            return PlanDraft.DocumentKind.CHUONG_TRINH;
        }
        if (kind.startsWith("CT")) {
            return PlanDraft.DocumentKind.CHI_THI;
        }
        if (kind.startsWith("NQ")) {
            return PlanDraft.DocumentKind.NGHI_QUYET;
        }
        if (kind.startsWith("NĐ")) {
            return PlanDraft.DocumentKind.NGHI_DINH;
        }
        if (kind.startsWith("TTr")) {
            return PlanDraft.DocumentKind.TO_TRINH;
        }
        if (kind.startsWith("TT")) {
            return PlanDraft.DocumentKind.THONG_TU;
        }
        if (kind.startsWith("BC")) {
            return PlanDraft.DocumentKind.BAO_CAO;
        }
        return kind.startsWith("QH") ? PlanDraft.DocumentKind.LUAT : PlanDraft.DocumentKind.CONG_VAN;
    }
}
