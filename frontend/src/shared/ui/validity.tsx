import { useTranslation } from 'react-i18next';
import { formatDay } from '@/shared/format/dates';

interface Props {
  from: string | null | undefined;
  to: string | null | undefined;
}

/** From when to when something holds, both days included; open ends in words. */
export function Validity({ from, to }: Props) {
  const { t } = useTranslation();
  if (!from && !to) return <>{t('validity.always')}</>;
  if (!to) return <>{t('validity.from', { from: formatDay(from ?? '') })}</>;
  if (!from) return <>{t('validity.until', { to: formatDay(to) })}</>;
  return <>{t('validity.both', { from: formatDay(from), to: formatDay(to) })}</>;
}
