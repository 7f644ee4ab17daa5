import { useAuth } from 'react-oidc-context';

/** Ends the session here and in Keycloak. */
export function useSignOut(): () => void {
  const auth = useAuth();
  return () => void auth.signoutRedirect();
}
