import { defineConfig } from 'vite';
import { siteConfig } from '../config/write-config.ts';
import { FLOOR } from '../floor/targets.ts';
import { noteModules } from '../licences/shipped-modules.ts';
import { firstPicture } from '../page/first-picture.ts';
import { slimLibraries } from '../slim-libraries.ts';
import { themeCss } from '../theme-css.ts';
import { traditionalTable } from '../traditional/plugin.ts';
import { singleFile } from './single-file.ts';

/** `npm run build:single`: the atlas as one file that makes no requests, `dist-single/delta-atlas.html`. */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [
    siteConfig(),
    themeCss(),
    traditionalTable(),
    slimLibraries(),
    firstPicture(),
    noteModules(),
    singleFile('public'),
  ],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: FLOOR,
    outDir: 'dist-single',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    modulePreload: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
  worker: { format: 'es', plugins: () => [noteModules()] },
});
