import { Fragment } from 'preact';
import { must } from '../../model/must.ts';

/** Letters of the columns: short names of the compared records outside of the table. */
const LETTERS = ['A', 'B', 'C'] as const;

/** The letter of a side, by its index. */
export function letterOf(side: number): string {
  return must(LETTERS[side], 'a letter');
}

/** The letters of several sides: "A, B". */
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
