package vn.mangnon.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import vn.mangnon.platform.SheetWriter.Layout;
import vn.mangnon.platform.SheetWriter.Look;

/**
 * Any list as a file. The operation itself is asked for page after page, so that what stands in the file is what the list shows:
 * the same filters, order, reach and permission. Only one page is in memory. What is no list is not acceptable as a table.
 */
@Permitted(Permission.READ)
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class SheetExport {
    static final int MOST_ROWS = 250_000;

    private final ObjectMapper mapper;
    private final SheetWords words;
    private final Clock clock;
    private final Caller caller;

    SheetExport(ObjectMapper mapper, SheetWords words, Clock clock, Caller caller) {
        this.mapper = mapper;
        this.words = words;
        this.clock = clock;
        this.caller = caller;
    }

    @AroundInvoke
    Object asFile(InvocationContext operation) throws Exception {
        Optional<SheetFormat> asked = asked();
        Type list = bare(operation.getMethod().getGenericReturnType());
        if (list == SheetFile.class) {
            throw new SheetReady((SheetFile) operation.proceed());
        }
        if (asked.isEmpty()) {
            return operation.proceed();
        }
        if (rowOf(list) == null && !(list instanceof Class<?> type && Tabular.class.isAssignableFrom(type))) {
            throw Problem.of(406, "not-acceptable");
        }
        throw new SheetReady(rowOf(list) == null ? table(operation, asked.get()) : list(operation, asked.get(), list));
    }

    private static Optional<SheetFormat> asked() {
        var request = CurrentRequestManager.get();
        return request == null ? Optional.empty() : SheetAsked.in(request.unwrap(RoutingContext.class));
    }

    /** Of {@code RestResponse<X>} the X. */
    private static Type bare(Type type) {
        return type instanceof ParameterizedType known && known.getRawType() == RestResponse.class
                ? known.getActualTypeArguments()[0]
                : type;
    }

    private static Type rowOf(Type type) {
        return type instanceof ParameterizedType known && known.getRawType() == Slice.class || SheetColumns.isList(type)
                ? ((ParameterizedType) type).getActualTypeArguments()[0]
                : null;
    }

    private SheetFile list(InvocationContext operation, SheetFormat format, Type list) throws Exception {
        SheetColumns columns = new SheetColumns(rowOf(list));
        Pages pages = new Pages(operation);
        List<?> first = pages.next();
        return write(operation, format, columns, Map.of(), holdsSample(first), sheet -> {
            long rows = 0;
            for (List<?> page = first; page != null; page = pages.next()) {
                rows += page.size();
                if (rows > MOST_ROWS) {
                    throw Problem.against("export-too-large").with("max", MOST_ROWS);
                }
                for (Object row : page) {
                    row(sheet, columns, row);
                }
            }
        });
    }

    private SheetFile table(InvocationContext operation, SheetFormat format) throws Exception {
        Object answer = operation.proceed();
        Tabular table = (Tabular) (answer instanceof RestResponse<?> response ? response.getEntity() : answer);
        SheetColumns columns = new SheetColumns(table.tableRow());
        boolean sample = Boolean.TRUE.equals(table.tableHead().get("sample"));
        return write(operation, format, columns, table.tableHead(), sample, sheet -> {
            for (Object row : table.tableRows()) {
                row(sheet, columns, row);
            }
        });
    }

    private boolean holdsSample(List<?> rows) {
        return rows.stream()
                .map(row -> (JsonNode) mapper.valueToTree(row))
                .anyMatch(row -> row.findValues("sample").stream().anyMatch(JsonNode::booleanValue));
    }

    private void row(SheetWriter sheet, SheetColumns columns, Object row) throws IOException {
        List<Object> values = columns.values(mapper.valueToTree(row));
        for (int i = 0; i < values.size(); i++) {
            sheet.cell(i, values.get(i));
        }
        sheet.endRow();
    }

    private SheetFile write(
            InvocationContext operation,
            SheetFormat format,
            SheetColumns columns,
            Map<String, Object> about,
            boolean sample,
            SheetFile.Content rows) {
        Operation said = operation.getMethod().getAnnotation(Operation.class);
        List<String> head = head(said, about, sample);
        List<String> headings = columns.paths().stream().map(words::heading).toList();
        Layout layout = Layout.plain(
                words.sheet(),
                IntStream.range(0, headings.size())
                        .map(i -> Math.max(12, Math.min(40, headings.get(i).length() + 4)))
                        .boxed()
                        .toList(),
                head.size() + 1);
        return SheetFile.write(format, said.operationId(), layout, sheet -> {
            for (int i = 0; i < head.size(); i++) {
                sheet.cell(
                        0,
                        format == SheetFormat.CSV ? "# " + head.get(i) : head.get(i),
                        i == 0 ? Look.TITLE : Look.NOTE);
                sheet.endRow();
            }
            for (int i = 0; i < headings.size(); i++) {
                sheet.cell(i, headings.get(i), Look.HEADING);
            }
            sheet.endRow();
            rows.write(sheet);
        });
    }

    /** What the table is, for whoever finds the file later. */
    private List<String> head(Operation said, Map<String, Object> about, boolean sample) {
        List<String> head = new ArrayList<>();
        head.add(words.title(said.summary()));
        if (sample) {
            head.add(words.sample());
        }
        head.addAll(words.about(about));
        head.add(words.filters(CurrentRequestManager.get().getUriInfo().getQueryParameters()));
        head.add(words.made(clock.instant(), caller.desk().agencyName()));
        return head;
    }

    /** The same operation with the next cursor each time. */
    private static final class Pages {
        private final InvocationContext operation;
        private final PageRequest page;
        private boolean more = true;

        Pages(InvocationContext operation) {
            this.operation = operation;
            PageRequest found = null;
            for (Object parameter : operation.getParameters()) {
                found = parameter instanceof PageRequest request ? request : found;
            }
            page = found;
            if (page != null) {
                page.cursor = null;
                page.forFile();
            }
        }

        /** @return null after the last page */
        List<?> next() {
            if (!more) {
                return null;
            }
            Object answer = proceed();
            Object list = answer instanceof RestResponse<?> response ? response.getEntity() : answer;
            if (list instanceof Slice<?> slice) {
                more = page != null && slice.nextCursor() != null;
                if (more) {
                    page.cursor = slice.nextCursor();
                }
                return slice.items();
            }
            more = false;
            return (List<?>) list;
        }

        private Object proceed() {
            try {
                return operation.proceed();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
