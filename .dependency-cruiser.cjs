/** Imports go down only: views → domain → platform; a domain folder is entered through its index; the web knows only the API. */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'platform-knows-nothing-above',
      severity: 'error',
      from: { path: '^server/platform/' },
      to: {
        path: '^server/(domain|views|pages|emails)/|^server/(app|tasks|worker|schedule|services|main)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'domain-knows-no-views',
      severity: 'error',
      from: { path: '^server/domain/' },
      to: { path: '^server/(views/|pages/|app\\.ts|tasks\\.ts|worker\\.ts)' },
    },
    {
      name: 'domain-through-its-index',
      severity: 'error',
      from: { path: '^server/domain/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^server/domain/([^/]+)/.+',
        pathNot: ['^server/domain/$1/', '^server/domain/[^/]+/(index|machine)\\.ts$'],
      },
    },
    {
      name: 'views-through-its-index',
      severity: 'error',
      from: { path: '^server/(views/|pages/|[^/]+\\.ts$)' },
      to: { path: '^server/domain/[^/]+/.+', pathNot: '^server/domain/[^/]+/index\\.ts$' },
    },
    {
      name: 'views-have-no-sql',
      severity: 'error',
      from: { path: '^server/(views|pages)/', pathNot: '^server/views/authentication/' },
      to: { path: 'node_modules/(kysely|pg)/' },
    },
    {
      name: 'web-knows-the-api-only',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(server|scripts|test|bench)/' },
    },
    { name: 'server-knows-no-web', severity: 'error', from: { path: '^server/' }, to: { path: '^web/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    exclude: { path: '(^|/)(dist|data)/' },
  },
};
