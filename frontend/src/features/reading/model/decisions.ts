import type { DraftAssignment, LeadDecision, PlanImport } from '../api/plan-import';

/** How two leads on one subject are told apart: one leads and the others co-operate, or each leads a named part. */
export type LeadChoice = { kind: 'one'; assignmentId: string } | { kind: 'parts'; parts: Record<string, string> };

/** An indicator or task that the document gives more than one lead. */
export interface SharedLead {
  subjectId: string;
  type: 'indicator' | 'task';
  code: string | null;
  statement: string;
  leads: DraftAssignment[];
}

export function sharedLeads(draft: PlanImport): SharedLead[] {
  const leads = draft.assignments.filter(({ role }) => role === 'LEAD');
  const of = (type: SharedLead['type'], subject: { id: string; code?: string | null; statement: string }): SharedLead => ({
    subjectId: subject.id,
    type,
    code: subject.code ?? null,
    statement: subject.statement,
    leads: leads.filter((one) => (type === 'indicator' ? one.indicatorIds : one.taskIds).includes(subject.id)),
  });
  return [...draft.indicators.map((one) => of('indicator', one)), ...draft.tasks.map((one) => of('task', one))].filter(
    (subject) => subject.leads.length > 1,
  );
}

/** The agencies that the document names, in its order, with what they were matched to. */
export function namedAgencies(draft: PlanImport): { agency: string; agencyId: string | null; duties: number }[] {
  const names = [...new Set(draft.assignments.map(({ agency }) => agency))];
  return names.map((agency) => {
    const own = draft.assignments.filter((one) => one.agency === agency);
    return { agency, agencyId: own.find((one) => one.agencyId)?.agencyId ?? null, duties: own.length };
  });
}

export function isDecided(subject: SharedLead, choice: LeadChoice | undefined): boolean {
  if (!choice) return false;
  return choice.kind === 'one' || subject.leads.every(({ id }) => choice.parts[id]?.trim());
}

/** As the API takes it: who only co-operates, or who leads which part. The one that leads alone needs no decision. */
export function decisionsOf(subjects: readonly SharedLead[], choices: Readonly<Record<string, LeadChoice>>): LeadDecision[] {
  return subjects.flatMap(({ subjectId, type, leads }): LeadDecision[] => {
    const choice = choices[subjectId];
    if (!choice) return [];
    const subject = type === 'indicator' ? { indicatorId: subjectId } : { taskId: subjectId };
    if (choice.kind === 'parts') return leads.map(({ id }) => ({ ...subject, assignmentId: id, part: choice.parts[id]?.trim() }));
    return leads.filter(({ id }) => id !== choice.assignmentId).map(({ id }) => ({ ...subject, assignmentId: id, role: 'COORDINATE' as const }));
  });
}
