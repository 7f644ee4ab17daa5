import { Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Me } from '@/shared/session/me';
import { useSignOut } from '@/shared/session/sign-out';
import { BarIcon } from './bar-icon';
import { roomsFor } from './rooms';
import classes from './bottom-bar.module.css';

/** The navigation of a phone: four rooms and "more". */
export function BottomBar({ me }: { me: Me | undefined }) {
  const { t } = useTranslation();
  const [open, more] = useDisclosure(false);
  const signOut = useSignOut();
  const rooms = roomsFor(me);
  const first = rooms.slice(0, 4);
  return (
    <nav className={classes.bar} aria-label={t('shell.navigation')}>
      {first.map((room) => (
        <Link key={room.key} to={room.to} className={classes.item} activeOptions={{ exact: room.to === '/', includeSearch: false }}>
          <BarIcon room={room.key} />
          {t(`roomsShort.${room.key}`)}
        </Link>
      ))}
      <button type="button" className={classes.item} aria-expanded={open} aria-haspopup="dialog" onClick={more.open}>
        <BarIcon room="more" />
        {t('shell.more')}
      </button>
      <Drawer opened={open} onClose={more.close} position="bottom" size={340} title={t('shell.more')}>
        <ul className={classes.list}>
          {rooms.slice(4).map((room) => (
            <li key={room.key}>
              <Link to={room.to} onClick={more.close}>
                {t(`rooms.${room.key}`)}
              </Link>
            </li>
          ))}
          <li>
            <button type="button" onClick={signOut}>
              {t('shell.signOutOf', { name: me?.name ?? '' })}
            </button>
          </li>
        </ul>
      </Drawer>
    </nav>
  );
}
