import { defineConfig } from 'vite';

/** As the atlas is built, where it matters for bytes and the policy; its data come from the bench. */
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
