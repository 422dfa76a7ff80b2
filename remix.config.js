import { flatRoutes } from 'remix-flat-routes';

/**
 * Options of the Remix plugin, read by vite.config.ts.
 * `v3_singleFetch` and `v3_lazyRouteDiscovery` stay off: see docs/decisions/0001-remix-flags.md.
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  ignoredRouteFiles: ['**/*'],
  routes: async (defineRoutes) => flatRoutes('routes', defineRoutes),
  serverModuleFormat: 'esm',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: false,
    v3_lazyRouteDiscovery: false,
  },
};
