import type { Membership } from '../../model/types.ts';

/** A shape for each role, distinguishable without colour; in a viewBox of 14 × 14. */
const SHAPES: Readonly<Record<Membership['role'], string>> = {
  host: 'M2 2H12V12H2Z',
  initiator: 'M7 1.5L12.8 12H1.2Z',
  member: 'M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9Z',
};

/** The glyph of a membership: its shape is the role, filled: stated, outlined: inferred. Hidden from screen readers. */
export function Glyph({ of: { role, basis } }: { of: Pick<Membership, 'role' | 'basis'> }) {
  return (
    <svg class="matrix-glyph" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      <path
        d={SHAPES[role]}
        fill={basis === 'stated' ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linejoin="round"
      />
    </svg>
  );
}
