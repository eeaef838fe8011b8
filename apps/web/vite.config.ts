import { reactRouter } from '@react-router/dev/vite';
import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

/** Packages of this workspace are read from their sources; everything but express goes into the bundles. */
const source = '@ringfair/source';

export default defineConfig({
  plugins: [
    reactRouter(),
    // Once, as small as can be: hashed files are sent for years.
    {
      ...compression({ algorithms: ['brotliCompress', 'gzip'], include: /assets\/.*\.(js|css|svg)$/ }),
      applyToEnvironment: ({ name }) => name === 'client',
    },
  ],
  // The manifest says where the texts of a language lie.
  build: { target: 'es2022', chunkSizeWarningLimit: 1000, manifest: true },
  environments: {
    client: {
      resolve: { conditions: [source, ...defaultClientConditions] },
      // Only loaders and actions ask the API, and these stay on the server: so do the documents.
      build: { rolldownOptions: { treeshake: { manualPureFunctions: ['graphql'] } } },
    },
    ssr: {
      // A build is always for use: React's development half would be chosen by the environment, and is slow.
      define: { 'process.env.NODE_ENV': JSON.stringify('production') },
      resolve: {
        conditions: [source, 'node', 'module-sync', ...defaultServerConditions],
        noExternal: true,
        external: ['express'],
      },
      build: { target: 'node24', rollupOptions: { input: './server/app.ts' } },
    },
  },
});
