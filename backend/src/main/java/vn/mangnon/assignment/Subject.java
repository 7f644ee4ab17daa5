package vn.mangnon.assignment;

import java.util.UUID;
import vn.mangnon.platform.Fold;

/**
 * What is answered for: a plan or an item of one, whole or a part of it. Two spellings of a part are the same part when
 * they fold alike.
 *
 * @param id   of the plan or item; the same through all amendments
 * @param part folded; empty for the whole
 */
record Subject(SubjectType type, UUID id, String part) {
    static Subject of(SubjectType type, UUID id, String part) {
        return new Subject(type, id, part == null ? "" : Fold.fold(part));
    }
}
