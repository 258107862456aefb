import type { Atlas } from '../../model/atlas.ts';
import { recordName } from '../../model/names.ts';
import type { Language } from '../../model/types.ts';
import { hover, select } from '../../state/actions.ts';
import type { AtlasStore } from '../../state/store.ts';
import { ROW, SYMBOL, type TimeMark } from './time-layout.ts';
import { whenWords } from './time-words.ts';

interface TimeMarkProps {
  mark: TimeMark;
  width: number;
  atlas: Atlas;
  store: AtlasStore;
  language: Language;
  /** Class of a mark that is hovered or selected. */
  state: string;
}

const HALF = SYMBOL / 2;
const DIAMOND = `M0,${-HALF - 0.5}L${HALF + 0.5},0L0,${HALF + 0.5}L${-HALF - 0.5},0Z`;

/** One mark: a symbol on a day, a bar over the days it can be; for the pointer only, the list has the same for all. */
export function TimeMarkShape({ mark, width, atlas, store, language, state }: TimeMarkProps) {
  const { dated, x, y, span, lifeTo } = mark;
  const { date } = dated;
  const leave = () => hover(store, null);
  const enter = () => hover(store, dated.ref);
  const marks = ['time-mark', state, dated.doubtful ? 'is-doubtful' : '', date.approximate ? 'is-about' : ''];
  const [left, right] = span ?? [x - HALF, x + HALF];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: part of a picture; the list beneath it has links
    <g
      class={marks.filter(Boolean).join(' ')}
      data-hue={dated.hue}
      data-ref={dated.ref.id}
      transform={`translate(0,${y})`}
      onMouseEnter={enter}
      onMouseLeave={leave}
      onClick={() => {
        leave();
        select(store, dated.ref);
      }}
    >
      <title>{`${recordName(atlas, dated.ref, language)}\n${whenWords(dated, language)}`}</title>
      <rect class="hit" x={left - 2} width={Math.min(width, right + 2) - left + 2} y={-ROW / 2} height={ROW} />
      {lifeTo !== null ? <rect class="life" x={x} width={Math.max(0, lifeTo - x)} y={-2} height={4} /> : null}
      {span ? (
        <>
          <rect class="span" x={left} width={right - left} y={-HALF} height={SYMBOL} rx={2} />
          {date.from === null ? <path class="open" d={`M${left},${-HALF}V${HALF}`} /> : null}
          {dated.lasting ? null : <path class="middle" d={`M${x},${-HALF}V${HALF}`} />}
        </>
      ) : dated.life ? (
        <path class="symbol" d={DIAMOND} transform={`translate(${x},0)`} />
      ) : (
        <circle class="symbol" cx={x} r={HALF} />
      )}
    </g>
  );
}
