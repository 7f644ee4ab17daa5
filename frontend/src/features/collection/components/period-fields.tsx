import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayField } from '@/shared/ui/day-field';
import { kinds, perYear, type PeriodCalendar, type PeriodChoice, type PeriodKind } from '../model/period';
import classes from './fields.module.css';

const calendars: PeriodCalendar[] = ['STATISTICAL', 'ADMINISTRATIVE'];

interface Props {
  value: PeriodChoice;
  onChange: (value: PeriodChoice) => void;
}

/** Which period: its calendar, its kind, and which one of the year. */
export function PeriodFields({ value, onChange }: Props) {
  const { t } = useTranslation('collection');
  const set = (part: Partial<PeriodChoice>) => onChange({ ...value, ...part });
  const numbers = Array.from({ length: perYear(value.kind) }, (_, at) => String(at + 1));
  return (
    <fieldset className={classes.group}>
      <legend>{t('column.period')}</legend>
      <div className={classes.row}>
        <NativeSelect
          label={t('field.calendar')}
          value={value.calendar}
          data={calendars.map((calendar) => ({ value: calendar, label: t(`calendar.${calendar}`) }))}
          onChange={(event) => set({ calendar: event.currentTarget.value as PeriodCalendar })}
        />
        <NativeSelect
          label={t('field.kind')}
          value={value.kind}
          data={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          onChange={(event) => set({ kind: event.currentTarget.value as PeriodKind, number: '1' })}
        />
        {value.kind === 'CUSTOM' ? (
          <>
            <DayField label={t('field.firstDay')} value={value.firstDay} onChange={(firstDay) => set({ firstDay })} required />
            <DayField label={t('field.lastDay')} value={value.lastDay} onChange={(lastDay) => set({ lastDay })} required />
          </>
        ) : (
          <>
            <TextInput label={t('field.year')} inputMode="numeric" maxLength={4} required value={value.year} onChange={(event) => set({ year: event.currentTarget.value })} />
            {numbers.length > 1 && (
              <NativeSelect
                label={t('field.number')}
                value={value.number}
                data={numbers.map((number) => ({ value: number, label: t(`numberOf.${value.kind as 'MONTH' | 'QUARTER' | 'HALF_YEAR'}`, { number }) }))}
                onChange={(event) => set({ number: event.currentTarget.value })}
              />
            )}
          </>
        )}
      </div>
    </fieldset>
  );
}
