import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInGate } from '@/shared/session/sign-in-gate';
import { SignInAgain } from '@/shared/session/sign-in-again';
import { themeFor } from '@/shared/theme/theme';
import { ErrorBoundary } from '@/shared/ui/error-boundary';
import { createQueries } from './queries';
import { createAppRouter } from './router';

export function App() {
  const { t } = useTranslation();
  const [queries] = useState(createQueries);
  const [router] = useState(() => createAppRouter(queries));
  const theme = useMemo(() => themeFor({ close: t('close'), clear: t('clear') }), [t]);
  return (
    <MantineProvider theme={theme} forceColorScheme="light">
      <ErrorBoundary>
        <QueryClientProvider client={queries}>
          <SignInGate>
            <RouterProvider router={router} />
            <SignInAgain />
          </SignInGate>
        </QueryClientProvider>
      </ErrorBoundary>
    </MantineProvider>
  );
}
