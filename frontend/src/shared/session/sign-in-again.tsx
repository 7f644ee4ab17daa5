import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { isWaitingForSignIn, onWaitingForSignIn } from './session';

const load = () => import('./sign-in-again-dialog').then(({ SignInAgainDialog: component }) => ({ default: component }));
const SignInAgainDialog = lazy(load);

/** The session is over while somebody works: sign in again in place; whatever was typed stays on the page behind. */
export function SignInAgain() {
  const over = useSyncExternalStore(onWaitingForSignIn, isWaitingForSignIn);
  const [wasOver, setWasOver] = useState(over);
  if (over && !wasOver) {
    setWasOver(true);
  }
  // fetched behind the first screen, so that the dialog is there when the network is not
  useEffect(() => {
    load().catch(() => undefined);
  }, []);
  return (
    wasOver && (
      <Suspense>
        <SignInAgainDialog opened={over} />
      </Suspense>
    )
  );
}
