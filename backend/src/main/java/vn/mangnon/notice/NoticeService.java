package vn.mangnon.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.notice.NoticeViews.About;
import vn.mangnon.notice.NoticeViews.NoticeCount;
import vn.mangnon.notice.NoticeViews.NoticeView;
import vn.mangnon.notice.NoticeViews.NoticesRead;
import vn.mangnon.notice.NoticeViews.ReadNotices;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.DutyKind;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Problem.Fault;
import vn.mangnon.platform.ProblemWords;
import vn.mangnon.platform.Role;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.UnitOfWork;

/** What the caller is told: the notices to their agency for one of their roles, each read by each person for themselves. */
@ApplicationScoped
class NoticeService {
    private static final int COUNTED = 100;
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final String MINE = "n.agency_id = ? and n.role = any (?::text[])";

    private final Sql sql;
    private final Caller caller;
    private final NoticeTexts texts;
    private final ProblemWords words;
    private final ObjectMapper mapper;
    private final Clock clock;

    NoticeService(Sql sql, Caller caller, NoticeTexts texts, ProblemWords words, ObjectMapper mapper, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.texts = texts;
        this.words = words;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * @param unread   null: read ones too
     * @param reminder true: reminders of duties; false: what happened; null: both
     */
    @UnitOfWork
    Slice<NoticeView> list(Boolean unread, Boolean reminder, UUID aboutId, PageRequest page) {
        String language = words.language();
        String select =
                "select n.*, r.read_at from notice n left join notice_reading r on r.notice_id = n.id and r.reader = ? where "
                        + MINE
                        + (unread == null ? "" : " and (r.notice_id is null) = " + unread)
                        + (reminder == null ? "" : " and (n.duty_kind is not null) = " + reminder)
                        + (aboutId == null ? "" : " and n.about_id = '" + aboutId + "'::uuid");
        return ListQuery.selectOf(
                        List.of(new ListQuery.Source(select, List.of(caller.subject(), myAgency(), myRoles()))),
                        "f.*",
                        "agency g on g.id = f.agency_id",
                        row -> view(row, language))
                .sortable("toldAt", "f.told_at", "timestamptz")
                .identifiedBy("f.id")
                .page(sql, page, "-toldAt");
    }

    @UnitOfWork
    NoticeCount count() {
        return sql.one(
                        "select count(*) as n from (select 1 from notice n where " + MINE
                                + " and not exists (select 1 from notice_reading r where r.notice_id = n.id and r.reader = ?) limit "
                                + COUNTED + ") counted",
                        row -> new NoticeCount((int) row.number("n")),
                        myAgency(),
                        myRoles(),
                        caller.subject())
                .orElseThrow();
    }

    /** @throws Problem 404 for a notice that is not the caller's */
    @UnitOfWork
    void read(UUID id) {
        if (!sql.exists("select 1 from notice n where n.id = ? and " + MINE, id, myAgency(), myRoles())) {
            throw Problem.notFound();
        }
        mark("n.id = ?", id);
    }

    /** What is not the caller's among them is passed over. */
    @UnitOfWork
    NoticesRead read(ReadNotices command) {
        if ((command.noticeIds() == null) == (command.toldUntil() == null)) {
            throw Problem.invalid(Fault.at("/noticeIds", "either-or"));
        }
        return new NoticesRead(
                command.noticeIds() != null
                        ? mark("n.id = any (?::uuid[])", command.noticeIds())
                        : mark("n.told_at <= ?", command.toldUntil()));
    }

    private int mark(String which, Object value) {
        Instant now = clock.instant();
        return sql.write(
                "insert into notice_reading (notice_id, reader, read_at) select n.id, ?, ? from notice n where " + which
                        + " and " + MINE + " on conflict do nothing",
                caller.subject(),
                now,
                value,
                myAgency(),
                myRoles());
    }

    private UUID myAgency() {
        return caller.desk().agencyId();
    }

    private List<String> myRoles() {
        return caller.roles().stream().map(Role::name).sorted().toList();
    }

    private NoticeView view(Row row, String language) {
        DutyKind duty = row.constant("duty_kind", DutyKind.class);
        Instant dueAt = row.instant("due_at");
        NoticeTexts.Said said = texts.say(language, row.text("topic"), duty, words(row.text("words")), dueAt);
        return new NoticeView(
                row.uuid("id"),
                row.text("topic"),
                duty,
                said.title(),
                said.text(),
                row.constant("role", Role.class),
                new About(row.text("about"), row.uuid("about_id")),
                duty == DutyKind.CORRECTION ? null : dueAt,
                row.text("link"),
                row.instant("told_at"),
                row.instant("read_at"));
    }

    private Map<String, String> words(String json) {
        try {
            return mapper.readValue(json, WORDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
