import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAuth } from 'react-oidc-context';
import { countDrafts, forgetDrafts } from '@/shared/draft/device-drafts';

/** Ends the session here and in Keycloak; what the browser kept for this person goes with it, not without a question. */
export function useSignOut(): () => void {
  const { t } = useTranslation();
  const auth = useAuth();
  const queries = useQueryClient();
  return () =>
    void countDrafts().then(async (count) => {
      if (count > 0 && !window.confirm(t('draftsLeft', { count }))) return;
      queries.clear();
      await forgetDrafts();
      await auth.signoutRedirect();
    });
}
