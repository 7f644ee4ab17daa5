import { useTranslation } from 'react-i18next';
import { Section } from '@/shared/ui/section';
import { StatusChip } from '@/shared/ui/status-chip';
import type { PlanImport } from '../api/plan-import';
import { useDraft } from '../model/draft-context';
import { warningId } from '../model/segments';
import { DraftItem } from './draft-item';

type Warning = PlanImport['warnings'][number];

/** What needs a decision stands before what may only be a slip of the pen; otherwise the order of the document. */
function inOrder(warnings: readonly Warning[]): { warning: Warning; index: number }[] {
  const weight = ({ code }: Warning) => (code === 'TWO_LEADS' || code === 'UNKNOWN_AGENCY' ? 0 : code === 'SPELLING' ? 2 : 1);
  return warnings.map((warning, index) => ({ warning, index })).sort((a, b) => weight(a.warning) - weight(b.warning) || a.index - b.index);
}

/** What the reader could not read or finds doubtful, each with its place. */
export function WarningsList() {
  const { t, i18n } = useTranslation('reading');
  const { draft } = useDraft();
  const count = draft.warnings.length;
  // The reader words its findings in the language of the document; who reads English gets what each kind means, with the place itself.
  const said = ({ code, message }: Warning) => (i18n.language === 'vi' ? message : t(`warningMeans.${code}`));
  return (
    <Section title={t('warnings.title', { count })} hint={count > 0 ? t('warnings.hint') : t('warnings.none')} flush>
      {inOrder(draft.warnings).map(({ warning, index }) => (
        <DraftItem key={index} id={warningId(index)} name={said(warning)} hasSource={Boolean(warning.source)}>
          <StatusChip tone="risk">{t(`warning.${warning.code}`)}</StatusChip>
          <p>{said(warning)}</p>
          {i18n.language !== 'vi' && warning.source && (
            <q lang="vi">{draft.text.slice(warning.source.start, Math.min(warning.source.end, warning.source.start + 160))}</q>
          )}
        </DraftItem>
      ))}
    </Section>
  );
}
