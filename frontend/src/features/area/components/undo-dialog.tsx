import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import classes from './act-form.module.css';

interface Props {
  detail: string;
  onUndo: (reason: string) => Promise<unknown>;
}

/** Takes back what was carried out, with a reason that the trail keeps. */
export function UndoDialog({ detail, onUndo }: Props) {
  const { t } = useTranslation('area');
  const { t: c } = useTranslation();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const undo = async () => {
    setTried(true);
    if (reason.trim() === '') return;
    setSending(true);
    setProblem(undefined);
    try {
      await onUndo(reason.trim().normalize('NFC'));
      setOpen(false);
    } catch (refusal) {
      setProblem(refusal);
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('act.undo')}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('act.undo')}>
        {problem !== undefined && <ProblemAlert problem={problem} />}
        <p style={{ marginBottom: 12 }}>{detail}</p>
        <Textarea label={t('act.undoReason')} required autosize minRows={2} maxLength={2000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} error={tried && reason.trim() === '' ? c('form.required') : undefined} />
        <div className={classes.buttons}>
          <Button color="red" loading={sending} onClick={() => void undo()}>
            {t('act.undo')}
          </Button>
          <Button variant="default" onClick={() => setOpen(false)}>
            {c('form.cancel')}
          </Button>
        </div>
      </Modal>
    </>
  );
}
