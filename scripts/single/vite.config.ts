import { defineConfig } from 'vite';
import { siteConfig } from '../config/write-config.ts';
import { noteModules } from '../licences/shipped-modules.ts';
import { firstPicture } from '../page/first-picture.ts';
import { slimLibraries } from '../slim-libraries.ts';
import { CSS_TARGET, themeCss } from '../theme-css.ts';
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
    target: 'es2022',
    cssTarget: [...CSS_TARGET],
    outDir: 'dist-single',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    modulePreload: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
  worker: { format: 'es', plugins: () => [noteModules()] },
});
