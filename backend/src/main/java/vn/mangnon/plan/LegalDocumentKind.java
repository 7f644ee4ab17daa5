package vn.mangnon.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a document is, by the word it calls itself. */
@Schema(name = "LegalDocumentKind")
public enum LegalDocumentKind {
    KE_HOACH,
    QUYET_DINH,
    CHI_THI,
    NGHI_QUYET,
    NGHI_DINH,
    THONG_TU,
    LUAT,
    CONG_VAN,
    TO_TRINH,
    CHUONG_TRINH,
    BAO_CAO,
    VAN_BAN,
    KHAC
}
