import { Fragment } from 'preact';

/** Which column something belongs to: A, B, C; names may be long, and in other places come without their column. */
const LETTERS = ['A', 'B', 'C'] as const;

/** The letter of a position in the comparison. */
export function letterOf(side: number): string {
  return LETTERS[side] ?? '';
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
