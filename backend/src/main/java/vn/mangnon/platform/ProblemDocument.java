package vn.mangnon.platform;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/** RFC 9457 problem details, as every refusal of this API is written. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<ErrorItem> errors,
        @JsonAnyGetter Map<String, Object> extensions) {

    static ProblemDocument of(Problem problem, ProblemTexts texts, String language, String requestId) {
        return new ProblemDocument(
                "/problems/" + problem.slug(),
                texts.title(language, problem.slug()),
                problem.status(),
                texts.detail(language, problem.slug(), problem.arguments()),
                requestId == null ? null : "urn:request:" + requestId,
                problem.faults().stream()
                        .map(f -> new ErrorItem(
                                f.pointer(), f.parameter(), f.code(), texts.fault(language, f.code(), f.arguments())))
                        .toList(),
                problem.extensions());
    }

    /** One fault: where, which, and why in words. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ErrorItem(String pointer, String parameter, String code, String detail) {}
}
