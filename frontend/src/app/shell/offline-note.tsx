import { useNetwork } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { StatusChip } from '@/shared/ui/status-chip';
import classes from './offline-note.module.css';

/** Says that the network is away; what is already on the screen stays. */
export function OfflineNote() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  return (
    <div role="status" className={online ? undefined : classes.note}>
      {!online && (
        <>
          <StatusChip tone="none">{t('offline.title')}</StatusChip> {t('offline.detail')}
        </>
      )}
    </div>
  );
}
