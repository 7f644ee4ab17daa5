import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type ErrorComponentProps,
} from '@tanstack/react-router';
import { withTexts } from '@/shared/i18n/i18n';
import { Broken } from '@/shared/ui/error-boundary';
import { NotFoundPage } from './not-found-page';
import { Shell } from './shell/shell';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage, errorComponent: PageBroken });

const overview = createRoute({
  getParentRoute: () => root,
  path: '/',
  loader: withTexts('overview'),
  component: lazyRouteComponent(() => import('@/features/overview/pages/overview-page'), 'OverviewPage'),
});

const routeTree = root.addChildren([overview]);

export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    defaultErrorComponent: PageBroken,
    scrollRestoration: true,
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: plainSearch,
  });
}

function PageBroken({ error }: ErrorComponentProps) {
  return <Broken cause={error} />;
}

/** Search parameters are plain words: `?q=2021` stays a text, and what is empty is left out. */
function plainSearch(search: Record<string, unknown>): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') words.set(name, value);
  }
  const written = words.toString();
  return written && `?${written}`;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
