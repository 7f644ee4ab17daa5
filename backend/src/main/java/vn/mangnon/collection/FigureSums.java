package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.mangnon.area.AreaLevel;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Sql;

/**
 * Totals over areas, counted from the kept figures of the reporting units in one statement: which units owe a figure, to whom
 * they belong on the map asked for, and what they said at the level asked for. Row policies decide which figures are seen.
 *
 * <p>Nothing is counted twice: a unit does not count where the named source of a whole area above it does, and a divided one
 * does not where units below it are known.
 */
@ApplicationScoped
class FigureSums {
    private static final String SEEN_WHEN_PUBLISHED =
            "n.province_id = any ((select my_home_provinces())::uuid[]) or n.area_id = any ((select my_joined_areas())::uuid[]) or (select i_am_system())";
    private static final String SEEN_IN_REACH =
            "n.agency_id = any ((select my_agencies())::uuid[]) or n.owner_agency_id = any ((select my_agencies())::uuid[]) or n.area_id = any ((select my_areas())::uuid[])"
                    + " or n.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())";
    private static final String PUBLISHED = "published_figure";
    private static final String IN_REACH = """
            (select a.period_id, a.measure_id, a.cell_id, a.area_id, a.{level}_numerator as numerator, a.{level}_denominator as denominator,
                    a.{level}_value as value, a.{level}_presence as presence, a.{level}_quality as quality from area_figure a)""";

    /** Figures of all times by their heirs of a day; parts that nobody knows are whole where all of them lie in the area. */
    private static final String NOW = """
            with grp as materialized ({groups}),
            piece as materialized (
                select s.group_id, s.area_id,
                       case when s.share is not null then s.share
                            when s.parts = (select count(*) from area_heir h where h.area_id = s.area_id and h.validity @> ?::date) then 1 end as share
                from (select g.area_id as group_id, h.area_id, count(*) as parts, case when count(*) = count(h.share) then sum(h.share) end as share
                      from grp g join area_ancestry y on y.ancestor_id = g.area_id and y.validity @> ?::date
                      join area_heir h on h.heir_id = y.area_id and h.validity @> ?::date group by 1, 2) s),
            extent as (select distinct area_id from piece),
            {owed},
            counted as ({counted})""";

    private static final String GROUP_NOW_CHILDREN =
            "select s.area_id from area_state s where s.parent_id = ? and s.validity @> ?::date";

    /** Each unit where it lay on the last day of the period, or on the day of its life next to that. */
    private static final String THEN = """
            with extent as (select distinct y.area_id from area_ancestry y where y.ancestor_id = ?),
            {owed},
            piece as materialized ({groups}),
            counted as ({counted})""";

    private static final String GROUP_THEN_TOTAL = """
            select u.period_id, y.ancestor_id as group_id, u.area_id, 1::numeric as share from unit u
            join area_ancestry y on y.area_id = u.area_id and y.ancestor_id = ? and y.validity @> u.day""";
    private static final String GROUP_THEN_CHILDREN = """
            select u.period_id, y.ancestor_id as group_id, u.area_id, 1::numeric as share from unit u
            join area_ancestry y on y.area_id = u.area_id and y.validity @> u.day
            join area_state s on s.area_id = y.ancestor_id and s.parent_id = ? and s.validity @> u.day""";

    private static final String OWED = """
            owed as materialized (
                select n.measure_id, n.period_id, n.area_id, n.round_id, ({seen}) is true as seen from named_source n
                where n.measure_id = any (?::uuid[]) and n.period_id = any (?::text[]::int[]) and n.area_id in (select area_id from extent)),
            unit as materialized (
                select o.period_id, o.area_id, greatest(a.valid_from, least(a.valid_to, p.last_day)) as day
                from (select distinct period_id, area_id from owed) o join period p on p.id = o.period_id join area a on a.id = o.area_id),
            above as materialized (
                select u.period_id, u.area_id, y.ancestor_id
                from unit u join area_ancestry y on y.area_id = u.area_id and y.ancestor_id <> u.area_id and y.validity @> u.day
                join unit x on x.period_id = u.period_id and x.area_id = y.ancestor_id)""";
    private static final String COUNTED = """
            select s.group_id, s.share, o.* from owed o join piece s on s.area_id = o.area_id{of_period_s}
            where not exists (
                    select 1 from above v join owed t on t.measure_id = o.measure_id and t.period_id = o.period_id and t.area_id = v.ancestor_id
                    join piece w on w.area_id = v.ancestor_id and w.group_id = s.group_id and w.share = 1{of_period_w}
                    where v.period_id = o.period_id and v.area_id = o.area_id)
                and (s.share = 1 or not exists (
                    select 1 from above v join owed l on l.measure_id = o.measure_id and l.period_id = o.period_id and l.area_id = v.area_id
                    where v.period_id = o.period_id and v.ancestor_id = o.area_id))""";

    private static final String TALLY = """

            select c.group_id, c.measure_id, c.period_id, k.key, min(u.level) as lowest, max(u.level) as highest,
                   count(*) as owed, count(*) filter (where not c.seen) as hidden, count(*) filter (where f.presence = 'REPORTED') as reported,
                   count(*) filter (where f.presence = 'NO_DATA') as no_data, count(*) filter (where f.presence = 'NOT_APPLICABLE') as not_applicable,
                   count(*) filter (where f.presence = 'REPORTED' and f.quality = 'ESTIMATED') as estimated,
                   sum(f.numerator * c.share) as numerator, sum(f.denominator * c.share) as denominator, sum(f.value * c.share) as value,
                   sum(c.share) filter (where f.presence = 'REPORTED') as shares,
                   array_agg(c.area_id) filter (where f.presence = 'REPORTED' and c.share is null) as not_divisible
            from counted c join area u on u.id = c.area_id
            cross join (select d.id, d.key from disaggregation_cell d where d.key = any (?)) k
            left join round_measure m on m.round_id = c.round_id and m.measure_id = c.measure_id
            left join lateral (
                select a.* from {figures} a
                where a.period_id = c.period_id and a.measure_id = c.measure_id and a.cell_id = k.id and a.area_id = c.area_id and c.seen
                limit 1) f on true
            where m.cells is null or k.key = any (m.cells) or f.presence is not null
            group by 1, 2, 3, 4""";

    private final Sql sql;
    private final Caller caller;

    FigureSums(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /** One tally for each area, measure, period and cell of which a unit owes a figure. */
    List<UnitTally> of(FigureQuestion question) {
        if (question.measures().isEmpty()
                || question.periods().isEmpty()
                || question.cells().isEmpty()) {
            return List.of();
        }
        Statement statement = statement(question, question.level() == FigureLevel.LOCKED && !ofTheNation());
        return sql.all(
                statement.text(), FigureSums::tally, statement.parameters().toArray());
    }

    record Statement(String text, List<Object> parameters) {}

    /** @param published read what the province may see, else what is within one's own reach */
    static Statement statement(FigureQuestion question, boolean published) {
        boolean children = question.group() == FigureGrouping.CHILDREN;
        LocalDate on = question.on();
        List<Object> parameters = new ArrayList<>();
        String text;
        List<String> periods = question.periods().stream().map(String::valueOf).toList();
        if (question.map() == FigureMap.NOW) {
            text = NOW.replace("{groups}", children ? GROUP_NOW_CHILDREN : "select ?::uuid as area_id");
            parameters.add(question.area());
            if (children) {
                parameters.add(on);
            }
            parameters.addAll(List.of(on, on, on, question.measures(), periods));
        } else {
            text = THEN.replace("{groups}", children ? GROUP_THEN_CHILDREN : GROUP_THEN_TOTAL);
            parameters.addAll(List.of(question.area(), question.measures(), periods, question.area()));
        }
        parameters.add(question.cells());
        boolean then = question.map() == FigureMap.THEN;
        text = (text + TALLY)
                .replace("{owed}", OWED)
                .replace("{counted}", COUNTED)
                .replace("{seen}", published ? SEEN_WHEN_PUBLISHED : SEEN_IN_REACH)
                .replace("{of_period_s}", then ? " and s.period_id = o.period_id" : "")
                .replace("{of_period_w}", then ? " and w.period_id = o.period_id" : "")
                .replace(
                        "{figures}",
                        published
                                ? PUBLISHED
                                : IN_REACH.replace(
                                        "{level}", question.level().name().toLowerCase(Locale.ROOT)));
        return new Statement(text, parameters);
    }

    /** Whoever works for the nation has no province in which figures are published to them; their own reach counts. */
    private boolean ofTheNation() {
        return !caller.isSystem() && caller.desk().homeProvinces().isEmpty();
    }

    private static UnitTally tally(Row row) {
        AreaLevel lowest = row.constant("lowest", AreaLevel.class);
        List<UUID> notDivisible = row.uuids("not_divisible");
        return new UnitTally(
                row.uuid("group_id"),
                row.uuid("measure_id"),
                row.integer("period_id"),
                row.text("key"),
                lowest == row.constant("highest", AreaLevel.class) ? lowest : null,
                row.number("owed"),
                row.number("hidden"),
                row.number("reported"),
                row.number("no_data"),
                row.number("not_applicable"),
                row.number("estimated"),
                row.decimal("numerator"),
                row.decimal("denominator"),
                row.decimal("value"),
                row.decimal("shares"),
                notDivisible);
    }
}
