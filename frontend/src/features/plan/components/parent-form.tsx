import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { useRevisePlan } from '../api/acts';
import type { Plan } from '../api/plans';
import { PlanPicker } from './plan-picker';
import classes from './plan-acts.module.css';

/** Which plan of the tier above a draft carries out. */
export function ParentForm({ plan, onDone }: { plan: Plan; onDone: () => void }) {
  const { t } = useTranslation('plan');
  const { t: c } = useTranslation();
  const revise = useRevisePlan(plan);
  const [parent, setParent] = useState<{ id: string; title: string } | null>(plan.above[0] ?? null);
  return (
    <>
      {revise.isError && <ProblemAlert problem={revise.error} />}
      <PlanPicker label={t('parent')} description={t('parentHint')} value={parent} onChange={setParent} not={plan.id} />
      <div className={classes.buttons}>
        <Button loading={revise.isPending} onClick={() => revise.mutate({ parentPlanId: parent?.id ?? null }, { onSuccess: onDone })}>
          {c('form.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {c('form.cancel')}
        </Button>
      </div>
    </>
  );
}
