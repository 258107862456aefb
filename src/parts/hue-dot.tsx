import { hueOf } from '../ui/hues.ts';

/** A dot in the hue of the first industry. */
export function HueDot({ industries }: { industries: readonly string[] }) {
  return <span class="hue-dot" data-hue={hueOf(industries)} aria-hidden="true" />;
}
