import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  bundleEmbedScript,
  FROZEN_FOLDER,
  type FrozenScript,
  freezeProblem,
  frozenScripts,
  integrityOf,
  SCRIPT_VERSION,
} from '../../scripts/embed-script.ts';
import { embedPage, inFolder } from '../../scripts/page/embed-page.ts';

describe('embed.js', () => {
  let code = '';
  beforeAll(async () => {
    code = await bundleEmbedScript();
  });

  test('is at most 5.6 kB after gzip', () => {
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(5600);
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

describe('what was pasted years ago', () => {
  test('goes on being served: the script of a8f6906 under its old name, byte for byte', () => {
    const bytes = readFileSync('public/assets/embed-D25aew4l.js');
    expect(createHash('sha384').update(bytes).digest('base64')).toBe(
      'WQ/kNxKnjnxIzJND5hwwZzaOvYQQVUCDD6puKRg0PK+vOUqfdhcYO/E5vcXTZqg0',
    );
  });

  test('does not change: the script of today is the newest frozen copy, or has a higher version', async () => {
    const frozen = frozenScripts();
    expect(frozen.length).toBeGreaterThan(0);
    expect(freezeProblem(SCRIPT_VERSION, await bundleEmbedScript(), frozen)).toBeNull();
  });

  test('says its version in its first line, and is that of its name', () => {
    for (const { version, code } of frozenScripts()) {
      expect(code.slice(0, 60)).toContain(`Delta Atlas embed.js ${version}, MIT`);
    }
  });

  const copy = (version: string, code = version): FrozenScript => ({ version, code });
  test.each([
    ['1.0.0', 'new', [], true],
    ['1.0.0', '1.0.0', [copy('1.0.0')], true],
    ['1.0.0', 'changed', [copy('1.0.0')], false],
    ['1.0.1', 'changed', [copy('1.0.0')], true],
    ['1.10.0', 'changed', [copy('1.2.0'), copy('1.9.3')], true],
    ['1.9.0', 'changed', [copy('1.2.0'), copy('1.10.0')], false],
    ['0.9.0', 'changed', [copy('1.0.0')], false],
  ])('%s with the code "%s" beside %j may go out: %s', (version, code, frozen, may) => {
    const problem = freezeProblem(version, code, frozen);
    expect(problem === null).toBe(may);
    if (!may) expect(problem).toMatch(new RegExp(`found .*${FROZEN_FOLDER}.*expected .*embed:freeze`));
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
