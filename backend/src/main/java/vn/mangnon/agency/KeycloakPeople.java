package vn.mangnon.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.UserRepresentation;
import vn.mangnon.platform.PeopleDirectory;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Role;

/** The people of the realm, by the groups that stand for agencies. */
@ApplicationScoped
class KeycloakPeople implements PeopleDirectory {
    private static final Logger LOG = Logger.getLogger(KeycloakPeople.class);
    private static final int MOST = 1000;

    private final Keycloak keycloak;
    private final KeycloakGroups groups;
    private final String realm;

    KeycloakPeople(
            Keycloak keycloak,
            KeycloakGroups groups,
            @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm) {
        this.keycloak = keycloak;
        this.groups = groups;
        this.realm = realm;
    }

    @Override
    public List<String> having(Collection<String> agencyCodes, Role role) {
        RealmResource people = keycloak.realm(realm);
        return asked(() -> groups.all().stream()
                .filter(group -> group.codes().size() == 1
                        && agencyCodes.contains(group.codes().getFirst()))
                .flatMap(group -> people.groups().group(group.id()).members(0, MOST, true).stream())
                .filter(UserRepresentation::isEnabled)
                .map(UserRepresentation::getId)
                .distinct()
                .filter(id -> people.users().get(id).roles().realmLevel().listEffective().stream()
                        .anyMatch(held -> held.getName().equals(role.realmName())))
                .toList());
    }

    @Override
    public Optional<String> mailAddress(String personId) {
        return asked(() -> {
            try {
                return Optional.of(keycloak.realm(realm).users().get(personId).toRepresentation())
                        .filter(UserRepresentation::isEnabled)
                        .map(UserRepresentation::getEmail)
                        .filter(address -> !address.isBlank());
            } catch (NotFoundException gone) {
                return Optional.empty();
            }
        });
    }

    /** Its own message may name people; the class of the failure does not. */
    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (WebApplicationException | ProcessingException e) {
            LOG.warnf("Keycloak does not tell people: %s", e.getClass().getSimpleName());
            throw Problem.of(503, "unavailable");
        }
    }
}
