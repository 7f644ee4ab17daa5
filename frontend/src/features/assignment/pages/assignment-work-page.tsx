import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/shared/api/types';
import { RecordForm } from '@/shared/form/record-form';
import { Fact, Facts } from '@/shared/ui/facts';
import { PageHeader } from '@/shared/ui/page-header';
import { QueryView } from '@/shared/ui/query-view';
import { SampleChip } from '@/shared/ui/sample-chip';
import { Section } from '@/shared/ui/section';
import { Validity } from '@/shared/ui/validity';
import { useAssignment, useDuties, useObstacles, useRaiseObstacle, useReports, useSchedule, type Schedule } from '../api/work';
import { ProgressForm } from '../components/progress-form';
import { ScheduleSection } from '../components/schedule-section';
import { DutyList, ObstacleList, ReportList } from '../components/work-lists';

const route = getRouteApi('/work/$assignmentId');

/** One assignment at work: by when, how far, what stands in the way. */
export function AssignmentWorkPage() {
  const { assignmentId } = route.useParams();
  const assignment = useAssignment(assignmentId);
  return (
    <QueryView page query={assignment}>
      {(data) => <AssignmentWork assignment={data} />}
    </QueryView>
  );
}

function AssignmentWork({ assignment }: { assignment: Schema<'Assignment'> }) {
  const { t } = useTranslation('work');
  const { t: c } = useTranslation();
  const schedule = useSchedule(assignment.id);
  const words = assignment.subjectStatement ?? assignment.planTitle;
  return (
    <>
      <PageHeader
        title={`${assignment.subjectCode ? `${assignment.subjectCode}. ` : ''}${words}`}
        lead={`${assignment.agency.name} · ${c(`duty.${assignment.role}`)}${assignment.part ? ` (${assignment.part})` : ''}`}
      />
      <Section title={t('assignment')} aside={<SampleChip sample={assignment.sample} />}>
        <Facts>
          <Fact label={t('plan')}>
            <Link to="/plans/$planId" params={{ planId: assignment.planId }}>
              {assignment.planTitle}
            </Link>
          </Fact>
          <Fact label={t('agency')}>
            <Link to="/agencies/$agencyId" params={{ agencyId: assignment.agency.id }}>
              {assignment.agency.name}
            </Link>
          </Fact>
          <Fact label={t('role')}>{c(`duty.${assignment.role}`)}</Fact>
          {(assignment.from ?? assignment.until) && (
            <Fact label={t('validity')}>
              <Validity from={assignment.from} to={assignment.until} />
            </Fact>
          )}
        </Facts>
        {assignment.statement && <p className="meta">{assignment.statement}</p>}
      </Section>
      <QueryView query={schedule}>{(data) => <Work assignmentId={assignment.id} schedule={data} />}</QueryView>
    </>
  );
}

function Work({ assignmentId, schedule }: { assignmentId: string; schedule: Schedule }) {
  const { t } = useTranslation('work');
  const [doing, setDoing] = useState<'report' | 'obstacle'>();
  const [dutyCursor, setDutyCursor] = useState<string>();
  const [reportCursor, setReportCursor] = useState<string>();
  const [obstacleCursor, setObstacleCursor] = useState<string>();
  const duties = useDuties({ assignmentId, cursor: dutyCursor });
  const reports = useReports({ assignmentId, cursor: reportCursor });
  const obstacles = useObstacles({ assignmentId, cursor: obstacleCursor });
  const mayReport = schedule.allowedActions.includes('REPORT_PROGRESS');
  const mayRaise = schedule.allowedActions.includes('RAISE_OBSTACLE');
  return (
    <>
      {(mayReport || mayRaise) && !doing && (
        <p style={{ display: 'flex', flexWrap: 'wrap', gap: 10 }} className="no-print">
          {mayReport && <Button onClick={() => setDoing('report')}>{t('report.new')}</Button>}
          {mayRaise && (
            <Button variant="default" onClick={() => setDoing('obstacle')}>
              {t('obstacle.new')}
            </Button>
          )}
        </p>
      )}
      {doing === 'report' && (
        <Section title={t('report.new')}>
          <ProgressForm assignmentId={assignmentId} duties={duties.data?.items ?? []} onCancel={() => setDoing(undefined)} />
        </Section>
      )}
      {doing === 'obstacle' && (
        <Section title={t('obstacle.new')} hint={t('obstacle.newHint')}>
          <ObstacleForm assignmentId={assignmentId} onDone={() => setDoing(undefined)} />
        </Section>
      )}
      <ScheduleSection schedule={schedule} />
      <DutyList plain title={t('duties')} query={duties} empty={t('dutiesNone')} emptyHint={t('dutiesNoneHint')} cursor={dutyCursor} onCursor={setDutyCursor} />
      <ReportList plain title={t('reports')} query={reports} empty={t('reportsNone')} cursor={reportCursor} onCursor={setReportCursor} />
      <ObstacleList plain title={t('obstacles')} query={obstacles} empty={t('obstaclesNone')} cursor={obstacleCursor} onCursor={setObstacleCursor} />
    </>
  );
}

function ObstacleForm({ assignmentId, onDone }: { assignmentId: string; onDone: () => void }) {
  const { t } = useTranslation('work');
  const raise = useRaiseObstacle();
  return (
    <RecordForm<Schema<'RaiseObstacle'>>
      label={t('obstacle.new')}
      fields={[
        { name: 'title', label: t('obstacle.title'), kind: 'line', required: true, width: 'full', maxLength: 200 },
        { name: 'statement', label: t('obstacle.statement'), kind: 'text', required: true },
      ]}
      value={{ assignmentId }}
      saveLabel={t('obstacle.send')}
      onCancel={onDone}
      onSave={(body) => raise.mutateAsync(body).then(onDone)}
    />
  );
}
