import { Button, Modal } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { isWaitingForSignIn, onWaitingForSignIn, signInInPlace } from './session';
import { useSignOut } from './sign-out';
import classes from './sign-in.module.css';

/** The session is over while somebody works: sign in again in place; whatever was typed stays on the page behind. */
export function SignInAgain() {
  const { t, i18n } = useTranslation();
  const signOut = useSignOut();
  const over = useSyncExternalStore(onWaitingForSignIn, isWaitingForSignIn);
  const [failed, setFailed] = useState(false);
  const again = () => {
    setFailed(false);
    signInInPlace(i18n.language).catch(() => setFailed(true));
  };
  return (
    <Modal opened={over} onClose={() => {}} withCloseButton={false} title={t('session.over')}>
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
