package vn.mangnon.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import vn.mangnon.platform.DutyKind;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Problem.Fault;

/** When a duty is reminded of, and whom; of the nation, or of a province in its place. */
@Entity
@Table(name = "reminder_stage")
class ReminderStage {
    @Id
    private UUID id;

    private UUID provinceId;

    @Enumerated(EnumType.STRING)
    private DutyKind dutyKind;

    private String code;
    private int workingDays;
    private LocalTime atTime;

    @Enumerated(EnumType.STRING)
    private StageRecipient recipient;

    private boolean mailed;
    private boolean active;
    private Instant holdsFrom;

    @Version
    private int version;

    protected ReminderStage() {}

    static ReminderStage added(UUID id, UUID provinceId, StageValues values, Instant at) {
        ReminderStage stage = new ReminderStage();
        stage.id = id;
        stage.provinceId = provinceId;
        stage.dutyKind = values.dutyKind();
        stage.code = values.code();
        stage.say(values, at);
        return stage;
    }

    /**
     * From now on: it reminds of nothing that it would have reminded of before.
     *
     * @throws Problem 422 reminder-stage-rules when it becomes another stage, or would escalate before anything is late
     */
    void say(StageValues values, Instant at) {
        if (values.dutyKind() != dutyKind || !values.code().equals(code)) {
            throw Problem.against("reminder-stage-rules", Fault.at("/code", "stage-is-another"));
        }
        if (values.recipient() != StageRecipient.RESPONSIBLE && values.workingDays() <= 0
                || dutyKind == DutyKind.CORRECTION && values.workingDays() <= 0) {
            throw Problem.against("reminder-stage-rules", Fault.at("/workingDays", "escalates-too-early"));
        }
        workingDays = values.workingDays();
        atTime = LocalTime.parse(values.atTime());
        recipient = values.recipient();
        mailed = values.mailed();
        active = values.active();
        holdsFrom = at;
    }

    StageValues values() {
        return new StageValues(dutyKind, code, workingDays, atTime.toString(), recipient, mailed, active);
    }

    UUID id() {
        return id;
    }

    UUID provinceId() {
        return provinceId;
    }

    int version() {
        return version;
    }
}
