package vn.mangnon.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.platform.Duty;
import vn.mangnon.platform.DutyKind;
import vn.mangnon.platform.DutySource;
import vn.mangnon.platform.Role;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.WorkingDays;

/** Answers that are owed to obstacles, for the room notice. */
@ApplicationScoped
class ObstacleDuties implements DutySource {
    private static final String OPEN = """
            select o.id, o.answer_by, o.holder_id, o.keeper_id, o.province_id, o.holder_id = o.plan_agency_id as kept_there, p.title, w.arrived_at
            from obstacle o join plan p on p.id = o.plan_id join obstacle_hop w on w.obstacle_id = o.id and w.number = o.hops
            where o.state = 'OPEN' and\s""";

    private final Sql sql;

    ObstacleDuties(Sql sql) {
        this.sql = sql;
    }

    @Override
    public DutyKind kind() {
        return DutyKind.OBSTACLE;
    }

    @Override
    public List<Duty> open(Instant dueBefore, Instant afterDue, UUID afterId, int limit) {
        return sql.all(
                OPEN + "o.answer_by < ? and (o.answer_by, o.id) > (?, ?) order by o.answer_by, o.id limit " + limit,
                ObstacleDuties::duty,
                WorkingDays.dayOf(dueBefore),
                WorkingDays.dayOf(afterDue).minusDays(1),
                afterId);
    }

    @Override
    public Optional<Duty> find(UUID id, Instant dueAt) {
        return sql.one(OPEN + "o.id = ?", ObstacleDuties::duty, id)
                .filter(duty -> duty.dueAt().equals(dueAt));
    }

    private static Duty duty(Row row) {
        LocalDate answerBy = row.date("answer_by");
        return new Duty(
                DutyKind.OBSTACLE,
                row.uuid("id"),
                WorkingDays.endOf(answerBy),
                row.instant("arrived_at"),
                row.uuid("holder_id"),
                row.truth("kept_there") ? Role.PLANNER : Role.APPROVER,
                row.uuid("keeper_id"),
                row.uuid("province_id"),
                Map.of("plan", row.text("title")),
                "/obstacles/" + row.uuid("id"));
    }
}
