import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/empty-state';
import { QueryView } from '@/shared/ui/query-view';
import { SampleChip } from '@/shared/ui/sample-chip';
import { Section } from '@/shared/ui/section';
import { StatusChip, type Tone } from '@/shared/ui/status-chip';
import { useCoverage, type CoverageView } from '../api/comparison';
import { PlanLink } from './plan-facts';
import classes from './comparison.module.css';

const tones: Record<CoverageView['indicators'][number]['uptake'], Tone> = { ALL: 'good', SOME: 'risk', NONE: 'late', NOTHING_MEASURED: 'none' };

/** Which indicators the plans below have taken up, and which nobody has. */
export function Coverage({ planId, on }: { planId: string; on: string | undefined }) {
  const { t } = useTranslation('plan');
  const coverage = useCoverage(planId, on);
  return (
    <Section title={t('coverage')} hint={t('coverageHint')} flush id="coverage">
      <QueryView query={coverage}>{(data) => <Covered coverage={data} />}</QueryView>
    </Section>
  );
}

function Covered({ coverage }: { coverage: CoverageView }) {
  const { t } = useTranslation('plan');
  if (coverage.plansBelow.length === 0) return <EmptyState title={t('noPlansBelow')}>{t('noPlansBelowHint')}</EmptyState>;
  return (
    <>
      <DataTable
        caption={t('coverage')}
        rows={coverage.indicators}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'indicator',
            header: t('subject.INDICATOR'),
            names: true,
            cell: ({ id, code, statement }) => (
              <>
                {code && <strong>{code}. </strong>}
                <Link to="/indicators/$indicatorId" params={{ indicatorId: id }}>
                  {statement}
                </Link>
              </>
            ),
          },
          { id: 'uptake', header: t('uptakeTitle'), width: '16rem', cell: ({ uptake }) => <StatusChip tone={tones[uptake]}>{t(`uptake.${uptake}`)}</StatusChip> },
        ]}
      />
      <details className={classes.more}>
        <summary>{t('below', { count: coverage.plansBelow.length })}</summary>
        <ul>
          {coverage.plansBelow.map((plan) => (
            <li key={plan.id}>
              <PlanLink plan={plan} /> <SampleChip sample={plan.sample} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
