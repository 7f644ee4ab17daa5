package vn.mangnon.plan;

import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.Versions;

/** Legal documents to change, and the one that is meant by what is written about it. */
@ApplicationScoped
class LegalDocumentRepository implements PanacheRepositoryBase<LegalDocument, UUID> {
    private final Sql sql;
    private final List<DocumentUse> elsewhere;

    LegalDocumentRepository(Sql sql, @All List<DocumentUse> elsewhere) {
        this.sql = sql;
        this.elsewhere = elsewhere;
    }

    LegalDocument toWrite(UUID id, long expectedVersion) {
        LegalDocument document = findByIdOptional(id).orElseThrow(Problem::notFound);
        getEntityManager().refresh(document, LockModeType.PESSIMISTIC_WRITE);
        Versions.require(expectedVersion, document.version());
        return document;
    }

    /** Locked against changes until the end of the unit of work: something that stays is about to rest on it. */
    LegalDocument toRelyOn(UUID id) {
        LegalDocument document = findByIdOptional(id).orElseThrow(() -> PlanProblem.unknown("/legalDocumentId"));
        getEntityManager().refresh(document, LockModeType.PESSIMISTIC_READ);
        return document;
    }

    boolean exists(UUID id) {
        return sql.exists("select 1 from legal_document where id = ?", id);
    }

    /** Whether something that stays rests on it: an issued plan, an amendment of one, an act in another room. */
    boolean isReliedUpon(UUID id) {
        return elsewhere.stream().anyMatch(use -> use.restsOn(id)) || sql.exists("""
                select 1 where exists (select 1 from plan where legal_document_id = ? and state <> 'DRAFT')
                    or exists (select 1 from plan_amendment where legal_document_id = ?)""", id, id);
    }

    /** Whether anything that the caller may see refers to it. */
    boolean isUsed(UUID id) {
        return isReliedUpon(id) || sql.exists("""
                select 1 where exists (select 1 from plan where legal_document_id = ?)
                    or exists (select 1 from plan_basis where legal_document_id = ?)""", id, id);
    }

    /**
     * The recorded document of this kind, number and day. An issuer that is not named may be anybody, so it only meets
     * documents whose issuer nobody named either; without number and day nothing is the same as anything.
     * Whoever asks next waits until this unit of work ends.
     */
    Optional<UUID> sameAs(LegalDocumentValues values) {
        if (values.number() == null || values.issuedOn() == null) {
            return Optional.empty();
        }
        sql.exists(
                "select 1 where pg_advisory_xact_lock(hashtextextended(fold(?) || ?, 30)) is null",
                values.number(),
                "\n" + values.issuedOn());
        return sql
                .all("""
                        select id from legal_document
                        where number_folded = fold(?) and issued_on = ?::date and kind = ? and issuer_folded is not distinct from fold(?)
                        order by recorded_at, id limit 1""", row -> row.uuid("id"), values.number(), values.issuedOn(), values.kind(), values.issuer())
                .stream()
                .findFirst();
    }

    /**
     * The document without a day that this agency recorded under the same number, or without a number under the same title ("Luật Trẻ em").
     * Another agency's is not meant: "36/KH-UBND" without a day is a different plan in every province.
     */
    Optional<UUID> citedAlike(LegalDocumentValues values, UUID agencyId) {
        if (values.issuedOn() != null) {
            return Optional.empty();
        }
        sql.exists(
                "select 1 where pg_advisory_xact_lock(hashtextextended(fold(?), 30)) is null",
                values.kind() + "\n" + agencyId);
        return sql
                .all(
                        """
                        select id from legal_document
                        where kind = ? and issued_on is null and issued_partial is null and number_as_written is null
                            and recorded_by_agency_id is not distinct from ?::uuid and number_folded is not distinct from fold(?)
                            and (number_folded is not null or fold(title) = fold(?)) and issuer_folded is not distinct from fold(?)
                        order by recorded_at, id limit 1""",
                        row -> row.uuid("id"),
                        values.kind(),
                        agencyId,
                        values.number(),
                        values.title(),
                        values.issuer())
                .stream()
                .findFirst();
    }
}
