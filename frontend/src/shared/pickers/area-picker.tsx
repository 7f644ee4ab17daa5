import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '@/shared/api/client';

interface Area {
  id: string;
  name: string;
}

interface Props {
  label: string;
  value: Area | null;
  onChange: (area: Area | null) => void;
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
  const q = words && words !== value?.name ? words : undefined;
  const found = $api.useQuery(
    'get',
    '/api/v1/areas',
    { params: { query: { q, on, limit: 20, level: q ? undefined : 'PROVINCE' } } },
    { enabled: open, placeholderData: keepPreviousData },
  );
  const areas = found.data?.items ?? [];
  const options = areas.map((area) => ({ value: area.id, label: area.parentName ? `${area.name} (${area.parentName})` : area.name }));
  if (value && !options.some((option) => option.value === value.id)) options.unshift({ value: value.id, label: value.name });
  return (
    <Select
      {...rest}
      placeholder={t('picker.area')}
      data={options}
      value={value?.id ?? null}
      searchable
      clearable
      filter={({ options: all }) => all}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpen(true)}
      nothingFoundMessage={found.isFetching ? t('loading') : t('picker.none')}
      onChange={(id) => {
        const area = areas.find((one) => one.id === id);
        onChange(area ? { id: area.id, name: area.name } : null);
      }}
    />
  );
}
