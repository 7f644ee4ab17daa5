import { Button, Loader } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasAuthParams, useAuth } from 'react-oidc-context';
import classes from './sign-in.module.css';

/** Nobody sees a page before signing in; the page asked for opens afterwards. */
export function SignInGate({ children }: { children: ReactNode }) {
  const { t, i18n } = useTranslation();
  const auth = useAuth();
  const [entered, setEntered] = useState(false);
  const signedIn = auth.user !== null && auth.user !== undefined;

  useEffect(() => {
    if (signedIn || auth.isLoading || auth.error || auth.activeNavigator || hasAuthParams()) return;
    void auth.signinRedirect({
      ui_locales: i18n.language,
      state: { returnTo: window.location.pathname + window.location.search },
    });
  }, [auth, signedIn, i18n.language]);

  // Once inside, a session that ends is renewed in place: the pages, and every form on them, stay.
  if (signedIn && !entered) setEntered(true);
  if (entered) return <>{children}</>;
  if (auth.error) {
    return (
      <main className={classes.gate} role="alert">
        <h1>{t('session.failed')}</h1>
        <p>{t('session.failedDetail')}</p>
        <Button onClick={() => window.location.assign('/')}>{t('session.tryAgain')}</Button>
      </main>
    );
  }
  return (
    <main className={classes.gate}>
      <h1>Măng Non</h1>
      <p role="status">{t('session.opening')}</p>
      <Loader />
    </main>
  );
}
