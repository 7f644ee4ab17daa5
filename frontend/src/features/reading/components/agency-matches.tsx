import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgencyPicker } from '@/shared/pickers/agency-picker';
import { useMe } from '@/shared/session/me';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { Section } from '@/shared/ui/section';
import { StatusChip } from '@/shared/ui/status-chip';
import { namedAgencies } from '../model/decisions';
import { useDraft } from '../model/draft-context';
import classes from './agency-matches.module.css';

/** Which known agency each printed name means. The choice is kept in the draft, so that the work can be left and taken up. */
export function AgencyMatches() {
  const { t } = useTranslation('reading');
  const { draft, editable, correct } = useDraft();
  const [problem, setProblem] = useState<unknown>();
  const me = useMe();
  const agencies = namedAgencies(draft);
  const open = agencies.filter(({ agencyId }) => !agencyId).length;
  const match = (agency: string, agencyId: string | null) => {
    setProblem(undefined);
    const assignments = draft.assignments.map((one) => (one.agency === agency ? { ...one, agencyId } : one));
    correct({ assignments }).catch(setProblem);
  };
  if (agencies.length === 0) return null;
  return (
    <Section title={t('agencies.title', { count: agencies.length })} hint={open > 0 ? t('agencies.open', { count: open }) : t('agencies.done')}>
      {problem !== undefined && <ProblemAlert problem={problem} />}
      <ul className={classes.list}>
        {agencies.map(({ agency, agencyId, duties }) => (
          <li key={agency}>
            <p>
              {agency} <span className={classes.count}>{t('agencies.duties', { count: duties })}</span>{' '}
              {!agencyId && <StatusChip tone="risk">{t('agencies.needed')}</StatusChip>}
            </p>
            <AgencyPicker
              label={t('agencies.known', { agency })}
              silentLabel
              value={agencyId}
              suggestion={agency.split(/\s+/).slice(0, 3).join(' ')}
              suggestionArea={me.data?.agency.areaId}
              on={draft.document.issuedOn ?? undefined}
              disabled={!editable}
              onChange={(id) => match(agency, id)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
