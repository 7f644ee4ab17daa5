import { useTranslation } from 'react-i18next';
import { DocumentName } from '@/shared/ui/document-name';
import { Section } from '@/shared/ui/section';
import { StatusChip } from '@/shared/ui/status-chip';
import { DayText, InstantText } from '@/shared/ui/texts';
import type { Amendment } from '../api/plan-parts';
import classes from './plan-duties.module.css';

/** How the plan was changed since it was issued: what, from when, why, and when that became known. */
export function PlanAmendments({ amendments }: { amendments: readonly Amendment[] }) {
  const { t } = useTranslation('plan');
  return (
    <Section title={t('amendments', { count: amendments.length })} hint={t(amendments.length === 0 ? 'noAmendments' : 'amendmentsHint')} flush id="amendments">
      <ul className={classes.list}>
        {amendments.map((amendment) => (
          <li key={amendment.id} id={`amendment-${amendment.number}`}>
            <p>
              <strong>{t('amendment', { number: amendment.number })}</strong> · {t('amendmentFrom')} <DayText day={amendment.effectiveOn} />{' '}
              {amendment.retroactive && <StatusChip tone="risk">{t('retroactive')}</StatusChip>}
            </p>
            <p>{amendment.reason}</p>
            <ul>
              {amendment.changes.map((change) => (
                <li key={change.itemId + change.act} style={{ border: 0, padding: '2px 0' }}>
                  {t(`act.${change.act}`)} {t(`subject.${change.subject}`)}: {statementOf(change.before)}
                  {change.before && change.after && ' → '}
                  {statementOf(change.after)}
                </li>
              ))}
            </ul>
            <p className="meta">
              {amendment.document && (
                <>
                  <DocumentName document={amendment.document} /> ·{' '}
                </>
              )}
              {t('recorded')} <InstantText at={amendment.recordedAt} /> {amendment.recordedBy && `· ${amendment.recordedBy.name}`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function statementOf(values: Record<string, unknown> | null | undefined): string {
  const words = values?.['statement'] ?? values?.['name'] ?? values?.['value'];
  return typeof words === 'string' || typeof words === 'number' ? String(words) : '';
}
