import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlans } from '../api/plans';

interface Props {
  label: string;
  description: string;
  value: { id: string; title: string } | null;
  onChange: (plan: { id: string; title: string } | null) => void;
  /** The plan that asks: it does not carry out itself. */
  not: string;
}

/** Finds a plan in force by its title or number. */
export function PlanPicker({ value, onChange, not, ...rest }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed, 250);
  const [open, setOpen] = useState(false);
  const labelOf = (plan: { title: string; area?: { name: string } }) => (plan.area ? `${plan.title} · ${plan.area.name}` : plan.title);
  const known = value && labelOf(value);
  const found = usePlans({ q: words === '' || words === known ? undefined : words, state: 'IN_FORCE', limit: 20 }, open);
  const plans = (found.data?.items ?? []).filter(({ id }) => id !== not);
  const options = plans.map((plan) => ({ value: plan.id, label: labelOf(plan) }));
  if (value && !options.some((option) => option.value === value.id)) options.unshift({ value: value.id, label: value.title });
  return (
    <Select
      {...rest}
      placeholder={t('picker.plan')}
      data={options}
      value={value?.id ?? null}
      searchable
      clearable
      filter={({ options: all }) => all}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpen(true)}
      nothingFoundMessage={found.isFetching ? t('loading') : t('picker.none')}
      onChange={(id) => onChange(plans.find((plan) => plan.id === id) ?? (id === value?.id ? value : null))}
    />
  );
}
