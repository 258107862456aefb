import type { Figure } from '../../src/model/types.ts';
import type { Dataset, Located } from './dataset.ts';
import type { Problem } from './problem.ts';
import { type Check, problemAt } from './walk.ts';

/** No amount of the sources is smaller; a smaller number was written in millions or billions. */
const LEAST_MONEY = 1000;

/** Figures of all records, with the path to each. */
function figuresOf(dataset: Pick<Dataset, 'events' | 'initiatives'>) {
  return [...dataset.events, ...dataset.initiatives].flatMap((at) =>
    at.record.figures.map((figure, i) => ({ at, path: `figures.${i}`, figure })),
  );
}

/** Money has its currency and is in whole yuan or dollars; everything else has none and is not negative. */
export const checkFigures: Check = (dataset) =>
  figuresOf(dataset).flatMap(({ at, path, figure }) => [
    ...checkCurrency(at, path, figure),
    ...checkValue(at, path, figure),
  ]);

function checkCurrency(at: Located<unknown>, path: string, { unit, currency }: Figure): Problem[] {
  const words = { CNY: /\byuan\b/i, USD: /\bdollars?\b/i };
  const said = words.CNY.test(unit.en) ? 'CNY' : words.USD.test(unit.en) ? 'USD' : null;
  if (said === currency) return [];
  return [problemAt(at, `${path}.currency`, String(currency), `${said} for the unit "${unit.en}"`)];
}

function checkValue(at: Located<unknown>, path: string, figure: Figure): Problem[] {
  const amounts: [string, number | string, boolean][] = [
    ['value', figure.value, figure.currency !== null],
    ...(figure.equivalent ? [['equivalent.value', figure.equivalent.value, true] as [string, number, boolean]] : []),
    ...(figure.threshold ? [['threshold.value', figure.threshold.value, true] as [string, number, boolean]] : []),
  ];
  const problems = amounts.flatMap(([field, value, money]) => {
    if (typeof value === 'string') return [];
    if (money && (!Number.isSafeInteger(value) || value < LEAST_MONEY)) {
      return [problemAt(at, `${path}.${field}`, String(value), `a whole amount of at least ${LEAST_MONEY}`)];
    }
    return value >= 0 ? [] : [problemAt(at, `${path}.${field}`, String(value), 'no negative number')];
  });
  if (figure.equivalent && figure.equivalent.currency === figure.currency) {
    problems.push(problemAt(at, `${path}.equivalent.currency`, figure.equivalent.currency, 'another currency'));
  }
  return problems;
}
