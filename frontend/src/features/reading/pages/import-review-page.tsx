import { Button, Modal, Tabs } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '@/shared/ui/link-button';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { QueryView, Waiting } from '@/shared/ui/query-view';
import { StatusChip } from '@/shared/ui/status-chip';
import { useCorrectDraft, useDiscardDraft, usePlanImport, type PlanImport } from '../api/plan-import';
import { AcceptanceForm } from '../components/acceptance-form';
import { AgencyMatches } from '../components/agency-matches';
import { DocumentPane } from '../components/document-pane';
import { WarningsList } from '../components/warnings-list';
import { DraftContext } from '../model/draft-context';
import { Light, LightContext } from '../model/light';
import { marksOf, type MarkKind } from '../model/segments';
import classes from './import-review-page.module.css';

const route = getRouteApi('/plan-imports/$importId');

// The parts with forms come when their tab is opened.
const DocumentPanel = lazy(async () => ({ default: (await import('../components/document-panel')).DocumentPanel }));
const IndicatorsPanel = lazy(async () => ({ default: (await import('../components/indicators-panel')).IndicatorsPanel }));
const TasksPanel = lazy(async () => ({ default: (await import('../components/list-panels')).TasksPanel }));
const AssignmentsPanel = lazy(async () => ({ default: (await import('../components/assignments-panel')).AssignmentsPanel }));
const ReferencesPanel = lazy(async () => ({ default: (await import('../components/list-panels')).ReferencesPanel }));
const DeadlinesPanel = lazy(async () => ({ default: (await import('../components/list-panels')).DeadlinesPanel }));

const tabs = ['open', 'document', 'indicators', 'tasks', 'assignments', 'references', 'deadlines'] as const;
type TabName = (typeof tabs)[number];

const tabOf: Record<MarkKind, TabName> = {
  warning: 'open',
  document: 'document',
  objective: 'indicators',
  indicator: 'indicators',
  target: 'indicators',
  task: 'tasks',
  assignment: 'assignments',
  reference: 'references',
  deadline: 'deadlines',
};

export function ImportReviewPage() {
  const { importId } = route.useParams();
  const draft = usePlanImport(importId);
  return <QueryView page query={draft}>{(data) => <Review draft={data} />}</QueryView>;
}

function Review({ draft }: { draft: PlanImport }) {
  const { t } = useTranslation('reading');
  const [light] = useState(() => new Light());
  const { tab = 'open' } = route.useSearch();
  const navigate = route.useNavigate();
  const correction = useCorrectDraft(draft);
  const marks = useMemo(() => marksOf(draft), [draft]);
  const desk = { draft, editable: draft.allowedActions.includes('EDIT'), correct: correction.mutateAsync };

  // What is chosen in the document opens its tab; the item takes the focus once it is there.
  useEffect(
    () =>
      light.listen(() => {
        const lit = light.current();
        const mark = lit?.from === 'document' && lit.how === 'press' && marks.find(({ id }) => id === lit.id);
        if (!mark) return;
        void navigate({ search: { tab: tabOf[mark.kind] }, replace: true, resetScroll: false }).then(() => focusSoon(`item-${mark.id}`));
      }),
    [light, marks, navigate],
  );

  const counts: Record<TabName, number | undefined> = {
    open: draft.warnings.length,
    document: undefined,
    indicators: draft.indicators.length,
    tasks: draft.tasks.length,
    assignments: draft.assignments.length,
    references: draft.references.length,
    deadlines: draft.deadlines.length,
  };
  return (
    <LightContext value={light}>
      <DraftContext value={desk}>
        <div className={classes.page}>
        <ReviewHeader draft={draft} />
        <div className={classes.sides}>
          <section className={classes.document} aria-label={t('document.label')}>
            <h2 className={classes.sideTitle}>{draft.file.name}</h2>
            <div className={classes.scroll}>
              <DocumentPane text={draft.text} marks={marks} />
            </div>
          </section>
          <section className={classes.draft} aria-label={t('draft.label')} tabIndex={-1}>
            <Tabs value={tab} onChange={(next) => void navigate({ search: { tab: next as TabName }, replace: true, resetScroll: false })} keepMounted={false}>
              <Tabs.List className={classes.tabs} aria-label={t('draft.parts')}>
                {tabs.map((name) => (
                  <Tabs.Tab key={name} value={name}>
                    {t(`tab.${name}`)} {counts[name] !== undefined && <span className={classes.count}>{counts[name]}</span>}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              <Tabs.Panel value="open" className={classes.padded}>
                <WarningsList />
                <AgencyMatches />
                {draft.allowedActions.includes('ACCEPT') && <AcceptanceForm />}
              </Tabs.Panel>
              <Suspense fallback={<Waiting />}>
              <Tabs.Panel value="document">
                <DocumentPanel />
              </Tabs.Panel>
              <Tabs.Panel value="indicators">
                <IndicatorsPanel />
              </Tabs.Panel>
              <Tabs.Panel value="tasks">
                <TasksPanel />
              </Tabs.Panel>
              <Tabs.Panel value="assignments">
                <AssignmentsPanel />
              </Tabs.Panel>
              <Tabs.Panel value="references">
                <ReferencesPanel />
              </Tabs.Panel>
              <Tabs.Panel value="deadlines">
                <DeadlinesPanel />
              </Tabs.Panel>
              </Suspense>
            </Tabs>
          </section>
        </div>
        </div>
      </DraftContext>
    </LightContext>
  );
}

/** Focuses an item as soon as its tab has been drawn; its part of the program may still be on its way. */
function focusSoon(id: string, tries = 60): void {
  const item = document.getElementById(id);
  if (item) item.focus();
  else if (tries > 0) requestAnimationFrame(() => focusSoon(id, tries - 1));
}

function ReviewHeader({ draft }: { draft: PlanImport }) {
  const { t } = useTranslation('reading');
  const [asking, ask] = useDisclosure(false);
  const discard = useDiscardDraft(draft);
  const targets = draft.indicators.reduce((sum, { targets: own }) => sum + own.length, 0);
  const tone = { DRAFT: 'draft', ACCEPTED: 'good', DISCARDED: 'closed' } as const;
  return (
    <>
      <PageHeader
        trail={<Link to="/plan-imports">{t('upload.title')}</Link>}
        title={draft.document.title ?? draft.file.name}
        chip={<StatusChip tone={tone[draft.status]}>{t(`status.${draft.status}`)}</StatusChip>}
        lead={t('draft.summary', {
          objectives: draft.objectives.length,
          indicators: draft.indicators.length,
          targets,
          tasks: draft.tasks.length,
          assignments: draft.assignments.length,
        })}
        actions={
          <>
            {draft.planId && (
              <LinkButton to="/plans/$planId" params={{ planId: draft.planId }} variant="default">
                {t('draft.openPlan')}
              </LinkButton>
            )}
            {draft.allowedActions.includes('DISCARD') && (
              <Button variant="default" onClick={ask.open}>
                {t('discard.button')}
              </Button>
            )}
          </>
        }
      />
      <Modal opened={asking} onClose={ask.close} title={t('discard.title')}>
        {discard.isError && <ProblemAlert problem={discard.error} />}
        <p>{t('discard.detail', { file: draft.file.name })}</p>
        <div className={classes.buttons}>
          <Button color="red" loading={discard.isPending} onClick={() => discard.mutate(undefined, { onSuccess: ask.close })}>
            {t('discard.confirm')}
          </Button>
          <Button variant="default" onClick={ask.close} data-autofocus>
            {t('discard.keep')}
          </Button>
        </div>
      </Modal>
    </>
  );
}
