import { readFileSync } from 'node:fs';
import { minify, type Plugin, runnerImport } from 'vite';
import { readSiteConfig } from '../config/site-config.ts';

const EARLY = 'src/early.js';
/** The words with which the page starts in a language. */
const WORDS = /\/src\/ui\/i18n\/([\w-]+)\.json$/;

async function earlyScript(): Promise<string> {
  const { code } = await minify(EARLY, readFileSync(EARLY, 'utf8'));
  return code;
}

/**
 * Vite plugin: puts the first picture into index.html in place of `<!-- first page -->`, and the early script into the
 * head, under a name with a hash when built and with the addresses of the words it may have to fetch.
 */
export function firstPicture(): Plugin {
  let early = `./${EARLY}`;
  let reference: string | null = null;
  return {
    name: 'first-picture',
    async buildStart() {
      if (this.environment.mode !== 'build') return;
      reference = this.emitFile({ type: 'asset', name: 'early.js', source: await earlyScript() });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const { module } = await runnerImport<typeof import('./first-page.tsx')>('./scripts/page/first-page.tsx', {
          configFile: false,
          logLevel: 'error',
        });
        const words: string[] = [];
        for (const file of reference && bundle ? Object.values(bundle) : []) {
          const language = file.type === 'chunk' && file.facadeModuleId?.match(WORDS)?.[1];
          if (language) words.push(` data-${language}="./${file.fileName}"`);
          if (file.type === 'asset' && /early.*\.js$/.test(file.fileName)) early = `./${file.fileName}`;
        }
        return html
          .replace('<!-- early script -->', `<script src="${early}"${words.sort().join('')}></script>`)
          .replace('<!-- first page -->', () => module.firstPage('public/data', readSiteConfig().name ?? undefined));
      },
    },
  };
}
