package vn.mangnon.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.mangnon.plan.DocumentUse;
import vn.mangnon.platform.Sql;

/** The legal documents by which responsibilities were handed over. */
@ApplicationScoped
class HandOverDocuments implements DocumentUse {
    private final Sql sql;

    HandOverDocuments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean restsOn(UUID legalDocumentId) {
        return sql.exists("select 1 from handover where legal_document_id = ? limit 1", legalDocumentId);
    }
}
