package vn.mangnon.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is printed when all is up: the addresses, and who can sign in. */
final class Welcome {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Settings settings;
    private final Optional<Mailbox> mailbox;

    Welcome(Settings settings, Optional<Mailbox> mailbox) {
        this.settings = settings;
        this.mailbox = mailbox;
    }

    String text() {
        return """

            Măng Non is up. Ctrl-C stops it.

              Dashboard         %s
              API               %s/api/v1
              API description   %s/q/openapi
              Keycloak console  %s/admin/   (%s, password %s)%s%s

            Demonstration sign-ins, password mangnon-dev:

            %s
            """.formatted(
                        settings.webUrl(),
                        settings.apiUrl(),
                        settings.apiUrl(),
                        settings.oidcAddress(),
                        ConsoleAdministrator.USERNAME,
                        ConsoleAdministrator.PASSWORD,
                        database(),
                        mail(),
                        people());
    }

    /** One address a line, as {@code name=address}; what --ready-file writes. */
    static String addresses(Settings settings) {
        var addresses = new TreeMap<String, String>();
        addresses.put("MANGNON_API_URL", settings.apiUrl());
        addresses.put("MANGNON_WEB_URL", settings.webUrl());
        addresses.put("MANGNON_OIDC_URL", settings.oidcAddress());
        if (settings.nodes() > 1) {
            addresses.put("MANGNON_API_URL_2", "http://" + Settings.HOST + ":" + (settings.apiPort() + 1));
        }
        return addresses.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private String database() {
        return settings.ownPostgres()
                ? "\n  PostgreSQL        " + Settings.HOST + ":" + settings.dbPort() + "   (database " + Database.NAME
                        + ", passwords in " + settings.home().resolve("secrets") + ")"
                : "";
    }

    private String mail() {
        return mailbox.map(server -> "\n  Mail              kept in " + server.folder() + ", sent to nobody")
                .orElse("");
    }

    private String people() {
        try {
            return RealmThings.stream(
                            JSON.readTree(settings.realmOverlay().toFile()).path("users"))
                    .filter(user -> user.has("credentials"))
                    .map(Welcome::person)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String person(JsonNode user) {
        var roles = RealmThings.stream(user.path("realmRoles"))
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "  %-13s %-24s %s",
                user.path("username").asText(),
                roles,
                user.path("groups").path(0).asText().replaceFirst("^/", ""));
    }
}
