package vn.mangnon.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.platform.Announcement;
import vn.mangnon.platform.Role;
import vn.mangnon.platform.Sql;

/** Tells who has the next step. What somebody wrote stands on the report or obstacle alone, and is not sent around. */
@ApplicationScoped
class WorkNews {
    private static final String KEPT_THERE = "select 1 from obstacle where id = ? and holder_id = plan_agency_id";

    private final Sql sql;
    private final Event<Announcement> news;

    WorkNews(Sql sql, Event<Announcement> news) {
        this.sql = sql;
        this.news = news;
    }

    void progressReturned(@Observes ProgressReturned returned) {
        tell(
                "progress-returned",
                returned.agencyId(),
                Role.REPORTER,
                returned.planId(),
                "progress-report",
                returned.reportId(),
                "/progress-reports/" + returned.reportId());
    }

    void obstacleMoved(@Observes ObstacleMoved moved) {
        String link = "/obstacles/" + moved.obstacleId();
        switch (moved.move()) {
            case RAISED, FORWARDED, REOPENED ->
                tell(
                        "obstacle-raised",
                        moved.holderId(),
                        answering(moved),
                        moved.planId(),
                        "obstacle",
                        moved.obstacleId(),
                        link);
            case ANSWERED ->
                tell(
                        "obstacle-answered",
                        moved.agencyId(),
                        Role.REPORTER,
                        moved.planId(),
                        "obstacle",
                        moved.obstacleId(),
                        link);
            case CLOSED ->
                tell(
                        "obstacle-closed",
                        moved.holderId(),
                        answering(moved),
                        moved.planId(),
                        "obstacle",
                        moved.obstacleId(),
                        link);
        }
    }

    /** Where the plan is kept, its planner answers; elsewhere the head. */
    private Role answering(ObstacleMoved moved) {
        return sql.exists(KEPT_THERE, moved.obstacleId()) ? Role.PLANNER : Role.APPROVER;
    }

    static String link(UUID assignmentId) {
        return "/work/" + assignmentId;
    }

    private void tell(String topic, UUID agency, Role role, UUID planId, String about, UUID id, String link) {
        sql.one(
                        "select title, province_id from plan where id = ?",
                        row -> new Announcement(
                                topic,
                                agency,
                                role,
                                row.uuid("province_id"),
                                about,
                                id,
                                Map.of("plan", row.text("title")),
                                null,
                                link,
                                true),
                        planId)
                .ifPresent(news::fire);
    }
}
