import { type Check, problemAt } from './walk.ts';

/** One grouping at most is outlined at first. */
export const checkShown: Check = ({ groupings }) => {
  const [first, ...more] = groupings.filter(({ record }) => record.shown);
  return more.map((at) =>
    problemAt(at, 'shown', `true, as in ${first?.record.id}`, 'one grouping at most that is outlined at first'),
  );
};
