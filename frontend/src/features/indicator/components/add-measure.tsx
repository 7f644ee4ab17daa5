import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordForm } from '@/shared/form/record-form';
import { Section } from '@/shared/ui/section';
import type { MeasureValues } from '../api/indicator';
import { useIndicatorDesk } from '../model/indicator-desk';
import { measuresWith } from '../model/values';
import { useMeasureFields } from './fields';

/** The way to one more measure, where the indicator may be changed. */
export function AddMeasure() {
  const { t } = useTranslation('indicator');
  const { indicator, mayChange, change } = useIndicatorDesk();
  const [adding, setAdding] = useState(false);
  const fields = useMeasureFields();
  const close = () => setAdding(false);
  if (!mayChange) return null;
  if (!adding) {
    return (
      <Button variant="default" className="no-print" onClick={() => setAdding(true)}>
        {t('addMeasure')}
      </Button>
    );
  }
  return (
    <Section title={t('addMeasure')}>
      <RecordForm<MeasureValues>
        label={t('addMeasure')}
        fields={fields}
        value={{ unit: 'PERCENT', targets: [] }}
        onCancel={close}
        onSave={(added) => change({ measures: measuresWith(indicator, null, added) }).then(close)}
      />
    </Section>
  );
}
