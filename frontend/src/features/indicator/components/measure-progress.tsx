import { useTranslation } from 'react-i18next';
import type { Progress, SummedMeasure, TargetProgress } from '@/shared/figures/api';
import { StatusButton } from '@/shared/figures/status-button';
import { TargetBullet } from '@/shared/figures/target-bullet';
import { targetLike } from '@/shared/figures/target-like';
import { figuresOf } from '@/shared/figures/targets';
import { useFigureText } from '@/shared/figures/use-figure-text';
import { formatFigure } from '@/shared/format/numbers';
import { Section } from '@/shared/ui/section';
import { TargetText } from '@/shared/ui/target-text';
import classes from './measure-progress.module.css';
import { MeasureTrend } from './measure-trend';
import { Surroundings } from './surroundings';

interface Props {
  progress: Progress;
  measure: SummedMeasure;
}

/** How the targets of one measure stand, where they come from and where they lead. */
export function MeasureProgress({ progress, measure }: Props) {
  const { t } = useTranslation('indicator');
  const targets = progress.targets.filter(({ measureId }) => measureId === measure.id);
  const scopes = [...new Set(targets.map(({ scope }) => scope ?? null))];
  return (
    <>
      <Section title={t('progressOf', { name: measure.name })} hint={t('progressHint')} flush>
        <ul className={classes.targets}>
          {targets.map((target) => (
            <li key={target.targetId}>
              <OneTarget target={target} measure={measure} />
            </li>
          ))}
        </ul>
      </Section>
      {scopes.map((scope) => {
        const own = targets.filter((target) => (target.scope ?? null) === scope);
        const compared = own.find(({ comparison }) => comparison);
        return (
          <div key={scope ?? ''}>
            <MeasureTrend measure={measure} scope={scope} targets={own} />
            {compared?.comparison && <Surroundings progress={progress} measure={measure} target={compared} comparison={compared.comparison} />}
          </div>
        );
      })}
    </>
  );
}

function OneTarget({ target, measure }: { target: TargetProgress; measure: SummedMeasure }) {
  const { t } = useTranslation('indicator');
  const text = useFigureText(measure);
  const { status, change, series, national } = target;
  const last = figuresOf(series).at(-1);
  return (
    <>
      <p className={classes.head}>
        <span>
          {t('toReach')}{' '}
          <strong>
            <TargetText target={targetLike(status, measure)} />
          </strong>{' '}
          {status.milestoneYear ? t('byYear', { year: status.milestoneYear }) : t('everyYear')}
          {target.scope && ` (${target.scope})`}
        </span>
        <StatusButton target={target} measure={measure} />
      </p>
      <div className={classes.bar}>
        <TargetBullet target={target} measure={measure} />
        <span className={classes.actual}>{last ? text(last.value) : '–'}</span>
      </div>
      <p className="meta">
        {last ? t(last.estimated ? 'actualEstimated' : 'actualOfficial', { year: last.year, value: text(last.value) }) : t('noFigure')}
        {change &&
          ` · ${t(change.wished === null || change.wished === undefined ? 'changed' : change.wished ? 'changedWell' : 'changedBadly', {
            from: change.fromYear,
            difference: `${change.difference > 0 ? '+' : ''}${formatFigure(change.difference)}`,
          })}`}
        {national && (
          <>
            {' · '}
            {t('nationalTarget')} <TargetText target={{ ...national, unit: measure.unit, unitText: measure.unitText }} /> {national.year && `(${national.year})`}
          </>
        )}
      </p>
    </>
  );
}
