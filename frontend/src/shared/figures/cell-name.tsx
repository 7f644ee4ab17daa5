import { useTranslation } from 'react-i18next';
import type { Schema } from '@/shared/api/types';
import { useDisaggregations } from './api';

export type Dimension = Schema<'Disaggregation'>;

/** `RESIDENCE=URBAN;SEX=FEMALE` in words, by the code list. */
export function CellName({ cell }: { cell: string }) {
  const { t, i18n } = useTranslation('figures');
  const dimensions = useDisaggregations();
  return <>{cell === 'TOTAL' ? t('everybody') : cellWords(cell, dimensions.data ?? [], i18n.language)}</>;
}

export function cellWords(cell: string, dimensions: readonly Dimension[], language: string): string {
  return cell
    .split(';')
    .map((part) => {
      const [code, value] = part.split('=');
      const found = dimensions.find((dimension) => dimension.code === code)?.values.find((one) => one.code === value);
      return found ? (language === 'en' ? found.nameEn : found.name) : part;
    })
    .join(', ');
}
