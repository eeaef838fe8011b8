import { reactRouter } from '@react-router/dev/vite';
import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite';

/** Packages of this workspace are read from their sources; everything but express goes into the bundles. */
const source = '@ringfair/source';

export default defineConfig({
  plugins: [reactRouter()],
  build: { target: 'es2022', chunkSizeWarningLimit: 1000 },
  environments: {
    client: { resolve: { conditions: [source, ...defaultClientConditions] } },
    ssr: {
      resolve: {
        conditions: [source, 'node', 'module-sync', ...defaultServerConditions],
        noExternal: true,
        external: ['express'],
      },
      build: { target: 'node24', rollupOptions: { input: './server/app.ts' } },
    },
  },
});
