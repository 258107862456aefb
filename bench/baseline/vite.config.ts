import { defineConfig } from 'vite';

/** The atlas's build settings as far as they affect size and CSP; the bench writes the data. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: {
    outDir: '../../.cache/bench/baseline/dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
});
