import { Button, NativeSelect, TextInput } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, today } from '@/shared/format/dates';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { Section } from '@/shared/ui/section';
import { useReportingDuties } from '../api/plan-parts';
import { useDraftRound, type DraftRound } from '../api/rounds';
import classes from '../components/fields.module.css';
import { PeriodFields } from '../components/period-fields';
import { PlanChoice } from '../components/plan-choice';
import { halfYearOf, periodValues } from '../model/period';

const route = getRouteApi('/collection-rounds/new');

/** What a round is for; the server completes it from the plan, and the draft opens to be looked through. */
export function NewRoundPage() {
  const { t } = useTranslation('collection');
  const search = route.useSearch();
  const navigate = useNavigate();
  const draft = useDraftRound();
  const [planId, setPlan] = useState<string | null>(search.planId ?? null);
  const [dutyId, setDuty] = useState(search.dutyId ?? '');
  const [title, setTitle] = useState('');
  const [quality, setQuality] = useState('');
  const [period, setPeriod] = useState(() => halfYearOf(today()));
  const [missing, setMissing] = useState(false);
  const duties = useReportingDuties(planId).data?.items ?? [];
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(!planId);
    if (!planId) return;
    const drafted = await draft
      .mutateAsync({
        planId,
        reportingDutyId: dutyId || null,
        title: title.trim() || null,
        period: periodValues(period),
        expectedQuality: (quality || null) as DraftRound['expectedQuality'],
      })
      .catch(() => undefined);
    const roundId = drafted?.data?.id;
    if (roundId) await navigate({ to: '/collection-rounds/$roundId', params: { roundId } });
  };
  return (
    <>
      <PageHeader title={t('new.title')} lead={t('new.lead')} trail={<Link to="/collection-rounds">{t('rounds.title')}</Link>} />
      <Section title={t('new.head')} hint={t('new.headHint')}>
        <form noValidate aria-label={t('new.title')} onSubmit={(event) => void save(event)}>
          {draft.isError && <ProblemAlert problem={draft.error} />}
          <div className={classes.group}>
            <div className={classes.row}>
              <div data-wide>
                <PlanChoice
                  label={t('field.plan')}
                  description={t('field.planHint')}
                  value={planId}
                  error={missing && !planId ? t('field.planMissing') : undefined}
                  onChange={(id) => {
                    setPlan(id);
                    setDuty('');
                  }}
                />
              </div>
              <div data-wide>
                <NativeSelect
                  label={t('field.duty')}
                  description={t('field.dutyHint')}
                  value={dutyId}
                  data={[
                    { value: '', label: t('field.noDuty') },
                    ...duties.map(({ id, statement, date, recurrence }) => ({
                      value: id,
                      label: [statement.slice(0, 110), [date && formatDay(date), recurrence].filter(Boolean).join(', ')].filter(Boolean).join(' · '),
                    })),
                  ]}
                  onChange={(event) => setDuty(event.currentTarget.value)}
                />
              </div>
              <div data-wide>
                <TextInput
                  label={t('field.title')}
                  description={dutyId ? t('field.titleFromDuty') : undefined}
                  required={!dutyId}
                  maxLength={500}
                  value={title}
                  onChange={(event) => setTitle(event.currentTarget.value)}
                />
              </div>
            </div>
          </div>
          <PeriodFields value={period} onChange={setPeriod} />
          <div className={classes.row}>
            <NativeSelect
              label={t('field.quality')}
              description={t('field.qualityHint')}
              value={quality}
              data={[
                { value: '', label: t('field.qualityByDue') },
                { value: 'ESTIMATED', label: t('quality.ESTIMATED') },
                { value: 'OFFICIAL', label: t('quality.OFFICIAL') },
              ]}
              onChange={(event) => setQuality(event.currentTarget.value)}
            />
          </div>
          <div className={classes.buttons}>
            <Button type="submit" loading={draft.isPending}>
              {t('new.save')}
            </Button>
          </div>
        </form>
      </Section>
    </>
  );
}
