import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordForm } from '@/shared/form/record-form';
import { Section } from '@/shared/ui/section';
import { useRemoveIndicator, type IndicatorValues } from '../api/indicator';
import { useIndicatorDesk } from '../model/indicator-desk';
import { useIndicatorFields } from './fields';

/** The indicator's number and words, where they may be changed. */
export function IndicatorHead({ onRemoved }: { onRemoved: () => void }) {
  const { t } = useTranslation('indicator');
  const { indicator, mayChange, change } = useIndicatorDesk();
  const [editing, setEditing] = useState(false);
  const remove = useRemoveIndicator(indicator);
  const fields = useIndicatorFields();
  const close = () => setEditing(false);
  if (!mayChange) return null;
  if (!editing) {
    return (
      <p className="no-print" style={{ marginBottom: 14 }}>
        <Button variant="default" size="xs" onClick={() => setEditing(true)}>
          {t('editHead')}
        </Button>
      </p>
    );
  }
  return (
    <Section title={t('editHead')}>
      <RecordForm<Pick<IndicatorValues, 'code' | 'statement'>>
        label={t('editHead')}
        fields={fields}
        value={{ code: indicator.code, statement: indicator.statement }}
        onCancel={close}
        onSave={(values) => change(values).then(close)}
        onRemove={indicator.allowedActions.includes('REMOVE') ? () => remove.mutateAsync().then(onRemoved) : undefined}
      />
    </Section>
  );
}
