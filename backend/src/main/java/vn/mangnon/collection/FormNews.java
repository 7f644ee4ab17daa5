package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.platform.Announcement;
import vn.mangnon.platform.Role;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Sql;

/** Tells who has the next step on a form. The reason of a return stands on the form alone: what somebody wrote freely is not sent around. */
@ApplicationScoped
class FormNews {
    private static final String FORM = """
            select s.id, s.agency_id, s.owner_agency_id, s.province_id, s.due_at, s.first_approved_at, r.title, st.name as area_name
            from submission s join collection_round r on r.id = s.round_id join area_state st on st.area_id = s.area_id and st.latest
            where\s""";

    private final Sql sql;
    private final Event<Announcement> news;

    FormNews(Sql sql, Event<Announcement> news) {
        this.sql = sql;
        this.news = news;
    }

    void opened(UUID roundId) {
        sql.all(
                        FORM + "s.round_id = ? order by s.id",
                        row -> toAgency(row, "form-opened", Role.REPORTER, true),
                        roundId)
                .forEach(news::fire);
    }

    void submitted(UUID formId) {
        tell(formId, "form-submitted", Role.APPROVER);
    }

    void returned(UUID formId) {
        tell(formId, "form-returned", Role.REPORTER);
    }

    void reopened(UUID formId) {
        tell(formId, "form-reopened", Role.REPORTER);
    }

    /** For the planner who asked; not by mail, since there are as many as forms. */
    void approved(UUID formId) {
        sql.one(
                        FORM + "s.id = ?",
                        row -> announcement(row, "form-approved", row.uuid("owner_agency_id"), Role.PLANNER, false),
                        formId)
                .ifPresent(news::fire);
    }

    private void tell(UUID formId, String topic, Role role) {
        sql.one(FORM + "s.id = ?", row -> toAgency(row, topic, role, true), formId)
                .ifPresent(news::fire);
    }

    private static Announcement toAgency(Row row, String topic, Role role, boolean mailed) {
        return announcement(row, topic, row.uuid("agency_id"), role, mailed);
    }

    private static Announcement announcement(Row row, String topic, UUID agencyId, Role role, boolean mailed) {
        return new Announcement(
                topic,
                agencyId,
                role,
                row.uuid("province_id"),
                "submission",
                row.uuid("id"),
                Map.of("round", row.text("title"), "area", row.text("area_name")),
                row.instant("first_approved_at") == null ? row.instant("due_at") : null,
                FormDuties.link(row.uuid("id")),
                mailed);
    }
}
