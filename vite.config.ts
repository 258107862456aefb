import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { siteConfig } from './scripts/config/write-config.ts';
import { embedScript } from './scripts/embed-script.ts';
import { FLOOR } from './scripts/floor/targets.ts';
import { licences } from './scripts/licences/licences.ts';
import { noteModules } from './scripts/licences/shipped-modules.ts';
import { serviceWorker } from './scripts/offline/service-worker.ts';
import { embedFolder } from './scripts/page/embed-page.ts';
import { firstPicture } from './scripts/page/first-picture.ts';
import { sitePages } from './scripts/pages/site-pages.ts';
import { slimLibraries } from './scripts/slim-libraries.ts';
import { themeCss } from './scripts/theme-css.ts';
import { traditionalTable } from './scripts/traditional/plugin.ts';

/** The development server puts style sheets into the page and talks by web socket; the built page has the whole policy. */
const developmentPolicy: Plugin = {
  name: 'development-policy',
  apply: 'serve',
  transformIndexHtml: (html) =>
    html
      .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
      .replace("connect-src 'self'", "connect-src 'self' ws:"),
};

/** Relative base: `dist/` works from any sub-folder. */
export default defineConfig({
  base: './',
  plugins: [
    siteConfig(),
    themeCss(),
    traditionalTable(),
    slimLibraries(),
    firstPicture(),
    sitePages(),
    embedScript(),
    embedFolder(),
    developmentPolicy,
    serviceWorker(),
    noteModules(),
    licences(),
  ],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: FLOOR,
    // Inlined assets would become data: addresses, which the Content Security Policy allows for images only.
    assetsInlineLimit: 0,
    // MapLibre is one chunk of about 1 MB, loaded beside the rest; everything else stays far below.
    chunkSizeWarningLimit: 1200,
    modulePreload: false,
    // By it a chunk that could not be loaded is found again (src/later.ts).
    manifest: 'chunks.json',
    // Three loads (src/later.ts): what the page begins with is one file, the rest another.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'index', tags: ['$initial'], priority: 1 },
            // With what other parts share with it: all of them are asked for after it.
            { name: 'rest', test: /\/src\/(rest\.ts|ui\/(theme|accent)\.ts|scene\/ground-colours\.ts)$/ },
          ],
        },
      },
      // A constant that only late chunks use (src/ui/breakpoints.ts) is written there, not into the entry.
      optimization: { inlineConst: { mode: 'all' } },
    },
  },
  worker: { format: 'es', plugins: () => [noteModules()] },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    setupFiles: ['tests/setup.ts'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    env: { TZ: 'Asia/Shanghai' },
    // Property tests take seconds on a busy machine of two cores; nothing here is measured in time.
    testTimeout: 30_000,
  },
});
