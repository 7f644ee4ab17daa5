package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The duties that the sentences of a block name where none names an indicator or a task: "Chủ trì tổ chức diễn đàn. Phối hợp với Sở B
 * truyền thông." are two. A sentence without a word of a role goes on with the one before; inside one sentence "chủ trì" wins. Whoever
 * leads also advises and reports: "Tổng hợp, báo cáo …" after it is a part of leading.
 */
final class Duties {

    private static final class Sentence {
        private final List<Passage> clauses = new ArrayList<>();
        private PlanDraft.Role role;
    }

    private static final Set<PlanDraft.Role> PARTS_OF_LEADING =
            EnumSet.of(PlanDraft.Role.ADVISE, PlanDraft.Role.CONSOLIDATE, PlanDraft.Role.PERFORM);

    private final List<Sentence> sentences = new ArrayList<>();

    /** @param opens whether a line begins with it */
    void add(Clauses.Clause clause, PlanDraft.Role role, boolean opens) {
        if (opens || clause.newSentence() || sentences.isEmpty()) {
            sentences.add(new Sentence());
        }
        Sentence sentence = sentences.getLast();
        sentence.clauses.add(clause.words());
        sentence.role = sentence.role == null || role == PlanDraft.Role.LEAD ? role : sentence.role;
    }

    /** @param silent the role of a first sentence that names none */
    Map<PlanDraft.Role, List<Passage>> byRole(PlanDraft.Role silent) {
        Map<PlanDraft.Role, List<Passage>> clauses = new LinkedHashMap<>();
        boolean leads = sentences.stream().anyMatch(sentence -> sentence.role == PlanDraft.Role.LEAD);
        PlanDraft.Role role = silent;
        for (Sentence sentence : sentences) {
            role = sentence.role == null ? role : sentence.role;
            role = leads && PARTS_OF_LEADING.contains(role) ? PlanDraft.Role.LEAD : role;
            clauses.computeIfAbsent(role, r -> new ArrayList<>()).addAll(sentence.clauses);
        }
        return clauses;
    }
}
