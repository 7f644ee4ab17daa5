import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { TargetText } from '@/shared/ui/target-text';
import type { Indicator, Responsibilities } from '../api/plan-parts';
import { AmendedMark } from './amended-mark';
import { Leads } from './leads';
import { SampleMark } from './sample-mark';
import classes from './indicator-table.module.css';

type Measure = Indicator['measures'][number];
type Target = Measure['targets'][number];

interface Props {
  caption: string;
  indicators: readonly Indicator[];
  /** The years that are columns, the same in every table of the plan; null stands for "no year". */
  years: readonly (number | null)[];
  responsibilities: Responsibilities | undefined;
}

/** Indicators with their measures; each year that a target names is a column, and the lead stands with the indicator. */
export function IndicatorTable({ caption, indicators, years, responsibilities }: Props) {
  const { t } = useTranslation('plan');
  const { t: c } = useTranslation();
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('indicator.measure')}</th>
            {years.map((year) => (
              <th key={year} scope="col" className={classes.year}>
                {year ?? c('target.noYear')}
              </th>
            ))}
          </tr>
        </thead>
        {indicators.map((indicator) => (
          <tbody key={indicator.id}>
            <tr>
              <th colSpan={years.length + 1} scope="rowgroup" className={classes.indicator}>
                <span className={classes.line}>
                  <span>
                    {indicator.code && <strong>{indicator.code}. </strong>}
                    <Link to="/indicators/$indicatorId" params={{ indicatorId: indicator.id }}>
                      {indicator.statement}
                    </Link>{' '}
                    <SampleMark sample={indicator.sample} />{' '}
                    <AmendedMark
                      id={indicator.id}
                      name={indicator.code ?? indicator.statement.slice(0, 40)}
                      parts={indicator.measures.flatMap(({ id, targets }) => [id, ...targets.map((target) => target.id)])}
                      indicator
                    />
                  </span>
                  <Leads responsibilities={responsibilities} subjectId={indicator.id} />
                </span>
              </th>
            </tr>
            {indicator.measures.map((measure) => (
              <Fragment key={measure.id}>
                {scopesOf(measure).map((scope) => (
                  <tr key={scope ?? ''} className={classes.measure}>
                    <th scope="row">
                      {measure.name}
                      {scope && <strong> ({scope})</strong>}
                    </th>
                    {years.map((year) => (
                      <td key={year} data-label={year ?? c('target.noYear')}>
                        {targetsOf(measure, scope, year).map((target) => (
                          <div key={target.id}>
                            <TargetText target={{ ...target, unit: measure.unit, unitText: measure.unitText, direction: target.direction ?? measure.direction }} />
                          </div>
                        ))}
                      </td>
                    ))}
                  </tr>
                ))}
              </Fragment>
            ))}
            {indicator.measures.length === 0 && (
              <tr className={classes.measure}>
                <td colSpan={years.length + 1} className="unknown">
                  {t('indicator.qualitative')}
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** The years that the targets of a plan name, in order; "no year" last. */
export function yearsOf(indicators: readonly Indicator[]): (number | null)[] {
  const named = new Set(indicators.flatMap(({ measures }) => measures.flatMap(({ targets }) => targets.map(({ year }) => year ?? null))));
  return [...named].sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
}

function scopesOf(measure: Measure): (string | null)[] {
  const scopes = [...new Set(measure.targets.map(({ scope }) => scope ?? null))];
  return scopes.length > 0 ? scopes : [null];
}

function targetsOf(measure: Measure, scope: string | null, year: number | null): Target[] {
  return measure.targets.filter((target) => (target.scope ?? null) === scope && (target.year ?? null) === year);
}
