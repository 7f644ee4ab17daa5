package vn.mangnon.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** A document as it was issued; number, day and issuer may be unknown. */
@Entity
@Table(name = "legal_document")
class LegalDocument {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private LegalDocumentKind kind;

    private String number;
    private String numberAsWritten;
    private LocalDate issuedOn;
    private String issuedPartial;
    private String issuer;
    private String title;
    private String signer;
    private String signerTitle;
    private UUID recordedByAgencyId;
    private Instant recordedAt;

    @Version
    private int version;

    protected LegalDocument() {}

    static LegalDocument recorded(UUID id, LegalDocumentValues values, UUID byAgency, Instant at) {
        LegalDocument document = new LegalDocument();
        document.id = id;
        document.recordedByAgencyId = byAgency;
        document.recordedAt = at;
        document.write(values);
        return document;
    }

    /** Puts right what was recorded wrongly. */
    void correct(LegalDocumentValues values) {
        write(values);
    }

    /**
     * A document on which an issued plan rests may be completed by what was not known; what identifies it stays.
     *
     * @throws PlanProblem document-relied-upon when kind, number, day or issuer would become another
     */
    void complete(LegalDocumentValues values) {
        boolean same = kind == values.kind()
                && unknownOrEqual(number, values.number())
                && unknownOrEqual(issuedOn, values.issuedOn())
                && unknownOrEqual(issuer, values.issuer());
        if (!same) {
            throw PlanProblem.documentReliedUpon();
        }
        write(values);
    }

    private void write(LegalDocumentValues values) {
        if (values.issuedOn() != null && values.issuedPartial() != null) {
            throw PlanProblem.dayTwice();
        }
        kind = values.kind();
        number = values.number();
        numberAsWritten = values.numberAsWritten();
        issuedOn = values.issuedOn();
        issuedPartial = values.issuedPartial();
        issuer = values.issuer();
        title = values.title();
        signer = values.signer();
        signerTitle = values.signerTitle();
    }

    LegalDocumentValues values() {
        return new LegalDocumentValues(
                kind, number, numberAsWritten, issuedOn, issuedPartial, issuer, title, signer, signerTitle);
    }

    private static boolean unknownOrEqual(Object known, Object wanted) {
        return known == null || Objects.equals(known, wanted);
    }

    /** Number and day are what makes a document citable. */
    boolean isCitable() {
        return number != null && issuedOn != null;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    UUID id() {
        return id;
    }

    UUID recordedByAgencyId() {
        return recordedByAgencyId;
    }

    int version() {
        return version;
    }
}
