import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '@/shared/api/client';

interface Props {
  label: string;
  value: string | null;
  onChange: (areaId: string | null) => void;
  on?: string;
  description?: string;
  error?: string;
  required?: boolean;
  id?: string;
}

/** Finds a province, district or commune by its name, with or without accents, or by its code. */
export function AreaPicker({ value, onChange, on, ...rest }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed, 250);
  const [open, setOpen] = useState(false);
  const chosen = $api.useQuery('get', '/api/v1/areas/{id}', { params: { path: { id: value ?? '' } } }, { enabled: value !== null });
  const q = words === '' || words === chosen.data?.name ? undefined : words;
  const found = $api.useQuery(
    'get',
    '/api/v1/areas',
    { params: { query: { q, on, limit: 20, level: q ? undefined : 'PROVINCE' } } },
    { enabled: open, placeholderData: keepPreviousData },
  );
  const options = (found.data?.items ?? []).map(({ id, name, parentName }) => ({ value: id, label: parentName ? `${name} · ${parentName}` : name }));
  if (value && !options.some((option) => option.value === value)) options.unshift({ value, label: chosen.data?.name ?? '…' });
  return (
    <Select
      {...rest}
      placeholder={t('picker.area')}
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
