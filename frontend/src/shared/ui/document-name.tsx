import { useTranslation } from 'react-i18next';
import { formatDay } from '@/shared/format/dates';
import type { Schema } from '@/shared/api/types';

type Named = Pick<Schema<'LegalDocumentRef'>, 'kind' | 'number' | 'numberAsWritten' | 'issuedOn' | 'issuedPartial'>;

/** The same as plain text with its title, for choices of a select. */
export function useDocumentLabel(): (document: Named & { title: string }) => string {
  const { t } = useTranslation();
  return ({ kind, number, numberAsWritten, issuedOn, title }) => {
    const written = number ?? (numberAsWritten ? t('document.blankNumber', { written: numberAsWritten }) : t('document.noNumber'));
    const when = issuedOn ? ` ${t('dated', { day: formatDay(issuedOn) })}` : '';
    return `${t(`documentKind.${kind}`)} ${written}${when}: ${title}`;
  };
}

/** A legal document as officers cite it: "Quyết định 23/QĐ-TTg ngày 07/01/2021". What is not known is said, never invented. */
export function DocumentName({ document }: { document: Schema<'LegalDocumentRef'> }) {
  const { t } = useTranslation();
  const number = document.number ?? (document.numberAsWritten ? t('document.blankNumber', { written: document.numberAsWritten }) : t('document.noNumber'));
  return (
    <>
      {t(`documentKind.${document.kind}`)} {number} <When document={document} />
    </>
  );
}

function When({ document: { issuedOn, issuedPartial } }: { document: Schema<'LegalDocumentRef'> }) {
  const { t } = useTranslation();
  if (issuedOn) return t('dated', { day: formatDay(issuedOn) });
  if (!issuedPartial) return <span className="unknown">({t('document.noDay')})</span>;
  return issuedPartial.length === 4 ? t('datedYear', { year: issuedPartial }) : t('datedMonth', { month: formatDay(issuedPartial) });
}
