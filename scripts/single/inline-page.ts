/** Inlines a page's files into it. Pure. */
import { posix } from 'node:path';
import { cspHash } from '../page/early-script.ts';

type Files = ReadonlyMap<string, string>;

/**
 * Inlines everything that `index.html` of `files` loads, and `data` as non-executable script blocks. The page's CSP
 * then allows exactly these scripts and styles, by hash, and no connections. Throws if a file is missing.
 */
export function inlinePage(files: Files, data: Files): string {
  const read = (path: string) => {
    const text = files.get(posix.normalize(path));
    if (text === undefined) throw new Error(`${path}: found no such file, expected it because the page names it`);
    return text;
  };
  const scripts: string[] = [];
  const styles: string[] = [];
  const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  const script = (tag: string) => {
    const code = endless(read(attribute(tag, 'src') ?? ''));
    scripts.push(cspHash(code));
    return `<script${tag.includes('type="module"') ? ' type="module"' : ''}>${code}</script>`;
  };
  const inline = (_: string, code: string) => {
    scripts.push(cspHash(code));
    return `<script>${code}</script>`;
  };
  const link = (tag: string) => {
    const path = attribute(tag, 'href') ?? '';
    switch (attribute(tag, 'rel')) {
      case 'stylesheet': {
        const code = read(path);
        styles.push(cspHash(code));
        return `<style>${code}</style>`;
      }
      case 'icon':
        return `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml,${encodeURIComponent(read(path))}">`;
      default:
        // Preloads are inlined, and links to other pages have no target.
        return '';
    }
  };
  const blocks = [...data].map(
    ([path, text]) =>
      `<script type="${typeOf(path)}" data-file="${path}">${path.endsWith('json') ? text.replaceAll('<', '\\u003c') : endless(text)}</script>`,
  );
  return (
    read('index.html')
      .replace(/<script(?: data-[\w-]+="[^"]*")*>([\s\S]*?)<\/script>/, inline)
      .replace(/<script\b[^>]*\ssrc="[^"]*"[^>]*><\/script>/g, script)
      .replace(/<link\b[^>]*>/g, link)
      .replace(/<p[^>]*><a href="data\/[\s\S]*?<\/p>/g, '')
      .replace(
        /(http-equiv="Content-Security-Policy"\s+content=")[^"]*/,
        (_, start: string) => start + policy(scripts, styles),
      )
      // Tells the page that it is a single file (src/state/site-address.ts).
      .replace('<html', '<html data-single=""')
      .replace('</body>', () => `${blocks.join('\n')}\n</body>`)
  );
}

/** A MIME type that browsers do not execute. */
function typeOf(path: string): string {
  return path.endsWith('json') ? 'application/json' : 'text/plain';
}

function policy(scripts: readonly string[], styles: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    `style-src ${styles.join(' ')}`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** Escapes end tags that would close the surrounding element. */
function endless(code: string): string {
  return code.replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '\\x3c!--');
}
