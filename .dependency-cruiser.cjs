/** Who may import whom (docs/conventions.md). Slices in their order: each may import those before it. */
const slices = [
  'access',
  'accounts',
  'fairs',
  'floor-plan',
  'booths',
  'facilities',
  'applications',
  'allocation',
  'demo',
];

const slicesInOrder = slices.map((slice, index) => ({
  name: `slice-order-${slice}`,
  comment: `${slice} may import only the slices before it: ${slices.slice(0, index).join(', ') || 'none'}`,
  severity: 'error',
  from: { path: `^app/features/${slice}/` },
  to: { path: `^app/features/(${slices.slice(index + 1).join('|') || 'none'})/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      from: { path: '^app', pathNot: '/generated/' },
      to: {
        circular: true,
        viaOnly: { pathNot: '/generated/', dependencyTypesNot: ['type-only'] },
      },
    },
    {
      name: 'no-cycle-between-slices',
      severity: 'error',
      scope: 'folder',
      from: { path: '^app/features/[^/]+$' },
      to: { circular: true },
    },
    ...slicesInOrder.filter((rule) => !rule.to.path.includes('(none)')),
    {
      name: 'kernel-is-the-bottom',
      severity: 'error',
      from: { path: '^app/kernel/' },
      to: { path: '^app/', pathNot: '^app/(kernel|locales)/' },
    },
    {
      name: 'platform-knows-no-features',
      severity: 'error',
      from: { path: '^app/platform/' },
      to: { path: '^app/(features|routes|ui|server|cli)/' },
    },
    {
      name: 'ui-has-no-business',
      severity: 'error',
      from: { path: '^app/ui/' },
      to: {
        path: '^app/(features|routes|platform|server|cli)/',
        pathNot: '^app/platform/i18n/(locales|i18n-options)\\.ts$',
      },
    },
    {
      name: 'features-know-no-routes',
      severity: 'error',
      from: { path: '^app/features/' },
      to: { path: '^app/(routes|cli)/' },
    },
    {
      name: 'routes-never-touch-the-database',
      severity: 'error',
      from: { path: '^app/routes/' },
      to: { path: '^app/platform/db/|@prisma/client' },
    },
    {
      name: 'pure-stays-pure',
      comment:
        'only .server.ts files do I/O: no Prisma, no Node modules, no platform rooms that do I/O',
      severity: 'error',
      from: { path: '^app/(kernel|features|ui)/.*\\.tsx?$', pathNot: '\\.(server|worker)\\.tsx?$' },
      to: {
        path: '(^app/platform/db/|@prisma/|^node:|\\.server\\.tsx?$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pure-stays-pure-of-node',
      severity: 'error',
      from: { path: '^app/(kernel|features|ui)/.*\\.tsx?$', pathNot: '\\.(server|worker)\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
