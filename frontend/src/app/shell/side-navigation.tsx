import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Me } from '@/shared/session/me';
import { roomsFor } from './rooms';
import classes from './side-navigation.module.css';

export function SideNavigation({ me }: { me: Me | undefined }) {
  const { t } = useTranslation();
  const rooms = roomsFor(me);
  return (
    <nav className={classes.side} aria-label={t('shell.navigation')}>
      {(['work', 'directory'] as const).map((group) => (
        <div key={group}>
          {group === 'directory' && rooms.some((room) => room.group === group) && <p className={classes.group}>{t('shell.directory')}</p>}
          <ul className={classes.list}>
            {rooms
              .filter((room) => room.group === group)
              .map((room) => (
                <li key={room.key}>
                  <Link to={room.to} className={classes.link} activeOptions={{ exact: room.to === '/', includeSearch: false }}>
                    {t(`rooms.${room.key}`)}
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
