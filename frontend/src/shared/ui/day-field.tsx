import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, parseDay } from '@/shared/format/dates';

interface Props {
  label: string;
  value: string | null | undefined;
  onChange: (day: string | null) => void;
  description?: string;
  error?: string;
  required?: boolean;
  id?: string;
  disabled?: boolean;
}

/**
 * A day, typed as `08/03/2021`. A browser's own date field would show month and day in the order of the browser's
 * language, which on a shared office machine is a trap.
 */
export function DayField({ value, onChange, error, ...rest }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const wrong = typed !== undefined && parseDay(typed) === undefined;
  return (
    <TextInput
      {...rest}
      inputMode="numeric"
      placeholder={t('day.placeholder')}
      maxLength={10}
      maw={rest.description ? undefined : 180}
      value={typed ?? (value ? formatDay(value) : '')}
      error={wrong ? t('day.wrong') : error}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const day = parseDay(text);
        if (day !== undefined && (day === null || text.length >= 8)) onChange(day);
      }}
      onBlur={() => {
        if (!wrong) setTyped(undefined);
      }}
    />
  );
}
