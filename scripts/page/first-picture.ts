import { readFileSync } from 'node:fs';
import { type Plugin, runnerImport } from 'vite';

const EARLY = 'src/early.js';

/**
 * Vite plugin: puts the first picture into index.html in place of `<!-- first page -->`, and the early script into the
 * head, under a name with a hash when built.
 */
export function firstPicture(): Plugin {
  let early = `./${EARLY}`;
  let reference: string | null = null;
  return {
    name: 'first-picture',
    buildStart() {
      if (this.environment.mode !== 'build') return;
      reference = this.emitFile({ type: 'asset', name: 'early.js', source: readFileSync(EARLY, 'utf8') });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const { module } = await runnerImport<{ firstPage(folder: string): string }>('./scripts/page/first-page.tsx', {
          configFile: false,
          logLevel: 'error',
        });
        if (reference && bundle) {
          const asset = Object.values(bundle).find(
            ({ type, fileName }) => type === 'asset' && /early.*\.js$/.test(fileName),
          );
          if (asset) early = `./${asset.fileName}`;
        }
        return html
          .replace('<!-- early script -->', `<script src="${early}"></script>`)
          .replace('<!-- first page -->', () => module.firstPage('public/data'));
      },
    },
  };
}
