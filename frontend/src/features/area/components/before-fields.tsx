import { Button, Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AgencyPicker } from '@/shared/pickers/agency-picker';
import { AreaPicker } from '@/shared/pickers/area-picker';
import type { ActDraft, Before } from '../model/act-draft';
import classes from './act-form.module.css';

interface Props {
  place: number;
  draft: ActDraft;
  unit: Before;
  faultAt: (control: string) => string | undefined;
  onChange: (changed: Partial<Before>) => void;
  onRemove: (() => void) | undefined;
}

/** A unit as it is until the day before. */
export function BeforeFields({ place, draft, unit, faultAt, onChange, onRemove }: Props) {
  const { t } = useTranslation('area');
  const id = `predecessors-${place}`;
  const Picker = draft.subject === 'AREA' ? AreaPicker : AgencyPicker;
  return (
    <fieldset className={classes.unit}>
      <legend>{t('act.unitBefore', { number: place + 1 })}</legend>
      <div className={classes.fields}>
        <Picker id={`${id}-unitId`} label={t('act.unit')} value={unit.unitId} onChange={(unitId) => onChange({ unitId })} on={draft.effectiveOn ?? undefined} error={faultAt(`${id}-unitId`)} />
        {draft.kind === 'MERGE' && (
          <Checkbox label={t('act.partial')} description={t('act.partialHint')} checked={unit.partial} onChange={(event) => onChange({ partial: event.currentTarget.checked })} />
        )}
        {draft.kind === 'MERGE' && unit.partial && (
          <TextInput id={`${id}-share`} label={t('act.share')} description={t('act.shareHint')} inputMode="decimal" value={unit.share} onChange={(event) => onChange({ share: event.currentTarget.value })} error={faultAt(`${id}-share`)} />
        )}
        {onRemove && (
          <Button variant="subtle" size="compact-sm" color="red" onClick={onRemove} aria-label={t('act.removeBefore', { number: place + 1 })}>
            {t('act.remove')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
