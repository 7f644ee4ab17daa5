import { useTranslation } from 'react-i18next';
import { Section } from '@/shared/ui/section';
import { StatusChip } from '@/shared/ui/status-chip';
import { useDraft } from '../model/draft-context';
import { warningId } from '../model/segments';
import { DraftItem } from './draft-item';

/** What the reader could not read or finds doubtful, each with its place. */
export function WarningsList() {
  const { t } = useTranslation('reading');
  const { draft } = useDraft();
  const count = draft.warnings.length;
  return (
    <Section title={t('warnings.title', { count })} hint={count > 0 ? t('warnings.hint') : t('warnings.none')} flush>
      {draft.warnings.map((warning, index) => (
        <DraftItem key={index} id={warningId(index)} name={warning.message} hasSource={Boolean(warning.source)}>
          <StatusChip tone="risk">{t(`warning.${warning.code}`)}</StatusChip>
          <p>{warning.message}</p>
        </DraftItem>
      ))}
    </Section>
  );
}
