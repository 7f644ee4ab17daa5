import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AmendmentForm } from '@/shared/amendment/amendment-form';
import { EmptyState } from '@/shared/ui/empty-state';
import { Section } from '@/shared/ui/section';
import type { Indicator } from '../api/indicator';
import { differences, sentOf, type Difference } from '../model/working-copy';
import classes from './amendment-panel.module.css';

interface Props {
  plan: { id: string; version: number };
  before: Indicator;
  after: Indicator;
  /** `removed` says that the indicator is no longer part of the plan. */
  onDone: (removed: boolean) => void;
  onCancel: () => void;
}

/** The amendment in the making: what it changes so far, and what makes it hold. */
export function AmendmentPanel({ plan, before, after, onDone, onCancel }: Props) {
  const { t } = useTranslation('indicator');
  const [removing, setRemoving] = useState(false);
  const changes = differences(before, after);
  return (
    <Section title={t('amendment.title')} hint={t('amendment.hint')}>
      {removing ? (
        <p className={classes.removal}>{t('amendment.removal')}</p>
      ) : changes.length === 0 ? (
        <EmptyState title={t('amendment.none')} />
      ) : (
        <ul className={classes.changes} aria-live="polite">
          {changes.map((change) => (
            <li key={`${change.kind}${'id' in change ? change.id : ''}`}>
              <ChangeText change={change} />
            </li>
          ))}
        </ul>
      )}
      <Checkbox mb={12} label={t('amendment.removal')} checked={removing} onChange={(event) => setRemoving(event.currentTarget.checked)} />
      {(removing || changes.length > 0) && (
        <AmendmentForm<object>
          label={t('amendment.title')}
          plan={plan}
          fields={[]}
          values={{}}
          changes={() => [
            removing
              ? { subject: 'INDICATOR', act: 'REMOVE', id: before.id }
              : { subject: 'INDICATOR', act: 'CHANGE', id: before.id, values: sentOf(after) },
          ]}
          onDone={() => onDone(removing)}
          onCancel={onCancel}
        />
      )}
    </Section>
  );
}

function ChangeText({ change }: { change: Difference }) {
  const { t } = useTranslation('indicator');
  if ('before' in change) return <>{t(`amendment.${change.kind}`, { before: change.before, after: change.after })}</>;
  if ('name' in change) return <>{t(`amendment.${change.kind}`, { name: change.name })}</>;
  return <>{t(`amendment.${change.kind}`, { year: change.year })}</>;
}
