import { useTranslation } from 'react-i18next';
import { RecordForm } from '@/shared/form/record-form';
import type { Field } from '@/shared/form/fields';
import { useAddStage, useChangeStage, useRemoveStage, type DutyKind, type ReminderStage, type StageValues } from '../api/reminder-stages';

type Answer = 'yes' | 'no';
type Typed = Omit<StageValues, 'mailed' | 'active'> & { mailed: Answer; active: Answer };

const recipients: readonly StageValues['recipient'][] = ['RESPONSIBLE', 'HEAD', 'SUPERIOR', 'SUPERIOR_OF_SUPERIOR', 'ASKED_BY'];

/** Changes a stage that the reader keeps. */
export function ChangeStageForm({ stage, onDone }: { stage: ReminderStage; onDone: () => void }) {
  const change = useChangeStage(stage);
  const remove = useRemoveStage(stage);
  return (
    <StageForm
      value={stage}
      fixed
      onSave={(values) => change.mutateAsync(values).then(onDone)}
      onCancel={onDone}
      onRemove={() => remove.mutateAsync().then(onDone)}
    />
  );
}

/** Adds a stage; with one of the nation to start from, it takes that one's place in the reader's province. */
export function AddStageForm({ dutyKind, from, onDone }: { dutyKind: DutyKind; from?: ReminderStage; onDone: () => void }) {
  const add = useAddStage();
  return (
    <StageForm
      value={from ?? { dutyKind, atTime: '08:00', recipient: 'RESPONSIBLE', mailed: true, active: true }}
      fixed={from !== undefined}
      onSave={(values) => add.mutateAsync(values).then(onDone)}
      onCancel={onDone}
    />
  );
}

interface Props {
  value: Partial<StageValues>;
  /** The code stays. */
  fixed: boolean;
  onSave: (values: StageValues) => Promise<unknown>;
  onCancel: () => void;
  onRemove?: () => Promise<unknown>;
}

function StageForm({ value, fixed, onSave, onCancel, onRemove }: Props) {
  const { t } = useTranslation('notice');
  const answers = (['yes', 'no'] as const).map((answer) => ({ value: answer, label: t(`answer.${answer}`) }));
  const code: Field<Typed> = { name: 'code', label: t('stage.code'), kind: 'line', required: true, description: t('stage.codeHint'), width: 'full', maxLength: 40 };
  return (
    <RecordForm<Typed>
      label={t('stage.form')}
      fields={[
        ...(fixed ? [] : [code]),
        { name: 'workingDays', label: t('stage.workingDays'), kind: 'number', required: true, description: t('stage.workingDaysHint'), width: 'half' },
        { name: 'atTime', label: t('stage.atTime'), kind: 'line', required: true, description: t('stage.atTimeHint'), width: 'half', maxLength: 5 },
        {
          name: 'recipient',
          label: t('stage.recipient'),
          kind: 'choice',
          required: true,
          width: 'full',
          options: recipients.map((recipient) => ({ value: recipient, label: t(`recipient.${recipient}`) })),
        },
        { name: 'mailed', label: t('stage.mailed'), kind: 'choice', required: true, width: 'half', options: answers },
        { name: 'active', label: t('stage.active'), kind: 'choice', required: true, width: 'half', options: answers },
      ]}
      value={{ ...value, mailed: value.mailed === false ? 'no' : 'yes', active: value.active === false ? 'no' : 'yes' }}
      onCancel={onCancel}
      onRemove={onRemove}
      onSave={({ dutyKind, code: named, workingDays, atTime, recipient, mailed, active }) =>
        onSave({ dutyKind, code: named, workingDays, atTime, recipient, mailed: mailed === 'yes', active: active === 'yes' })
      }
    />
  );
}
