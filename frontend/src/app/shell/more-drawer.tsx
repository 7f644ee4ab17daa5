import { Drawer } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Me } from '@/shared/session/me';
import { useSignOut } from '@/shared/session/sign-out';
import { roomsFor } from './rooms';
import classes from './bottom-bar.module.css';

interface Props {
  me: Me | undefined;
  opened: boolean;
  onClose: () => void;
}

/** What has no place in the bar of a phone: the other rooms and signing out. */
export function MoreDrawer({ me, opened, onClose }: Props) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <Drawer opened={opened} onClose={onClose} position="bottom" size={340} title={t('shell.more')}>
      <ul className={classes.list}>
        {roomsFor(me)
          .slice(4)
          .map((room) => (
            <li key={room.key}>
              <Link to={room.to} onClick={onClose}>
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
  );
}
