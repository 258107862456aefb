/** The table by which a browser converts Chinese (src/model/traditional.ts): no more than the atlas's own texts need. */
import { readdirSync, readFileSync } from 'node:fs';
import { setTraditional, type TraditionalTable, traditional } from '../../src/model/traditional.ts';
import { toTraditional } from './convert.ts';

const WORDS = 'src/ui/i18n';

/** The table for the built data in a folder (`public/data`). */
export function readTable(folder: string): TraditionalTable {
  const counties = readFileSync(`${folder}/ground/counties.json`, 'utf8');
  return tableFor(`[${readFileSync(`${folder}/atlas.json`, 'utf8')},${counties}]`);
}

/** The table for all words of the interface and all texts of data, given as JSON. */
export function tableFor(data: string): TraditionalTable {
  const words = readdirSync(WORDS).filter((file) => /^zh(\.\w+)?\.json$/.test(file));
  const lists = words.map((file): object => JSON.parse(readFileSync(`${WORDS}/${file}`, 'utf8')));
  return tableOf([...lists.flatMap((list) => Object.values(list)), ...textsIn(data)]);
}

/** Converts as `readTable` says from now on. */
export function speakTraditional(folder: string): void {
  setTraditional(readTable(folder));
}

/** A table that converts each of the texts as `toTraditional` does, checked. */
export function tableOf(given: readonly string[]): TraditionalTable {
  const texts = [...new Set(given)].sort();
  const pairs = texts.map((text) => [text, toTraditional(text)] as const);
  const mostly = commonest(pairs);
  const changed = [...mostly].filter(([sign, instead]) => sign !== instead);
  const phrases = new Map<string, string>();
  for (const [text, instead] of pairs) {
    for (let at = 0; at < text.length; at++) {
      if (instead[at] !== (mostly.get(text[at] ?? '') ?? text[at]))
        phrases.set(...phraseAround(text, instead, at, pairs));
    }
  }
  const table = {
    from: changed.map(([sign]) => sign).join(''),
    to: changed.map(([, instead]) => instead).join(''),
    phrases: [...phrases].sort(([a], [b]) => a.length - b.length),
  };
  setTraditional(table);
  const wrong = pairs.find(([text, instead]) => traditional(text) !== instead);
  if (wrong) throw new Error(`found “${traditional(wrong[0])}” for “${wrong[0]}”, expected “${wrong[1]}”`);
  return table;
}

type Pairs = readonly (readonly [text: string, instead: string])[];

/** What each sign mostly becomes. */
function commonest(pairs: Pairs): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [text, instead] of pairs) {
    for (let at = 0; at < text.length; at++) {
      const sign = text[at] ?? '';
      const of = counts.get(sign) ?? new Map<string, number>();
      counts.set(sign, of.set(instead[at] ?? sign, (of.get(instead[at] ?? sign) ?? 0) + 1));
    }
  }
  return new Map([...counts].map(([sign, of]) => [sign, [...of].sort(([, a], [, b]) => b - a)[0]?.[0] ?? sign]));
}

/** The shortest piece of a text around a sign that becomes the same wherever it stands. */
function phraseAround(text: string, instead: string, at: number, pairs: Pairs): [string, string] {
  for (let length = 2; length < text.length; length++) {
    for (let start = Math.max(0, at - length + 1); start <= at && start + length <= text.length; start++) {
      const [piece, made] = [text.slice(start, start + length), instead.slice(start, start + length)];
      const isSame = pairs.every(([other, becomes]) => {
        for (let from = other.indexOf(piece); from >= 0; from = other.indexOf(piece, from + 1)) {
          if (becomes.slice(from, from + length) !== made) return false;
        }
        return true;
      });
      if (isSame) return [piece, made];
    }
  }
  return [text, instead];
}

/** Every Chinese text in JSON. */
function textsIn(json: string): string[] {
  const texts: string[] = [];
  JSON.parse(json, (key, value) => {
    if (key === 'zh' && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts;
}
