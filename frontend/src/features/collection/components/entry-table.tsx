import { Button, NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '@/shared/ui/section';
import { StatusChip } from '@/shared/ui/status-chip';
import type { Slot } from '../model/cells';
import { stateOf } from '../model/sheet';
import { nextTrouble, objectionsOf } from '../model/tally';
import { cellId } from './cell-id';
import { EntryRow } from './entry-row';
import classes from './entry-table.module.css';
import { useEntryDesk, useEntryState } from './use-entry';

interface Props {
  /** Only this measure: a phone shows one at a time. */
  measure: string | undefined;
  onMeasure: (measure: string | undefined) => void;
}

/** The cells of a form as a table with inputs: walked, pasted into and taken back like a spreadsheet. */
export function EntryTable({ measure, onMeasure }: Props) {
  const { t } = useTranslation('collection');
  const { store, words } = useEntryDesk();
  const { form, slots: all, sheet, others, tried, pasted } = useEntryState(store);
  const measures = useMemo(() => [...new Map(all.map(({ row }) => [row.measureId, row.measureName]))], [all]);
  const slots = useMemo(() => (measure === undefined ? all : all.filter(({ row }) => row.measureId === measure)), [all, measure]);
  const places = useMemo(() => new Map(all.map(({ key }, at) => [key, at])), [all]);
  const { byCell, missing, errors, warnings } = useMemo(() => objectionsOf(form.verdict), [form.verdict]);
  const at = measures.findIndex(([id]) => id === measure);
  const withParts = slots.some(({ row }) => row.ratio);
  const verdictKey = ({ row }: Slot) => `${row.measureId}|${row.cell}`;
  const isTrouble = (slot: Slot) =>
    ['faulty', 'refused', 'conflict'].includes(stateOf(sheet, slot, words)) ||
    (byCell.get(verdictKey(slot)) ?? []).some(({ severity, explained }) => severity === 'ERROR' || !explained) ||
    missing.has(verdictKey(slot));
  const goToTrouble = () => {
    const here = places.get(slots.find(({ key }) => document.activeElement?.id.startsWith(`cell-${places.get(key)}-`))?.key ?? '') ?? -1;
    const found = nextTrouble(all, isTrouble, here);
    const slot = found === undefined ? undefined : all[found];
    if (found === undefined || !slot) return;
    if (measure !== undefined && slot.row.measureId !== measure) onMeasure(slot.row.measureId);
    window.setTimeout(() => document.getElementById(cellId(found, 'first'))?.focus(), 0);
  };
  return (
    <Section
      title={t('entry.title')}
      hint={store.takesFigures ? t('entry.hint') : undefined}
      flush
      aside={
        <span className={classes.tally}>
          {errors > 0 && <StatusChip tone="late">{t('entry.errors', { count: errors })}</StatusChip>}
          {warnings > 0 && <StatusChip tone="risk">{t('entry.warnings', { count: warnings })}</StatusChip>}
          {missing.size > 0 && <StatusChip tone="none">{t('entry.missing', { count: missing.size })}</StatusChip>}
          {form.verdict.submittable && store.takesFigures && <StatusChip tone="good">{t('entry.submittable')}</StatusChip>}
          {(errors > 0 || warnings > 0 || missing.size > 0) && (
            <Button variant="subtle" size="compact-sm" className="no-print" onClick={goToTrouble}>
              {t('entry.nextTrouble')}
            </Button>
          )}
        </span>
      }
    >
      <div className={`${classes.tools} no-print`}>
        <NativeSelect
          label={t('entry.measure')}
          value={measure ?? ''}
          data={[{ value: '', label: t('entry.allMeasures', { count: measures.length }) }, ...measures.map(([id, name], index) => ({ value: id, label: `${index + 1}. ${name}` }))]}
          onChange={(event) => onMeasure(event.currentTarget.value || undefined)}
        />
        {measure !== undefined && (
          <div className={classes.steps}>
            <Button variant="default" disabled={at <= 0} onClick={() => onMeasure(measures[at - 1]?.[0])}>
              {t('entry.previousMeasure')}
            </Button>
            <Button variant="default" disabled={at >= measures.length - 1} onClick={() => onMeasure(measures[at + 1]?.[0])}>
              {t('entry.nextMeasure')}
            </Button>
          </div>
        )}
        {store.takesFigures && (
          <div className={classes.steps}>
            <Button variant="subtle" size="compact-sm" disabled={sheet.past.length === 0} onClick={() => store.undo()}>
              {t('entry.undo')}
            </Button>
            <Button variant="subtle" size="compact-sm" disabled={sheet.future.length === 0} onClick={() => store.redo()}>
              {t('entry.redo')}
            </Button>
          </div>
        )}
        <p role="status" className={classes.pasted}>
          {pasted && t(pasted.outside > 0 ? 'entry.pastedOutside' : 'entry.pasted', { count: pasted.cells, faults: pasted.faults, outside: pasted.outside })}
        </p>
      </div>
      <div className={classes.frame}>
        <table className={classes.table}>
          <caption className={classes.caption}>{t('entry.title')}</caption>
          <thead>
            <tr>
              <th scope="col" className={classes.name}>
                {t('entry.column.cell')}
              </th>
              <th scope="col">{t(withParts ? 'entry.column.firstOfParts' : 'entry.column.first')}</th>
              {withParts && <th scope="col">{t('entry.column.second')}</th>}
              {withParts && (
                <th scope="col" className={classes.wide}>
                  {t('entry.column.value')}
                </th>
              )}
              <th scope="col" className={classes.wide}>
                {t('entry.column.previous')}
              </th>
              <th scope="col" className={classes.wide}>
                {t('entry.column.difference')}
              </th>
              <th scope="col">{t('entry.column.more')}</th>
            </tr>
          </thead>
          {measures
            .filter(([id]) => measure === undefined || id === measure)
            .map(([id], index) => (
              <tbody key={id}>
                {slots
                  .filter(({ row }) => row.measureId === id)
                  .map((slot, line) => (
                    <EntryRow
                      key={slot.key}
                      slot={slot}
                      place={places.get(slot.key) ?? 0}
                      number={measure === undefined ? index + 1 : at + 1}
                      heads={line === 0}
                      withParts={withParts}
                      edit={sheet.edits[slot.key]}
                      refusals={sheet.refusals[slot.key]}
                      objections={byCell.get(verdictKey(slot))}
                      missing={missing.has(verdictKey(slot))}
                      tried={tried}
                      other={others[slot.key]}
                      visible={slots}
                    />
                  ))}
              </tbody>
            ))}
        </table>
      </div>
      <p className={classes.rule}>{t('entry.rule')}</p>
    </Section>
  );
}
