import { UnstyledButton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusChip } from '@/shared/ui/status-chip';
import type { SummedMeasure, TargetProgress } from './api';
import classes from './status-button.module.css';
import { tones } from './targets';

// What a status rests on comes when somebody asks for it.
const StatusDialog = lazy(async () => ({ default: (await import('./status-dialog')).StatusDialog }));

interface Props {
  target: TargetProgress;
  measure: SummedMeasure;
}

/** The status of a target; opens the formula by which it was found, with every value that went into it. */
export function StatusButton({ target, measure }: Props) {
  const { t } = useTranslation('figures');
  const [open, setOpen] = useState(false);
  const { status } = target.status;
  const word = t(target.status.reachedEarly ? 'reachedEarly' : `status.${status}`);
  return (
    <>
      <UnstyledButton
        className={classes.button}
        aria-haspopup="dialog"
        aria-label={t('whyOf', { status: word, name: measure.name })}
        title={t('why')}
        onClick={() => setOpen(true)}
      >
        <StatusChip tone={tones[status]}>{word}</StatusChip>
      </UnstyledButton>
      {open && (
        <Suspense>
          <StatusDialog target={target} measure={measure} word={word} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
