import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withTexts } from '@/shared/i18n/i18n';
import { root } from './root-route';
import { words } from './search-words';

export const rounds = createRoute({
  getParentRoute: () => root,
  path: '/collection-rounds',
  loader: withTexts('collection'),
  validateSearch: words('state', 'sort', 'cursor'),
  component: lazyRouteComponent(() => import('@/features/collection/pages/rounds-page'), 'RoundsPage'),
});

export const newRound = createRoute({
  getParentRoute: () => root,
  path: '/collection-rounds/new',
  loader: withTexts('collection'),
  validateSearch: words('planId', 'dutyId'),
  component: lazyRouteComponent(() => import('@/features/collection/pages/new-round-page'), 'NewRoundPage'),
});

export const round = createRoute({
  getParentRoute: () => root,
  path: '/collection-rounds/$roundId',
  loader: withTexts('collection'),
  validateSearch: words('q', 'state', 'only', 'sort', 'cursor'),
  component: lazyRouteComponent(() => import('@/features/collection/pages/round-page'), 'RoundPage'),
});

export const submissions = createRoute({
  getParentRoute: () => root,
  path: '/submissions',
  loader: withTexts('collection'),
  validateSearch: words('state', 'overdue', 'sort', 'cursor'),
  component: lazyRouteComponent(() => import('@/features/collection/pages/submissions-page'), 'SubmissionsPage'),
});

export const submission = createRoute({
  getParentRoute: () => root,
  path: '/submissions/$submissionId',
  loader: withTexts('collection'),
  validateSearch: words('measure'),
  component: lazyRouteComponent(() => import('@/features/collection/pages/submission-page'), 'SubmissionPage'),
});

export const figureImport = createRoute({
  getParentRoute: () => root,
  path: '/submissions/$submissionId/import',
  loader: withTexts('figure-import'),
  validateSearch: words('importId', 'cursor', 'earlier'),
  component: lazyRouteComponent(() => import('@/features/collection/pages/figure-import-page'), 'FigureImportPage'),
});
