import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '@/shared/ui/day-field';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { Section } from '@/shared/ui/section';
import type { Reorganisation, Terms } from '../api/reorganisations';
import { useRecord } from '../api/reorganisations';
import { controlOf, draftOf, faultsOf, goesOn, KINDS, newAfter, newBefore, termsOf, type ActDraft, type After, type Before, type Kind } from '../model/act-draft';
import { AfterFields } from './after-fields';
import classes from './act-form.module.css';
import { BeforeFields } from './before-fields';

/** One act, as the resolution says it: who becomes what, from which day. Nothing changes until it is carried out. */
export function ActForm({ onRecorded }: { onRecorded: (act: Reorganisation) => void }) {
  const { t } = useTranslation('area');
  const { t: c } = useTranslation();
  const [draft, setDraft] = useState(() => draftOf('MERGE'));
  const [tried, setTried] = useState(false);
  const record = useRecord();
  const change = (changed: Partial<ActDraft>) => setDraft((before) => ({ ...before, ...changed }));
  const changeBefore = (index: number, changed: Partial<Before>) =>
    change({ before: draft.before.map((unit, at) => (at === index ? { ...unit, ...changed } : unit)) });
  const changeAfter = (index: number, changed: Partial<After>) =>
    change({ after: draft.after.map((unit, at) => (at === index ? { ...unit, ...changed } : unit)) });
  const faults = tried ? faultsOf(draft) : [];
  const faultAt = (at: string) => {
    const found = faults.find((one) => one.at === at);
    return found && c(`form.${found.fault}`);
  };
  const send = () => {
    setTried(true);
    if (faultsOf(draft).length > 0) {
      document.getElementById(faultsOf(draft)[0]?.at ?? '')?.focus();
      return;
    }
    record.mutate(termsOf(draft), { onSuccess: onRecorded });
  };
  const mayAddBefore = draft.kind === 'MERGE' || draft.kind === 'CLOSE';
  const mayAddAfter = draft.kind === 'SPLIT' || draft.kind === 'CLOSE';
  return (
    <form
      aria-label={t('act.record')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {record.isError && <ProblemAlert problem={record.error} controlOf={({ pointer }) => controlOf(pointer)} />}
      <Section title={t('act.basis')}>
        <div className={classes.fields}>
          <NativeSelect
            id="subject"
            label={t('act.subject')}
            value={draft.subject}
            onChange={(event) => setDraft(draftOf(draft.kind, { ...draft, subject: event.currentTarget.value as Terms['subject'] }))}
            data={(['AREA', 'AGENCY'] as const).map((value) => ({ value, label: t(`act.subjects.${value}`) }))}
          />
          <NativeSelect
            id="kind"
            label={t('act.kind')}
            description={t(`act.kindHint.${draft.kind}`)}
            value={draft.kind}
            onChange={(event) => setDraft(draftOf(event.currentTarget.value as Kind, draft))}
            data={KINDS.map((value) => ({ value, label: c(`reorganisation.${value}`) }))}
          />
          <DayField id="effectiveOn" label={t('act.effectiveOn')} description={t('act.effectiveHint')} value={draft.effectiveOn} onChange={(day) => change({ effectiveOn: day })} required error={faultAt('effectiveOn')} />
          <TextInput id="documentNumber" label={t('act.documentNumber')} placeholder="1679/NQ-UBTVQH15" maxLength={60} value={draft.documentNumber} onChange={(event) => change({ documentNumber: event.currentTarget.value })} />
          <DayField id="documentDate" label={t('act.documentDate')} value={draft.documentDate} onChange={(day) => change({ documentDate: day })} />
        </div>
        <Textarea id="note" label={t('act.note')} autosize minRows={2} maxLength={2000} value={draft.note} onChange={(event) => change({ note: event.currentTarget.value })} />
      </Section>
      <Section title={t('act.before')} hint={t('act.beforeHint')}>
        {draft.before.map((unit, index) => (
          <BeforeFields
            key={index}
            place={index}
            draft={draft}
            unit={unit}
            faultAt={faultAt}
            onChange={(changed) => changeBefore(index, changed)}
            onRemove={mayAddBefore && draft.before.length > 1 ? () => change({ before: draft.before.filter((_, at) => at !== index) }) : undefined}
          />
        ))}
        {mayAddBefore && (
          <Button variant="default" size="xs" onClick={() => change({ before: [...draft.before, newBefore()] })}>
            {t('act.addBefore')}
          </Button>
        )}
      </Section>
      <Section title={t('act.after')} hint={t(draft.kind === 'CLOSE' ? 'act.afterClose' : goesOn(draft.kind) ? 'act.afterSame' : 'act.afterHint')}>
        {draft.after.map((unit, index) => (
          <AfterFields
            key={index}
            place={index}
            draft={draft}
            unit={unit}
            faultAt={faultAt}
            onChange={(changed) => changeAfter(index, changed)}
            onRemove={mayAddAfter && draft.after.length > (draft.kind === 'SPLIT' ? 1 : 0) ? () => change({ after: draft.after.filter((_, at) => at !== index) }) : undefined}
          />
        ))}
        {mayAddAfter && (
          <Button variant="default" size="xs" onClick={() => change({ after: [...draft.after, newAfter(draft.kind === 'CLOSE')] })}>
            {t('act.addAfter')}
          </Button>
        )}
      </Section>
      <Button type="submit" loading={record.isPending}>
        {t('act.save')}
      </Button>
    </form>
  );
}
