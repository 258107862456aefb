import { type Plugin, runnerImport } from 'vite';
import { readSiteConfig } from '../config/site-config.ts';
import { policyIn } from '../headers.mjs';
import { allowingScript, EARLY, earlyScript } from './early-script.ts';

/** Matches the word files for the start of the page. */
const WORDS = /\/src\/ui\/i18n\/([\w-]+)\.json$/;

/**
 * Vite plugin: replaces `<!-- first page -->` in index.html with the prerendered page, and adds the early script to the
 * head, with the addresses of the word files it may fetch; in the build it is inlined and allowed by its hash.
 */
export function firstPicture(): Plugin {
  return {
    name: 'first-picture',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const { module } = await runnerImport<typeof import('./first-page.tsx')>('./scripts/page/first-page.tsx', {
          configFile: false,
          logLevel: 'error',
        });
        const picture = () => module.firstPage('public/data', readSiteConfig().name ?? undefined);
        const page = html.replace('<!-- first page -->', picture);
        if (!bundle) return page.replace('<!-- early script -->', `<script src="./${EARLY}"></script>`);
        const words = Object.values(bundle).flatMap((file) => {
          const language = file.type === 'chunk' && file.facadeModuleId?.match(WORDS)?.[1];
          return language ? [` data-${language}="./${file.fileName}"`] : [];
        });
        const code = await earlyScript();
        const policy = policyIn(html);
        return page
          .replace('<!-- early script -->', () => `<script${words.sort().join('')}>${code}</script>`)
          .replace(policy, () => allowingScript(policy, code));
      },
    },
  };
}
