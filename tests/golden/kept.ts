/** The kept texts on disk, and how a rendering of all states differs from them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/model/types.ts';
import type { ThemeName } from '../../src/ui/theme.ts';
import type { Gallery } from './picture.tsx';
import { GOLDEN_STATES, type GoldenState } from './states.ts';
import { goldenText, groundText, styleOf } from './text.ts';

export const LANGUAGES: readonly Language[] = ['en', 'zh'];
export const THEMES: readonly ThemeName[] = ['light', 'dark'];

const FOLDER = 'tests/golden/pictures';
const fileOf = (name: string) => join(FOLDER, `${name}.txt`);

/** Every document of every state. */
export interface Rendering {
  pictures: ReadonlyMap<GoldenState, Readonly<Record<Language, Readonly<Record<ThemeName, string>>>>>;
  /** Texts as they would be kept, by name: each state's, each theme's style, the ground. */
  texts: ReadonlyMap<string, string>;
}

/** A kept text that is not what is drawn now; null where there is none on one side. */
export interface Difference {
  name: string;
  kept: string | null;
  now: string | null;
}

export function renderAll(gallery: Gallery): Rendering {
  const pictures: Rendering['pictures'] = new Map(
    GOLDEN_STATES.map((state) => {
      const inBoth = (language: Language) => ({
        light: gallery.picture(state, language, 'light'),
        dark: gallery.picture(state, language, 'dark'),
      });
      return [state, { en: inBoth('en'), zh: inBoth('zh') }];
    }),
  );
  const [first] = pictures.values();
  const texts = new Map(
    [...pictures].map(([{ name }, { en, zh }]) => [name, goldenText({ en: en.light, zh: zh.light })]),
  );
  for (const theme of THEMES) texts.set(`style-${theme}`, `${styleOf(first?.en[theme] ?? '')}\n`);
  texts.set('ground', groundText(gallery.grounds));
  return { pictures, texts };
}

/** The kept text of a name, or null. */
export function readKept(name: string): string | null {
  return existsSync(fileOf(name)) ? readFileSync(fileOf(name), 'utf8') : null;
}

export function differencesOf({ texts }: Rendering): Difference[] {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).map((file) => file.replace(/\.txt$/, '')) : [];
  return [...new Set([...texts.keys(), ...files])]
    .map((name) => ({ name, kept: readKept(name), now: texts.get(name) ?? null }))
    .filter(({ kept, now }) => kept !== now);
}

/** Takes what is drawn now for right. */
export function keep(differences: readonly Difference[]): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const { name, now } of differences) {
    if (now === null) rmSync(fileOf(name));
    else writeFileSync(fileOf(name), now);
  }
}

/** One line: the name, and the first line in which the texts differ, shortened. */
export function sentenceOf({ name, kept, now }: Difference): string {
  if (kept === null) return `${name}: new`;
  if (now === null) return `${name}: no such state any more`;
  const [before, after] = [kept.split('\n'), now.split('\n')];
  const line = after.findIndex((text, index) => text !== before[index]);
  const at = line < 0 ? after.length : line;
  return `${name}: line ${at + 1}: was ${short(before[at])}, is ${short(after[at])}`;
}

function short(line = 'nothing'): string {
  return line.length > 100 ? `${line.slice(0, 100)}…` : line;
}
