// Mantine's style sheets come first, so that those of the dashboard win.
import '@/shared/theme/mantine';
import '@/shared/theme/fonts.css';
import '@/shared/theme/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AuthProvider } from 'react-oidc-context';
import { openApi } from '@/shared/api/client';
import type { Config } from '@/shared/config';
import { openTexts } from '@/shared/i18n/i18n';
import { openSession, returnAddress } from '@/shared/session/session';
import { handOverAndClose } from '@/shared/session/sign-in-window';
import { App } from './app';

export async function start(config: Config): Promise<void> {
  if (window.location.pathname === '/signin/window') {
    handOverAndClose();
    return;
  }
  const manager = openSession(config);
  openApi(config);
  await openTexts();
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  void keepMessageForNoNetwork();
  createRoot(root).render(
    <StrictMode>
      <AuthProvider userManager={manager} onSigninCallback={(user) => window.history.replaceState(null, '', returnAddress(user?.state))}>
        <App />
      </AuthProvider>
    </StrictMode>,
  );
}

/** A reload without network then shows a message (public/sw.js). Where workers are not allowed, the browser's own page shows. */
async function keepMessageForNoNetwork(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/sw.js');
  } catch (cause) {
    console.info('No message for a missing network:', cause);
  }
}
