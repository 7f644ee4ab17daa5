import { useTranslation } from 'react-i18next';
import type { Field } from '@/shared/form/fields';
import { RecordForm } from '@/shared/form/record-form';
import { useDocumentKinds } from '@/shared/ui/enumerations';
import { StatusChip } from '@/shared/ui/status-chip';
import { DayText } from '@/shared/ui/texts';
import { formatDay } from '@/shared/format/dates';
import type { PlanImport } from '../api/plan-import';
import { nextId, useDraft, useList } from '../model/draft-context';
import { DraftItem } from './draft-item';
import { Panel } from './panel';
import classes from './list-panels.module.css';

type Task = PlanImport['tasks'][number];
type Reference = PlanImport['references'][number];
type Deadline = PlanImport['deadlines'][number];

/** The outline of tasks and measures to be taken. */
export function TasksPanel() {
  const { t } = useTranslation('reading');
  const { editable } = useDraft();
  const tasks = useList('tasks');
  const fields: Field<Task>[] = [
    { name: 'code', label: t('field.code'), kind: 'line', width: 'half' },
    { name: 'parentCode', label: t('field.parent'), kind: 'line', width: 'half' },
    { name: 'statement', label: t('field.statement'), kind: 'text', required: true },
  ];
  const nameOf = (task: Task) => t('tasks.one', { code: task.code ?? task.statement.slice(0, 40) });
  const formOf = (label: string, value: Partial<Task>, save: (task: Task) => Promise<unknown>, remove?: () => Promise<unknown>) => (close: () => void) => (
    <RecordForm<Task> label={label} fields={fields} value={value} onCancel={close} onRemove={remove} onSave={(task) => save(task).then(close)} />
  );
  return (
    <Panel
      count={tasks.items.length}
      empty={t('tasks.empty')}
      addLabel={t('tasks.add')}
      addForm={editable ? formOf(t('tasks.add'), { id: nextId('k', tasks.items.map(({ id }) => id)) }, tasks.add) : undefined}
    >
      {tasks.items.map((task) => (
        <div key={task.id} className={task.code ? undefined : classes.dash}>
          <DraftItem
            id={task.id}
            name={nameOf(task)}
            code={task.code ?? '–'}
            hasSource={Boolean(task.source)}
            form={editable ? formOf(nameOf(task), task, tasks.replace, () => tasks.remove(task.id)) : undefined}
          >
            {task.statement}
          </DraftItem>
        </div>
      ))}
    </Panel>
  );
}

/** The documents that this one rests on, changes or names. */
export function ReferencesPanel() {
  const { t } = useTranslation('reading');
  const { t: c } = useTranslation();
  const { editable } = useDraft();
  const references = useList('references');
  const relations = (['BASIS', 'AMENDS', 'REPLACES', 'MENTIONED'] as const).map((value) => ({ value, label: t(`relation.${value}`) }));
  const fields: Field<Reference>[] = [
    { name: 'relation', label: t('field.relation'), kind: 'choice', required: true, options: relations },
    { name: 'kind', label: t('head.kind'), kind: 'choice', options: useDocumentKinds() },
    { name: 'number', label: t('head.number'), kind: 'line' },
    { name: 'issuedOn', label: t('head.issuedOn'), kind: 'day' },
    { name: 'title', label: t('head.title'), kind: 'text' },
  ];
  const nameOf = (one: Reference) => one.number ?? one.title ?? t('references.unnamed');
  const formOf = (label: string, value: Partial<Reference>, save: (one: Reference) => Promise<unknown>, remove?: () => Promise<unknown>) => (close: () => void) => (
    <RecordForm<Reference> label={label} fields={fields} value={value} onCancel={close} onRemove={remove} onSave={(one) => save(one).then(close)} />
  );
  return (
    <Panel
      count={references.items.length}
      empty={t('references.empty')}
      addLabel={t('references.add')}
      addForm={
        editable ? formOf(t('references.add'), { id: nextId('r', references.items.map(({ id }) => id)), relation: 'BASIS' }, references.add) : undefined
      }
    >
      {references.items.map((one) => (
        <DraftItem
          key={one.id}
          id={one.id}
          name={nameOf(one)}
          hasSource={Boolean(one.source)}
          form={editable ? formOf(nameOf(one), one, references.replace, () => references.remove(one.id)) : undefined}
        >
          <p>
            <strong>
              {c(`documentKind.${one.kind}`)} {one.number}
            </strong>{' '}
            {one.issuedOn ? c('dated', { day: formatDay(one.issuedOn) }) : <span className="unknown">{t('references.undated')}</span>}{' '}
            <StatusChip tone="none">{t(`relation.${one.relation}`)}</StatusChip>
          </p>
          {one.title && <p className={classes.meta}>{one.title}</p>}
        </DraftItem>
      ))}
    </Panel>
  );
}

/** What is due, when and from whom. */
export function DeadlinesPanel() {
  const { t } = useTranslation('reading');
  const { editable } = useDraft();
  const deadlines = useList('deadlines');
  const kinds = (['PLAN', 'REPORT', 'BUDGET', 'REVIEW', 'EVENT', 'MILESTONE'] as const).map((value) => ({ value, label: t(`deadlineKind.${value}`) }));
  const fields: Field<Deadline>[] = [
    { name: 'kind', label: t('field.deadlineKind'), kind: 'choice', required: true, options: kinds },
    { name: 'date', label: t('field.date'), kind: 'day' },
    { name: 'recurrence', label: t('field.recurrence'), kind: 'line' },
    { name: 'who', label: t('field.who'), kind: 'line', width: 'full' },
    { name: 'text', label: t('field.text'), kind: 'text', required: true },
  ];
  const formOf = (label: string, value: Partial<Deadline>, save: (one: Deadline) => Promise<unknown>, remove?: () => Promise<unknown>) => (close: () => void) => (
    <RecordForm<Deadline> label={label} fields={fields} value={value} onCancel={close} onRemove={remove} onSave={(one) => save(one).then(close)} />
  );
  return (
    <Panel
      count={deadlines.items.length}
      empty={t('deadlines.empty')}
      addLabel={t('deadlines.add')}
      addForm={
        editable ? formOf(t('deadlines.add'), { id: nextId('d', deadlines.items.map(({ id }) => id)), kind: 'REPORT' }, deadlines.add) : undefined
      }
    >
      {deadlines.items.map((one) => (
        <DraftItem
          key={one.id}
          id={one.id}
          name={one.text.slice(0, 60)}
          hasSource={Boolean(one.source)}
          form={editable ? formOf(one.text.slice(0, 60), one, deadlines.replace, () => deadlines.remove(one.id)) : undefined}
        >
          <p>
            <StatusChip tone="none">{t(`deadlineKind.${one.kind}`)}</StatusChip>{' '}
            <strong>
              {one.date ?? one.month ? <DayText day={one.date ?? one.month} /> : one.window ? `${formatDay(one.window.from)}–${formatDay(one.window.to)}` : one.recurrence}
            </strong>
          </p>
          <p>{one.text}</p>
          {one.who && <p className={classes.meta}>{one.who}</p>}
        </DraftItem>
      ))}
    </Panel>
  );
}
