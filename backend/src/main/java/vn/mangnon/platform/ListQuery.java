package vn.mangnon.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.mangnon.platform.Problem.Fault;

/**
 * One page of a list in one query: conditions, a white list of sortings, keyset paging with a tie-breaker, and a total that
 * stops counting at {@value #COUNTED}. A sorting is an SQL expression that is never null, with its type.
 */
public final class ListQuery<T> {
    static final int COUNTED = 1000;

    private final String columns;
    private final String from;
    private final Function<Row, T> read;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final Map<String, Sorting> sortings = new LinkedHashMap<>();
    private String identifier;
    private Search search;
    private List<Source> sources = List.of();
    private String shownFrom;

    /** One of several selects that a list is made of, with its parameters; the list knows its columns by the alias {@code f}. */
    public record Source(String select, List<Object> parameters) {}

    /** Words looked up in a side table: which column the found ids are of, and the query that finds them. */
    private record Search(String column, String candidates, Object[] values) {}

    private record Sorting(String expression, String type) {}

    private record Key(String expression, String type, boolean descending) {}

    private ListQuery(String columns, String from, Function<Row, T> read) {
        this.columns = columns;
        this.from = from;
        this.read = read;
    }

    public static <T> ListQuery<T> select(String columns, String from, Function<Row, T> read) {
        return new ListQuery<>(columns, from, read);
    }

    /**
     * A list of several selects together. Each is read in the order of the list, and no further than where counting stops, since
     * PostgreSQL orders a plain union only after reading all of it. Conditions stand in the selects. What is shown is joined to
     * the rows of the page alone.
     *
     * @param shownFrom what is joined to {@code f}, with its condition: {@code thing t on t.id = f.id}
     */
    public static <T> ListQuery<T> selectOf(
            List<Source> sources, String columns, String shownFrom, Function<Row, T> read) {
        String union = sources.stream().map(Source::select).collect(Collectors.joining(" union all ", "(", ") f"));
        ListQuery<T> query = new ListQuery<>(columns, union, read);
        query.sources = sources;
        query.shownFrom = shownFrom;
        sources.forEach(source -> query.parameters.addAll(source.parameters()));
        return query;
    }

    public ListQuery<T> where(String condition, Object... values) {
        conditions.add("(" + condition + ")");
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    /** Adds the condition when the value is there. */
    public ListQuery<T> whereIf(Object value, String condition) {
        return value == null ? this : where(condition, value);
    }

    /**
     * Narrows to what an index of words finds. Few found ones are fetched by their ids; many are met soon enough by walking
     * the list in its order, and the total then says how many at least.
     *
     * @param column     uuid column of the list
     * @param candidates a query for one column of uuids, from a table without row policies
     */
    public ListQuery<T> searching(String column, String candidates, Object... values) {
        search = new Search(column, candidates, values);
        return this;
    }

    /** A name that callers may sort by. */
    public ListQuery<T> sortable(String name, String expression, String type) {
        sortings.put(name, new Sorting(expression, type));
        return this;
    }

    /** The unique uuid column that breaks ties. */
    public ListQuery<T> identifiedBy(String column) {
        this.identifier = column;
        return this;
    }

    public Slice<T> page(Sql sql, PageRequest page, String defaultSort) {
        int limit = page.limitOrDefault();
        String sort = page.sort == null || page.sort.isBlank() ? defaultSort : page.sort;
        List<Key> keys = keys(sort);
        List<Object> all = new ArrayList<>(parameters);
        String filter = conditions.isEmpty() ? "true" : String.join(" and ", conditions);
        Slice.Total found = null;
        if (search != null) {
            Counted counted = searched(sql, filter);
            found = counted.total();
            filter += " and " + search.column()
                    + (counted.few()
                            ? " = any (array(" + search.candidates() + "))"
                            : " in (" + search.candidates() + ")");
            all.addAll(Arrays.asList(search.values()));
        }
        List<String> cursor = page.cursor == null
                ? null
                : Cursor.decode(page.cursor, sort, keys.stream().map(Key::type).toList());
        boolean counting = !sources.isEmpty() && cursor == null && !page.isForFile();
        String statement = sources.isEmpty()
                ? shown(keys) + " from " + from + " where " + filter + " and " + after(keys, cursor, all)
                        + ordered(keys) + " limit " + (limit + 1)
                : together(keys, cursor, limit + 1, counting, all);
        record Found<R>(R item, List<String> key, long counted) {}
        List<Found<T>> rows = sql.all(
                statement,
                row -> new Found<>(read.apply(row), keysOf(row, keys.size()), counting ? row.number("counted") : 0),
                all.toArray());
        boolean more = rows.size() > limit;
        List<Found<T>> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? Cursor.encode(sort, shown.getLast().key()) : null;
        if (counting && more) {
            found = total(rows.getFirst().counted());
        }
        if (page.isForFile()) {
            return new Slice<>(shown.stream().map(Found::item).toList(), next, total(shown.size()));
        }
        boolean everything = page.cursor == null && !more;
        Slice.Total total = everything || found == null
                ? total(sql, filter, everything, shown.size())
                : found.atLeast(shown.size());
        return new Slice<>(shown.stream().map(Found::item).toList(), next, total);
    }

    private String shown(List<Key> keys) {
        StringBuilder shown = new StringBuilder("select " + columns);
        for (int i = 0; i < keys.size(); i++) {
            shown.append(", (")
                    .append(keys.get(i).expression())
                    .append(")::text as key_")
                    .append(i);
        }
        return shown.toString();
    }

    private static String ordered(List<Key> keys) {
        return " order by "
                + keys.stream()
                        .map(k -> k.expression() + (k.descending() ? " desc" : ""))
                        .collect(Collectors.joining(", "));
    }

    private String together(List<Key> keys, List<String> cursor, int limit, boolean counting, List<Object> all) {
        all.clear();
        int read = counting ? COUNTED + 1 : limit;
        List<String> each = new ArrayList<>();
        for (Source source : sources) {
            all.addAll(source.parameters());
            each.add("(select * from (" + source.select() + ") f where " + after(keys, cursor, all) + ordered(keys)
                    + " limit " + read + ")");
        }
        String merged = "select * from (" + String.join(" union all ", each) + ") f" + ordered(keys) + " limit " + read;
        String page =
                counting ? "select *, count(*) over () as counted from (" + merged + ") f limit " + limit : merged;
        return shown(keys) + (counting ? ", f.counted" : "") + " from (" + page + ") f join " + shownFrom
                + ordered(keys);
    }

    private record Counted(Slice.Total total, boolean few) {}

    /** Counts within the first candidates only. Their number decides the plan, so PostgreSQL has to plan with the words at hand. */
    private Counted searched(Sql sql, String filter) {
        sql.write("set local plan_cache_mode = force_custom_plan");
        int most = 2 * (COUNTED + 1);
        String statement = "with candidate (id) as materialized (" + search.candidates() + " limit " + most + ") "
                + "select (select count(*) from candidate) as candidates, (select count(*) from (select 1 from " + from
                + " where " + filter
                + " and " + search.column() + " = any (array(select id from candidate)) limit " + (COUNTED + 1)
                + ") counted) as n";
        List<Object> all = new ArrayList<>(Arrays.asList(search.values()));
        all.addAll(parameters);
        return sql.one(
                        statement,
                        row -> {
                            boolean few = row.number("candidates") < most;
                            long n = row.number("n");
                            boolean exact = few && n <= COUNTED;
                            return new Counted(
                                    new Slice.Total(
                                            Math.min(n, COUNTED),
                                            exact ? Slice.Total.Kind.EXACT : Slice.Total.Kind.AT_LEAST),
                                    few);
                        },
                        all.toArray())
                .orElseThrow();
    }

    /** The first page that holds everything needs no counting. */
    private Slice.Total total(Sql sql, String filter, boolean everything, int shown) {
        if (everything) {
            return new Slice.Total(shown, Slice.Total.Kind.EXACT);
        }
        String statement = "select count(*) as n from (select 1 from " + from + " where " + filter + " limit "
                + (COUNTED + 1) + ") counted";
        long n =
                sql.one(statement, row -> row.number("n"), parameters.toArray()).orElseThrow();
        return total(n);
    }

    private static Slice.Total total(long n) {
        return n > COUNTED
                ? new Slice.Total(COUNTED, Slice.Total.Kind.AT_LEAST)
                : new Slice.Total(n, Slice.Total.Kind.EXACT);
    }

    private List<Key> keys(String sort) {
        List<Key> keys = new ArrayList<>();
        for (String part : sort.split(",")) {
            boolean descending = part.startsWith("-");
            Sorting sorting = sortings.get(descending ? part.substring(1) : part);
            if (sorting == null) {
                throw Problem.invalid(Fault.inParameter(
                        "sort", "unknown-sort", Map.of("values", String.join(", ", sortings.keySet()))));
            }
            keys.add(new Key(sorting.expression(), sorting.type(), descending));
        }
        keys.add(new Key(identifier, "uuid", keys.getLast().descending()));
        return keys;
    }

    /** "(a, b, id) after (x, y, z)": as a row comparison when all keys run one way, which an index can answer. */
    private static String after(List<Key> keys, List<String> values, List<Object> parameters) {
        if (values == null) {
            return "true";
        }
        boolean oneWay = keys.stream().map(Key::descending).distinct().count() == 1;
        if (oneWay) {
            parameters.addAll(values);
            String left = keys.stream().map(Key::expression).collect(Collectors.joining(", "));
            String right = keys.stream().map(k -> "?::" + k.type()).collect(Collectors.joining(", "));
            return "(" + left + ") " + (keys.getFirst().descending() ? "<" : ">") + " (" + right + ")";
        }
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            StringBuilder one = new StringBuilder();
            for (int j = 0; j < i; j++) {
                one.append(keys.get(j).expression())
                        .append(" = ?::")
                        .append(keys.get(j).type())
                        .append(" and ");
                parameters.add(values.get(j));
            }
            one.append(keys.get(i).expression())
                    .append(keys.get(i).descending() ? " < ?::" : " > ?::")
                    .append(keys.get(i).type());
            parameters.add(values.get(i));
            cases.add("(" + one + ")");
        }
        return "(" + String.join(" or ", cases) + ")";
    }

    private static List<String> keysOf(Row row, int size) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(row.text("key_" + i));
        }
        return values;
    }
}
