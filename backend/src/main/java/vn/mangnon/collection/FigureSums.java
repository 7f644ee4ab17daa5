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
            with piece as materialized (
                select p.id as period_id, s.group_id, s.area_id,
                       case when s.share is not null then s.share
                            when s.parts = (select count(*) from area_heir h where h.area_id = s.area_id and h.validity @> ?::date) then 1 end as share
                from (select g.area_id as group_id, h.area_id, count(*) as parts, case when count(*) = count(h.share) then sum(h.share) end as share
                      from ({groups}) g join area_ancestry y on y.ancestor_id = g.area_id and y.validity @> ?::date
                      join area_heir h on h.heir_id = y.area_id and h.validity @> ?::date group by 1, 2) s
                cross join period p where p.id = any (?::text[]::int[])),
            """;

    private static final String GROUP_NOW_TOTAL = "select ?::uuid as area_id";
    private static final String GROUP_NOW_CHILDREN =
            "select s.area_id from area_state s where s.parent_id = ? and s.validity @> ?::date";

    /** Each unit where it lay on the last day of the period, or on the day of its life next to that. */
    private static final String THEN = """
            with piece as materialized (
                select p.id as period_id, y.ancestor_id as group_id, y.area_id, 1::numeric as share
                from {groups} join area a on a.id = y.area_id cross join period p
                where p.id = any (?::text[]::int[]) and {lay}),
            """;

    private static final String GROUP_THEN_TOTAL = "(select * from area_ancestry where ancestor_id = ?) y";
    private static final String GROUP_THEN_CHILDREN =
            "(select * from area_state where parent_id = ?) s join area_ancestry y on y.ancestor_id = s.area_id";
    private static final String DAY = "greatest(a.valid_from, least(a.valid_to, p.last_day))";

    /**
     * From pieces of ground to the figures that count. What covers a unit is gathered once for the unit, not for each of its
     * figures, and found by index: whatever the planner expects, the work grows with the units.
     */
    private static final String COUNTED = """
            unit as materialized (
                select s.period_id, s.group_id, s.area_id, s.share, a.level, {day} as day
                from piece s join area a on a.id = s.area_id join period p on p.id = s.period_id
                where exists (select 1 from named_source n where n.area_id = s.area_id and n.period_id = s.period_id)),
            upper as materialized (
                select u.period_id, u.group_id, u.area_id,
                       array(select n.measure_id from named_source n
                             where n.area_id = u.area_id and n.period_id = u.period_id and n.measure_id = any (?::uuid[])) as measures
                from unit u where u.level <> 'COMMUNE' and u.share = 1),
            placed as materialized (
                select u.*,
                       array(select unnest(v.measures) from area_ancestry y
                             join upper v on v.area_id = y.ancestor_id and v.period_id = u.period_id and v.group_id = u.group_id
                             where y.area_id = u.area_id and y.ancestor_id <> u.area_id and y.validity @> u.day) as counted_above,
                       case when u.share = 1 then '{}' else
                           array(select n.measure_id from area_ancestry y
                                 join unit l on l.area_id = y.area_id and l.period_id = u.period_id and y.validity @> l.day
                                 join named_source n on n.area_id = l.area_id and n.period_id = l.period_id and n.measure_id = any (?::uuid[])
                                 where y.ancestor_id = u.area_id and y.area_id <> u.area_id) end as known_below
                from unit u),
            counted as (
                select u.group_id, u.share, u.level, u.period_id, u.area_id, n.measure_id, n.round_id, ({seen}) is true as seen
                from placed u join named_source n on n.area_id = u.area_id and n.period_id = u.period_id
                where n.measure_id = any (?::uuid[]) and n.measure_id <> all (u.counted_above) and n.measure_id <> all (u.known_below))""";

    private static final String TALLY = """

            select c.group_id, c.measure_id, c.period_id, min(k.key) as key, min(c.level) as lowest, max(c.level) as highest,
                   count(*) as owed, count(*) filter (where not c.seen) as hidden, count(*) filter (where f.presence = 'REPORTED') as reported,
                   count(*) filter (where f.presence = 'NO_DATA') as no_data, count(*) filter (where f.presence = 'NOT_APPLICABLE') as not_applicable,
                   count(*) filter (where f.presence = 'REPORTED' and f.quality = 'ESTIMATED') as estimated,
                   sum(f.numerator * c.share) as numerator, sum(f.denominator * c.share) as denominator, sum(f.value * c.share) as value,
                   sum(c.share) filter (where f.presence = 'REPORTED') as shares,
                   array_agg(c.area_id) filter (where f.presence = 'REPORTED' and c.share is null) as not_divisible
            from counted c
            cross join (select d.id, d.key from disaggregation_cell d where d.key = any (?)) k
            left join round_measure m on m.round_id = c.round_id and m.measure_id = c.measure_id
            {said}
            where m.cells is null or k.key = any (m.cells) or f.presence is not null
            group by c.group_id, c.measure_id, c.period_id, k.id""";

    /** Each figure by its key: what a province needs among those of many. */
    private static final String ONE_BY_ONE = """
            left join lateral (
                select a.* from {figures} a
                where a.period_id = c.period_id and a.measure_id = c.measure_id and a.cell_id = k.id and a.area_id = c.area_id and c.seen
                limit 1) f on true""";

    /** All that anybody said of the measures, read in one go: what the whole nation needs. */
    private static final String ALL_AT_ONCE = """
            left join said f on f.period_id = c.period_id and f.measure_id = c.measure_id and f.cell_id = k.id and f.area_id = c.area_id and c.seen""";

    private static final String SAID = """
            ,
            said as materialized (
                select a.* from {figures} a
                where a.period_id = any (?::text[]::int[]) and a.measure_id = any (?::uuid[])
                    and a.cell_id in (select d.id from disaggregation_cell d where d.key = any (?)))""";

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
        boolean nation = isAboutTheNation(question);
        Statement statement = statement(question, question.level() == FigureLevel.LOCKED && !ofTheNation(), nation);
        // The planner expects a handful of figures of the nation and would sort hundreds of thousands.
        sorting("off", nation);
        List<UnitTally> tallies = sql.all(
                statement.text(), FigureSums::tally, statement.parameters().toArray());
        sorting("on", nation);
        return tallies;
    }

    private void sorting(String allowed, boolean nation) {
        if (nation) {
            sql.all("select set_config('enable_sort', ?, true)", row -> true, allowed);
        }
    }

    record Statement(String text, List<Object> parameters) {}

    /** @param published read what the province may see, else what is within one's own reach */
    static Statement statement(FigureQuestion question, boolean published) {
        return statement(question, published, false);
    }

    /** @param atOnce read all figures of the measures, not those of single units */
    static Statement statement(FigureQuestion question, boolean published, boolean atOnce) {
        boolean children = question.group() == FigureGrouping.CHILDREN;
        LocalDate on = question.on();
        List<Object> parameters = new ArrayList<>();
        String text;
        List<String> periods = question.periods().stream().map(String::valueOf).toList();
        if (question.map() == FigureMap.NOW) {
            text = NOW.replace("{groups}", children ? GROUP_NOW_CHILDREN : GROUP_NOW_TOTAL);
            parameters.addAll(children ? List.of(on, question.area(), on) : List.of(on, question.area()));
            parameters.addAll(List.of(on, on, periods));
        } else {
            text = THEN.replace("{groups}", children ? GROUP_THEN_CHILDREN : GROUP_THEN_TOTAL)
                    .replace("{lay}", children ? "y.validity @> {day} and s.validity @> {day}" : "y.validity @> {day}");
            parameters.addAll(List.of(question.area(), periods));
        }
        parameters.addAll(List.of(question.measures(), question.measures(), question.measures()));
        if (atOnce) {
            parameters.addAll(List.of(periods, question.measures(), question.cells()));
        }
        parameters.add(question.cells());
        text = (text + COUNTED + (atOnce ? SAID : "") + TALLY)
                .replace("{said}", atOnce ? ALL_AT_ONCE : ONE_BY_ONE)
                .replace("{day}", DAY)
                .replace("{seen}", published ? SEEN_WHEN_PUBLISHED : SEEN_IN_REACH)
                .replace(
                        "{figures}",
                        published
                                ? PUBLISHED
                                : IN_REACH.replace(
                                        "{level}", question.level().name().toLowerCase(Locale.ROOT)));
        return new Statement(text, parameters);
    }

    /** Only those who work for the nation may ask it. */
    private boolean isAboutTheNation(FigureQuestion question) {
        return ofTheNation() && sql.exists("select 1 from area where id = ? and level = 'NATION'", question.area());
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
