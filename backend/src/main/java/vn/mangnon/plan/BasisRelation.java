package vn.mangnon.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a document is to a plan: its legal basis, what it carries out, amends or replaces, or only mentions. */
@Schema(name = "BasisRelation")
public enum BasisRelation {
    BASIS,
    IMPLEMENTS,
    AMENDS,
    REPLACES,
    MENTIONED
}
