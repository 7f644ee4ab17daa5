import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DocumentName } from '@/shared/ui/document-name';
import { Fact, Facts } from '@/shared/ui/facts';
import { Section } from '@/shared/ui/section';
import { StatusChip } from '@/shared/ui/status-chip';
import { DayText } from '@/shared/ui/texts';
import type { Plan } from '../api/plans';
import classes from './plan-facts.module.css';

/** The head of a plan: who issued it, for where and when, what it rests on and what it carries out. */
export function PlanFacts({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plan');
  const { t: c } = useTranslation();
  return (
    <>
      <Section title={t('head')} id="head">
        <Facts>
          <Fact label={t('fact.document')}>
            <DocumentName document={plan.document} />
          </Fact>
          <Fact label={t('fact.issuer')}>{plan.document.issuer ?? <span className="unknown">{c('unknown')}</span>}</Fact>
          <Fact label={t('column.area')}>
            <Link to="/areas/$areaId" params={{ areaId: plan.area.id }}>
              {plan.area.name}
            </Link>
          </Fact>
          <Fact label={t('column.agency')}>
            <Link to="/agencies/$agencyId" params={{ agencyId: plan.agency.id }}>
              {plan.agency.name}
            </Link>
          </Fact>
          <Fact label={t('column.period')}>
            {plan.period ? `${plan.period.from}–${plan.period.to}` : <span className="unknown">{c('unknown')}</span>}
          </Fact>
          {plan.effectiveOn && (
            <Fact label={t('fact.effectiveOn')}>
              <DayText day={plan.effectiveOn} />
              {plan.issuanceReason && ` · ${plan.issuanceReason}`}
            </Fact>
          )}
          {plan.closedOn && (
            <Fact label={t('fact.closedOn')}>
              <DayText day={plan.closedOn} /> {plan.closingReason && `· ${plan.closingReason}`}
            </Fact>
          )}
          {plan.replacedBy && (
            <Fact label={t('fact.replacedBy')}>
              <PlanLink plan={plan.replacedBy} />
            </Fact>
          )}
          {plan.replaces.length > 0 && (
            <Fact label={t('fact.replaces')}>
              {plan.replaces.map((old) => (
                <PlanLink key={old.id} plan={old} />
              ))}
            </Fact>
          )}
        </Facts>
        {plan.generalObjective && (
          <p className={classes.objective}>
            <strong>{t('fact.generalObjective')}: </strong>
            {plan.generalObjective}
          </p>
        )}
      </Section>
      <Section title={t('cascade')} hint={t('cascadeHint')}>
        <ol className={classes.cascade}>
          {plan.above.toReversed().map((above) => (
            <li key={above.id}>
              <PlanLink plan={above} /> <span className="meta">{above.areaName}</span>
            </li>
          ))}
          <li aria-current="true">
            <strong>{plan.title}</strong> <span className="meta">{plan.area.name}</span>
          </li>
        </ol>
        {plan.above.length === 0 && <p className="unknown">{t('noAbove')}</p>}
        {plan.below > 0 && (
          <Link to="/plans" search={{ parentPlanId: plan.id }}>
            {t('below', { count: plan.below })}
          </Link>
        )}
      </Section>
      {plan.bases.length > 0 && (
        <Section title={t('bases')} flush>
          <ul className={classes.bases}>
            {plan.bases.map(({ relation, document }) => (
              <li key={`${relation}${document.id}`}>
                <StatusChip tone="none">{t(`relation.${relation}`)}</StatusChip> <DocumentName document={document} />
                <span className="meta"> {document.title}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

export function PlanLink({ plan }: { plan: { id: string; title: string } }) {
  return (
    <Link to="/plans/$planId" params={{ planId: plan.id }}>
      {plan.title}
    </Link>
  );
}
