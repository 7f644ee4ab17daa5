package vn.mangnon.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import vn.mangnon.platform.Problem.Fault;

/** RFC 7396 merge patch over the editable part of a thing, checked like a whole command afterwards. */
@ApplicationScoped
public class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper mapper;
    private final Validator validator;

    MergePatch(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * @param current what the caller could send as a whole to leave everything as it is
     * @param patch   a JSON object; null removes a value, lists are replaced whole
     * @return the command that the patched whole says
     * @throws Problem 400 for unknown fields, wrong types and broken bounds
     */
    public <T extends Record> T apply(T current, JsonNode patch, Class<T> type) {
        if (patch == null || !patch.isObject()) {
            throw Problem.invalid(Fault.at("", "empty-body"));
        }
        ObjectNode whole = current == null ? mapper.createObjectNode() : mapper.valueToTree(current);
        merge(whole, (ObjectNode) patch);
        T command;
        try {
            command = mapper.treeToValue(whole, type);
        } catch (JsonProcessingException e) {
            throw new PatchFailure(e);
        }
        var violations = validator.validate(command);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return command;
    }

    /**
     * The same for a patch that is part of a larger request.
     *
     * @param current null when there is nothing yet
     * @param at      JSON pointer of the patch, put before the place of every fault
     */
    public <T extends Record> T apply(T current, JsonNode patch, Class<T> type, String at) {
        try {
            return apply(current, patch == null ? mapper.createObjectNode() : patch, type);
        } catch (ConstraintViolationException e) {
            throw below(at, Violations.faults(e));
        } catch (PatchFailure e) {
            throw below(at, List.of(ProblemMappers.fault((JsonProcessingException) e.getCause())));
        } catch (Problem e) {
            throw below(at, e.faults());
        }
    }

    private static Problem below(String at, List<Fault> faults) {
        return Problem.invalid(faults.stream()
                .map(f -> Fault.at(at + f.pointer(), f.code(), f.arguments()))
                .toArray(Fault[]::new));
    }

    private void merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isNull()) {
                target.putNull(field.getKey());
            } else if (value.isObject() && target.get(field.getKey()) instanceof ObjectNode inner) {
                merge(inner, (ObjectNode) value);
            } else {
                target.set(field.getKey(), value);
            }
        });
    }

    /** The edge reads place and kind of the fault from the cause. */
    private static final class PatchFailure extends RuntimeException {
        PatchFailure(JsonProcessingException cause) {
            super(cause);
        }
    }
}
