import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaPicker } from '@/shared/pickers/area-picker';
import { useMe } from '@/shared/session/me';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { Section } from '@/shared/ui/section';
import { useAcceptDraft } from '../api/plan-import';
import { decisionsOf, isDecided, namedAgencies, sharedLeads, type LeadChoice } from '../model/decisions';
import { useDraft } from '../model/draft-context';
import { LeadDecisions } from './lead-decisions';

/** The last step: decide what the document leaves open, say for which area the plan is, and make it a plan. */
export function AcceptanceForm() {
  const { t } = useTranslation('reading');
  const { draft } = useDraft();
  const me = useMe();
  const navigate = useNavigate();
  const accept = useAcceptDraft(draft);
  const [choices, setChoices] = useState<Record<string, LeadChoice>>({});
  const [chosenArea, setArea] = useState<string | null>();
  const areaId = chosenArea === undefined ? (me.data?.agency.areaId ?? null) : chosenArea;
  const subjects = sharedLeads(draft);
  const openAgencies = namedAgencies(draft).filter(({ agencyId }) => !agencyId).length;
  const openLeads = subjects.filter((subject) => !isDecided(subject, choices[subject.subjectId])).length;
  // The form leaves the page with the acceptance, and callbacks of a form that is gone are not called: the promise is.
  const send = () =>
    void accept
      .mutateAsync({
        areaId: areaId ?? '',
        agencyMatches: namedAgencies(draft).flatMap(({ agency, agencyId }) => (agencyId ? [{ agency, agencyId }] : [])),
        leadDecisions: decisionsOf(subjects, choices),
      })
      .then(
        (plan) => plan && navigate({ to: '/plans/$planId', params: { planId: plan.id } }),
        () => undefined,
      );
  return (
    <>
      <LeadDecisions subjects={subjects} choices={choices} onChoose={(id, choice) => setChoices({ ...choices, [id]: choice })} />
      <Section title={t('acceptance.title')} hint={t('acceptance.hint')}>
        {accept.isError && <ProblemAlert problem={accept.error} />}
        <AreaPicker
          label={t('acceptance.area')}
          description={t('acceptance.areaHint')}
          value={areaId}
          onChange={setArea}
          on={draft.document.issuedOn ?? undefined}
          required
        />
        {openAgencies + openLeads > 0 && (
          <p role="status" style={{ marginTop: 12 }}>
            {t('acceptance.open', { agencies: openAgencies, leads: openLeads })}
          </p>
        )}
        <Button mt={12} loading={accept.isPending} disabled={!areaId} onClick={send}>
          {t('acceptance.accept')}
        </Button>
      </Section>
    </>
  );
}
