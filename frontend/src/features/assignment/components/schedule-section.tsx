import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/shared/api/types';
import { formatDay, today } from '@/shared/format/dates';
import { RecordForm } from '@/shared/form/record-form';
import { Section } from '@/shared/ui/section';
import { useSetSchedule, type Schedule } from '../api/work';

type Days = Schema<'ScheduleDays'>;
type YearlyDay = Schema<'YearlyDay'>;
type Kind = 'none' | 'once' | 'yearly';

interface Typed {
  once?: string | null;
  days?: string | null;
  since?: string | null;
}

/** By when the assignment has to be carried out, said in words, and set by whoever assigns. */
export function ScheduleSection({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation('work');
  const [editing, setEditing] = useState(false);
  const set = useSetSchedule(schedule);
  const words = useScheduleWords();
  const may = schedule.allowedActions.includes('SET_SCHEDULE');
  const { proposed } = schedule;
  return (
    <Section
      title={t('schedule.title')}
      hint={schedule.source ? t(`schedule.source.${schedule.source}`) : undefined}
      aside={
        may &&
        !editing && (
          <Button variant="default" size="compact-md" onClick={() => setEditing(true)}>
            {t('schedule.set')}
          </Button>
        )
      }
    >
      {editing ? (
        <ScheduleForm schedule={schedule} onDone={() => setEditing(false)} />
      ) : (
        <>
          <p>{words(schedule.days) ?? t('schedule.none')}</p>
          {schedule.since && words(schedule.days) && <p className="meta">{t('schedule.since', { day: formatDay(schedule.since) })}</p>}
          {may && proposed && words(proposed) && (
            <p>
              {t('schedule.proposed', { words: words(proposed) })}{' '}
              <Button
                variant="subtle"
                size="compact-sm"
                loading={set.isPending}
                onClick={() => set.mutate({ once: proposed.once ?? null, yearly: proposed.yearly, since: today() })}
              >
                {t('schedule.take')}
              </Button>
            </p>
          )}
        </>
      )}
    </Section>
  );
}

function ScheduleForm({ schedule, onDone }: { schedule: Schedule; onDone: () => void }) {
  const { t } = useTranslation('work');
  const set = useSetSchedule(schedule);
  const [kind, setKind] = useState<Kind>(schedule.days.once ? 'once' : schedule.days.yearly.length > 0 ? 'yearly' : 'none');
  const [fault, setFault] = useState<string>();
  const save = async ({ once, days, since }: Typed) => {
    const yearly = kind === 'yearly' ? readDays(days ?? '') : [];
    if (!yearly || (kind === 'yearly' && yearly.length === 0)) {
      setFault(t('schedule.daysWrong'));
      return;
    }
    await set.mutateAsync({ once: kind === 'once' ? (once ?? null) : null, yearly, since: since ?? null });
    onDone();
  };
  return (
    <>
      <NativeSelect
        label={t('schedule.kind')}
        value={kind}
        data={(['none', 'once', 'yearly'] as const).map((value) => ({ value, label: t(`schedule.kinds.${value}`) }))}
        onChange={(event) => {
          setKind(event.currentTarget.value as Kind);
          setFault(undefined);
        }}
        mb={10}
        maw={360}
      />
      {fault && (
        <p role="alert" style={{ color: 'var(--mantine-color-error)' }}>
          {fault}
        </p>
      )}
      <RecordForm<Typed>
        key={kind}
        label={t('schedule.set')}
        fields={[
          ...(kind === 'once' ? [{ name: 'once' as const, label: t('schedule.once'), kind: 'day' as const, required: true }] : []),
          ...(kind === 'yearly'
            ? [{ name: 'days' as const, label: t('schedule.days'), description: t('schedule.daysHint'), kind: 'line' as const, required: true, width: 'half' as const }]
            : []),
          ...(kind === 'none' ? [] : [{ name: 'since' as const, label: t('schedule.sinceField'), description: t('schedule.sinceHint'), kind: 'day' as const }]),
        ]}
        value={{ once: schedule.days.once, days: schedule.days.yearly.map(writeDay).join('; '), since: schedule.since }}
        onSave={save}
        onCancel={onDone}
      />
    </>
  );
}

/** Days of every year as people write them: `15/5; 15/11`, a month alone `7` for its end. */
export function readDays(text: string): YearlyDay[] | undefined {
  const days: YearlyDay[] = [];
  for (const written of text.split(/[;,]/).map((one) => one.trim())) {
    if (written === '') continue;
    const match = /^(?:(\d{1,2})\/)?(\d{1,2})$/.exec(written);
    const day = match?.[1] === undefined ? null : Number(match[1]);
    const month = Number(match?.[2]);
    const last = new Date(Date.UTC(2028, month, 0)).getUTCDate();
    if (!match || month < 1 || month > 12 || (day !== null && (day < 1 || day > last))) return undefined;
    days.push({ month, day });
  }
  return days;
}

function writeDay({ month, day }: YearlyDay): string {
  return day ? `${day}/${month}` : `${month}`;
}

function useScheduleWords() {
  const { t } = useTranslation('work');
  return ({ once, yearly }: Days): string | undefined => {
    if (once) return t('schedule.wordsOnce', { day: formatDay(once) });
    if (yearly.length === 0) return undefined;
    const each = yearly.map(({ month, day }) => (day ? t('schedule.wordsDay', { day, month }) : t('schedule.wordsMonth', { month })));
    return t('schedule.wordsYearly', { days: each.join('; ') });
  };
}
