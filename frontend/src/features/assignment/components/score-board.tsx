import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { today } from '@/shared/format/dates';
import { formatNumber } from '@/shared/format/numbers';
import { ChartFrame } from '@/shared/ui/chart-frame';
import { DataTable } from '@/shared/ui/data-table';
import { DayField } from '@/shared/ui/day-field';
import { EmptyState } from '@/shared/ui/empty-state';
import { Filters } from '@/shared/ui/filters';
import { QueryView } from '@/shared/ui/query-view';
import { Section } from '@/shared/ui/section';
import { useScores, type Score } from '../api/work';
import classes from './score-board.module.css';

const route = getRouteApi('/work');
const parts = ['onTime', 'doneLate', 'late', 'open'] as const;

/** How each agency keeps its deadlines: what was due in a period, from assignments and from forms of figures together. */
export function ScoreBoard() {
  const { t } = useTranslation('work');
  const { from, until } = route.useSearch();
  const navigate = route.useNavigate();
  const first = from ?? `${today().slice(0, 4)}-01-01`;
  const last = until ?? `${today().slice(0, 4)}-12-31`;
  const scores = useScores({ from: first, until: last });
  const change = (changed: Partial<ReturnType<typeof route.useSearch>>) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false });
  return (
    <Section title={t('score.title')} hint={t('score.hint')}>
      <Filters label={t('score.period')}>
        <DayField label={t('score.from')} value={first} onChange={(day) => change({ from: day ?? undefined })} />
        <DayField label={t('score.until')} value={last} onChange={(day) => change({ until: day ?? undefined })} />
      </Filters>
      <QueryView query={scores}>
        {(page) =>
          page.items.length === 0 ? (
            <EmptyState title={t('score.none')}>{t('score.noneHint')}</EmptyState>
          ) : (
            <ChartFrame title={t('score.chart')} sentence={t('score.sentence')} table={<ScoreTable scores={page.items} />}>
                <Legend />
                <ul className={classes.bars}>
                  {page.items.map((score) => (
                    <Bar key={score.agency.id} score={score} />
                  ))}
                </ul>
            </ChartFrame>
          )
        }
      </QueryView>
    </Section>
  );
}

function Legend() {
  const { t } = useTranslation('work');
  return (
    <p className={classes.legend}>
      {parts.map((part) => (
        <span key={part}>
          <span className={classes.mark} data-part={part} aria-hidden="true" /> {t(`score.${part}`)}
        </span>
      ))}
    </p>
  );
}

function Bar({ score }: { score: Score }) {
  const { t } = useTranslation('work');
  const said = parts.map((part) => `${t(`score.${part}`)}: ${formatNumber(score.all[part])}`).join('; ');
  return (
    <li>
      <span className={classes.name}>
        {score.agency.name} <span className="meta">{t('score.of', { count: score.all.due })}</span>
      </span>
      <span className={classes.bar} role="img" aria-label={`${score.agency.name}: ${said}`}>
        {parts.map((part) =>
          score.all[part] === 0 ? null : (
            <span key={part} className={classes.part} data-part={part} style={{ flexGrow: score.all[part] }}>
              {formatNumber(score.all[part])}
            </span>
          ),
        )}
      </span>
    </li>
  );
}

function ScoreTable({ scores }: { scores: readonly Score[] }) {
  const { t } = useTranslation('work');
  return (
    <DataTable
      caption={t('score.title')}
      rows={scores}
      rowId={({ agency }) => agency.id}
      columns={[
        { id: 'agency', header: t('agency'), names: true, cell: ({ agency }) => agency.name },
        { id: 'due', header: t('score.due'), align: 'right', cell: ({ all }) => formatNumber(all.due) },
        ...parts.map((part) => ({ id: part, header: t(`score.${part}`), align: 'right' as const, cell: ({ all }: Score) => formatNumber(all[part]) })),
        { id: 'forms', header: t('score.forms'), align: 'right', cell: ({ submissions }) => formatNumber(submissions.due) },
        { id: 'obstacles', header: t('score.obstacles'), align: 'right', cell: ({ openObstacles }) => formatNumber(openObstacles) },
      ]}
    />
  );
}
