import { hueOf } from './hues.ts';

/** A dot in the hue of the first industry. */
export function HueDot({ industries }: { industries: readonly string[] }) {
  return (
    <svg class="hue-dot" viewBox="0 0 8 8" data-hue={hueOf(industries)} aria-hidden="true">
      <circle cx="4" cy="4" r="4" />
    </svg>
  );
}
