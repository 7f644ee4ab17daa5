import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signInInPlace } from './session';
import { useSignOut } from './sign-out';
import classes from './sign-in.module.css';

/** Signing in again in place, over the page on which somebody worked. */
export function SignInAgainDialog({ opened }: { opened: boolean }) {
  const { t, i18n } = useTranslation();
  const signOut = useSignOut();
  const [failed, setFailed] = useState(false);
  const again = () => {
    setFailed(false);
    signInInPlace(i18n.language).catch(() => setFailed(true));
  };
  return (
    <Modal opened={opened} onClose={() => {}} withCloseButton={false} title={t('session.over')}>
      <p>{t('session.overDetail')}</p>
      {failed && (
        <p role="alert" className={classes.failed}>
          {t('session.againFailed')}
        </p>
      )}
      <div className={classes.buttons}>
        <Button onClick={again} data-autofocus>
          {t('session.again')}
        </Button>
        <Button variant="default" onClick={signOut}>
          {t('session.leave')}
        </Button>
      </div>
    </Modal>
  );
}
