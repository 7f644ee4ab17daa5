import { useTranslation } from 'react-i18next';
import { formatNumber } from '@/shared/format/numbers';
import { DataTable } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/empty-state';
import { Section } from '@/shared/ui/section';
import { StatusChip, type Tone } from '@/shared/ui/status-chip';
import type { Effect, Preview } from '../api/reorganisations';
import classes from './act-form.module.css';

const tones: Record<Preview['changes'][number]['what'], Tone> = { BEGINS: 'good', ENDS: 'closed', CHANGES: 'draft', MOVES: 'draft', GIVES_A_PART: 'time' };

/** What the act would do, tried and taken back; or what stands in its way. */
export function ActPreview({ preview }: { preview: Preview }) {
  const { t } = useTranslation('area');
  const { t: c } = useTranslation();
  if (preview.obstacles.length > 0) {
    return (
      <Section title={t('act.obstacles')} hint={t('act.obstaclesHint')}>
        <ul>
          {preview.obstacles.map(({ detail }, index) => (
            <li key={index}>
              <StatusChip tone="late">{detail}</StatusChip>
            </li>
          ))}
        </ul>
      </Section>
    );
  }
  return (
    <Section title={t('act.preview')} hint={t('act.previewHint')} flush>
      <Effects effects={preview.effects} />
      <DataTable
        caption={t('act.changes')}
        rows={preview.changes}
        rowId={({ unitId, what }) => `${unitId}${what}`}
        columns={[
          { id: 'name', header: t('act.unit'), names: true, cell: ({ name, nameBefore }) => (nameBefore && nameBefore !== name ? `${nameBefore} → ${name}` : name) },
          { id: 'subject', header: t('act.subject'), cell: ({ subject }) => t(`act.subjects.${subject}`) },
          { id: 'code', header: t('column.code'), cell: ({ code }) => code ?? '–' },
          { id: 'what', header: t('act.what'), cell: ({ what }) => <StatusChip tone={tones[what]}>{t(`act.whats.${what}`)}</StatusChip> },
        ]}
      />
      {preview.changesTotal > preview.changes.length && (
        <p className={`${classes.head} meta`}>{c('pager.shown', { shown: preview.changes.length, total: formatNumber(preview.changesTotal) })}</p>
      )}
    </Section>
  );
}

const KNOWN = ['AGENCIES_FOLLOW', 'GROUPS_FOLLOW', 'GROUPS_TO_MOVE', 'ASSIGNMENTS_PASS', 'ASSIGNMENTS_UNDECIDED', 'OPEN_SUBMISSIONS_PASS', 'OPEN_SUBMISSIONS_UNDECIDED', 'FIGURES_READ_ANEW'] as const;
const isKnown = (kind: string): kind is (typeof KNOWN)[number] => (KNOWN as readonly string[]).includes(kind);

/** What follows elsewhere: agencies, people, assignments, open forms, figures. */
export function Effects({ effects }: { effects: readonly Effect[] }) {
  const { t } = useTranslation('area');
  if (effects.length === 0) return <EmptyState title={t('act.noEffects')} />;
  return (
    <>
      <h3 className={classes.head}>{t('act.effects')}</h3>
      <ul className={classes.effects}>
        {effects.map(({ kind, count, examples }) => (
          <li key={kind}>
            <strong>{isKnown(kind) ? t(`effect.${kind}`, { count }) : `${kind}: ${count}`}</strong>
            {examples.length > 0 && <span className="meta"> {t('act.examples', { names: examples.join(', ') })}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
