import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useUnread } from '../api/notices';
import classes from './notice-bell.module.css';

/** The API stops counting there. */
const COUNTED = 100;

/** The way to the notices, with how many are not read. */
export function NoticeBell({ signedIn }: { signedIn: boolean }) {
  const { t } = useTranslation();
  const unread = useUnread(signedIn).data?.unread ?? 0;
  return (
    <Link to="/notices" className={classes.bell}>
      <VisuallyHidden>{unread > 0 ? t('shell.unread', { count: unread }) : t('shell.notices')}</VisuallyHidden>
      <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" focusable="false">
        <path
          d="M11 3a5.5 5.5 0 0 0-5.5 5.500c0 4.5-2 6-2 6h15s-2-1.5-2-6A5.5 5.5 0 0 0 11 3ZM9 17.500a2 2 0 0 0 4 0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {unread > 0 && (
        <span className={classes.count} aria-hidden="true">
          {unread >= COUNTED ? `${COUNTED - 1}+` : unread}
        </span>
      )}
    </Link>
  );
}
