import { DATA_LANGUAGES } from '../../src/model/languages.ts';
import { placeShortName } from '../../src/model/names.ts';
import type { Place } from '../../src/model/types.ts';
import type { Located } from './dataset.ts';
import { type Problem, quote } from './problem.ts';
import { type Check, isLocalText, locatedRecords, problemAt, walk } from './walk.ts';

const HAN = /\p{Script=Han}/u;
/** A Chinese text needs no Han characters if it is a unit, a number or a name in capitals. */
const NEEDS_NO_HAN = /^[\d%./+–—-]*$|^[A-Z][A-Z0-9 .&+-]*$/;
/** Half-width punctuation next to Han, a semicolon anywhere; not `.`, which occurs in numbers and names. */
const HALF_WIDTH = /\p{Script=Han}[,:?!()"']|[,:?!()"']\p{Script=Han}|;/u;
const SPACED = /\p{Script=Han} +[\p{Script=Han}A-Za-z0-9]|[A-Za-z0-9] +\p{Script=Han}/u;

/** Each text is in its own language, and Chinese has Chinese punctuation and no extra spaces. */
export const checkLanguages: Check = (dataset) =>
  locatedRecords(dataset).flatMap((at) =>
    walk(at.record).flatMap(({ path, value }) => {
      if (!isLocalText(value)) return [];
      const { en, zh } = value;
      const wrong = (field: string, text: string, expected: string) =>
        problemAt(at, `${path}.${field}`, quote(text), expected);
      const problems: Problem[] = [];
      if (HAN.test(en)) problems.push(wrong('en', en, 'English without Chinese characters'));
      if (!HAN.test(zh) && !NEEDS_NO_HAN.test(zh)) problems.push(wrong('zh', zh, 'Chinese characters'));
      if (HALF_WIDTH.test(zh)) problems.push(wrong('zh', zh, 'full-width punctuation'));
      if (SPACED.test(zh)) problems.push(wrong('zh', zh, 'no spaces beside Chinese characters'));
      return problems;
    }),
  );

/** Places with the same name in a language all have labels, and these differ. */
export const checkHomographs: Check = (dataset) =>
  DATA_LANGUAGES.flatMap((language) => {
    const groups = groupBy(dataset.places, ({ record }) => placeShortName(record, language));
    return [...groups.values()]
      .filter((group) => group.length > 1)
      .flatMap((group) => {
        const labels = group.map(({ record }) => record.label?.[language]);
        return group.flatMap((at, i) => {
          if (labels[i] === undefined)
            return [problemAt(at, 'label', 'nothing', `a label: ${names(group)} share a name`)];
          const same = labels.indexOf(labels[i]) !== labels.lastIndexOf(labels[i]);
          return same
            ? [problemAt(at, `label.${language}`, quote(labels[i]), `a label that tells ${names(group)} apart`)]
            : [];
        });
      });
  });

function names(group: readonly Located<Place>[]): string {
  return group.map((at) => at.name).join(', ');
}

function groupBy<T>(list: readonly T[], key: (entry: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) groups.set(key(entry), [...(groups.get(key(entry)) ?? []), entry]);
  return groups;
}
