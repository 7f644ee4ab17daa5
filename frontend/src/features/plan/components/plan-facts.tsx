import { Button, Modal } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DocumentName } from '@/shared/ui/document-name';
import { EmptyState } from '@/shared/ui/empty-state';
import { Fact, Facts } from '@/shared/ui/facts';
import { Waiting } from '@/shared/ui/query-view';
import { Section } from '@/shared/ui/section';
import { StatusChip } from '@/shared/ui/status-chip';
import { DayText } from '@/shared/ui/texts';
import type { Plan } from '../api/plans';
import { yearsText } from '../model/period';
import classes from './plan-facts.module.css';

// The forms come when one is opened.
const ParentForm = lazy(async () => ({ default: (await import('./parent-form')).ParentForm }));
const BasesForm = lazy(async () => ({ default: (await import('./bases-form')).BasesForm }));

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
            {plan.period ? yearsText(plan.period) : <span className="unknown">{c('unknown')}</span>}
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
      <Cascade plan={plan} />
      <Bases plan={plan} />
    </>
  );
}

/** What stands above and below; in a draft the plan above is chosen here. */
function Cascade({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plan');
  return (
    <Section
      title={t('cascade')}
      hint={t('cascadeHint')}
      aside={<EditButton plan={plan} label={t('editCascade')}>{(close) => <ParentForm plan={plan} onDone={close} />}</EditButton>}
    >
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
  );
}

/** The documents that the plan rests on, carries out, amends or replaces. */
function Bases({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plan');
  return (
    <Section title={t('bases')} flush aside={<EditButton plan={plan} label={t('editBases')}>{(close) => <BasesForm plan={plan} onDone={close} />}</EditButton>}>
      {plan.bases.length === 0 ? (
        <EmptyState title={t('noBases')}>{t('noBasesHint')}</EmptyState>
      ) : (
        <ul className={classes.bases}>
          {plan.bases.map(({ relation, document }) => (
            <li key={`${relation}${document.id}`}>
              <StatusChip tone="none">{t(`relation.${relation}`)}</StatusChip>{' '}
              <span>
                <DocumentName document={document} />
                <span className="meta"> {document.title}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Opens a form over the page; nothing where the API does not allow editing. */
function EditButton({ plan, label, children }: { plan: Plan; label: string; children: (close: () => void) => ReactNode }) {
  const [open, setOpen] = useState(false);
  if (!plan.allowedActions.includes('EDIT')) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button className="no-print" variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Modal opened={open} onClose={close} title={label} size="lg">
        <Suspense fallback={<Waiting />}>{children(close)}</Suspense>
      </Modal>
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
