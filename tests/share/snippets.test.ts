import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SNIPPETS, type SnippetId, type SnippetParts } from '../../src/share/snippets.ts';

const PARTS: SnippetParts = {
  address: 'https://example.org/atlas/embed/?v=1&lang=zh&alliance=al-g60&time=2016..2024',
  fullAddress: 'https://example.org/atlas/?lang=zh&alliance=al-g60&time=2016..2024',
  title: '长三角产业联盟地图：G60 九城（交互式）',
  linkText: '打开完整地图',
  language: 'zh',
  isSpoken: true,
  width: null,
  height: 560,
  script: { url: 'https://example.org/atlas/embed-1.js', integrity: 'sha384-abc+/=' },
  page: 'https://example.org/atlas/zh/alliance/al-g60/',
  oembed: 'https://example.org/atlas/oembed.json',
  hasPlugin: true,
};
const TEXTS: readonly SnippetId[] = ['page', 'plugin', 'oembed'];
const write = (id: SnippetId, parts: Partial<SnippetParts> = {}) =>
  SNIPPETS.find((snippet) => snippet.id === id)?.write({ ...PARTS, ...parts }) ?? null;

describe('a snippet', () => {
  test('is a frame with all that the contract asks for, and a link to the same view', () => {
    const [figure, frame, paragraph, a] = parse(write('iframe') ?? '');
    // One block: themes centre those, and systems that take the frame away leave the link in it.
    expect([figure?.name, figure?.attributes]).toEqual(['figure', { class: 'delta-atlas' }]);
    expect(frame).toEqual({
      name: 'iframe',
      attributes: {
        title: PARTS.title,
        lang: 'zh-CN',
        src: PARTS.address,
        width: '100%',
        height: '560',
        frameborder: '0',
        loading: 'lazy',
        allow: 'fullscreen; clipboard-write',
        referrerpolicy: 'strict-origin-when-cross-origin',
        sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads',
      },
      text: '',
    });
    expect([paragraph?.name, a]).toEqual([
      'p',
      {
        name: 'a',
        attributes: { href: PARTS.fullAddress, target: '_blank', rel: 'noopener', lang: 'zh-CN' },
        text: PARTS.linkText,
      },
    ]);
  });

  test('with the script names it with its hash, and has no script of its own', () => {
    const found = parse(write('script') ?? '');
    const { src, 'data-delta-atlas': mark } = found[1]?.attributes ?? {};
    expect(mark).toBe('');
    expect(src?.startsWith(`${PARTS.address}#id=delta-atlas-`)).toBe(true);
    expect(found.at(-1)).toEqual({
      name: 'script',
      attributes: { src: PARTS.script?.url, integrity: 'sha384-abc+/=', crossorigin: 'anonymous', defer: '' },
      text: '',
    });
  });

  test('as a component keeps the link inside, for readers without scripts', () => {
    const [figure, component, , a] = parse(write('component') ?? '');
    expect(figure?.name).toBe('figure');
    expect(component?.attributes).toEqual({
      src: PARTS.address,
      title: PARTS.title,
      height: '560',
    });
    expect(a?.attributes.href).toBe(PARTS.fullAddress);
  });

  test('is not given where what it needs is missing', () => {
    const none = { script: null, page: null, oembed: null, hasPlugin: false };
    expect(SNIPPETS.filter(({ id }) => write(id, none) === null).map(({ id }) => id)).toEqual([
      'script',
      'component',
      'page',
      'plugin',
      'oembed',
    ]);
  });

  test('calls another view by another name', () => {
    const name = (address: string) => parse(write('script', { address }) ?? '')[1]?.attributes.src?.split('#id=')[1];
    expect(name(PARTS.address)).not.toBe(name(`${PARTS.address}&focus=place:310117`));
  });

  test('has no id, so that it may stand twice on a page', () => {
    for (const { id } of SNIPPETS) {
      for (const { attributes } of TEXTS.includes(id) ? [] : parse(write(id) ?? ''))
        expect(attributes.id).toBeUndefined();
    }
  });

  test('says the language of the frame only if its address does', () => {
    const [, frame, , a] = parse(write('iframe', { isSpoken: false }) ?? '');
    expect([frame?.attributes.lang, a?.attributes.lang]).toEqual([undefined, 'zh-CN']);
  });

  test('for the plugin is a shortcode that nothing in it can end', () => {
    expect(write('plugin')).toBe(
      `[delta-atlas view="v=1&amp;lang=zh&amp;alliance=al-g60&amp;time=2016..2024" title="${PARTS.title}" height="560"]`,
    );
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('"]', '[/delta-atlas]', '</p>\n', '&quot;'),
    );
    fc.assert(
      fc.property(hostile, hostile, (title, query) => {
        const text = write('plugin', { title, address: `https://example.org/embed/?${query}` }) ?? '';
        expect(text).toMatch(/^\[delta-atlas view="[^"[\]<>\r\n]*" title="[^"[\]<>\r\n]*" height="560"\]$/);
      }),
    );
  });

  test('never has a script or a handler in line, nor a style', () => {
    for (const { id } of SNIPPETS) {
      for (const { name, attributes, text } of TEXTS.includes(id) ? [] : parse(write(id) ?? '')) {
        if (name === 'script') expect(text).toBe('');
        expect(Object.keys(attributes).filter((key) => key.startsWith('on') || key === 'style')).toEqual([]);
      }
    }
  });

  test('gives back what was put in, whatever it is', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '"><script>alert(1)</script>',
        "' onload='x",
        '</a><img src=x>',
        '&quot;&amp;',
        '<!--',
        ']]>',
        '\r\n',
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (title, linkText, address, fullAddress) => {
        const clean = (text: string) => text.replaceAll('\0', '\uFFFD');
        const found = parse(write('script', { title, linkText, address, fullAddress }) ?? '');
        expect(found.map(({ name }) => name)).toEqual(['figure', 'iframe', 'p', 'a', 'script']);
        expect(found[1]?.attributes).toMatchObject({ title: clean(title) });
        expect(found[1]?.attributes.src).toMatch(/#id=delta-atlas-[0-9a-z]+$/);
        expect(found[1]?.attributes.src?.replace(/#id=delta-atlas-[0-9a-z]+$/, '')).toBe(clean(address));
        expect(found[3]).toMatchObject({ text: clean(linkText), attributes: { href: clean(fullAddress) } });
      }),
    );
  });
});

interface Found {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** A small reader of HTML, by the tokenizer's rules for what snippets use: elements in their order, text of their own. */
function parse(html: string): Found[] {
  const source = html.replace(/\r\n?/g, '\n');
  const found: Found[] = [];
  const open: Found[] = [];
  let at = 0;
  while (at < source.length) {
    const tag = /<(\/?)([a-z][a-z-]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/y;
    tag.lastIndex = at;
    const match = tag.exec(source);
    if (!match) {
      const end = source.indexOf('<', at + (source[at] === '<' ? 1 : 0));
      const text = source.slice(at, end === -1 ? undefined : end);
      const inside = open.at(-1);
      if (inside) inside.text += decode(text);
      else if (text.trim() !== '') throw new Error(`found text outside: ${text}`);
      at += text.length;
      continue;
    }
    const [whole, slash, name = '', pairs = ''] = match;
    at += whole.length;
    if (slash) {
      if (open.pop()?.name !== name) throw new Error(`found </${name}>`);
      continue;
    }
    const attributes = Object.fromEntries(
      [...pairs.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, decode(value)]),
    );
    const element = { name, attributes, text: '' };
    found.push(element);
    open.push(element);
  }
  if (open.length > 0) throw new Error(`${open.at(-1)?.name} is not closed`);
  return found;
}

function decode(text: string): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string) =>
    code === undefined ? (names[name] ?? whole) : String.fromCharCode(Number(code)),
  );
}
