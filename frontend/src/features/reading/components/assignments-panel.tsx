import { useTranslation } from 'react-i18next';
import type { Field } from '@/shared/form/fields';
import { RecordForm } from '@/shared/form/record-form';
import { useDuties } from '@/shared/ui/enumerations';
import { StatusChip } from '@/shared/ui/status-chip';
import type { DraftAssignment } from '../api/plan-import';
import { nextId, useDraft, useList } from '../model/draft-context';
import { DraftItem } from './draft-item';
import { Panel } from './panel';

/** An assignment with the codes of its indicators and tasks as words: `1, 2, 9`. */
type Written = DraftAssignment & { indicators?: string | null; tasks?: string | null };

/** Who answers for what, as the document says it. */
export function AssignmentsPanel() {
  const { t } = useTranslation('reading');
  const { t: c } = useTranslation();
  const { editable, draft } = useDraft();
  const assignments = useList('assignments');
  const fields = useAssignmentFields();

  const read = ({ indicators, tasks, ...rest }: Written): DraftAssignment => {
    const indicatorCodes = codesOf(indicators);
    const taskCodes = codesOf(tasks);
    const idsOf = (of: readonly { id: string; code?: string | null }[], codes: string[], kept: string[]) => {
      const matching = of.filter(({ code }) => code && codes.includes(code)).map(({ id }) => id);
      const unnumbered = of.filter(({ id, code }) => !code && kept.includes(id)).map(({ id }) => id);
      return [...matching, ...unnumbered];
    };
    return {
      ...rest,
      indicatorCodes,
      taskCodes,
      indicatorIds: idsOf(draft.indicators, indicatorCodes, rest.indicatorIds),
      taskIds: idsOf(draft.tasks, taskCodes, rest.taskIds),
    };
  };
  const formOf = (label: string, value: Partial<DraftAssignment>, save: (one: DraftAssignment) => Promise<unknown>, remove?: () => Promise<unknown>) => (close: () => void) => (
    <RecordForm<Written>
      label={label}
      fields={fields}
      value={{ ...value, indicators: value.indicatorCodes?.join(', '), tasks: value.taskCodes?.join(', ') }}
      onCancel={close}
      onRemove={remove}
      onSave={(one) => save(read(one)).then(close)}
    />
  );
  const fresh = { id: nextId('a', draft.assignments.map(({ id }) => id)), role: 'LEAD' as const, indicatorIds: [], taskIds: [] };
  return (
    <Panel
      count={assignments.items.length}
      empty={t('assignments.empty')}
      addLabel={t('assignments.add')}
      addForm={editable ? formOf(t('assignments.add'), fresh, assignments.add) : undefined}
    >
      {assignments.items.map((one) => {
        const name = `${one.agency}: ${c(`duty.${one.role}`)}`;
        return (
          <DraftItem
            key={one.id}
            id={one.id}
            name={name}
            hasSource={Boolean(one.source)}
            form={editable ? formOf(name, one, assignments.replace, () => assignments.remove(one.id)) : undefined}
          >
            <p>
              <strong>{one.agency}</strong> <StatusChip tone={one.role === 'LEAD' ? 'done' : 'none'}>{c(`duty.${one.role}`)}</StatusChip>
            </p>
            {one.indicatorCodes.length > 0 && <p>{t('assignments.indicators', { codes: one.indicatorCodes.join(', ') })}</p>}
            {one.taskCodes.length > 0 && <p>{t('assignments.tasks', { codes: one.taskCodes.join(', ') })}</p>}
            {one.indicatorIds.length + one.taskIds.length === 0 && <p className="unknown">{t('assignments.duty')}</p>}
            {one.statement && <p>{one.statement}</p>}
          </DraftItem>
        );
      })}
    </Panel>
  );
}

function codesOf(words: string | null | undefined): string[] {
  return (words ?? '').split(/[,;]/).map((code) => code.trim()).filter(Boolean);
}

function useAssignmentFields(): Field<Written>[] {
  const { t } = useTranslation('reading');
  return [
    { name: 'agency', label: t('field.agency'), kind: 'line', required: true, width: 'half' },
    { name: 'role', label: t('field.role'), kind: 'choice', required: true, options: useDuties(), width: 'half' },
    { name: 'indicators', label: t('field.indicators'), kind: 'line', description: t('field.codesHint'), width: 'half' },
    { name: 'tasks', label: t('field.tasks'), kind: 'line', description: t('field.codesHint'), width: 'half' },
    { name: 'statement', label: t('field.statement'), kind: 'text' },
  ];
}
