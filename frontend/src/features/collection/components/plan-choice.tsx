import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlansInForce, usePlanTitle } from '../api/plan-parts';

interface Props {
  label: string;
  description: string;
  value: string | null;
  onChange: (planId: string | null) => void;
  error?: string;
}

/** Finds a plan in force by its title. */
export function PlanChoice({ value, onChange, ...rest }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed, 250);
  const chosen = usePlanTitle(value).data?.title;
  const found = usePlansInForce(words === '' || words === chosen ? undefined : words, true);
  const options = (found.data?.items ?? []).map(({ id, title, area }) => ({ value: id, label: `${title} · ${area.name}` }));
  if (value && !options.some((option) => option.value === value)) options.unshift({ value, label: chosen ?? '…' });
  return (
    <Select
      {...rest}
      required
      placeholder={t('picker.plan')}
      data={options}
      value={value}
      searchable
      clearable
      filter={({ options: all }) => all}
      onSearchChange={setTyped}
      nothingFoundMessage={found.isFetching ? t('loading') : t('picker.none')}
      onChange={onChange}
    />
  );
}
