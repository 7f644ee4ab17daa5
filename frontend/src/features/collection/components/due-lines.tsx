import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '@/shared/format/dates';
import { DayField } from '@/shared/ui/day-field';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { Section } from '@/shared/ui/section';
import { useReviseRound, type Round } from '../api/rounds';
import { dueMoment, type TierDue } from '../model/due';
import classes from './fields.module.css';

const tiers = ['COMMUNE', 'DISTRICT', 'PROVINCE_AGENCY', 'NATIONAL_AGENCY'] as const;

/** By when each tier of a draft must have had its form approved. */
export function DueLines({ round }: { round: Round }) {
  return <Lines key={round.version} round={round} />;
}

function Lines({ round }: { round: Round }) {
  const { t } = useTranslation('collection');
  const revise = useReviseRound(round);
  const missing = round.hindrances.some(({ code }) => code === 'no-due-moment');
  const [rows, setRows] = useState<TierDue[]>(() =>
    tiers.map((tier) => {
      const [day = '', time = ''] = formatInstant(round.due.find((due) => due.tier === tier)?.dueAt ?? '1970-01-01T00:00:00Z').split(' ');
      const known = round.due.some((due) => due.tier === tier);
      return { tier, day: known ? day.split('/').reverse().join('-') : null, time: known ? time : '23:59' };
    }),
  );
  const [touched, setTouched] = useState(false);
  const wrong = rows.some(({ day, time }) => day !== null && dueMoment(day, time) === undefined);
  const set = (tier: string, part: Partial<TierDue>) => {
    setTouched(true);
    setRows((before) => before.map((row) => (row.tier === tier ? { ...row, ...part } : row)));
  };
  const save = () => {
    const due = rows.flatMap(({ tier, day, time }) => {
      const dueAt = day === null ? undefined : dueMoment(day, time);
      return dueAt ? [{ tier, dueAt }] : [];
    });
    revise.mutate({ due });
  };
  return (
    <Section title={t('due.title')} hint={t(missing ? 'due.missing' : 'due.hint')}>
      {revise.isError && <ProblemAlert problem={revise.error} />}
      {rows
        .filter(({ tier, day }) => tier === 'COMMUNE' || tier === 'PROVINCE_AGENCY' || day !== null)
        .map(({ tier, day, time }) => (
          <fieldset key={tier} className={classes.group}>
            <legend>{t(`tier.${tier}`)}</legend>
            <div className={classes.row}>
              <DayField label={t('due.day', { tier: t(`tier.${tier}`) })} value={day} onChange={(next) => set(tier, { day: next })} />
              <TextInput
                label={t('due.time', { tier: t(`tier.${tier}`) })}
                value={time}
                maxLength={5}
                maw={120}
                error={day !== null && dueMoment(day, time) === undefined ? t('due.wrongTime') : undefined}
                onChange={(event) => set(tier, { time: event.currentTarget.value })}
              />
            </div>
          </fieldset>
        ))}
      {touched && (
        <Button loading={revise.isPending} disabled={wrong} onClick={save}>
          {t('draft.save')}
        </Button>
      )}
    </Section>
  );
}
