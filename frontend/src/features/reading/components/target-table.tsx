import { Button } from '@mantine/core';
import { useState, type FocusEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TargetText } from '@/shared/ui/target-text';
import type { DraftIndicator, DraftTarget } from '../api/plan-import';
import { nextId, useDraft, useList } from '../model/draft-context';
import { useIsLit, useLight } from '../model/light';
import { TargetForm } from './target-form';
import classes from './target-table.module.css';

/** What has to be reached: one line per measure and group, its years beside each other; a year opens for correction. */
export function TargetTable({ indicator, name }: { indicator: DraftIndicator; name: string }) {
  const { t } = useTranslation('reading');
  const { draft, editable } = useDraft();
  const { replace } = useList('indicators');
  const [open, setOpen] = useState<string>();
  const close = () => setOpen(undefined);
  const save = (targets: DraftTarget[]) => replace({ ...indicator, targets });
  const edited = indicator.targets.find(({ id }) => id === open);
  return (
    <div className={classes.targets}>
      {indicator.targets.length === 0 && <p className={classes.none}>{t('targets.none')}</p>}
      <ul className={classes.list}>
        {linesOf(indicator.targets).map(([first, ...more]) => (
          <li key={first.id} className={classes.line}>
            <span className={classes.measure}>
              {first.measure}
              {first.scope && <strong> ({first.scope})</strong>}
              {first.catalogueCode && <span className={classes.code}> {first.catalogueCode}</span>}
            </span>
            <span className={classes.years}>
              {[first, ...more].map((target) => (
                <Year key={target.id} target={target} onEdit={editable ? () => setOpen(target.id) : undefined} />
              ))}
            </span>
          </li>
        ))}
      </ul>
      {edited && (
        <TargetForm
          key={edited.id}
          value={edited}
          onClose={close}
          onRemove={() => save(indicator.targets.filter(({ id }) => id !== edited.id))}
          onSave={(changed) => save(indicator.targets.map((old) => (old.id === changed.id ? changed : old)))}
        />
      )}
      {open === 'new' && (
        <TargetForm
          value={{
            id: nextId('t', draft.indicators.flatMap(({ targets }) => targets.map(({ id }) => id))),
            measure: indicator.targets.at(-1)?.measure,
            unit: indicator.targets.at(-1)?.unit ?? 'PERCENT',
            comparator: 'EQ',
            change: 'LEVEL',
          }}
          onClose={close}
          onSave={(added) => save([...indicator.targets, added])}
        />
      )}
      {editable && open === undefined && (
        <Button variant="subtle" size="compact-sm" aria-label={t('targets.addTo', { name })} onClick={() => setOpen('new')}>
          {t('targets.add')}
        </Button>
      )}
    </div>
  );
}

/** Targets of one measure and group stand in one line, in the document's order. */
function linesOf(targets: readonly DraftTarget[]): [DraftTarget, ...DraftTarget[]][] {
  const lines: [DraftTarget, ...DraftTarget[]][] = [];
  for (const target of targets) {
    const line = lines.find(([first]) => first.measure === target.measure && first.scope === target.scope);
    if (line) line.push(target);
    else lines.push([target]);
  }
  return lines;
}

function Year({ target, onEdit }: { target: DraftTarget; onEdit?: () => void }) {
  const { t } = useTranslation('reading');
  const { t: c } = useTranslation();
  const light = useLight();
  const lit = useIsLit(target.id);
  const year = target.yearFrom ? `${target.yearFrom}–${target.year ?? ''}` : (target.year ?? c('target.noYear'));
  const turnOn = (event: MouseEvent | FocusEvent, how: 'hover' | 'focus') => {
    event.stopPropagation();
    if (light.current()?.id !== target.id) light.turnOn({ id: target.id, from: 'draft', how });
  };
  const shown = (
    <>
      <span className={classes.year}>{year}</span> <TargetText target={target} />
    </>
  );
  const common = {
    id: `item-${target.id}`,
    className: classes.cell,
    'data-lit': lit || undefined,
    onMouseOver: (event: MouseEvent) => turnOn(event, 'hover'),
    onFocus: (event: FocusEvent) => turnOn(event, 'focus'),
  };
  if (!onEdit) {
    return (
      <span tabIndex={-1} {...common}>
        {shown}
      </span>
    );
  }
  return (
    <button type="button" title={t('item.editOf', { name: target.measure })} onClick={onEdit} {...common}>
      {shown}
    </button>
  );
}
