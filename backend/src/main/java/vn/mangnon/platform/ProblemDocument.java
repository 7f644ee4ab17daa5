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

    /** One fault: where, which, and why in words. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ErrorItem(String pointer, String parameter, String code, String detail) {}
}
