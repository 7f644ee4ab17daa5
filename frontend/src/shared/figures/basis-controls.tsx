import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CALENDARS, LEVELS, MAPS, type Basis, type BasisSearch } from './basis';

interface Props {
  basis: Basis;
  onChange: (changed: BasisSearch) => void;
}

/** How far figures must have come to count, whose map, and whose years: chosen here, kept in the address. */
export function BasisControls({ basis, onChange }: Props) {
  const { t } = useTranslation('figures');
  return (
    <>
      <NativeSelect
        label={t('level')}
        value={basis.level}
        onChange={(event) => onChange({ level: event.currentTarget.value })}
        data={LEVELS.map((value) => ({ value, label: t(`levels.${value}`) }))}
      />
      <NativeSelect
        label={t('map')}
        value={basis.map}
        onChange={(event) => onChange({ map: event.currentTarget.value })}
        data={MAPS.map((value) => ({ value, label: t(`maps.${value}`) }))}
      />
      <NativeSelect
        label={t('calendar')}
        value={basis.calendar}
        onChange={(event) => onChange({ calendar: event.currentTarget.value })}
        data={CALENDARS.map((value) => ({ value, label: t(`calendars.${value}`) }))}
      />
    </>
  );
}
