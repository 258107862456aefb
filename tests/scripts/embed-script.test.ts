import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundleEmbedScript, integrityOf } from '../../scripts/embed-script.ts';
import { embedPage, inFolder } from '../../scripts/page/embed-page.ts';

describe('embed.js', () => {
  let code = '';
  beforeAll(async () => {
    code = await bundleEmbedScript();
  });

  test('is at most 4 kB after gzip', () => {
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(4000);
  });

  test('is a classic script that a strict policy allows: no import, no eval, no markup, no style text', () => {
    expect(code).not.toMatch(/\b(import|export)\b|\beval\(|new Function|innerHTML|outerHTML|cssText|document\.write/);
    expect(() => new Function(code)).not.toThrow();
  });

  test('is the same each time, so that its integrity holds', async () => {
    expect(integrityOf(await bundleEmbedScript())).toBe(integrityOf(code));
    expect(integrityOf(code)).toMatch(/^sha384-[\w+/]{64}$/);
  });
});

describe('the page in a folder', () => {
  test('finds its files one step up, and leaves other addresses', () => {
    const html = '<html lang="en"><head></head><script src="./a.js" data-en="./b.js"></script><a href="data/x">x</a>';
    expect(inFolder(html)).toBe(
      '<html data-root="../" lang="en"><head></head><script src="../a.js" data-en="../b.js"></script><a href="../data/x">x</a>',
    );
    const other = '<a href="https://a.example/">a</a><a href="#b">b</a><a href="/c">c</a><use href=""></use>';
    expect(inFolder(other)).toBe(other);
  });

  test('is left to the full page by search engines', () => {
    const html = embedPage('<html><head></head>');
    expect(html).toContain('<meta name="robots" content="noindex" />');
    expect(html).toContain('<link rel="canonical" href="../" />');
  });
});
