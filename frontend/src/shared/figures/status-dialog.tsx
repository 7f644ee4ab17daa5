import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '@/shared/format/numbers';
import { StatusChip } from '@/shared/ui/status-chip';
import { TargetText } from '@/shared/ui/target-text';
import type { SummedMeasure, TargetProgress } from './api';
import { CellName } from './cell-name';
import classes from './status-dialog.module.css';
import { targetLike } from './target-like';
import { tones } from './targets';

interface Props {
  target: TargetProgress;
  measure: SummedMeasure;
  word: string;
  onClose: () => void;
}

/** Why a target stands as it does: the sentence of the rule with its numbers, then every value that was used, named. */
export function StatusDialog({ target, measure, word, onClose }: Props) {
  const { t } = useTranslation('figures');
  const { status, text } = target;
  return (
    <Modal opened onClose={onClose} size="lg" title={t('whyTitle')}>
      <p className={classes.name}>
        {measure.indicatorCode && <strong>{measure.indicatorCode}. </strong>}
        {measure.name}
        {target.scope && ` (${target.scope})`}
      </p>
      <p className={classes.verdict}>
        <StatusChip tone={tones[status.status]}>{word}</StatusChip>
      </p>
      <p className={classes.formula}>{text.formula}</p>
      <p className="meta">{t(`rule.${status.formula}`)}</p>
      <h3 className={classes.head}>{t('inputs')}</h3>
      <Inputs target={target} measure={measure} />
      {status.years.length > 0 && <Years target={target} />}
    </Modal>
  );
}

function Inputs({ target, measure }: Pick<Props, 'target' | 'measure'>) {
  const { t } = useTranslation('figures');
  const { t: c } = useTranslation();
  const { status } = target;
  const figureOf = (figure: { year: number; figure: number; judged: number } | null | undefined) =>
    figure &&
    t(status.change === 'LEVEL' ? 'inYear' : 'inYearChanged', { year: figure.year, value: formatNumber(figure.judged), figure: formatNumber(figure.figure) });
  const inputs: { sign?: string; label: string; value: React.ReactNode }[] = [
    { label: t('input.target'), value: <TargetText target={targetLike(status, measure)} /> },
    { sign: 'd', label: t('input.wish'), value: status.wish ? t(`wish.${status.wish}`) : c('unknown') },
    { sign: 'Y', label: t('input.milestone'), value: status.milestoneYear ?? t('input.everyYear') },
    { sign: 'a', label: t('input.newest'), value: figureOf(status.newest) ?? t('input.none') },
    { sign: 'b', label: t('input.base'), value: figureOf(status.base) ?? t('input.none') },
    ...(typeof status.goal === 'number' ? [{ sign: 'v', label: t('input.goal'), value: formatNumber(status.goal) }] : []),
    ...(typeof status.farGoal === 'number' ? [{ sign: 'v′', label: t('input.farGoal'), value: formatNumber(status.farGoal) }] : []),
    ...(typeof status.progress === 'number' ? [{ sign: '(a − b) / (v − b)', label: t('input.progress'), value: formatNumber(status.progress) }] : []),
    ...(typeof status.elapsed === 'number' ? [{ sign: '(yₐ − y_b) / (Y − y_b)', label: t('input.elapsed'), value: formatNumber(status.elapsed) }] : []),
    { label: t('input.tolerance'), value: formatNumber(status.tolerance) },
    { label: t('input.planStart'), value: status.planStartYear ?? c('unknown') },
    { label: t('input.lastClosed'), value: status.lastClosedYear },
    ...(typeof status.changeSince === 'number' ? [{ label: t('input.since'), value: status.changeSince }] : []),
    { label: t('input.cell'), value: status.cell ? <CellName cell={status.cell} /> : t('input.noCell') },
    ...(status.missingYears.length > 0 ? [{ label: t('input.missing'), value: status.missingYears.join(', ') }] : []),
    ...(status.gaps.length > 0 ? [{ label: t('input.gaps'), value: status.gaps.join(', ') }] : []),
  ];
  return (
    <dl className={classes.inputs}>
      {inputs.map(({ sign, label, value }) => (
        <div key={label}>
          <dt>
            {label} {sign && <var>{sign}</var>}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Years({ target: { status } }: Pick<Props, 'target'>) {
  const { t } = useTranslation('figures');
  const changed = status.change !== 'LEVEL';
  return (
    <table className={classes.years}>
      <caption>{t('yearsJudged')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('year')}</th>
          <th scope="col">{t('figure')}</th>
          {changed && <th scope="col">{t('changeWished')}</th>}
          <th scope="col">{t('satisfied')}</th>
        </tr>
      </thead>
      <tbody>
        {status.years.map(({ year, figure, judged, satisfied }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            <td>{formatNumber(figure)}</td>
            {changed && <td>{typeof judged === 'number' ? formatNumber(judged) : '–'}</td>}
            <td>{t(satisfied === null || satisfied === undefined ? 'cannotTell' : satisfied ? 'yes' : 'no')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
