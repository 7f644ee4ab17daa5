import { Button, Modal, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { useCloseRound, useDiscardRound, useOpenRound, type Round } from '../api/rounds';
import classes from './fields.module.css';

type Act = 'OPEN' | 'CLOSE' | 'DELETE';
const offered: Act[] = ['OPEN', 'CLOSE', 'DELETE'];

/** What the API allows with this round, and nothing else. */
export function RoundActs({ round }: { round: Round }) {
  const { t } = useTranslation('collection');
  const [act, setAct] = useState<Act>();
  return (
    <>
      {offered
        .filter((one) => round.allowedActions.includes(one))
        .map((one) => (
          <Button
            key={one}
            variant={one === 'OPEN' ? 'filled' : 'default'}
            disabled={one === 'OPEN' && round.hindrances.length > 0}
            onClick={() => setAct(one)}
          >
            {t(`roundAct.${one}`)}
          </Button>
        ))}
      <Modal opened={act !== undefined} onClose={() => setAct(undefined)} title={act && t(`roundAct.${act}`)} size="lg">
        {act && <Question act={act} round={round} onDone={() => setAct(undefined)} />}
      </Modal>
    </>
  );
}

function Question({ act, round, onDone }: { act: Act; round: Round; onDone: () => void }) {
  const { t } = useTranslation('collection');
  const navigate = useNavigate();
  const open = useOpenRound(round);
  const close = useCloseRound(round);
  const discard = useDiscardRound(round);
  const [reason, setReason] = useState('');
  const doing = act === 'OPEN' ? open : act === 'CLOSE' ? close : discard;
  const unlocked = round.progress.submissions - round.progress.locked;
  const go = async () => {
    try {
      if (act === 'OPEN') await open.mutateAsync();
      else if (act === 'CLOSE') await close.mutateAsync(reason.trim() || null);
      else {
        await discard.mutateAsync();
        await navigate({ to: '/collection-rounds' });
        return;
      }
      onDone();
    } catch {
      // Shown above the buttons.
    }
  };
  return (
    <>
      {doing.isError && <ProblemAlert problem={doing.error} />}
      <p style={{ marginBottom: 14 }}>
        {act === 'OPEN'
          ? t('roundAct.openDetail', { count: round.submitters.length })
          : act === 'CLOSE'
            ? t('roundAct.closeDetail', { count: unlocked })
            : t('roundAct.deleteDetail', { title: round.title })}
      </p>
      {act === 'CLOSE' && (
        <Textarea
          label={t('roundAct.reason')}
          required={unlocked > 0}
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <div className={classes.buttons}>
        <Button color={act === 'DELETE' ? 'red' : undefined} loading={doing.isPending} disabled={act === 'CLOSE' && unlocked > 0 && reason.trim() === ''} onClick={() => void go()}>
          {t(`roundAct.${act}`)}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('settings.cancel')}
        </Button>
      </div>
    </>
  );
}
