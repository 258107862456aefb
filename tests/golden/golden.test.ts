import { afterEach, describe, expect, it } from 'vitest';
import { writeReview } from '../../scripts/golden/review.ts';
import { t } from '../../src/ui/i18n/index.ts';
import { differencesOf, LANGUAGES, renderAll, sentenceOf, THEMES } from './kept.ts';
import { openGallery } from './picture.tsx';
import { GOLDEN_STATES } from './states.ts';
import { pictureOf, styleOf, withoutStyle } from './text.ts';
import { xmlProblem } from './xml.ts';

const gallery = openGallery();
const rendering = renderAll(gallery);
const all = [...rendering.pictures].flatMap(([{ name }, pictures]) =>
  LANGUAGES.flatMap((language) => THEMES.map((theme) => ({ name, language, theme, text: pictures[language][theme] }))),
);
/** Names of the pictures of which something is so. */
const where = (is: (picture: (typeof all)[number]) => boolean) =>
  all.filter(is).map(({ name, language, theme }) => `${name} ${language} ${theme}`);
const MOST_NAMED = 12;

describe('the golden pictures', () => {
  it('are as they were kept', () => {
    const differences = differencesOf(rendering);
    if (differences.length === 0) return;
    const named = differences.slice(0, MOST_NAMED).map(sentenceOf);
    const more = differences.length > MOST_NAMED ? [`… and ${differences.length - MOST_NAMED} more`] : [];
    throw new Error(
      [
        `${differences.length} kept texts differ from what is drawn now:`,
        ...named,
        ...more,
        `Before and after: ${writeReview(differences, rendering)}`,
        'Facts that change, change pictures. If this is meant: npm run golden -- --accept, and commit the files.',
      ].join('\n'),
    );
  });

  it('are all there: each state in both languages and themes', () => {
    expect(all.length).toBe(GOLDEN_STATES.length * 4);
    expect(GOLDEN_STATES.length).toBeGreaterThanOrEqual(50);
    expect(new Set(GOLDEN_STATES.map(({ name }) => name)).size).toBe(GOLDEN_STATES.length);
  });

  it('stay under three megabytes on disk', () => {
    const bytes = [...rendering.texts.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    expect(bytes).toBeLessThan(3_000_000);
  });

  it('are of addresses that are understood to the last word', () => {
    expect(GOLDEN_STATES.flatMap((state) => gallery.notices(state))).toEqual([]);
  });

  it('find nothing where they are to find nothing', () => {
    const nothing = t('en', 'sentence.nothing', { scope: '' }).trim();
    const found = all.filter(({ language, text }) => language === 'en' && text.includes(nothing));
    expect([...new Set(found.map(({ name }) => name))]).toEqual(['nothing', 'nothing-small']);
  });

  it('differ from one theme to the other by the style alone, which all of a theme share', () => {
    const strangers = [...rendering.pictures].filter(([, pictures]) =>
      LANGUAGES.some(
        (language) =>
          withoutStyle(pictures[language].light) !== withoutStyle(pictures[language].dark) ||
          THEMES.some((theme) => `${styleOf(pictures[language][theme])}\n` !== rendering.texts.get(`style-${theme}`)),
      ),
    );
    expect(strangers.map(([{ name }]) => name)).toEqual([]);
    expect(rendering.texts.get('style-light')).not.toBe(rendering.texts.get('style-dark'));
  });

  it('can be had back from what is kept, to the byte', () => {
    for (const { name, language, theme, text } of all) {
      const paths = [...text.matchAll(/ d="(m[^"]*)"/g)].map(([, d = '']) => d);
      const inOrder = (tag: string) => tag.replace(/d="[^"]*"$/, () => `d="${paths.shift()}"`);
      const style = (rendering.texts.get(`style-${theme}`) ?? '').trimEnd();
      const back = pictureOf(rendering.texts.get(name) ?? '', language, style, inOrder);
      expect(`${back}\n` === text, `${name} ${language} ${theme}`).toBe(true);
    }
  });

  it('are well-formed XML', () => {
    expect(all.map(({ text }) => xmlProblem(text)).filter((problem) => problem !== null)).toEqual([]);
  });

  it('have no value that is missing or no number', () => {
    expect(where(({ text }) => /NaN|undefined|Infinity|="null"|=""|\bobject Object/.test(text))).toEqual([]);
  });

  it('have no number of more than two decimals', () => {
    expect(where(({ text }) => /\d\.\d{3}|\de-\d/.test(withoutStyle(text)))).toEqual([]);
  });

  it('point to nothing outside themselves and need no page around them', () => {
    const inside = (text: string) =>
      text.replace(' xmlns="http://www.w3.org/2000/svg"', '').replace('clip-path="url(#map-frame)"', '');
    const foreign = /https?:|href=|url\(|@import|@font-face|var\(|<script|<image|<foreignObject| on\w+=| style=/;
    expect(where(({ text }) => foreign.test(inside(text)))).toEqual([]);
    expect(where(({ text }) => !text.startsWith('<svg xmlns="http://www.w3.org/2000/svg"'))).toEqual([]);
  });
});

describe('a golden picture', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
  });

  it('is the same in every time zone and whatever was drawn before it', () => {
    process.env.TZ = 'America/St_Johns';
    const again = openGallery();
    for (const state of GOLDEN_STATES.slice(0, 30)
      .reverse()
      .filter((_, i) => i % 6 === 0)) {
      expect(again.picture(state, 'zh', 'dark')).toBe(rendering.pictures.get(state)?.zh.dark);
    }
  });
});
