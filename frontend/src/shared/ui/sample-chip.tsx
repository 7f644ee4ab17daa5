import { useTranslation } from 'react-i18next';
import { StatusChip } from './status-chip';

/** Marks what is demonstration data and no fact of a document. */
export function SampleChip({ sample }: { sample: boolean }) {
  const { t } = useTranslation();
  return sample ? <StatusChip tone="none">{t('sample')}</StatusChip> : null;
}
