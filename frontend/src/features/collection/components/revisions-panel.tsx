import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '@/shared/format/dates';
import { formatFigure, formatNumber } from '@/shared/format/numbers';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/empty-state';
import { QueryView } from '@/shared/ui/query-view';
import { Section } from '@/shared/ui/section';
import { useRevisions, type Revision } from '../api/observations';
import { useDimensionIndex } from '../api/plan-parts';
import { cellName } from '../model/words';
import { useEntryDesk, useEntryState } from './use-entry';

/** Who changed which cell when, from what to what, and why. */
export function RevisionsPanel() {
  const { t } = useTranslation('collection');
  const [open, setOpen] = useState(false);
  return (
    <Section
      title={t('revisions.title')}
      hint={t('revisions.hint')}
      flush
      aside={
        <Button variant="subtle" size="compact-sm" className="no-print" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'revisions.hide' : 'revisions.show')}
        </Button>
      }
    >
      {open && <Revisions />}
    </Section>
  );
}

function Revisions() {
  const { t, i18n } = useTranslation('collection');
  const { store } = useEntryDesk();
  const { form } = useEntryState(store);
  const [limit, setLimit] = useState(50);
  const revisions = useRevisions({ submissionId: form.id, limit }, form.version);
  const dimensions = useDimensionIndex();
  const names = new Map(form.rows.map(({ measureId, measureName }) => [measureId, measureName]));
  const side = (of: Revision['before']) => {
    if (!of?.presence) return t('entry.emptied');
    if (of.presence !== 'REPORTED') return `${t(`gap.${of.presence}`)}${of.gapReason ? ` (${of.gapReason})` : ''}`;
    const parts = of.numerator === null || of.numerator === undefined ? '' : `${formatNumber(of.numerator)} / ${formatNumber(of.denominator ?? 0)} = `;
    return parts + (of.value === null || of.value === undefined ? '–' : formatFigure(of.value));
  };
  const columns: Column<Revision>[] = [
    {
      id: 'cell',
      header: t('entry.column.cell'),
      names: true,
      cell: ({ measureId, cell, quality }) => (
        <>
          {names.get(measureId)}
          {cell !== 'TOTAL' && `, ${cellName(cell, dimensions, i18n.language)}`} <span className="meta">{t(`quality.${quality}`)}</span>
        </>
      ),
    },
    { id: 'change', header: t('revisions.change'), cell: ({ before, after }) => t('revisions.fromTo', { from: side(before), to: side(after) }) },
    { id: 'who', header: t('revisions.who'), cell: ({ writtenBy, writtenAt }) => `${writtenBy ?? t('entry.somebody')}, ${formatInstant(writtenAt)}` },
    { id: 'why', header: t('revisions.why'), cell: ({ reason, after }) => reason ?? after.comment ?? '' },
  ];
  return (
    <QueryView query={revisions}>
      {(page) =>
        page.items.length === 0 ? (
          <EmptyState title={t('revisions.none')} />
        ) : (
          <>
            <DataTable caption={t('revisions.title')} rows={page.items} rowId={({ id, version }) => `${id}-${version}`} columns={columns} />
            {page.total.value > page.items.length && limit < 200 && (
              <div style={{ padding: 14 }}>
                <Button variant="default" onClick={() => setLimit(200)}>
                  {t('revisions.more')}
                </Button>
              </div>
            )}
          </>
        )
      }
    </QueryView>
  );
}
