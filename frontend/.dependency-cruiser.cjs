/** The walls of the front end: a feature is a room with one door, and nobody reaches into a neighbour. */
module.exports = {
  forbidden: [
    {
      name: 'features-are-rooms',
      comment: 'A feature folder never imports another one; what two rooms need lives in shared/.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'features-do-not-know-the-app',
      severity: 'error',
      from: { path: '^src/features/' },
      to: { path: '^src/app/' },
    },
    {
      name: 'shared-knows-nobody',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { path: '^src/(features|app)/' },
    },
    {
      name: 'components-do-not-ask',
      comment: 'components/ show, api/ asks, pages/ join.',
      severity: 'error',
      from: { path: '^src/features/[^/]+/api/' },
      to: { path: '^src/features/[^/]+/(components|pages)/' },
    },
    {
      name: 'tokens-in-one-place',
      comment: 'Only the session and the HTTP client know about tokens.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(shared/session|app/start|test)' },
      to: { path: 'node_modules/(oidc-client-ts|react-oidc-context)' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.tsx?$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.app.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default', 'types'] },
  },
};
