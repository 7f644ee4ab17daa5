import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/shared/api/types';
import { RecordForm } from '@/shared/form/record-form';
import { Fact, Facts } from '@/shared/ui/facts';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { QueryView } from '@/shared/ui/query-view';
import { SampleChip } from '@/shared/ui/sample-chip';
import { Section } from '@/shared/ui/section';
import { StatusChip } from '@/shared/ui/status-chip';
import { DayText, InstantText } from '@/shared/ui/texts';
import { useObstacle, useObstacleActs, type Obstacle } from '../api/work';
import { obstacleTones } from '../components/work-lists';
import { WorkSubject } from '../components/work-subject';
import classes from './obstacle-page.module.css';

const route = getRouteApi('/obstacles/$obstacleId');

/** One obstacle: what it is, its way from agency to agency, and what may be done about it. */
export function ObstaclePage() {
  const { obstacleId } = route.useParams();
  const obstacle = useObstacle(obstacleId);
  return (
    <QueryView page query={obstacle}>
      {(data) => <OneObstacle obstacle={data} />}
    </QueryView>
  );
}

function OneObstacle({ obstacle }: { obstacle: Obstacle }) {
  const { t } = useTranslation('work');
  return (
    <>
      <PageHeader title={obstacle.title} lead={t('obstacle.lead', { agency: obstacle.agency.name })} />
      <Section
        title={t('obstacle.label')}
        aside={
          <>
            <SampleChip sample={obstacle.sample} /> <StatusChip tone={obstacleTones[obstacle.state]}>{t(`obstacle.state.${obstacle.state}`)}</StatusChip>
          </>
        }
      >
        <p>
          <WorkSubject subject={obstacle.subject} assignmentId={obstacle.assignmentId} />
        </p>
        <p className={classes.words}>{obstacle.statement}</p>
        <Facts>
          <Fact label={t('obstacle.raisedBy')}>
            {obstacle.agency.name}
            <br />
            <span className="meta">
              {obstacle.raisedByName} · <InstantText at={obstacle.raisedAt} />
            </span>
          </Fact>
          <Fact label={t('obstacle.holder')}>{obstacle.holder.name}</Fact>
          {obstacle.state === 'OPEN' && (
            <Fact label={t('obstacle.answerBy')}>
              <DayText day={obstacle.answerBy} />
            </Fact>
          )}
        </Facts>
        <Acts obstacle={obstacle} />
      </Section>
      <Section title={t('obstacle.way')} flush>
        <ol className={classes.way}>
          {obstacle.hops.map((hop) => (
            <li key={hop.number} data-current={hop.act ? undefined : true}>
              <Hop hop={hop} />
            </li>
          ))}
          {obstacle.closedAt && (
            <li>
              <StatusChip tone="good">{t('obstacle.state.CLOSED')}</StatusChip> {obstacle.agency.name}{' '}
              <span className="meta">
                <InstantText at={obstacle.closedAt} />
              </span>
            </li>
          )}
        </ol>
      </Section>
    </>
  );
}

function Hop({ hop }: { hop: Schema<'ObstacleHop'> }) {
  const { t } = useTranslation('work');
  return (
    <>
      <p>
        <strong>{hop.agency.name}</strong>{' '}
        <span className="meta">
          {t(`obstacle.cause.${hop.cause}`)} · <InstantText at={hop.arrivedAt} />
        </span>
      </p>
      {hop.cause === 'REOPENED' && hop.reason && <p className={classes.words}>{hop.reason}</p>}
      {hop.act ? (
        <>
          <p>
            <StatusChip tone={hop.act === 'ANSWERED' ? 'good' : 'time'}>{t(`obstacle.act.${hop.act}`)}</StatusChip>{' '}
            <span className="meta">
              {hop.actedByName} {hop.actedAt && <InstantText at={hop.actedAt} />}
            </span>
          </p>
          {hop.statement && <p className={classes.words}>{hop.statement}</p>}
        </>
      ) : (
        <p className="meta">{t('obstacle.waits')}</p>
      )}
    </>
  );
}

function Acts({ obstacle }: { obstacle: Obstacle }) {
  const { t } = useTranslation('work');
  const [doing, setDoing] = useState<'ANSWER' | 'FORWARD' | 'REOPEN'>();
  const { answer, forward, close, reopen } = useObstacleActs(obstacle);
  const done = () => setDoing(undefined);
  const may = (act: Schema<'ObstacleAct'>) => obstacle.allowedActions.includes(act);
  if (doing) {
    return (
      <RecordForm<{ words: string }>
        key={doing}
        label={t(`obstacle.do.${doing}`)}
        fields={[{ name: 'words', label: t(`obstacle.words.${doing}`), kind: 'text', required: true }]}
        value={{}}
        saveLabel={t(`obstacle.do.${doing}`, { agency: obstacle.next?.name ?? '' })}
        onCancel={done}
        onSave={({ words }) =>
          (doing === 'ANSWER' ? answer.mutateAsync({ statement: words }) : doing === 'FORWARD' ? forward.mutateAsync({ reason: words }) : reopen.mutateAsync({ reason: words })).then(done)
        }
      />
    );
  }
  return (
    <>
      {close.isError && <ProblemAlert problem={close.error} />}
      <div className={classes.acts}>
        {may('ANSWER') && <Button onClick={() => setDoing('ANSWER')}>{t('obstacle.do.ANSWER')}</Button>}
        {may('FORWARD') && (
          <Button variant="default" onClick={() => setDoing('FORWARD')}>
            {t('obstacle.do.FORWARD', { agency: obstacle.next?.name ?? '' })}
          </Button>
        )}
        {may('CLOSE') && (
          <Button loading={close.isPending} onClick={() => close.mutate()}>
            {t('obstacle.do.CLOSE')}
          </Button>
        )}
        {may('REOPEN') && (
          <Button variant="default" onClick={() => setDoing('REOPEN')}>
            {t('obstacle.do.REOPEN')}
          </Button>
        )}
      </div>
    </>
  );
}
