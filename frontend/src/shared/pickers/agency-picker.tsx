import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '@/shared/api/client';
import type { Schema } from '@/shared/api/types';

interface Props {
  label: string;
  hideLabel?: boolean;
  value: { id: string; name: string } | null;
  onChange: (agency: Schema<'AgencyListItem'> | null) => void;
  /** Agencies as they were on this day. */
  on?: string;
  /** What to look for before anything is typed. */
  suggestion?: string;
  description?: string;
  error?: string;
  id?: string;
}

/** Finds an agency by its name, with or without accents, or by its code. */
export function AgencyPicker({ label, hideLabel, value, onChange, on, suggestion, ...rest }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed, 250);
  const [open, setOpen] = useState(false);
  const q = words && words !== value?.name ? words : (suggestion ?? '');
  const found = $api.useQuery(
    'get',
    '/api/v1/agencies',
    { params: { query: { q: q || undefined, on, limit: 20 } } },
    { enabled: open, placeholderData: keepPreviousData },
  );
  const agencies = found.data?.items ?? [];
  const options = agencies.map((agency) => ({
    value: agency.id,
    label: agency.areaName ? `${agency.name} (${agency.areaName})` : agency.name,
  }));
  if (value && !options.some((option) => option.value === value.id)) options.unshift({ value: value.id, label: value.name });
  return (
    <Select
      {...rest}
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      placeholder={t('picker.agency')}
      data={options}
      value={value?.id ?? null}
      searchable
      clearable
      filter={({ options: all }) => all}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpen(true)}
      nothingFoundMessage={found.isFetching ? t('loading') : t('picker.none')}
      onChange={(id) => onChange(agencies.find((agency) => agency.id === id) ?? null)}
    />
  );
}
