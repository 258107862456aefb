import { HueDot } from './hue-dot.tsx';
import { RecordLink } from './record-link.tsx';

/** Industries as small labels, each with its family's hue; the words carry the meaning, the dot repeats it. */
export function IndustryChips({ industries }: { industries: readonly string[] }) {
  if (industries.length === 0) return null;
  return (
    <ul class="chips">
      {industries.map((id) => (
        <li key={id} class="chip">
          <HueDot industries={[id]} />
          <RecordLink to={{ kind: 'industry', id }} />
        </li>
      ))}
    </ul>
  );
}
