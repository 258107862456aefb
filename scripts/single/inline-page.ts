/** A page and its files as one page. Pure. */
import { posix } from 'node:path';
import { cspHash } from '../page/early-script.ts';

type Files = ReadonlyMap<string, string>;

/**
 * Puts everything that `index.html` of `files` loads into it, and `data` as blocks that are no code. Its policy then
 * allows exactly these scripts and styles, by their hashes, and no connection at all. Throws if a file is not there.
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
        // What is to be fetched ahead is here; what leads to other pages has none to lead to.
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
      .replace(/<p><a href="data\/[\s\S]*?<\/p>/g, '')
      .replace(
        /(http-equiv="Content-Security-Policy"\s+content=")[^"]*/,
        (_, start: string) => start + policy(scripts, styles),
      )
      // The page knows that nothing is beside it (src/state/site-address.ts).
      .replace('<html', '<html data-single=""')
      .replace('</body>', () => `${blocks.join('\n')}\n</body>`)
  );
}

/** No type of code. */
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

/** Code in which nothing ends the element that it stands in. */
function endless(code: string): string {
  return code.replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '\\x3c!--');
}
