import { Button, Checkbox, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { StatusChip } from '@/shared/ui/status-chip';
import { useBulkAct, type BulkAct, type BulkAnswer } from '../api/bulk-acts';
import type { SubmissionListItem } from '../api/submissions';
import classes from './control-room.module.css';
import fields from './fields.module.css';

interface Props {
  act: BulkAct['act'];
  roundId: string;
  forms: readonly SubmissionListItem[];
  onClose: () => void;
}

/** Asks before one act on many forms, and shows what came of each. */
export function BulkDialog({ act, roundId, forms: asked, onClose }: Props) {
  const { t } = useTranslation('collection');
  // What was chosen stays as it was chosen: the list behind is asked anew when the act is done.
  const [forms] = useState(asked);
  const bulk = useBulkAct(roundId);
  const [together, setTogether] = useState(true);
  const [common, setCommon] = useState('');
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const reasonOf = (id: string) => (together ? common : (reasons[id] ?? '')).trim();
  const ready = act !== 'RETURN' || forms.every(({ id }) => reasonOf(id) !== '');
  const go = () => bulk.mutate({ act, items: forms.map(({ id, version }) => ({ submissionId: id, version, reason: reasonOf(id) })) });
  return (
    <Modal opened onClose={onClose} title={t(`bulk.title.${act}`)} size="lg">
      {bulk.data ? (
        <Results answer={bulk.data} forms={forms} onClose={onClose} />
      ) : (
        <>
          {bulk.isError && <ProblemAlert problem={bulk.error} />}
          <p>{t(`bulk.detail.${act}`, { count: forms.length })}</p>
          {act === 'RETURN' && (
            <>
              <Checkbox mt={12} label={t('bulk.sameReason')} checked={together} onChange={(event) => setTogether(event.currentTarget.checked)} />
              <div className={classes.reasons}>
                {together ? (
                  <Textarea label={t('bulk.reason')} required autosize minRows={2} maxLength={2000} value={common} onChange={(event) => setCommon(event.currentTarget.value)} />
                ) : (
                  forms.map(({ id, agency }) => (
                    <Textarea
                      key={id}
                      label={t('bulk.reasonFor', { name: agency.name })}
                      required
                      autosize
                      minRows={1}
                      maxLength={2000}
                      value={reasons[id] ?? ''}
                      onChange={(event) => {
                        const { value } = event.currentTarget;
                        setReasons((before) => ({ ...before, [id]: value }));
                      }}
                    />
                  ))
                )}
              </div>
            </>
          )}
          <div className={fields.buttons}>
            <Button loading={bulk.isPending} disabled={!ready} onClick={go}>
              {t(`bulk.${act}`, { count: forms.length })}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('settings.cancel')}
            </Button>
          </div>
        </>
      )}
    </Modal>
  );
}

function Results({ answer, forms, onClose }: { answer: BulkAnswer; forms: readonly SubmissionListItem[]; onClose: () => void }) {
  const { t } = useTranslation('collection');
  const names = new Map(forms.map(({ id, agency }) => [id, agency.name]));
  const refused = answer.results.filter(({ problem }) => problem);
  return (
    <div role="status">
      <p>
        <StatusChip tone={refused.length === 0 ? 'good' : 'risk'}>{t('bulk.done', { count: answer.done })}</StatusChip>{' '}
        {refused.length > 0 && t('bulk.refused', { count: refused.length })}
      </p>
      {refused.length > 0 && (
        <ul className={classes.results}>
          {refused.map(({ submissionId, problem }) => (
            <li key={submissionId}>
              <strong>{names.get(submissionId)}</strong>: {problem?.detail ?? problem?.title}
            </li>
          ))}
        </ul>
      )}
      <div className={fields.buttons}>
        <Button onClick={onClose} data-autofocus>
          {t('bulk.close')}
        </Button>
      </div>
    </div>
  );
}
