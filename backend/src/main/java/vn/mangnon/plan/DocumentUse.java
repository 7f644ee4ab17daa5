package vn.mangnon.plan;

import java.util.UUID;

/** What other rooms do by a legal document: it then stays, and what identifies it stays as it is. */
public interface DocumentUse {
    boolean restsOn(UUID legalDocumentId);
}
