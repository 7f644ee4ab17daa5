package vn.mangnon.platform;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the current request, or Măng Non itself inside {@link SystemWork}. */
@RequestScoped
class TokenCaller implements Caller {
    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private final AgencyDirectory agencies;
    private final Clock clock;
    private Set<Role> roles;
    private Desk desk;
    private boolean system;
    private String scopeOfOperation = "";
    private Known known;

    /** Who somebody was when they asked for something that goes on after the answer. */
    record Known(String subject, String name, Set<Role> roles, Set<String> scopes, String operation, Desk desk) {}

    TokenCaller(SecurityIdentity identity, JsonWebToken token, AgencyDirectory agencies, Clock clock) {
        this.identity = identity;
        this.token = token;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public String subject() {
        if (known != null) {
            return known.subject();
        }
        return system ? "system" : token.getSubject();
    }

    @Override
    public String name() {
        if (known != null) {
            return known.name();
        }
        if (system) {
            return "Măng Non";
        }
        String name = token.getClaim("name");
        return name != null ? name : token.getClaim("preferred_username");
    }

    @Override
    public Set<Role> roles() {
        if (roles == null) {
            roles = identity.getRoles().stream()
                    .flatMap(name -> Role.ofRealmName(name).stream())
                    .collect(Collectors.toUnmodifiableSet());
        }
        return roles;
    }

    @Override
    public Set<String> scopes() {
        if (known != null) {
            return known.scopes();
        }
        String scope = system ? null : token.getClaim("scope");
        return scope == null ? Set.of() : Set.copyOf(Arrays.asList(scope.split(" ")));
    }

    @Override
    public Desk desk() {
        if (desk == null) {
            List<String> codes = agencyCodes();
            if (codes.size() != 1) {
                throw Problem.forbidden("agency-unclear").with("count", codes.size());
            }
            desk = agencies.deskOf(codes.getFirst(), LocalDate.now(clock));
        }
        return desk;
    }

    @Override
    public boolean isSystem() {
        return system;
    }

    @Override
    public boolean reachesItsOwn() {
        return system || !roles().equals(Set.of(Role.INTEGRATION)) || scopes().contains(scopeOfOperation);
    }

    void begin(Permitted operation) {
        scopeOfOperation = operation.systemScope();
    }

    void becomeSystem(boolean system) {
        this.system = system;
    }

    Known known() {
        return new Known(subject(), name(), roles(), scopes(), scopeOfOperation, desk());
    }

    void become(Known somebody) {
        known = somebody;
        scopeOfOperation = somebody.operation();
        roles = somebody.roles();
        desk = somebody.desk();
    }

    private List<String> agencyCodes() {
        Object claim = token.getClaim("agency");
        return switch (claim) {
            case null -> List.of();
            case JsonArray array ->
                array.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .distinct()
                        .toList();
            case JsonString one -> List.of(one.getString());
            case Collection<?> many ->
                many.stream().map(String::valueOf).distinct().toList();
            default -> List.of(claim.toString());
        };
    }
}
