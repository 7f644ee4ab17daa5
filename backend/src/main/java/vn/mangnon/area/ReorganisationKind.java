package vn.mangnon.area;

/** What a dated act does to areas or agencies. */
public enum ReorganisationKind {
    MERGE,
    SPLIT,
    RENAME,
    MOVE,
    CLOSE,
    UPGRADE
}
