/**
 * The form in which pictures are kept: text to be read and compared line by line. Of the ground only a reference stands
 * in it, of the style nothing (it is kept once per theme), and what both languages draw alike stands there once.
 */
import { createHash } from 'node:crypto';
import type { Language } from '../../src/model/types.ts';
import type { GroundLevel } from '../../src/scene/ground.ts';

/** Path data of the ground: no other begins with a small letter. */
const GROUND_PATH = / d="(m[^"]*)"/g;
/** Content of the style. */
const STYLE = /(?<=<style>)[^<]*(?=<\/style>)/;
/** Where the drawing without words begins and ends: lines of the text. */
const DRAWING = { from: '<rect class="sea"', to: '<g class="labels"' } as const;
const HEADING = { both: '# both', en: '# en', zh: '# zh', here: '# both, here' } as const;

export type Both = Readonly<Record<Language, string>>;

/** The style of a document. */
export function styleOf(picture: string): string {
  return STYLE.exec(picture)?.[0] ?? '';
}

/** A document without its style. */
export function withoutStyle(picture: string): string {
  return picture.replace(STYLE, '');
}

/** What stands for path data of the ground: its length and the beginning of its hash. */
export function referenceOf(d: string): string {
  return `${d.length}:${createHash('sha256').update(d).digest('hex').slice(0, 12)}`;
}

/** The kept text of a state, from its documents in a theme, whichever. */
export function goldenText(pictures: Both): string {
  const [en, zh] = [partsOf(pictures.en), partsOf(pictures.zh)];
  const isShared = en.drawing.join('\n') === zh.drawing.join('\n');
  const own = ({ before, drawing, after }: Parts) => [...before, ...(isShared ? [HEADING.here] : drawing), ...after];
  const shared = isShared ? [HEADING.both, ...en.drawing] : [];
  return `${[...shared, HEADING.en, ...own(en), HEADING.zh, ...own(zh)].join('\n')}\n`;
}

/** Back from the kept text: the document of a language, with a style, `ground` giving path data for a reference. */
export function pictureOf(text: string, language: Language, style: string, ground: (tag: string) => string): string {
  const [, shared = '', en = '', zh = ''] =
    /^(?:# both\n([\s\S]*?)\n)?# en\n([\s\S]*?)\n# zh\n([\s\S]*?)\n$/.exec(text) ?? [];
  return { en, zh }[language]
    .replace(HEADING.here, () => shared)
    .replace(/^<path [^\n]*\bd="\d+:[0-9a-f]+"/gm, ground)
    .replaceAll('>\n<', '><')
    .replace('<style></style>', () => `<style>${style}</style>`);
}

/** The basemap itself: a line for each shape of each level. */
export function groundText(grounds: readonly GroundLevel[]): string {
  const lines = grounds.flatMap(({ level, zoom, origin, shapes }) => [
    `# level ${level}, zoom ${zoom}, origin ${origin.join(' ')}`,
    ...shapes.map(({ kind, id, rank, d }) => [kind, id, rank, d].filter((part) => part !== undefined).join(' ')),
  ]);
  return `${lines.join('\n')}\n`;
}

interface Parts {
  before: string[];
  drawing: string[];
  after: string[];
}

/** A line for each tag: before, in and after the drawing without words. */
function partsOf(picture: string): Parts {
  const lines = withoutStyle(picture)
    .trimEnd()
    .replace(GROUND_PATH, (_, d: string) => ` d="${referenceOf(d)}"`)
    .replaceAll('><', '>\n<')
    // An empty style is one line.
    .replace('<style>\n</style>', '<style></style>')
    .split('\n');
  const from = lines.findIndex((line) => line.startsWith(DRAWING.from));
  const to = lines.findIndex((line) => line.startsWith(DRAWING.to));
  return { before: lines.slice(0, from), drawing: lines.slice(from, to), after: lines.slice(to) };
}
