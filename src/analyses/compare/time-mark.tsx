import type { Language } from '../../model/types.ts';
import { hover, select } from '../../state/actions.ts';
import type { AtlasStore } from '../../state/store.ts';
import { titleOf, whenOf } from '../../time/describe.ts';
import { MARK_PATHS, markFace } from '../../time/mark-face.ts';
import type { DateMark } from '../../time/shapes.ts';
import { ROW } from './time-layout.ts';

interface TimeMarkProps {
  mark: DateMark;
  width: number;
  store: AtlasStore;
  language: Language;
  /** Class of a mark that is hovered or selected. */
  state: string;
}

/** One mark, as on the timeline; for the pointer only, the list has the same for all. */
export function TimeMark({ mark, width, store, language, state }: TimeMarkProps) {
  const [item] = mark.items;
  if (!item) return null;
  const { ref, entry, written } = item;
  const face = markFace(mark, '', false);
  const left = Math.min(mark.x0, mark.x) - 2;
  const leave = () => hover(store, null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: part of a picture; the list beneath it has links
    <g
      class={[face.class, state].filter(Boolean).join(' ')}
      data-ref={ref.id}
      transform={face.transform}
      onMouseEnter={() => hover(store, ref)}
      onMouseLeave={leave}
      onClick={() => {
        leave();
        select(store, ref);
      }}
    >
      <title>{`${titleOf(item, language)}\n${whenOf(entry, language, written)}`}</title>
      <rect class="hit" x={left - mark.x} width={Math.min(width, mark.x1 + 2) - left} y={-ROW / 2} height={ROW} />
      {MARK_PATHS.map((part) => (face[part] ? <path key={part} class={part} d={face[part]} /> : null))}
      {face.doubt ? (
        <text class="doubt" x={face.doubt} y={4}>
          ?
        </text>
      ) : null}
    </g>
  );
}
