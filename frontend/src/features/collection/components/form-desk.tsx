import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Deadline } from '@/shared/ui/deadline';
import { LinkButton } from '@/shared/ui/link-button';
import { PageHeader } from '@/shared/ui/page-header';
import { SampleChip } from '@/shared/ui/sample-chip';
import { StatusChip } from '@/shared/ui/status-chip';
import type { Submission } from '../api/submissions';
import type { Quality } from '../model/cells';
import { EntryTable } from './entry-table';
import { FormActs } from './form-acts';
import classes from './form-desk.module.css';
import { FormFacts } from './form-facts';
import { usePeriodName } from './period-name';
import { RevisionsPanel } from './revisions-panel';
import { SaveStatus } from './save-status';
import { SubmissionStateChip } from './state-chips';
import { EntryContext, useEntry } from './use-entry';

interface Props {
  form: Submission;
  /** Whose draft it is. */
  person: string;
  measure: string | undefined;
  onMeasure: (measure: string | undefined) => void;
}

/** A form: its head, what may be done with it, its cells, and who changed what. */
export function FormDesk({ form: loaded, person, measure, onMeasure }: Props) {
  const { t } = useTranslation('collection');
  const periodName = usePeriodName();
  const { store, words, state } = useEntry(loaded, person);
  const { form, quality } = state;
  const { round, times } = form;
  const qualities: Quality[] = ['ESTIMATED', 'OFFICIAL'];
  return (
    <EntryContext value={{ store, words }}>
      <PageHeader
        title={`${round.title} – ${form.area.name}`}
        trail={
          <>
            <Link to="/submissions">{t('mine.title')}</Link> ›{' '}
            <Link to="/collection-rounds/$roundId" params={{ roundId: round.id }}>
              {round.title}
            </Link>
          </>
        }
        lead={
          <>
            {periodName(form.period)} · {form.agency.name} · {t(`quality.${round.expectedQuality}`)}
          </>
        }
        chip={
          <>
            <SubmissionStateChip state={form.state} /> <SampleChip sample={round.sample} />
          </>
        }
        actions={
          <>
            {form.allowedActions.includes('ENTER') && (
              <LinkButton variant="default" to="/submissions/$submissionId/import" params={{ submissionId: form.id }}>
                {t('form.fromFile')}
              </LinkButton>
            )}
            <FormActs />
          </>
        }
      />
      <div className={classes.line}>
        <Deadline dueAt={times.dueAt} done={Boolean(times.firstApprovedAt)} late={times.late} />
        {form.cells.changedSinceApproval > 0 && <StatusChip tone="risk">{t('form.changed', { count: form.cells.changedSinceApproval })}</StatusChip>}
        <SaveStatus />
        {round.expectedQuality === 'ESTIMATED' && (
          <div className={classes.quality}>
            <NativeSelect
              label={t('entry.quality')}
              value={quality}
              data={qualities.map((value) => ({ value, label: t(`quality.${value}`) }))}
              onChange={(event) => store.show(event.currentTarget.value as Quality)}
            />
          </div>
        )}
      </div>
      <FormFacts />
      <EntryTable measure={measure} onMeasure={onMeasure} />
      <RevisionsPanel />
    </EntryContext>
  );
}
