import { useTranslation } from 'react-i18next';
import type { Field } from '@/shared/form/fields';
import { EmptyState } from '@/shared/ui/empty-state';
import { SampleChip } from '@/shared/ui/sample-chip';
import { Section } from '@/shared/ui/section';
import { useDraftItems, type TaskValues } from '../api/items';
import type { Task } from '../api/plan-parts';
import { usePlanDesk } from '../model/plan-desk';
import { AddItem } from './add-item';
import { Leads } from './leads';
import { PlanItem } from './plan-item';
import { SampleMark } from './sample-mark';
import classes from './plan-tasks.module.css';

/** The outline of tasks, nested as the document nests them. */
export function PlanTasks({ tasks }: { tasks: readonly Task[] }) {
  const { t } = useTranslation('plan');
  const { plan } = usePlanDesk();
  const items = useDraftItems(plan);
  const fields: Field<TaskValues>[] = [
    { name: 'code', label: t('field.code'), kind: 'line', width: 'half' },
    {
      name: 'parentId',
      label: t('field.parentTask'),
      kind: 'choice',
      width: 'half',
      options: tasks.map(({ id, code, statement }) => ({ value: id, label: `${code ?? '–'} ${statement}`.slice(0, 80) })),
    },
    { name: 'statement', label: t('field.statement'), kind: 'text', required: true },
  ];
  const known = new Set(tasks.map(({ id }) => id));
  const childrenOf = (parent: string | null) =>
    tasks.filter(({ parentId }) => (parent ? parentId === parent : !parentId || !known.has(parentId)));
  const branch = (parent: string | null) => {
    const own = childrenOf(parent);
    if (own.length === 0) return null;
    return (
      <ul className={classes.branch}>
        {own.map((task) => (
          <li key={task.id}>
            <PlanItem<TaskValues>
              item={task}
              subject="TASK"
              name={t('task', { code: task.code ?? task.statement.slice(0, 40) })}
              fields={fields}
              values={{ parentId: task.parentId, parentCode: task.parentCode, code: task.code, statement: task.statement, position: task.position }}
              onChange={(values) => items.changeTask(task, values)}
              onRemove={() => items.removeTask(task)}
            >
              {task.code && <strong>{task.code} </strong>}
              {task.statement} <SampleMark sample={task.sample} />
              <LeadsIfAny taskId={task.id} />
            </PlanItem>
            {branch(task.id)}
          </li>
        ))}
      </ul>
    );
  };
  return (
    <Section title={t('tasks', { count: tasks.length })} aside={<SampleChip sample={plan.sample} />} flush id="tasks">
      {tasks.length === 0 ? <EmptyState title={t('noTasks')} /> : <div className={classes.tree}>{branch(null)}</div>}
      <AddItem label={t('addTask')} subject="TASK" fields={fields} fresh={{}} onAdd={items.addTask} />
    </Section>
  );
}

/** Most tasks of a document name nobody of their own: saying so at each of them would drown the rest. */
function LeadsIfAny({ taskId }: { taskId: string }) {
  const { responsibilities } = usePlanDesk();
  if (!responsibilities?.cells.some(({ subjectId, role }) => subjectId === taskId && role === 'LEAD')) return null;
  return (
    <div>
      <Leads responsibilities={responsibilities} subjectId={taskId} />
    </div>
  );
}
