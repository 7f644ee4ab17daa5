import { Link } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, today } from '@/shared/format/dates';
import { formatNumber } from '@/shared/format/numbers';
import { useMay, useMe } from '@/shared/session/me';
import { Columns } from '@/shared/ui/columns';
import { DocumentName } from '@/shared/ui/document-name';
import { EmptyState } from '@/shared/ui/empty-state';
import { KeyFigure, KeyFigures } from '@/shared/ui/key-figure';
import { LinkButton } from '@/shared/ui/link-button';
import { PageHeader } from '@/shared/ui/page-header';
import { QueryView } from '@/shared/ui/query-view';
import { Section } from '@/shared/ui/section';
import { MyWorkSummary } from '@/shared/work/my-work-summary';
import { useAllPlansInForce, useDrafts, useLed, usePlansInForce, useWaitingImports, type PlanListItem } from '../api/overview';
import { LedByUs } from '../components/led-by-us';
import { PlanCard } from '../components/plan-card';
import classes from './overview-page.module.css';

// Most readers report nothing: what shows forms comes after the page.
const MyFormsSummary = lazy(async () => ({ default: (await import('@/shared/forms/my-forms-summary')).MyFormsSummary }));

/** What is in force for the reader's area, what comes next, who leads, and what waits for somebody to do it. */
export function OverviewPage() {
  const { t } = useTranslation('overview');
  const me = useMe();
  const agency = me.data?.agency;
  const own = usePlansInForce(agency?.areaId);
  const all = useAllPlansInForce();
  const mayEdit = useMay('PLAN_EDIT');
  const mayImport = useMay('PLAN_IMPORT');
  const mayKeep = useMay('DIRECTORY_EDIT');
  const mayInspect = useMay('AUDIT_READ');
  const led = useLed(agency?.id);
  const drafts = useDrafts();
  const imports = useWaitingImports(mayImport);
  const waiting = imports.data?.items ?? [];
  const elsewhere = (all.data?.items ?? []).filter(({ area }) => area.id !== agency?.areaId);
  const total = all.data?.total;
  // Where nothing is in force yet, the plans of the level above show what has to be taken up.
  const instead = own.data?.items.length === 0 ? elsewhere.slice(0, 2) : [];
  const others = elsewhere.filter((plan) => !instead.includes(plan));
  const busy = waiting.length + others.length + (led.data?.items.length ?? 0) > 0 || mayKeep || mayInspect || (mayEdit && (drafts.data?.items.length ?? 0) > 0);
  const aside = busy && (
    <>
      {(mayKeep || mayInspect) && (
        <Section title={t('yours')} flush>
          <ul className={classes.list}>
            {mayKeep && (
              <li>
                <Link to="/directory-import">{t('keep')}</Link>
                <p className="meta">{t('keepHint')}</p>
              </li>
            )}
            {mayInspect && (
              <li>
                <Link to="/audit">{t('inspect')}</Link>
                <p className="meta">{t('inspectHint')}</p>
              </li>
            )}
          </ul>
        </Section>
      )}
      {waiting.length > 0 && (
        <Section title={t('waitingImports')} flush>
          <ul className={classes.list}>
            {waiting.map(({ id, title, warnings }) => (
              <li key={id}>
                <Link to="/plan-imports/$importId" params={{ importId: id }}>
                  {title}
                </Link>
                <p className="meta">{t('warnings', { count: warnings })}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {mayEdit && (drafts.data?.items.length ?? 0) > 0 && <PlanList title={t('waitingDrafts')} plans={drafts.data?.items ?? []} />}
      {agency && led.data && led.data.items.length > 0 && <LedByUs agencyId={agency.id} led={led.data.items} />}
      {others.length > 0 && <PlanList title={t('elsewhere')} plans={others} />}
    </>
  );
  return (
    <>
      <PageHeader
        title={agency ? t('titleOf', { area: agency.areaName }) : t('title')}
        lead={t('lead', { day: formatDay(today()) })}
        actions={mayImport && <LinkButton to="/plan-imports">{t('import')}</LinkButton>}
      />
      <KeyFigures>
        <KeyFigure label={t('figure.own')} value={own.data ? formatNumber(own.data.total.value) : '…'} note={agency?.areaName} />
        <KeyFigure label={t('figure.all')} value={total ? `${formatNumber(total.value)}${total.kind === 'AT_LEAST' ? '+' : ''}` : '…'} note={t('figure.allNote')} />
        <KeyFigure label={t('figure.led')} value={led.data ? formatNumber(led.data.total.value) : '…'} note={t('figure.ledNote')} />
        {mayEdit && <KeyFigure label={t('figure.drafts')} value={drafts.data ? formatNumber(drafts.data.total.value) : '…'} note={t('figure.draftsNote')} tone={drafts.data?.total.value ? 'risk' : 'plain'} />}
        {mayImport && <KeyFigure label={t('figure.imports')} value={imports.data ? formatNumber(imports.data.total.value) : '…'} note={t('figure.importsNote')} tone={waiting.length ? 'risk' : 'plain'} />}
      </KeyFigures>
      <Suspense fallback={null}>
        <MyFormsSummary />
      </Suspense>
      <MyWorkSummary />
      <Beside aside={aside}>
        <QueryView query={own}>
          {(page) =>
            page.items.length === 0 ? (
              <Section title={t('plans')} flush>
                <EmptyState title={t('none')} action={mayImport && <LinkButton to="/plan-imports">{t('import')}</LinkButton>}>
                  {t(mayImport ? 'noneImport' : 'noneHint')}
                </EmptyState>
              </Section>
            ) : (
              page.items.map((plan) => <PlanCard key={plan.id} plan={plan} />)
            )
          }
        </QueryView>
        {instead.map((plan) => (
          <PlanCard key={plan.id} plan={plan} />
        ))}
      </Beside>
      <p>
        <Link to="/plans">{t('allPlans')}</Link>
      </p>
    </>
  );
}

/** What waits stands beside the plans; where nothing waits, the plans have the whole width. */
function Beside({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  if (!aside) return <div>{children}</div>;
  return (
    <Columns main>
      <div>{children}</div>
      <div>{aside}</div>
    </Columns>
  );
}

function PlanList({ title, plans }: { title: string; plans: readonly PlanListItem[] }) {
  return (
    <Section title={title} flush>
      <ul className={classes.list}>
        {plans.map((plan) => (
          <li key={plan.id}>
            <Link to="/plans/$planId" params={{ planId: plan.id }}>
              {plan.title}
            </Link>
            <p className="meta">
              {plan.area.name} · <DocumentName document={plan.document} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
