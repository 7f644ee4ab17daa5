import { Button, Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordForm } from '@/shared/form/record-form';
import { today } from '@/shared/format/dates';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { useClosePlan, useDiscardPlan, useIssuePlan, useRevisePlan, type ClosePlan, type IssuePlan } from '../api/acts';
import type { Plan } from '../api/plans';
import { yearsFrom } from '../model/period';
import classes from './plan-acts.module.css';

type Act = 'EDIT' | 'ISSUE' | 'CLOSE' | 'DELETE';
const offered: Act[] = ['ISSUE', 'EDIT', 'CLOSE', 'DELETE'];

interface Head {
  title: string;
  generalObjective?: string | null;
  periodFrom?: number | null;
  periodTo?: number | null;
}

/** What the API allows with this plan, and nothing else. */
export function PlanActs({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plan');
  const [open, setOpen] = useState<Act>();
  const close = () => setOpen(undefined);
  return (
    <>
      {offered
        .filter((act) => plan.allowedActions.includes(act))
        .map((act) => (
          <Button key={act} variant={act === 'ISSUE' ? 'filled' : 'default'} onClick={() => setOpen(act)}>
            {t(`planAct.${act}`)}
          </Button>
        ))}
      <Modal opened={open !== undefined} onClose={close} title={open && t(`planAct.${open}`)} size="lg">
        {open === 'ISSUE' && <IssueForm plan={plan} onDone={close} />}
        {open === 'EDIT' && <HeadForm plan={plan} onDone={close} />}
        {open === 'CLOSE' && <CloseForm plan={plan} onDone={close} />}
        {open === 'DELETE' && <DeleteQuestion plan={plan} onKeep={close} />}
      </Modal>
    </>
  );
}

interface FormProps {
  plan: Plan;
  onDone: () => void;
}

function IssueForm({ plan, onDone }: FormProps) {
  const { t } = useTranslation('plan');
  const issue = useIssuePlan(plan);
  return (
    <>
      <p className={classes.words}>{t('issue.detail')}</p>
      {plan.hindrances.length > 0 && <p className={classes.words}>{t('issue.hindrances', { count: plan.hindrances.length })}</p>}
      <RecordForm<IssuePlan>
        label={t('planAct.ISSUE')}
        fields={[
          { name: 'effectiveOn', label: t('fact.effectiveOn'), kind: 'day', width: 'full' },
          { name: 'reason', label: t('issue.reason'), kind: 'text', description: t('issue.reasonHint') },
        ]}
        value={{ effectiveOn: plan.document.issuedOn }}
        saveLabel={t('planAct.ISSUE')}
        onCancel={onDone}
        onSave={(values) => issue.mutateAsync(values).then(onDone)}
      />
    </>
  );
}

function HeadForm({ plan, onDone }: FormProps) {
  const { t } = useTranslation('plan');
  const revise = useRevisePlan(plan);
  return (
    <RecordForm<Head>
      label={t('planAct.EDIT')}
      fields={[
        { name: 'title', label: t('column.title'), kind: 'text', required: true },
        { name: 'periodFrom', label: t('field.periodFrom'), kind: 'year', width: 'half' },
        { name: 'periodTo', label: t('field.periodTo'), kind: 'year', width: 'half' },
        { name: 'generalObjective', label: t('fact.generalObjective'), kind: 'text' },
      ]}
      value={{ title: plan.title, generalObjective: plan.generalObjective, periodFrom: plan.period?.from, periodTo: plan.period?.to }}
      onCancel={onDone}
      onSave={({ title, generalObjective, periodFrom, periodTo }) => {
        return revise.mutateAsync({ title, generalObjective, period: yearsFrom(periodFrom, periodTo) }).then(onDone);
      }}
    />
  );
}

function CloseForm({ plan, onDone }: FormProps) {
  const { t } = useTranslation('plan');
  const closing = useClosePlan(plan);
  return (
    <>
      <p className={classes.words}>{t('close.detail', { title: plan.title })}</p>
      <RecordForm<ClosePlan>
        label={t('planAct.CLOSE')}
        fields={[
          { name: 'on', label: t('close.on'), kind: 'day', required: true, width: 'full' },
          { name: 'reason', label: t('close.reason'), kind: 'text', required: true },
        ]}
        value={{ on: today() }}
        saveLabel={t('planAct.CLOSE')}
        onCancel={onDone}
        onSave={(values) => closing.mutateAsync(values).then(onDone)}
      />
    </>
  );
}

function DeleteQuestion({ plan, onKeep }: { plan: Plan; onKeep: () => void }) {
  const { t } = useTranslation('plan');
  const discard = useDiscardPlan(plan);
  const navigate = useNavigate();
  return (
    <>
      {discard.isError && <ProblemAlert problem={discard.error} />}
      <p className={classes.words}>{t('delete.detail', { title: plan.title })}</p>
      <div className={classes.buttons}>
        <Button
          color="red"
          loading={discard.isPending}
          onClick={() => {
            discard.mutate(undefined, { onSuccess: () => void navigate({ to: '/plans' }) });
          }}
        >
          {t('planAct.DELETE')}
        </Button>
        <Button variant="default" onClick={onKeep} data-autofocus>
          {t('delete.keep')}
        </Button>
      </div>
    </>
  );
}
