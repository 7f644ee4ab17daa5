import { useTranslation } from 'react-i18next';
import { formatNumber } from '@/shared/format/numbers';
import { DataTable } from '@/shared/ui/data-table';
import { Fact, Facts } from '@/shared/ui/facts';
import { Section } from '@/shared/ui/section';
import { StatusChip } from '@/shared/ui/status-chip';
import type { BoundaryReport } from '../api/boundaries';
import classes from './act-form.module.css';

/** What a file of shapes holds, which units it leaves out, and which shapes no unit takes. */
export function ShapeReport({ report, done }: { report: BoundaryReport; done: boolean }) {
  const { t } = useTranslation('area');
  const { areas, outlined, areasWithout, leftovers, leftoversTotal, pointsRead, pointsKept } = report;
  return (
    <Section title={t(done ? 'shapes.done' : 'shapes.report')} flush>
      <div className={classes.head}>
        <Facts>
          <Fact label={t('shapes.outlined')}>
            <StatusChip tone={outlined === areas ? 'good' : 'risk'}>{t('shapes.of', { outlined, areas })}</StatusChip>
          </Fact>
          <Fact label={t('shapes.leftoversCount')}>{formatNumber(leftoversTotal)}</Fact>
          <Fact label={t('shapes.pointsRead')}>{formatNumber(pointsRead)}</Fact>
          <Fact label={t('shapes.pointsKept')}>{formatNumber(pointsKept)}</Fact>
        </Facts>
        {outlined === areas && <p>{t('shapes.complete')}</p>}
      </div>
      {areasWithout.length > 0 && (
        <DataTable
          caption={t('shapes.without')}
          rows={areasWithout}
          rowId={({ id }) => id}
          columns={[
            { id: 'name', header: t('shapes.without'), names: true, cell: ({ name }) => name },
            { id: 'code', header: t('column.code'), cell: ({ code }) => code ?? '–' },
          ]}
        />
      )}
      {areas - outlined > areasWithout.length && <p className={`${classes.head} meta`}>{t('shapes.first', { shown: areasWithout.length, all: formatNumber(areas - outlined) })}</p>}
      {leftovers.length > 0 && (
        <DataTable
          caption={t('shapes.leftovers')}
          rows={leftovers}
          rowId={({ place }) => place}
          columns={[
            { id: 'place', header: t('shapes.leftovers'), names: true, cell: ({ place }) => place },
            { id: 'code', header: t('column.code'), cell: ({ code }) => code ?? '–' },
            { id: 'reason', header: t('shapes.reason'), cell: ({ reason }) => t(`shapes.reasons.${reason}`) },
          ]}
        />
      )}
      {leftoversTotal > leftovers.length && <p className={`${classes.head} meta`}>{t('shapes.first', { shown: leftovers.length, all: formatNumber(leftoversTotal) })}</p>}
    </Section>
  );
}
