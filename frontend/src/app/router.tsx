import type { QueryClient } from '@tanstack/react-query';
import {
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router';
import { withTexts } from '@/shared/i18n/i18n';
import { figureImport, newRound, round, rounds, submission, submissions } from './collection-routes';
import { PageBroken, root } from './root-route';
import { plainSearch, words } from './search-words';

const overview = createRoute({
  getParentRoute: () => root,
  path: '/',
  loader: withTexts('overview', 'figures'),
  component: lazyRouteComponent(() => import('@/features/overview/pages/overview-page'), 'OverviewPage'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/plan-imports',
  loader: withTexts('reading'),
  validateSearch: words('sort', 'cursor'),
  component: lazyRouteComponent(() => import('@/features/reading/pages/import-upload-page'), 'ImportUploadPage'),
});

const importReview = createRoute({
  getParentRoute: () => root,
  path: '/plan-imports/$importId',
  loader: withTexts('reading'),
  validateSearch: words('tab'),
  component: lazyRouteComponent(() => import('@/features/reading/pages/import-review-page'), 'ImportReviewPage'),
});

const areas = createRoute({
  getParentRoute: () => root,
  path: '/areas',
  loader: withTexts('area'),
  validateSearch: words('q', 'on', 'level', 'sort', 'cursor'),
  component: lazyRouteComponent(() => import('@/features/area/pages/areas-page'), 'AreasPage'),
});

const area = createRoute({
  getParentRoute: () => root,
  path: '/areas/$areaId',
  loader: withTexts('area'),
  validateSearch: words('on', 'sort', 'cursor'),
  component: lazyRouteComponent(() => import('@/features/area/pages/area-page'), 'AreaPage'),
});

const directoryImport = createRoute({
  getParentRoute: () => root,
  path: '/directory-import',
  loader: withTexts('area'),
  validateSearch: words('cursor'),
  component: lazyRouteComponent(() => import('@/features/area/pages/directory-import-page'), 'DirectoryImportPage'),
});

const reorganisations = createRoute({
  getParentRoute: () => root,
  path: '/reorganisations',
  loader: withTexts('area'),
  validateSearch: words('kind', 'state', 'importId', 'cursor'),
  component: lazyRouteComponent(() => import('@/features/area/pages/reorganisations-page'), 'ReorganisationsPage'),
});

const newReorganisation = createRoute({
  getParentRoute: () => root,
  path: '/reorganisations/new',
  loader: withTexts('area'),
  component: lazyRouteComponent(() => import('@/features/area/pages/new-reorganisation-page'), 'NewReorganisationPage'),
});

const reorganisation = createRoute({
  getParentRoute: () => root,
  path: '/reorganisations/$actId',
  loader: withTexts('area'),
  component: lazyRouteComponent(() => import('@/features/area/pages/reorganisation-page'), 'ReorganisationPage'),
});

const reorganisationImport = createRoute({
  getParentRoute: () => root,
  path: '/reorganisation-import',
  loader: withTexts('area'),
  validateSearch: words('importId'),
  component: lazyRouteComponent(() => import('@/features/area/pages/reorganisation-import-page'), 'ReorganisationImportPage'),
});

const boundaryImport = createRoute({
  getParentRoute: () => root,
  path: '/boundary-import',
  loader: withTexts('area'),
  validateSearch: words('cursor'),
  component: lazyRouteComponent(() => import('@/features/area/pages/boundary-import-page'), 'BoundaryImportPage'),
});

const agencies = createRoute({
  getParentRoute: () => root,
  path: '/agencies',
  loader: withTexts('agency'),
  validateSearch: words('q', 'on', 'areaId', 'sort', 'cursor'),
  component: lazyRouteComponent(() => import('@/features/agency/pages/agencies-page'), 'AgenciesPage'),
});

const agency = createRoute({
  getParentRoute: () => root,
  path: '/agencies/$agencyId',
  loader: withTexts('agency'),
  component: lazyRouteComponent(() => import('@/features/agency/pages/agency-page'), 'AgencyPage'),
});

const handOver = createRoute({
  getParentRoute: () => root,
  path: '/agencies/$agencyId/handover',
  loader: withTexts('assignment'),
  component: lazyRouteComponent(() => import('@/features/assignment/pages/hand-over-page'), 'HandOverPage'),
});

const handOverReport = createRoute({
  getParentRoute: () => root,
  path: '/handovers/$handOverId',
  loader: withTexts('assignment'),
  component: lazyRouteComponent(() => import('@/features/assignment/pages/hand-over-report-page'), 'HandOverReportPage'),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  loader: withTexts('audit'),
  validateSearch: words('streamId', 'act', 'from', 'to', 'cursor'),
  component: lazyRouteComponent(() => import('@/features/audit/pages/audit-page'), 'AuditPage'),
});

const notices = createRoute({
  getParentRoute: () => root,
  path: '/notices',
  loader: withTexts('notice'),
  validateSearch: words('show', 'kind', 'cursor'),
  component: lazyRouteComponent(() => import('@/features/notice/pages/notices-page'), 'NoticesPage'),
});

const reminders = createRoute({
  getParentRoute: () => root,
  path: '/reminder-stages',
  loader: withTexts('notice'),
  validateSearch: words('kind'),
  component: lazyRouteComponent(() => import('@/features/notice/pages/reminders-page'), 'RemindersPage'),
});

const plans = createRoute({
  getParentRoute: () => root,
  path: '/plans',
  loader: withTexts('plan'),
  validateSearch: words('q', 'areaId', 'state', 'on', 'parentPlanId', 'sort', 'cursor'),
  component: lazyRouteComponent(() => import('@/features/plan/pages/plans-page'), 'PlansPage'),
});

const newPlan = createRoute({
  getParentRoute: () => root,
  path: '/plans/new',
  loader: withTexts('plan'),
  component: lazyRouteComponent(() => import('@/features/plan/pages/new-plan-page'), 'NewPlanPage'),
});

const plan = createRoute({
  getParentRoute: () => root,
  path: '/plans/$planId',
  loader: withTexts('plan', 'figures'),
  validateSearch: words('on', 'level', 'map', 'calendar', 'areaId', 'targets'),
  component: lazyRouteComponent(() => import('@/features/plan/pages/plan-page'), 'PlanPage'),
});

const indicator = createRoute({
  getParentRoute: () => root,
  path: '/indicators/$indicatorId',
  loader: withTexts('indicator', 'figures'),
  validateSearch: words('on', 'level', 'map', 'calendar', 'areaId', 'year'),
  component: lazyRouteComponent(() => import('@/features/indicator/pages/indicator-page'), 'IndicatorPage'),
});

const assignments = createRoute({
  getParentRoute: () => root,
  path: '/assignments',
  loader: withTexts('assignment'),
  validateSearch: words('planId', 'agencyId', 'on', 'type', 'unled', 'cursor'),
  component: lazyRouteComponent(() => import('@/features/assignment/pages/assignments-page'), 'AssignmentsPage'),
});

const work = createRoute({
  getParentRoute: () => root,
  path: '/work',
  loader: withTexts('work'),
  validateSearch: words('view', 'from', 'until', 'cursor'),
  component: lazyRouteComponent(() => import('@/features/assignment/pages/work-page'), 'WorkPage'),
});

const assignmentWork = createRoute({
  getParentRoute: () => root,
  path: '/work/$assignmentId',
  loader: withTexts('work'),
  component: lazyRouteComponent(() => import('@/features/assignment/pages/assignment-work-page'), 'AssignmentWorkPage'),
});

const progressReport = createRoute({
  getParentRoute: () => root,
  path: '/progress-reports/$reportId',
  loader: withTexts('work'),
  validateSearch: words('left'),
  component: lazyRouteComponent(() => import('@/features/assignment/pages/progress-report-page'), 'ProgressReportPage'),
});

const obstacle = createRoute({
  getParentRoute: () => root,
  path: '/obstacles/$obstacleId',
  loader: withTexts('work'),
  component: lazyRouteComponent(() => import('@/features/assignment/pages/obstacle-page'), 'ObstaclePage'),
});

const routeTree = root.addChildren([
  overview,
  imports,
  importReview,
  areas,
  area,
  directoryImport,
  reorganisations,
  newReorganisation,
  reorganisation,
  reorganisationImport,
  boundaryImport,
  agencies,
  agency,
  handOver,
  handOverReport,
  audit,
  notices,
  reminders,
  plans,
  newPlan,
  plan,
  indicator,
  assignments,
  work,
  assignmentWork,
  progressReport,
  obstacle,
  rounds,
  newRound,
  round,
  submissions,
  submission,
  figureImport,
]);

export function createAppRouter(queries: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    history,
    context: { queries },
    defaultPreload: 'intent',
    defaultErrorComponent: PageBroken,
    scrollRestoration: true,
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: plainSearch,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
