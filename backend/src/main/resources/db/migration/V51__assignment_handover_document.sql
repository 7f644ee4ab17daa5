-- Whether somebody handed over by a document is asked whenever the document is to be changed or removed.
create index ix_handover_document on handover (legal_document_id) where legal_document_id is not null;
