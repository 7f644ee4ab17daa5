package vn.mangnon.agency;

/** What kind of body an agency is. */
public enum AgencyKind {
    PEOPLES_COMMITTEE,
    DEPARTMENT,
    POLICE,
    MASS_ORGANISATION,
    PARTY,
    SCHOOL,
    HOSPITAL,
    SERVICE_PROVIDER,
    MEDIA,
    OTHER
}
