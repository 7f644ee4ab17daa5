package vn.mangnon.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that cannot be done, in words for the caller: a stable type {@code /problems/<slug>}, a status, and the
 * arguments of its text in {@code problems_vi.properties} and {@code problems_en.properties}.
 * Named subclasses of the rooms say what is wrong; the edge turns them into problem+json (RFC 9457).
 */
public class Problem extends RuntimeException {
    private final String slug;
    private final int status;
    private final transient Map<String, Object> arguments = new LinkedHashMap<>();
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
    private final transient List<Fault> faults = new ArrayList<>();

    /** One fault of a request: where (JSON pointer, or parameter name), a code, and the arguments of its text. */
    public record Fault(String pointer, String parameter, String code, Map<String, Object> arguments) {
        public static Fault at(String pointer, String code) {
            return new Fault(pointer, null, code, Map.of());
        }

        public static Fault at(String pointer, String code, Map<String, Object> arguments) {
            return new Fault(pointer, null, code, arguments);
        }

        public static Fault inParameter(String parameter, String code) {
            return new Fault(null, parameter, code, Map.of());
        }

        public static Fault inParameter(String parameter, String code, Map<String, Object> arguments) {
            return new Fault(null, parameter, code, arguments);
        }
    }

    protected Problem(int status, String slug) {
        super(slug, null, false, true);
        this.status = status;
        this.slug = slug;
    }

    /** 400: what the schema can say. */
    public static Problem invalid(Fault... faults) {
        return new Problem(400, "invalid-request").faults(List.of(faults));
    }

    /** 403: the role or the agency does not allow it. */
    public static Problem forbidden(String slug) {
        return new Problem(403, slug);
    }

    /** 404: unknown, or outside the caller's reach; the two are the same to the caller. */
    public static Problem notFound() {
        return new Problem(404, "not-found");
    }

    /** 409: a clash with the state of things. */
    public static Problem conflict(String slug) {
        return new Problem(409, slug);
    }

    /** 422: well-formed, but against a rule. */
    public static Problem against(String slug, Fault... faults) {
        return new Problem(422, slug).faults(List.of(faults));
    }

    /** Any other status, for the few that HTTP itself names. */
    public static Problem of(int status, String slug) {
        return new Problem(status, slug);
    }

    /** An argument of the text. */
    public Problem with(String name, Object value) {
        arguments.put(name, value);
        return this;
    }

    /** A member of the problem document beyond the standard ones, for programs. */
    public Problem member(String name, Object value) {
        extensions.put(name, value);
        return this;
    }

    public Problem faults(List<Fault> more) {
        faults.addAll(more);
        return this;
    }

    public String slug() {
        return slug;
    }

    public int status() {
        return status;
    }

    Map<String, Object> arguments() {
        return arguments;
    }

    Map<String, Object> extensions() {
        return extensions;
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }
}
