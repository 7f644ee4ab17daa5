package vn.mangnon.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.mangnon.benchmark.Load.Times;

/** Rounds opened by the planner of the province for all its communes, whose reporters save forms of 204 cells and submit them. */
final class FigureForms {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MEASURES = 34;
    private static final Map<String, Integer> SHARES = Map.of(
            "TOTAL",
            60,
            "SEX=FEMALE",
            30,
            "SEX=MALE",
            30,
            "RESIDENCE=RURAL",
            20,
            "RESIDENCE=URBAN",
            40,
            "DISABILITY=YES",
            2);
    static final int CELLS = MEASURES * SHARES.size();
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    private final ScratchDatabase database;
    private final PackagedService service;
    private final Signer signer;
    private final String planner;

    FigureForms(ScratchDatabase database, PackagedService service, Signer signer, String planner) {
        this.database = database;
        this.service = service;
        this.signer = signer;
        this.planner = planner;
    }

    /** @param period in which its round asks */
    record Form(String id, String token, String period) {}

    /** A round of a period that nobody has asked for yet, and its forms. */
    List<Form> open() throws Exception {
        String round;
        try (Wire wire = new Wire(service.port(), planner)) {
            JsonNode drafted = JSON.readTree(
                    wire.post("/collection-rounds", "application/json", JSON.writeValueAsBytes(draft()), 201));
            round = drafted.path("id").asText();
            wire.act(
                    "/collection-rounds/" + round + "/opening",
                    drafted.path("version").asLong());
        }
        List<Form> forms = new ArrayList<>();
        try (Connection admin = database.superuser("mangnon");
                Statement statement = admin.createStatement();
                var rows = statement.executeQuery(
                        "select s.id, g.code, s.period_id from submission s join agency g on g.id = s.agency_id where s.round_id = '"
                                + round + "' order by g.code")) {
            while (rows.next()) {
                String code = rows.getString(2);
                forms.add(new Form(
                        rows.getString(1), signer.token("reporter-" + code, code, "reporter"), rows.getString(3)));
            }
        }
        return forms;
    }

    private ObjectNode draft() throws SQLException {
        ObjectNode round = JSON.createObjectNode();
        round.put("planId", "00000014-0000-7000-8000-000000000001");
        round.put("title", "Đo tốc độ nhập số liệu");
        round.put("expectedQuality", "OFFICIAL");
        ObjectNode period = round.putObject("period");
        period.put("kind", "CUSTOM").put("calendar", "STATISTICAL").put("firstDay", FIRST_DAY.toString());
        period.put("lastDay", FIRST_DAY.plusDays(roundsSoFar()).toString());
        ArrayNode measures = round.putArray("measures");
        for (int m = 1; m <= MEASURES; m++) {
            ArrayNode cells = measures.addObject().put("measureId", measure(m)).putArray("cells");
            SHARES.keySet().stream().sorted().forEach(cells::add);
        }
        round.putArray("due").addObject().put("tier", "COMMUNE").put("dueAt", "2099-12-31T16:59:59Z");
        return round;
    }

    private int roundsSoFar() throws SQLException {
        try (Connection admin = database.superuser("mangnon");
                Statement statement = admin.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from collection_round r join period p on p.id = r.period_id where p.kind = 'CUSTOM'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String measure(int m) {
        return String.format("00000016-0000-7000-8000-%012x", 100 + m);
    }

    private static byte[] changes(int form) throws Exception {
        ObjectNode command = JSON.createObjectNode();
        ArrayNode changes = command.putArray("changes");
        for (int m = 1; m <= MEASURES; m++) {
            int whole = 1 + (form * 7 + m * 3) % 40;
            int percent = 30 + 5 * ((form * 13 + m * 17) % 12);
            for (var cell : SHARES.entrySet()) {
                changes.addObject()
                        .put("measureId", measure(m))
                        .put("cell", cell.getKey())
                        .put("numerator", whole * percent * cell.getValue() / 10)
                        .put("denominator", whole * 10 * cell.getValue())
                        .put("comment", "Đo tốc độ");
            }
        }
        return JSON.writeValueAsString(command).getBytes(StandardCharsets.UTF_8);
    }

    /** Each form once by its own reporter over a connection of its own, begun evenly within so many milliseconds. */
    Times save(List<Form> forms, int millis) throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(forms.size())) {
            long begun = System.nanoTime() + 500_000_000L;
            List<Future<Long>> saves = new ArrayList<>();
            for (int i = 0; i < forms.size(); i++) {
                Form form = forms.get(i);
                byte[] body = changes(i);
                long at = begun + (long) (millis * 1_000_000.0 * i / forms.size());
                saves.add(people.submit(() -> {
                    try (Wire wire = new Wire(service.port(), form.token())) {
                        Thread.sleep(Math.max(0, (at - System.nanoTime()) / 1_000_000));
                        long sent = System.nanoTime();
                        wire.post("/submissions/" + form.id() + "/observation-changes", "application/json", body, 200);
                        return (System.nanoTime() - sent) / 1000;
                    }
                }));
            }
            return times(saves);
        }
    }

    private static Times times(List<Future<Long>> acts) throws Exception {
        long[] micros = new long[acts.size()];
        for (int i = 0; i < micros.length; i++) {
            micros[i] = acts.get(i).get();
        }
        return Times.of(micros, 1);
    }

    /** A save that changes nothing takes every statement but those that write; so a cell is changed. */
    double statementsOfASave(Form form) throws Exception {
        byte[] body = JSON.writeValueAsBytes(Map.of(
                "changes",
                List.of(Map.of(
                        "measureId",
                        measure(1),
                        "cell",
                        "TOTAL",
                        "numerator",
                        1,
                        "denominator",
                        60_000,
                        "version",
                        1))));
        byte[] back = JSON.writeValueAsBytes(Map.of(
                "changes",
                List.of(Map.of(
                        "measureId",
                        measure(1),
                        "cell",
                        "TOTAL",
                        "numerator",
                        2,
                        "denominator",
                        60_000,
                        "version",
                        2))));
        var sent = StatementLog.during(database, () -> {
            try (Wire wire = new Wire(service.port(), form.token())) {
                wire.post("/submissions/" + form.id() + "/observation-changes", "application/json", body, 200);
                wire.post("/submissions/" + form.id() + "/observation-changes", "application/json", back, 200);
            }
        });
        return sent.stream().mapToInt(List::size).sum() / 2.0;
    }

    /** From sending a form off until the total of the province has it. */
    Times submit(List<Form> forms, String plan) throws Exception {
        List<Long> micros = new ArrayList<>();
        try (Wire planning = new Wire(service.port(), planner)) {
            String total = "/roll-ups?planId=" + plan + "&map=NOW&level=SUBMITTED&periodId="
                    + forms.getFirst().period();
            for (int i = 1; i < forms.size(); i++) {
                Form form = forms.get(i);
                try (Wire wire = new Wire(service.port(), form.token())) {
                    long version = JSON.readTree(wire.ask("/submissions/" + form.id()))
                            .path("version")
                            .asLong();
                    int before = answered(planning, total);
                    long sent = System.nanoTime();
                    wire.act("/submissions/" + form.id() + "/submittal", version);
                    while (answered(planning, total) != before + 1) {
                        Thread.sleep(1);
                    }
                    micros.add((System.nanoTime() - sent) / 1000);
                }
            }
        }
        return Times.of(micros.stream().mapToLong(Long::longValue).toArray(), 1);
    }

    private static int answered(Wire planning, String total) throws Exception {
        return JSON.readTree(planning.ask(total))
                .path("figures")
                .path(0)
                .path("coverage")
                .path("answered")
                .asInt();
    }
}
