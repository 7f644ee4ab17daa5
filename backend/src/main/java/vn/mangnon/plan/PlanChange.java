package vn.mangnon.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * One change of an amendment.
 *
 * @param id      the item to change or remove; of an ADD a name of the caller's choice by which later changes refer to it, or null
 * @param values  of an ADD all values, of a CHANGE a merge patch of those that held on the effective day
 * @param pointer where it stands in the request, such as {@code /changes/3}
 */
public record PlanChange(PlanSubject subject, AmendmentAct act, UUID id, JsonNode values, String pointer) {
    public String valuesPointer() {
        return pointer + "/values";
    }

    public String idPointer() {
        return pointer + "/id";
    }
}
