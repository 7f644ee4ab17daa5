import { useTranslation } from 'react-i18next';
import { formatDay } from '@/shared/format/dates';
import type { Schema } from '@/shared/api/types';

/** A legal document as officers cite it: "Quyết định 23/QĐ-TTg ngày 07/01/2021". What is not known is said, never invented. */
export function DocumentName({ document }: { document: Schema<'LegalDocumentRef'> }) {
  const { t } = useTranslation();
  const number = document.number ?? (document.numberAsWritten ? t('document.blankNumber', { written: document.numberAsWritten }) : t('document.noNumber'));
  const day = document.issuedOn ?? document.issuedPartial;
  return (
    <>
      {t(`documentKind.${document.kind}`)} {number} {day ? t('dated', { day: formatDay(day) }) : <span className="unknown">({t('document.noDay')})</span>}
    </>
  );
}
