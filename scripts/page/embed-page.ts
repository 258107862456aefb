import type { Plugin } from 'vite';

/** Adapts a page for a subfolder of the site: relative paths go up one level, and `data-root` is set (src/state/site.ts). */
export function inFolder(html: string): string {
  return html
    .replace(/(\s(?:src|href|data-en|data-zh)=")(?![a-z]+:|[/#"])(?:\.\/)?/g, '$1../')
    .replace(/<html\b/, '<html data-root="../"');
}

/** The page for frames: the same app at its own address, not indexed by search engines. */
export function embedPage(html: string): string {
  const head = '<meta name="robots" content="noindex" />\n    <link rel="canonical" href="../" />\n  </head>';
  return inFolder(html).replace('</head>', `  ${head}`);
}

/** Vite plugin: writes `embed/index.html` beside `index.html`. */
export function embedFolder(): Plugin {
  return {
    name: 'embed-folder',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const page = bundle['index.html'];
      // Workers are bundled separately, without a page.
      if (page?.type !== 'asset') return;
      this.emitFile({ type: 'asset', fileName: 'embed/index.html', source: embedPage(String(page.source)) });
    },
  };
}
