import { useTranslation } from 'react-i18next';
import { formatDay, formatInstant } from '@/shared/format/dates';

/** A calendar day; says so when it is not known. */
export function DayText({ day }: { day: string | null | undefined }) {
  const { t } = useTranslation();
  if (!day) return <span className="unknown">{t('unknown')}</span>;
  return <time dateTime={day}>{formatDay(day)}</time>;
}

/** An instant in Vietnam's time. */
export function InstantText({ at }: { at: string }) {
  return <time dateTime={at}>{formatInstant(at)}</time>;
}
