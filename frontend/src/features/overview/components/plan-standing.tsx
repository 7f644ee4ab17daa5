import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import { usePlanProgress, type TargetProgress } from '@/shared/figures/api';
import { basisOf } from '@/shared/figures/basis';
import { BasisLine } from '@/shared/figures/basis-line';
import { ProgressTable } from '@/shared/figures/progress-table';
import { StatusCounts } from '@/shared/figures/status-counts';
import { currentTargets } from '@/shared/figures/targets';
import { QueryView } from '@/shared/ui/query-view';
import { worstFirst } from '../model/worst-first';
import classes from './plan-standing.module.css';

const PUBLISHED = basisOf({});
const SHOWN = 6;
const NO_SEARCH = {};

/** How a plan stands by what is published: how many targets stand how, and those that need somebody first. */
export function PlanStanding({ planId }: { planId: string }) {
  const { t } = useTranslation('overview');
  const progress = usePlanProgress(planId, PUBLISHED);
  // Another province's figures are none of the reader's: its plan stands here without them.
  if (progress.error instanceof ApiProblem && progress.error.status === 404) return null;
  return (
    <QueryView query={progress} lines={5}>
      {(data) => {
        const targets = currentTargets(data.targets, data.lastClosedYear);
        if (targets.length === 0) return null;
        const risky = worstFirst(targets);
        return (
          <div className={classes.standing}>
            <BasisLine progress={data} />
            <StatusCounts targets={targets} />
            <Table title={t(risky.length > 0 ? 'atRisk' : 'keyTargets')} planId={planId} targets={risky.length > 0 ? risky : targets} all={targets.length}>
              {(shown) => <ProgressTable caption={t(risky.length > 0 ? 'atRisk' : 'keyTargets')} progress={data} targets={shown} search={NO_SEARCH} narrow />}
            </Table>
          </div>
        );
      }}
    </QueryView>
  );
}

interface TableProps {
  title: string;
  planId: string;
  targets: readonly TargetProgress[];
  all: number;
  children: (shown: readonly TargetProgress[]) => React.ReactNode;
}

function Table({ title, planId, targets, all, children }: TableProps) {
  const { t } = useTranslation('overview');
  return (
    <>
      <p className={classes.head}>
        <strong>{title}</strong>
        <Link to="/plans/$planId" params={{ planId }} hash="progress">
          {t('allTargets', { count: all })}
        </Link>
      </p>
      <div className={classes.table}>{children(targets.slice(0, SHOWN))}</div>
    </>
  );
}
