import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '@/shared/session/me';
import { BarIcon } from './bar-icon';
import { roomsFor } from './rooms';
import classes from './bottom-bar.module.css';

const MoreDrawer = lazy(() => import('./more-drawer').then(({ MoreDrawer: component }) => ({ default: component })));

/** The navigation of a phone: four rooms and "more". */
export function BottomBar({ me }: { me: Me | undefined }) {
  const { t } = useTranslation();
  const [open, more] = useDisclosure(false);
  const [wanted, setWanted] = useState(false);
  const showMore = () => {
    setWanted(true);
    more.open();
  };
  return (
    <nav className={classes.bar} aria-label={t('shell.navigation')}>
      {roomsFor(me)
        .slice(0, 4)
        .map((room) => (
          <Link key={room.key} to={room.to} className={classes.item} activeOptions={{ exact: room.to === '/', includeSearch: false }}>
            <BarIcon room={room.key} />
            {t(`roomsShort.${room.key}`)}
          </Link>
        ))}
      <button type="button" className={classes.item} aria-expanded={open} aria-haspopup="dialog" onClick={showMore}>
        <BarIcon room="more" />
        {t('shell.more')}
      </button>
      {wanted && (
        <Suspense>
          <MoreDrawer me={me} opened={open} onClose={more.close} />
        </Suspense>
      )}
    </nav>
  );
}
