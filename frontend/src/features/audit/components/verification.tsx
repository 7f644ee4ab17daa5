import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '@/shared/format/numbers';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { Section } from '@/shared/ui/section';
import { StatusChip } from '@/shared/ui/status-chip';
import { useVerification, type Verification as Verdict } from '../api/audit-entries';
import classes from './verification.module.css';

/** Checks that no entry was changed, removed or cut off. */
export function Verification() {
  const { t } = useTranslation('audit');
  const verification = useVerification();
  const [head, setHead] = useState('');
  const verify = (event: SubmitEvent) => {
    event.preventDefault();
    verification.mutate(head.trim() || null);
  };
  return (
    <Section title={t('verify.title')} hint={t('verify.hint')}>
      {verification.isError && <ProblemAlert problem={verification.error} />}
      <form onSubmit={verify} className={classes.form}>
        <TextInput label={t('verify.head')} description={t('verify.headHint')} value={head} onChange={(event) => setHead(event.currentTarget.value)} maxLength={90} className={classes.head} />
        <Button type="submit" loading={verification.isPending}>
          {t('verify.button')}
        </Button>
      </form>
      <div role="status">{verification.data && <Result verdict={verification.data} />}</div>
    </Section>
  );
}

function Result({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation('audit');
  return (
    <div className={classes.result}>
      <p>
        <StatusChip tone={verdict.intact ? 'good' : 'late'}>{t(verdict.intact ? 'verify.intact' : 'verify.broken')}</StatusChip>{' '}
        {t('verify.checked', { checked: formatNumber(verdict.checked), unsealed: formatNumber(verdict.unsealed) })}
      </p>
      {verdict.head && (
        <p className={classes.mac}>
          {t('verify.shownHead')} <code>{verdict.head}</code>
        </p>
      )}
      {verdict.faults.length > 0 && (
        <ul>
          {verdict.faults.map((fault, index) => (
            <li key={index}>
              {t(`fault.${fault.kind}`)}
              {fault.sealNumber !== null && fault.sealNumber !== undefined && ` · ${t('verify.place', { number: formatNumber(fault.sealNumber) })}`}
              {fault.stream && ` · ${fault.stream} ${fault.streamId ?? ''}`}
              {fault.entryId && ` · ${fault.entryId}`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
