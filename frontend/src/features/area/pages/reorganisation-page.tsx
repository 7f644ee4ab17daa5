import { Button } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay } from '@/shared/format/dates';
import { Fact, Facts } from '@/shared/ui/facts';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { QueryView } from '@/shared/ui/query-view';
import { Section } from '@/shared/ui/section';
import { StatusChip } from '@/shared/ui/status-chip';
import { DayText, InstantText } from '@/shared/ui/texts';
import { useDiscard, useExecute, usePreview, useReorganisation, useUndo, type Reorganisation } from '../api/reorganisations';
import classes from '../components/act-form.module.css';
import { ActPreview } from '../components/act-preview';
import { ActSteps } from '../components/act-steps';
import { UndoDialog } from '../components/undo-dialog';
import { actTones } from '../model/act-tones';

const route = getRouteApi('/reorganisations/$actId');

/** One act: what it says, what it would do, carrying it out, and taking it back. */
export function ReorganisationPage() {
  const { actId } = route.useParams();
  const act = useReorganisation(actId);
  return <QueryView page query={act}>{(data) => <OneAct act={data} />}</QueryView>;
}

function OneAct({ act }: { act: Reorganisation }) {
  const { t } = useTranslation('area');
  const { t: c } = useTranslation();
  const may = (action: string) => act.allowedActions.includes(action);
  const undo = useUndo(act);
  return (
    <>
      <PageHeader
        trail={<Link to="/reorganisations">{t('act.title')}</Link>}
        title={act.title ?? c(`reorganisation.${act.kind}`)}
        chip={<StatusChip tone={actTones[act.state]}>{t(`act.states.${act.state}`)}</StatusChip>}
        actions={may('UNDO') && <UndoDialog detail={t('act.undoDetail')} onUndo={(reason) => undo.mutateAsync(reason)} />}
      />
      {may('EXECUTE') && <ActSteps at="preview" />}
      <Section title={t('act.basis')}>
        <Facts>
          <Fact label={t('act.kind')}>{c(`reorganisation.${act.kind}`)}</Fact>
          <Fact label={t('act.subject')}>{t(`act.subjects.${act.subject}`)}</Fact>
          <Fact label={t('act.effectiveOn')}>
            <DayText day={act.effectiveOn} />
          </Fact>
          <Fact label={t('act.documentNumber')}>{act.documentNumber ?? <span className="unknown">{c('unknown')}</span>}</Fact>
          <Fact label={t('act.documentDate')}>
            <DayText day={act.documentDate} />
          </Fact>
          {act.terms?.note && <Fact label={t('act.note')}>{act.terms.note}</Fact>}
          {act.recordedAt && (
            <Fact label={t('act.recordedAt')}>
              <InstantText at={act.recordedAt} />
            </Fact>
          )}
          {act.executedAt && (
            <Fact label={t('act.executedAt')}>
              <InstantText at={act.executedAt} />
            </Fact>
          )}
        </Facts>
      </Section>
      {may('PREVIEW') && <Draft act={act} />}
    </>
  );
}

function Draft({ act }: { act: Reorganisation }) {
  const { t } = useTranslation('area');
  const navigate = useNavigate();
  const preview = usePreview(act.id, true);
  const execute = useExecute(act);
  const discard = useDiscard(act);
  const clear = preview.data?.obstacles.length === 0;
  const problem = execute.error ?? discard.error;
  return (
    <>
      {problem && <ProblemAlert problem={problem} />}
      <QueryView query={preview} lines={6}>
        {(data) => <ActPreview preview={data} />}
      </QueryView>
      <Section title={t('act.step.execute')} hint={t('act.executeHint', { day: formatDay(act.effectiveOn) })}>
        <div className={classes.buttons}>
          <Button disabled={!clear} loading={execute.isPending} onClick={() => execute.mutate()}>
            {t('act.execute')}
          </Button>
          <Button variant="default" loading={preview.isFetching} onClick={() => void preview.refetch()}>
            {t('act.again')}
          </Button>
          <Button variant="subtle" color="red" loading={discard.isPending} onClick={() => discard.mutate(undefined, { onSuccess: () => void navigate({ to: '/reorganisations' }) })}>
            {t('act.discard')}
          </Button>
        </div>
      </Section>
    </>
  );
}
