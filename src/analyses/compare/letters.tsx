import { Fragment } from 'preact';
import { must } from '../../model/must.ts';

/** Which column something belongs to: A, B, C; names may be long, and in other places come without their column. */
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
          {index > 0 ? ' ' : null}
          <span class="letter">{letterOf(side)}</span>
        </Fragment>
      ))}
    </>
  );
}
