import type { Figure } from '../../src/model/types.ts';
import { saysSomething } from './check-texts.ts';
import type { Dataset, Located } from './dataset.ts';
import { type Problem, quote } from './problem.ts';
import { type Check, problemAt } from './walk.ts';

/** Minimum amount of money; a smaller number was probably entered in millions or billions. */
const LEAST_MONEY = 1000;

/** Maximum value, above the world's annual GDP in yuan: a larger one probably has three zeros too many. */
const MOST = 1e15;

/** Figures of all records, with the path to each. */
function figuresOf(dataset: Pick<Dataset, 'places' | 'events' | 'initiatives'>) {
  return [...dataset.places, ...dataset.events, ...dataset.initiatives].flatMap((at) =>
    (at.record.figures ?? []).map((figure, i) => ({ at, path: `figures.${i}`, figure })),
  );
}

/**
 * A figure names its sources. Money has a currency and is in whole yuan or dollars; other figures have none and are not
 * negative.
 */
export const checkFigures: Check = (dataset) =>
  figuresOf(dataset).flatMap(({ at, path, figure }) => [
    ...checkOrigin(at, path, figure),
    ...checkCurrency(at, path, figure),
    ...checkValue(at, path, figure),
    ...checkLabel(at, path, figure),
  ]);

/** Counts of an alliance are whole numbers, and so is its position in the corridor's own list. */
export const checkCounts: Check = (dataset) =>
  dataset.alliances.flatMap((at) => {
    const { counts, order } = at.record;
    return [
      ...counts.flatMap(({ value }, i) =>
        Number.isSafeInteger(value) && value >= 0
          ? []
          : [problemAt(at, `counts.${i}.value`, String(value), 'a whole number, not negative')],
      ),
      ...(order === undefined || (Number.isSafeInteger(order) && order > 0)
        ? []
        : [problemAt(at, 'order', String(order), 'a whole number from 1')]),
    ];
  });

/** A label has at least one word, and in Chinese is not only a name in Latin letters. */
function checkLabel(at: Located<object>, path: string, { label }: Figure): Problem[] {
  // A label without any word is reported by checkTexts.
  return [
    ...(/\p{L}{2}/u.test(label.en) || !saysSomething(label.en)
      ? []
      : [problemAt(at, `${path}.label.en`, quote(label.en), 'what is counted')]),
    ...(/\p{Script=Han}/u.test(label.zh) || !saysSomething(label.zh)
      ? []
      : [problemAt(at, `${path}.label.zh`, quote(label.zh), 'what is counted, in Chinese')]),
  ];
}

/** Also where the record has one source: a second one, added later, would be taken for the figure's. */
function checkOrigin(at: Located<object>, path: string, { sources }: Figure): Problem[] {
  return sources ? [] : [problemAt(at, `${path}.sources`, 'none', 'the sources of its record that say this figure')];
}

function checkCurrency(at: Located<object>, path: string, { unit, currency }: Figure): Problem[] {
  const words = { CNY: /\byuan\b/i, USD: /\bdollars?\b/i };
  const said = words.CNY.test(unit.en) ? 'CNY' : words.USD.test(unit.en) ? 'USD' : null;
  if (said === currency) return [];
  return [problemAt(at, `${path}.currency`, String(currency), `${said} for the unit "${unit.en}"`)];
}

function checkValue(at: Located<object>, path: string, figure: Figure): Problem[] {
  const amounts: [string, number | string, boolean][] = [
    ['value', figure.value, figure.currency !== null],
    ...(figure.equivalent ? [['equivalent.value', figure.equivalent.value, true] as [string, number, boolean]] : []),
    ...(figure.threshold ? [['threshold.value', figure.threshold.value, true] as [string, number, boolean]] : []),
  ];
  const problems = amounts.flatMap(([field, value, money]) => {
    if (typeof value === 'string') return checkShare(at, `${path}.${field}`, value);
    if (money && (!Number.isSafeInteger(value) || value < LEAST_MONEY)) {
      return [problemAt(at, `${path}.${field}`, String(value), `a whole amount of at least ${LEAST_MONEY}`)];
    }
    if (value < 0) return [problemAt(at, `${path}.${field}`, String(value), 'no negative number')];
    return value <= MOST ? [] : [problemAt(at, `${path}.${field}`, String(value), `at most ${MOST}`)];
  });
  if (figure.equivalent && figure.equivalent.currency === figure.currency) {
    problems.push(problemAt(at, `${path}.equivalent.currency`, figure.equivalent.currency, 'another currency'));
  }
  return problems;
}

/** A share such as `1/15` is between 0 and 1. */
function checkShare(at: Located<object>, field: string, share: string): Problem[] {
  const [part = 0, whole = 0] = share.split('/').map(Number);
  return whole > 0 && part <= whole && Number.isSafeInteger(whole)
    ? []
    : [problemAt(at, field, quote(share), 'a share of a whole, such as "1/15"')];
}
