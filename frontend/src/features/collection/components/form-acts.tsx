import { Button, Checkbox, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { useOnePerson, useSubmissionAct, type SubmissionAction } from '../api/submissions';
import fields from './fields.module.css';
import { useTally } from './save-status';
import { useEntryDesk, useEntryState } from './use-entry';

const offered = ['SUBMIT', 'APPROVE', 'LOCK', 'RETURN', 'REOPEN', 'SET_ONE_PERSON'] as const;
type Offered = (typeof offered)[number];
const filled: readonly SubmissionAction[] = ['SUBMIT', 'APPROVE', 'LOCK'];

/** What the API allows with this form, and the printer. */
export function FormActs() {
  const { t } = useTranslation('collection');
  const { store } = useEntryDesk();
  const { form } = useEntryState(store);
  const [act, setAct] = useState<Offered>();
  const close = () => setAct(undefined);
  return (
    <>
      {offered
        .filter((one) => form.allowedActions.includes(one))
        .map((one) => (
          <Button key={one} variant={filled.includes(one) ? 'filled' : 'default'} onClick={() => setAct(one)}>
            {t(`formAct.${one}`)}
          </Button>
        ))}
      <Button variant="default" onClick={() => window.print()}>
        {t('formAct.print')}
      </Button>
      <Modal opened={act !== undefined} onClose={close} title={act && t(`formAct.${act}`)} size="lg">
        {act === 'SET_ONE_PERSON' ? <OnePerson onDone={close} /> : act && <Question act={act} onDone={close} />}
      </Modal>
    </>
  );
}

function Question({ act, onDone }: { act: Exclude<Offered, 'SET_ONE_PERSON'>; onDone: () => void }) {
  const { t } = useTranslation('collection');
  const { store } = useEntryDesk();
  const { form } = useEntryState(store);
  const tally = useTally();
  const doing = useSubmissionAct(form);
  const [reason, setReason] = useState('');
  const [waiting, setWaiting] = useState(false);
  const needsReason = act === 'RETURN' || act === 'REOPEN';
  const unsaved = tally.waiting + tally.faulty + tally.refused + tally.conflicts;
  const go = async () => {
    setWaiting(true);
    try {
      if (act === 'SUBMIT') await store.flush();
      const after = await doing.mutateAsync({ action: act, reason: reason.trim(), version: store.snapshot().form.version });
      if (after) store.arrived(after);
      onDone();
    } catch (refusal) {
      // What is wrong with cells is shown beside them; anything else above the buttons.
      if (act !== 'SUBMIT' || !(refusal instanceof ApiProblem) || refusal.errors.length === 0) return;
      store.refused(refusal);
      onDone();
    } finally {
      setWaiting(false);
    }
  };
  return (
    <>
      {doing.isError && <ProblemAlert problem={doing.error} />}
      <p style={{ marginBottom: 14 }}>{t(`formAct.detail.${act}`)}</p>
      {act === 'SUBMIT' && unsaved > 0 && <p role="status">{t('formAct.unsaved', { count: unsaved })}</p>}
      {needsReason && (
        <Textarea label={t('formAct.reason')} required autosize minRows={2} maxLength={2000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      )}
      <div className={fields.buttons}>
        <Button
          loading={waiting}
          disabled={(needsReason && reason.trim() === '') || (act === 'SUBMIT' && tally.faulty + tally.refused + tally.conflicts > 0)}
          onClick={() => void go()}
        >
          {t(`formAct.${act}`)}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('settings.cancel')}
        </Button>
      </div>
    </>
  );
}

function OnePerson({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('collection');
  const { store } = useEntryDesk();
  const { form } = useEntryState(store);
  const setting = useOnePerson(form);
  const [onePerson, setOnePerson] = useState(form.onePerson);
  const [reason, setReason] = useState('');
  return (
    <>
      {setting.isError && <ProblemAlert problem={setting.error} />}
      <p style={{ marginBottom: 14 }}>{t('formAct.detail.SET_ONE_PERSON')}</p>
      <Checkbox mb={14} label={t('formAct.onePerson')} checked={onePerson} onChange={(event) => setOnePerson(event.currentTarget.checked)} />
      <Textarea label={t('formAct.reason')} required autosize minRows={2} maxLength={2000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <div className={fields.buttons}>
        <Button
          loading={setting.isPending}
          disabled={reason.trim() === '' || onePerson === form.onePerson}
          onClick={() => setting.mutate({ onePerson, reason: reason.trim() }, { onSuccess: onDone })}
        >
          {t('formAct.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('settings.cancel')}
        </Button>
      </div>
    </>
  );
}
