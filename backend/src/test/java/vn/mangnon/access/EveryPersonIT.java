package vn.mangnon.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.mangnon.running.RunningSystem;

/** Every operation as every person of the demonstration, with the token that the running Keycloak writes, against the table of callers. */
class EveryPersonIT {
    private static final Path TABLE = Path.of("src/test/resources/access/matrix.csv");
    private static final Path DEMONSTRATION = Path.of("../deploy/keycloak/demo/mangnon-demo.json");

    @BeforeAll
    static void enter() {
        RunningSystem.enter();
    }

    @Test
    void theTableLeavesOutNobodyOfTheDemonstration() throws IOException {
        JsonNode realm = new ObjectMapper().readTree(DEMONSTRATION.toFile());
        TreeSet<String> people = new TreeSet<>();
        realm.path("users")
                .forEach(user -> people.add(user.path("username").asText().replaceFirst("^service-account-", "")));
        assertThat(people())
                .extracting(caller -> caller.person().orElseThrow())
                .containsExactlyInAnyOrderElementsOf(people);
    }

    @TestFactory
    List<DynamicTest> everyOperationAnswersThePersonAsTheTableSays() throws IOException {
        List<String> lines = Files.readAllLines(TABLE);
        List<String> heading = List.of(lines.getFirst().split(","));
        List<Probes.Probe> probes = new Probes(
                        RunningSystem.token("planner"), RunningSystem.token("auditor"), RunningSystem.token("admin"))
                .all();
        return Stream.concat(Stream.of(Caller.NOBODY), people().stream())
                .map(caller -> DynamicTest.dynamicTest(caller.person().orElse("nobody"), () -> {
                    List<String> answers = probes.stream()
                            .map(probe -> said(probe, Integer.toString(knock(probe, caller))))
                            .toList();
                    int column = heading.indexOf(caller.name());
                    List<String> table = new ArrayList<>();
                    for (int i = 0; i < probes.size(); i++) {
                        table.add(said(probes.get(i), lines.get(i + 1).split(",")[column]));
                    }
                    assertThat(answers).containsExactlyElementsOf(table);
                }))
                .toList();
    }

    private static int knock(Probes.Probe probe, Caller caller) {
        return probe.knock()
                .apply(caller.person().map(RunningSystem::as).orElseGet(Caller.NOBODY::knock))
                .statusCode();
    }

    private static String said(Probes.Probe probe, String status) {
        return probe.operation() + " on " + probe.triedOn() + " → " + status;
    }

    private static List<Caller> people() {
        return Stream.of(Caller.values())
                .filter(caller -> caller.person().isPresent())
                .toList();
    }
}
