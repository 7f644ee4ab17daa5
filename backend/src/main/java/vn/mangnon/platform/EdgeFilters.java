package vn.mangnon.platform;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logmanager.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.mangnon.platform.Problem.Fault;

/** What holds for every operation: a request id, a permission, one agency, and no parameter that the contract lacks. */
class EdgeFilters {
    private static final Map<Method, Map<String, Class<?>>> PARAMETERS = new ConcurrentHashMap<>();

    private final RequestId requestId;
    private final SecurityIdentity identity;
    private final TokenCaller caller;
    private final Addresses addresses;

    EdgeFilters(RequestId requestId, SecurityIdentity identity, TokenCaller caller, Addresses addresses) {
        this.requestId = requestId;
        this.identity = identity;
        this.caller = caller;
        this.addresses = addresses;
    }

    @ServerRequestFilter(preMatching = true)
    void nameTheRequest(ContainerRequestContext request) {
        requestId.become(RequestId.givenOrMade(request.getHeaderString(RequestId.HEADER)));
        MDC.put("requestId", requestId.value());
    }

    /** Which methods an address takes is no secret; the framework would name those of the whole resource. */
    @ServerRequestFilter(preMatching = true, priority = Priorities.USER + 1)
    Response sayWhatIsTaken(ContainerRequestContext request, UriInfo uri) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
            return null;
        }
        return addresses
                .methods(uri.getPath())
                .map(methods ->
                        Response.noContent().header(HttpHeaders.ALLOW, methods).build())
                .orElseThrow(Problem::notFound);
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void askPermission(ResourceInfo operation) {
        if (operation == null || operation.getResourceMethod() == null || !ours(operation)) {
            return;
        }
        Permitted permitted = operation.getResourceMethod().getAnnotation(Permitted.class);
        if (permitted == null) {
            throw new IllegalStateException(operation.getResourceMethod() + " names no permission");
        }
        if (identity.isAnonymous()) {
            throw Problem.of(401, "unauthenticated");
        }
        if (!caller.may(permitted.value())) {
            throw Problem.forbidden("forbidden");
        }
        caller.desk();
        caller.begin(permitted);
    }

    @ServerRequestFilter(priority = Priorities.USER)
    void refuseUnknownParameters(ContainerRequestContext request, ResourceInfo operation) {
        if (operation == null || operation.getResourceMethod() == null || !ours(operation)) {
            return;
        }
        Map<String, Class<?>> known =
                PARAMETERS.computeIfAbsent(operation.getResourceMethod(), EdgeFilters::queryParameters);
        List<Fault> faults = new ArrayList<>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!known.containsKey(name)) {
                faults.add(Fault.inParameter(name, "unknown-parameter"));
            } else if (values.size() > 1) {
                faults.add(Fault.inParameter(name, "repeated-parameter"));
            } else if (!Json.isPlainText(values.getFirst())) {
                faults.add(Fault.inParameter(name, "control-characters"));
            } else if (values.getFirst().isEmpty() && known.get(name) != String.class) {
                faults.add(Fault.inParameter(name, "malformed"));
            }
        });
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults.toArray(Fault[]::new));
        }
    }

    @ServerResponseFilter
    void answerWithTheRequestId(ContainerResponseContext response) {
        if (requestId.value() != null) {
            response.getHeaders().putSingle(RequestId.HEADER, requestId.value());
        }
        MDC.remove("requestId");
    }

    private static boolean ours(ResourceInfo operation) {
        return operation.getResourceClass().getName().startsWith("vn.mangnon.");
    }

    /** By name, with the types that their values are read as. */
    private static Map<String, Class<?>> queryParameters(Method method) {
        Map<String, Class<?>> types = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                types.put(parameter.getAnnotation(QueryParam.class).value(), parameter.getType());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getFields()) {
                    if (field.isAnnotationPresent(QueryParam.class)) {
                        types.put(field.getAnnotation(QueryParam.class).value(), field.getType());
                    }
                }
            }
        }
        return types;
    }
}
