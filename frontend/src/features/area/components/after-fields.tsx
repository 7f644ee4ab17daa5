import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AgencyPicker } from '@/shared/pickers/agency-picker';
import { AreaPicker } from '@/shared/pickers/area-picker';
import { goesOn, type ActDraft, type After } from '../model/act-draft';
import classes from './act-form.module.css';

interface Props {
  place: number;
  draft: ActDraft;
  unit: After;
  faultAt: (control: string) => string | undefined;
  onChange: (changed: Partial<After>) => void;
  onRemove: (() => void) | undefined;
}

const TYPES = ['COMMUNE', 'WARD', 'TOWNSHIP', 'SPECIAL_ZONE', 'PROVINCE', 'CITY'] as const;

/** A unit as it is from the day on: one that exists, a new one, or the same described anew. */
export function AfterFields({ place, draft, unit, faultAt, onChange, onRemove }: Props) {
  const { t } = useTranslation('area');
  const { t: c } = useTranslation();
  const id = `successors-${place}`;
  const same = goesOn(draft.kind);
  const areas = draft.subject === 'AREA';
  const Picker = areas ? AreaPicker : AgencyPicker;
  const described = same || !unit.existing;
  return (
    <fieldset className={classes.unit}>
      <legend>{t(same ? 'act.unitSame' : 'act.unitAfter', { number: place + 1 })}</legend>
      <div className={classes.fields}>
        {!same && draft.kind !== 'CLOSE' && (
          <NativeSelect
            label={t('act.which')}
            value={unit.existing ? 'existing' : 'new'}
            onChange={(event) => onChange({ existing: event.currentTarget.value === 'existing' })}
            data={[
              { value: 'new', label: t('act.newUnit') },
              { value: 'existing', label: t('act.existingUnit') },
            ]}
          />
        )}
        {!same && unit.existing && (
          <Picker id={`${id}-unitId`} label={t('act.unit')} value={unit.unitId} onChange={(unitId) => onChange({ unitId })} on={draft.effectiveOn ?? undefined} error={faultAt(`${id}-unitId`)} />
        )}
        {described && (
          <TextInput id={`${id}-name`} label={t(areas ? 'act.name' : 'act.shortName')} required={!same} description={same ? t('act.emptyStays') : undefined} maxLength={200} value={unit.name} onChange={(event) => onChange({ name: event.currentTarget.value })} error={faultAt(`${id}-name`)} />
        )}
        {described && areas && (
          <NativeSelect id={`${id}-type`} label={t('act.type')} value={unit.type} onChange={(event) => onChange({ type: event.currentTarget.value })} data={[{ value: '', label: c('form.none') }, ...TYPES.map((value) => ({ value, label: t(`areaType.${value}`) }))]} />
        )}
        {described && (
          <TextInput id={`${id}-code`} label={t(areas ? 'act.code' : 'act.agencyCode')} maxLength={40} value={unit.code} onChange={(event) => onChange({ code: event.currentTarget.value })} />
        )}
        {described && (
          <AreaPicker id={`${id}-parentId`} label={t(areas ? 'column.parent' : 'act.agencyArea')} value={unit.parentId} onChange={(parentId) => onChange({ parentId })} on={draft.effectiveOn ?? undefined} />
        )}
        {(draft.kind === 'SPLIT' || draft.kind === 'CLOSE') && (
          <TextInput id={`${id}-share`} label={t('act.share')} description={t('act.shareHint')} inputMode="decimal" value={unit.share} onChange={(event) => onChange({ share: event.currentTarget.value })} error={faultAt(`${id}-share`)} />
        )}
        {onRemove && (
          <Button variant="subtle" size="compact-sm" color="red" onClick={onRemove} aria-label={t('act.removeAfter', { number: place + 1 })}>
            {t('act.remove')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
