import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { Section } from '@/shared/ui/section';
import { StatusChip } from '@/shared/ui/status-chip';
import { useReviseRound, type Round } from '../api/rounds';
import { DueLines } from './due-lines';
import classes from './fields.module.css';
import { MeasureLines } from './measure-lines';
import { SubmitterLines } from './submitter-lines';

const hindrances = ['nothing-asked', 'no-submitter', 'two-sources', 'no-due-moment'] as const;

/** A draft of a round, section by section; each is saved by itself. */
export function DraftEditor({ round }: { round: Round }) {
  const { t } = useTranslation('collection');
  const revise = useReviseRound(round);
  const [title, setTitle] = useState(round.title);
  const known = hindrances.filter((code) => round.hindrances.some((one) => one.code === code));
  const others = round.hindrances.filter(({ code }) => !hindrances.some((one) => one === code));
  return (
    <>
      <Section title={t('draft.title')} hint={t('draft.hint')}>
        {round.hindrances.length === 0 ? (
          <p>
            <StatusChip tone="good">{t('draft.ready')}</StatusChip> {t('draft.readyDetail', { count: round.submitters.length })}
          </p>
        ) : (
          <ul style={{ margin: 0, paddingLeft: 20 }}>
            {known.map((code) => (
              <li key={code}>{t(`hindrance.${code}`)}</li>
            ))}
            {others.map(({ code, pointer }) => (
              <li key={code + pointer}>{t('hindrance.other', { code, pointer })}</li>
            ))}
          </ul>
        )}
        {revise.isError && <ProblemAlert problem={revise.error} />}
        <div className={classes.row} style={{ marginTop: 14, alignItems: 'flex-end' }}>
          <div data-wide>
            <TextInput label={t('field.title')} value={title} maxLength={500} onChange={(event) => setTitle(event.currentTarget.value)} />
          </div>
          {title.trim() !== '' && title !== round.title && (
            <Button loading={revise.isPending} onClick={() => revise.mutate({ title: title.trim() })}>
              {t('draft.save')}
            </Button>
          )}
        </div>
      </Section>
      <DueLines round={round} />
      <MeasureLines round={round} />
      <SubmitterLines round={round} />
    </>
  );
}
