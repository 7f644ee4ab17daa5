package vn.mangnon.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.GroupRepresentation;
import vn.mangnon.platform.Problem;

/** The groups of the realm: each stands for the agency in its attribute {@code agency_code}. */
@ApplicationScoped
class KeycloakGroups {
    private static final Logger LOG = Logger.getLogger(KeycloakGroups.class);
    private static final int PAGE = 500;

    private final Keycloak keycloak;
    private final String realm;

    KeycloakGroups(Keycloak keycloak, @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
    }

    /** @param codes what the attribute says; a sound group has exactly one */
    record Group(String id, String name, List<String> codes) {}

    /** @throws Problem 503 when Keycloak does not answer */
    List<Group> all() {
        try {
            List<Group> groups = new ArrayList<>();
            List<GroupRepresentation> page;
            do {
                page = keycloak.realm(realm).groups().groups("", groups.size(), PAGE, false);
                page.forEach(
                        group -> groups.add(new Group(group.getId(), group.getName(), codes(group.getAttributes()))));
            } while (page.size() == PAGE);
            return groups;
        } catch (WebApplicationException | ProcessingException e) {
            LOG.warn("Keycloak does not list its groups", e);
            throw Problem.of(503, "unavailable");
        }
    }

    private static List<String> codes(Map<String, List<String>> attributes) {
        return attributes == null ? List.of() : List.copyOf(attributes.getOrDefault("agency_code", List.of()));
    }
}
