import { Fragment } from 'preact';
import { must } from '../../model/must.ts';

/** Letters of the columns: outside the table they say shortly what a long name would. */
const LETTERS = ['A', 'B', 'C'] as const;

/** The letter of a position in the comparison. */
export function letterOf(side: number): string {
  return must(LETTERS[side], 'a letter');
}

/** Letters of several, in one word: "A, B". */
export function Letters({ sides }: { sides: readonly number[] }) {
  return (
    <>
      {sides.map((side, index) => (
        <Fragment key={side}>
          {index > 0 && ' '}
          <span class="letter">{letterOf(side)}</span>
        </Fragment>
      ))}
    </>
  );
}
