import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StatusChip } from '@/shared/ui/status-chip';
import { amendmentsOf, originalDay } from '../model/amended';
import { usePlanDesk } from '../model/plan-desk';
import classes from './amended-mark.module.css';

interface Props {
  id: string;
  /** What the item is called in the name of the link. */
  name: string;
  /** What hangs on the item: a changed target amends its indicator. */
  parts?: readonly string[];
  /** Whether the item is an indicator, which has a page of its own. */
  indicator?: boolean;
}

/** Says that an item no longer reads as it was issued, with the way to the amendment and to the original wording. */
export function AmendedMark({ id, name, parts = [], indicator = false }: Props) {
  const { t } = useTranslation('plan');
  const { plan, amendments } = usePlanDesk();
  const own = amendmentsOf(amendments, new Set([id, ...parts]), plan.on);
  const last = own.reduce<(typeof own)[number] | undefined>((latest, one) => (latest && latest.number > one.number ? latest : one), undefined);
  if (!last) return null;
  const day = originalDay(own, id, plan.effectiveOn);
  const label = t('originalOf', { name });
  return (
    <span className={classes.mark}>
      <a href={`#amendment-${last.number}`} className={classes.chip}>
        <StatusChip tone="done">{t('amendedBy', { number: last.number })}</StatusChip>
      </a>
      {day &&
        (indicator ? (
          <Link to="/indicators/$indicatorId" params={{ indicatorId: id }} search={{ on: day }} aria-label={label} className="no-print">
            {t('original')}
          </Link>
        ) : (
          <Link to="/plans/$planId" params={{ planId: plan.id }} search={{ on: day }} aria-label={label} className="no-print">
            {t('original')}
          </Link>
        ))}
    </span>
  );
}
