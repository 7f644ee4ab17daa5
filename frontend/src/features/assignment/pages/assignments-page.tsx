import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, today } from '@/shared/format/dates';
import { AgencyPicker } from '@/shared/pickers/agency-picker';
import { useMe } from '@/shared/session/me';
import { DayField } from '@/shared/ui/day-field';
import { EmptyState } from '@/shared/ui/empty-state';
import { Filters } from '@/shared/ui/filters';
import { PageHeader } from '@/shared/ui/page-header';
import { QueryView } from '@/shared/ui/query-view';
import { useReturnFocus } from '@/shared/ui/return-focus';
import { Section } from '@/shared/ui/section';
import { useMatrix, usePlans, type Cell, type Matrix, type Subject } from '../api/assignments';
import { AgencyAssignments } from '../components/agency-assignments';
import { MatrixTable } from '../components/matrix-table';

const route = getRouteApi('/assignments');

// The dialogs come when one is opened.
const AssignDialog = lazy(async () => ({ default: (await import('../components/assign-dialog')).AssignDialog }));
const CellDialog = lazy(async () => ({ default: (await import('../components/cell-dialog')).CellDialog }));
const types = ['INDICATOR', 'TASK', 'OBJECTIVE', 'REPORTING_DUTY', 'PLAN'] as const;
const roles = ['LEAD', 'COORDINATE', 'PERFORM', 'REQUESTED', 'ADVISE', 'CONSOLIDATE', 'APPRAISE', 'MONITOR'] as const;

/** Who answers for what: of one plan as a matrix, or everything that one agency answers for. */
export function AssignmentsPage() {
  const { t } = useTranslation('assignment');
  const { t: c } = useTranslation();
  const { planId, agencyId, on } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Partial<ReturnType<typeof route.useSearch>>) =>
    void navigate({ search: (before) => ({ ...before, cursor: undefined, ...changed }), replace: true, resetScroll: false });
  const me = useMe();
  const plans = usePlans();
  const own = plans.data?.items.find(({ area }) => area.id === me.data?.agency.areaId);
  const chosen = planId ?? (agencyId ? undefined : (own ?? plans.data?.items[0])?.id);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <Button variant="default" onClick={() => window.print()}>
            {t('print')}
          </Button>
        }
      />
      <p className="print-only">
        <strong>{plans.data?.items.find(({ id }) => id === chosen)?.title}</strong> · {formatDay(on ?? today())}
      </p>
      <Filters label={t('filters')}>
        <NativeSelect
          data-wide
          label={t('plan')}
          value={chosen ?? ''}
          data={[
            ...(agencyId || !chosen ? [{ value: '', label: t('choosePlan') }] : []),
            ...(plans.data?.items ?? []).map(({ id, title, document }) => ({ value: id, label: document.number ? `${document.number}: ${title}` : title })),
          ]}
          onChange={(event) => change({ planId: event.currentTarget.value || undefined, agencyId: undefined })}
        />
        <AgencyPicker label={t('byAgency')} value={agencyId ?? null} onChange={(id) => change({ agencyId: id ?? undefined, planId: undefined })} />
        <DayField label={c('filter.on')} value={on} onChange={(day) => change({ on: day ?? undefined })} />
      </Filters>
      {agencyId ? (
        <AgencyAssignments agencyId={agencyId} on={on} />
      ) : chosen ? (
        <PlanMatrix planId={chosen} on={on} />
      ) : (
        plans.data && <EmptyState title={t('noPlans')}>{t('noPlansHint')}</EmptyState>
      )}
    </>
  );
}

function PlanMatrix({ planId, on }: { planId: string; on: string | undefined }) {
  const matrix = useMatrix(planId, on);
  return <QueryView query={matrix}>{(data) => <OneMatrix matrix={data} on={on} />}</QueryView>;
}

function OneMatrix({ matrix, on }: { matrix: Matrix; on: string | undefined }) {
  const { t } = useTranslation('assignment');
  const { t: c } = useTranslation();
  const { type, unled } = route.useSearch();
  const navigate = route.useNavigate();
  const [cell, setCell] = useState<Cell>();
  const [subject, setSubject] = useState<Subject>();
  const focus = useReturnFocus();
  const openCell = (chosen: Cell) => {
    focus.leave();
    setCell(chosen);
  };
  const openSubject = (chosen: Subject) => {
    focus.leave();
    setSubject(chosen);
  };
  const close = () => {
    setCell(undefined);
    setSubject(undefined);
    focus.comeBack();
  };
  const there = types.filter((one) => matrix.subjects.some((row) => row.type === one));
  const shownType = type ?? (there.includes('INDICATOR') ? 'INDICATOR' : '');
  const subjects = matrix.subjects.filter((row) => (shownType === '' || shownType === 'ALL' || row.type === shownType) && (!unled || !row.led));
  const mayAssign = matrix.allowedActions.includes('ASSIGN');
  return (
    <Section
      title={t('matrix')}
      hint={roles.map((role) => `${t(`short.${role}`)} = ${c(`duty.${role}`)}`).join(' · ')}
      aside={
        <Link to="/plans/$planId" params={{ planId: matrix.planId }}>
          {t('openPlan')}
        </Link>
      }
      flush
    >
      <div style={{ padding: '10px 14px' }}>
        <Filters label={t('rows')}>
          <NativeSelect
            label={t('rows')}
            value={shownType || 'ALL'}
            data={[{ value: 'ALL', label: c('filter.all') }, ...there.map((value) => ({ value, label: t(`subjectType.${value}`) }))]}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              void navigate({ search: (before) => ({ ...before, type: chosen }), replace: true, resetScroll: false });
            }}
          />
          <Checkbox
            label={t('onlyUnled')}
            checked={unled === 'yes'}
            onChange={(event) => {
              const only = event.currentTarget.checked;
              void navigate({ search: (before) => ({ ...before, unled: only ? 'yes' : undefined }), replace: true, resetScroll: false });
            }}
          />
        </Filters>
      </div>
      {subjects.length === 0 ? (
        <EmptyState title={unled ? t('allLed') : t('noSubjects')} />
      ) : (
        <MatrixTable matrix={matrix} subjects={subjects} onOpen={openCell} onAssign={mayAssign ? openSubject : undefined} />
      )}
      <Suspense>
        {cell && <CellDialog cell={cell} matrix={matrix} onClose={close} />}
        {subject && <AssignDialog subject={subject} on={on} onClose={close} />}
      </Suspense>
    </Section>
  );
}
