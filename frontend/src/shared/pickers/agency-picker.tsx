import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '@/shared/api/client';
import { useMe } from '@/shared/session/me';

interface Props {
  label: string;
  value: string | null;
  onChange: (agencyId: string | null) => void;
  /** Agencies as they were on this day; otherwise of any time. */
  on?: string;
  /** What to look for before anything is typed, and where. */
  suggestion?: string;
  suggestionArea?: string;
  description?: string;
  error?: string;
  disabled?: boolean;
  id?: string;
  /** The label is only said, not shown: a table's header already shows it. */
  silentLabel?: boolean;
}

/** Finds an agency by its name, with or without accents, or by its code. */
export function AgencyPicker({ label, silentLabel, value, onChange, on, suggestion, suggestionArea, ...rest }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed, 250);
  const [open, setOpen] = useState(false);
  const chosen = $api.useQuery('get', '/api/v1/agencies/{id}', { params: { path: { id: value ?? '' } } }, { enabled: value !== null });
  const untouched = words === '' || words === chosen.data?.name;
  const found = $api.useQuery(
    'get',
    '/api/v1/agencies',
    { params: { query: { q: untouched ? suggestion : words, areaId: untouched ? suggestionArea : undefined, on, limit: 20 } } },
    { enabled: open, placeholderData: keepPreviousData },
  );
  // There is a "Sở Tư pháp" in every province: those of the reader's own come first.
  const province = useMe().data?.agency.provinceId;
  const near = $api.useQuery(
    'get',
    '/api/v1/agencies',
    { params: { query: { q: words, areaId: province ?? undefined, on, limit: 20 } } },
    { enabled: open && !untouched && Boolean(province), placeholderData: keepPreviousData },
  );
  const nearFirst = [...(untouched ? [] : (near.data?.items ?? [])), ...(found.data?.items ?? [])];
  const options = [...new Map(nearFirst.map((agency) => [agency.id, agency])).values()].map(({ id, name, areaName }) => ({
    value: id,
    label: name.includes(areaName) ? name : `${name} · ${areaName}`,
  }));
  if (value && !options.some((option) => option.value === value)) options.unshift({ value, label: chosen.data?.name ?? '…' });
  return (
    <Select
      {...rest}
      label={silentLabel ? undefined : label}
      aria-label={silentLabel ? label : undefined}
      placeholder={t('picker.agency')}
      data={options}
      value={value}
      searchable
      clearable
      filter={({ options: all }) => all}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpen(true)}
      nothingFoundMessage={found.isFetching ? t('loading') : t('picker.none')}
      onChange={onChange}
    />
  );
}
