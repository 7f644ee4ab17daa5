import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/empty-state';
import { QueryView } from '@/shared/ui/query-view';
import { Section } from '@/shared/ui/section';
import { StatusChip, type Tone } from '@/shared/ui/status-chip';
import { TargetText } from '@/shared/ui/target-text';
import { useNationalComparison, type Comparison } from '../api/comparison';
import classes from './comparison.module.css';

const tones: Record<Comparison['measures'][number]['targets'][number]['verdict'], Tone> = {
  STRICTER: 'good',
  EQUAL: 'done',
  LOOSER: 'risk',
  NOT_COMPARABLE: 'none',
};

/** Where the plan asks more, the same or less than the nation does. */
export function NationalComparison({ planId, on }: { planId: string; on: string | undefined }) {
  const { t } = useTranslation('plan');
  const comparison = useNationalComparison(planId, on);
  return (
    <Section title={t('national')} hint={comparison.data && t('nationalCounts', { ...comparison.data.counts })} flush id="nation">
      <QueryView query={comparison}>{(data) => <Compared comparison={data} />}</QueryView>
    </Section>
  );
}

function Compared({ comparison }: { comparison: Comparison }) {
  const { t, i18n } = useTranslation('plan');
  const rows = comparison.measures.flatMap((measure) => measure.targets.map((compared, index) => ({ measure, compared, id: `${measure.measureId}${index}` })));
  const nameOf = (one: { name: string; nameEn: string }) => (i18n.language === 'en' ? one.nameEn : one.name);
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState title={t('nothingCompared')}>{t('nothingComparedHint')}</EmptyState>
      ) : (
        <DataTable
          caption={t('national')}
          rows={rows}
          rowId={({ id }) => id}
          columns={[
            {
              id: 'measure',
              header: t('indicator.measure'),
              names: true,
              cell: ({ measure }) => (
                <>
                  {measure.indicatorCode && <strong>{measure.indicatorCode}. </strong>}
                  <Link to="/indicators/$indicatorId" params={{ indicatorId: measure.indicatorId }}>
                    {measure.measureName}
                  </Link>{' '}
                  <span className="meta">{measure.catalogueCode}</span>
                </>
              ),
            },
            { id: 'year', header: t('compared.year'), cell: ({ compared }) => compared.target?.year ?? compared.national?.year },
            {
              id: 'plan',
              header: t('compared.plan'),
              align: 'right',
              cell: ({ compared, measure }) =>
                compared.target && <TargetText target={{ ...compared.target, unit: measure.unit, unitText: measure.unitText, direction: compared.target.direction ?? measure.direction }} />,
            },
            {
              id: 'nation',
              header: t('compared.nation'),
              align: 'right',
              cell: ({ compared, measure }) =>
                compared.national && <TargetText target={{ ...compared.national, unit: measure.nationalUnit, direction: compared.national.direction ?? measure.direction }} />,
            },
            {
              id: 'verdict',
              header: t('compared.verdict'),
              cell: ({ compared }) => (
                <>
                  <StatusChip tone={tones[compared.verdict]}>{t(`verdict.${compared.verdict}`)}</StatusChip>
                  {compared.verdict === 'NOT_COMPARABLE' && <span className="meta"> {t(`reason.${compared.reason}`)}</span>}
                </>
              ),
            },
          ]}
        />
      )}
      {comparison.notTakenUp.length > 0 && (
        <details className={classes.more}>
          <summary>{t('nationalNotTaken', { count: comparison.notTakenUp.length })}</summary>
          <ul>
            {comparison.notTakenUp.map((one) => (
              <li key={one.code}>
                {one.code}: {nameOf(one)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
