package vn.mangnon.area;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.area.Atlas.State;
import vn.mangnon.area.Atlas.Unit;
import vn.mangnon.area.ReorganisationExecution.Done;
import vn.mangnon.area.ReorganisationViews.ReorganisationListItem;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;

/** The rows of acts, and the rows that they write on the map. */
@ApplicationScoped
class ReorganisationStore {
    private static final String ITEM =
            "r.id, r.subject, r.kind, r.document_number, r.document_date, r.effective_on, r.state, r.title";

    private final Sql sql;
    private final ObjectMapper json;

    ReorganisationStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    record Stored(
            UUID id,
            Act act,
            ReorganisationSubject subject,
            LocalDate effectiveOn,
            ReorganisationState state,
            String title,
            ReorganisationTerms terms,
            Instant recordedAt,
            String recordedBy,
            Instant executedAt,
            String executedBy,
            long version) {}

    record Filter(
            ReorganisationSubject subject,
            ReorganisationKind kind,
            ReorganisationState state,
            UUID unitId,
            UUID importId,
            boolean drafts) {}

    Slice<ReorganisationListItem> list(Filter filter, PageRequest page) {
        var query = ListQuery.select(ITEM, "reorganisation r", ReorganisationStore::item)
                .sortable("effectiveOn", "r.effective_on", "date")
                .sortable("recordedAt", "coalesce(r.recorded_at, '-infinity'::timestamptz)", "timestamptz")
                .identifiedBy("r.id")
                .whereIf(filter.subject(), "r.subject = ?")
                .whereIf(filter.kind(), "r.kind = ?")
                .whereIf(filter.state(), "r.state = ?")
                .whereIf(filter.importId(), "r.import_id = ?");
        if (filter.unitId() != null) {
            query.where("r.state <> 'RECORDED' and r.units @> array[?::uuid]", filter.unitId());
        }
        if (!filter.drafts()) {
            query.where("r.state <> 'DRAFT'");
        }
        return query.page(sql, page, "-effectiveOn");
    }

    Optional<Stored> find(UUID id) {
        return stored(id, "");
    }

    Optional<Stored> lock(UUID id) {
        return stored(id, " for update");
    }

    private Optional<Stored> stored(UUID id, String lock) {
        return sql.one(
                "select " + ITEM
                        + ", r.terms::text as terms, r.recorded_at, r.recorded_by, r.executed_at, r.executed_by, r.version"
                        + " from reorganisation r where r.id = ?" + lock,
                row -> {
                    ReorganisationListItem item = item(row);
                    return new Stored(
                            id,
                            new Act(item.kind(), item.documentNumber(), item.documentDate()),
                            item.subject(),
                            item.effectiveOn(),
                            item.state(),
                            item.title(),
                            read(row.text("terms")),
                            row.instant("recorded_at"),
                            row.text("recorded_by"),
                            row.instant("executed_at"),
                            row.text("executed_by"),
                            row.number("version"));
                },
                id);
    }

    void record(UUID id, ReorganisationTerms terms, String title, Collection<UUID> units, Instant at, String by) {
        sql.write(
                """
                insert into reorganisation (id, subject, kind, document_number, document_date, effective_on, state, terms, title, units, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, 'DRAFT', ?::jsonb, ?, ?::uuid[], ?, ?)""",
                id,
                terms.subject(),
                terms.kind(),
                terms.documentNumber(),
                terms.documentDate(),
                terms.effectiveOn(),
                written(terms),
                title,
                units,
                at,
                by);
    }

    void change(UUID id, ReorganisationTerms terms, String title, Collection<UUID> units) {
        sql.write(
                """
                update reorganisation set kind = ?, document_number = ?, document_date = ?, effective_on = ?, terms = ?::jsonb, title = ?, units = ?::uuid[],
                    version = version + 1 where id = ?""",
                terms.kind(),
                terms.documentNumber(),
                terms.documentDate(),
                terms.effectiveOn(),
                written(terms),
                title,
                units,
                id);
    }

    void discard(UUID id) {
        sql.write("delete from reorganisation where id = ?", id);
    }

    void executed(Collection<Done> done, Instant at, String by) {
        sql.writeAll(
                """
                update reorganisation set state = 'EXECUTED', executed_at = ?, executed_by = ?, version = version + 1,
                    units = array(select distinct u from unnest(units || ?::uuid[]) u) where id = ?""",
                done.stream()
                        .map(act -> new Object[] {at, by, act.made(), act.act().id()})
                        .toList());
    }

    void undone(UUID id, Collection<UUID> units) {
        sql.write(
                "update reorganisation set state = 'DRAFT', executed_at = null, executed_by = null, units = ?::uuid[], version = version + 1 where id = ?",
                units,
                id);
    }

    /** One change of the map at a time, in the whole system. */
    void alone() {
        sql.all("select pg_advisory_xact_lock(4711, 10)", row -> true);
    }

    /** A file of thousands of acts is one transaction, whose statements may take longer than those of a request. */
    void takeTime() {
        sql.write("set local statement_timeout = '10min'");
    }

    Atlas atlas() {
        Atlas atlas = new Atlas();
        sql.all("""
                select a.id as area_id, a.key, a.level, s.id, s.valid_from, s.valid_to, s.type, s.code, s.name, s.parent_id
                from area a join area_state s on s.area_id = a.id order by a.id, s.valid_from nulls first""", row -> {
            UUID id = row.uuid("area_id");
            if (atlas.unit(id) == null) {
                atlas.add(new Unit(id, row.text("key"), row.constant("level", AreaLevel.class)));
            }
            atlas.describe(
                    atlas.unit(id),
                    new State(
                            row.uuid("id"),
                            row.date("valid_from"),
                            row.date("valid_to"),
                            row.constant("type", AreaType.class),
                            row.text("code"),
                            row.text("name"),
                            row.uuid("parent_id")));
            return true;
        });
        sql.all(
                "select distinct l.predecessor_id, r.effective_on from area_succession l join reorganisation r on r.id = l.reorganisation_id",
                row -> {
                    atlas.unit(row.uuid("predecessor_id")).passesOn(row.date("effective_on"));
                    return true;
                });
        return atlas;
    }

    /** While this holds, every row that is written is entered with what it was; null ends it. */
    void journal(UUID act) {
        sql.all("select set_config('app.reorganisation', ?, true)", row -> true, act == null ? "" : act.toString());
    }

    /** What the act begins, before any act of the day links to it. */
    void establish(OnAreas act, LocalDate on) {
        sql.writeAll(
                "insert into area (id, key, level, valid_from, version) values (?, ?, ?, ?, 0)",
                act.established.values().stream()
                        .map(unit -> new Object[] {
                            unit.id(), unit.key(), unit.level().name(), on
                        })
                        .toList());
    }

    void change(OnAreas act, Atlas atlas) {
        List<Object[]> cut = act.cut.entrySet().stream()
                .map(entry -> new Object[] {
                    entry.getValue().to(),
                    act.id,
                    act.ended.containsKey(entry.getKey()),
                    entry.getValue().id()
                })
                .toList();
        sql.writeAll("update area_state set valid_to = ?, ended_by = ?, latest = ? where id = ?", cut);
        sql.writeAll(
                """
                insert into area_state (id, area_id, valid_from, level, type, code, name, short_name, parent_id, latest)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, true)""",
                act.begun.entrySet().stream()
                        .map(entry -> begun(atlas.unit(entry.getKey()), entry.getValue()))
                        .toList());
        sql.writeAll(
                "update area set valid_to = ?, version = version + 1 where id = ?",
                act.cut.keySet().stream()
                        .map(id -> new Object[] {act.ended.get(id), id})
                        .toList());
        sql.writeAll(
                "insert into area_succession (predecessor_id, successor_id, reorganisation_id, share) values (?, ?, ?, ?)",
                act.links.stream()
                        .map(link -> new Object[] {link.from(), link.to(), act.id, link.share()})
                        .toList());
    }

    private static Object[] begun(Unit unit, State state) {
        return new Object[] {
            state.id(),
            unit.id(),
            state.from(),
            unit.level().name(),
            state.type().name(),
            state.code(),
            state.name(),
            state.type().shortName(state.name()),
            state.parentId()
        };
    }

    void checkNow() {
        sql.checkConstraintsNow();
    }

    /** What came after the act and stands in the way of undoing it. */
    record Obstacle(String relation, UUID unitId, UUID laterAct, String laterRelation) {}

    /** Undoes them together, the last written first; with any obstacle nothing is changed. */
    List<Obstacle> undo(Collection<UUID> ids) {
        return sql.all(
                "select relation, unit_id, later_act, later_relation from undo_reorganisations(?::uuid[])",
                row -> new Obstacle(
                        row.text("relation"), row.uuid("unit_id"), row.uuid("later_act"), row.text("later_relation")),
                ids);
    }

    private static ReorganisationListItem item(Row row) {
        return new ReorganisationListItem(
                row.uuid("id"),
                row.constant("subject", ReorganisationSubject.class),
                row.constant("kind", ReorganisationKind.class),
                row.text("document_number"),
                row.date("document_date"),
                row.date("effective_on"),
                row.constant("state", ReorganisationState.class),
                row.text("title"));
    }

    private String written(ReorganisationTerms terms) {
        try {
            return json.writeValueAsString(terms);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ReorganisationTerms read(String terms) {
        try {
            return terms == null ? null : json.readValue(terms, ReorganisationTerms.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
