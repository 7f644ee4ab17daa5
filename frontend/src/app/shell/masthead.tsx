import { Button, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Me, RoleName } from '@/shared/session/me';
import { useSignOut } from '@/shared/session/sign-out';
import { NoticeBell } from '@/features/notice/components/notice-bell';
import { LanguageSwitch } from './language-switch';
import { Mark } from './mark';
import classes from './masthead.module.css';

export function Masthead({ me }: { me: Me | undefined }) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <header className={classes.masthead}>
      <Link to="/" className={classes.home}>
        <Mark />
        <span className={classes.names}>
          <span className={classes.agency}>{me?.agency.name ?? 'Măng Non'}</span>
          <span className={classes.product}>{t('shell.product')}</span>
        </span>
        <VisuallyHidden>{t('shell.home')}</VisuallyHidden>
      </Link>
      <div className={classes.person}>
        <span className={classes.name}>
          <span>{me?.name}</span>
          <span className={classes.roles}>{me?.roles.map((role) => t(`role.${role as RoleName}`)).join(', ')}</span>
        </span>
        <NoticeBell signedIn={me !== undefined} />
        <LanguageSwitch />
        <Button variant="white" size="xs" className={classes.out} onClick={signOut}>
          {t('shell.signOut')}
        </Button>
      </div>
    </header>
  );
}
