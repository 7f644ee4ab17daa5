package vn.mangnon.area;

/** Whether a reorganisation changes areas or agencies. */
public enum ReorganisationSubject {
    AREA,
    AGENCY
}
