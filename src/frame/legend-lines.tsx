/** The lines of the map as a list of alliances: for readers without a pointer, and for finding one by name. */
import { useMemo } from 'preact/hooks';
import type { Change } from '../model/as-of.ts';
import { type Atlas, groupBy } from '../model/atlas.ts';
import { inLanguage } from '../model/languages.ts';
import { must } from '../model/must.ts';
import type { LinkDrawing } from '../scene/drawing.ts';
import type { Section } from '../scene/links.ts';
import { inkOf, type Strand } from '../scene/strands.ts';
import { hover, select } from '../state/actions.ts';
import type { Context } from '../state/context.ts';
import { t } from '../ui/i18n/index.ts';
import { useAtRest, useStore } from '../ui/use-store.ts';
import { FateLine, HueLine, RibbonLine } from './legend-marks.tsx';

/** Hovering or focusing a name draws that alliance alone; a click selects it. */
export function LineList({ context, drawing }: { context: Context; drawing: LinkDrawing }) {
  const { atlas, store } = context;
  const language = useStore(store, (state) => state.language);
  const lines = useMemo(() => [...hullsOf(atlas, drawing.hulls), ...linesOf(drawing.sections)], [atlas, drawing]);
  return (
    <>
      {lines.length === 0 ? (
        <p class="soft">{t(language, 'legend.no-lines')}</p>
      ) : (
        <Drawn context={context} lines={lines} />
      )}
      <Undrawn context={context} drawn={lines} />
    </>
  );
}

/** Visible alliances that no line can show, as they have no two members on the map. */
function Undrawn({ context, drawn }: { context: Context; drawn: readonly ListedStrand[] }) {
  const { store, selectors } = context;
  const language = useStore(store, (state) => state.language);
  const encoding = useStore(store, (state) => state.links);
  const { alliances, memberships } = useAtRest(store, selectors.visible);
  const missing = useMemo(() => {
    const shown = new Set(drawn.flatMap((line) => line.alliances));
    const members = groupBy(memberships, ({ alliance }) => [alliance.id]);
    const placesOf = (id: string) => new Set(members.get(id)?.map(({ membership }) => membership.place)).size;
    return alliances.filter(({ id }) => !shown.has(id) && placesOf(id) < 2);
  }, [drawn, alliances, memberships]);
  // Other drawings say themselves what they leave out.
  if (encoding !== 'lanes' || missing.length === 0) return null;
  return (
    <details class="legend-lines legend-undrawn">
      <summary>{t(language, 'legend.undrawn', { count: missing.length })}</summary>
      <ul>
        {missing.map((alliance) => (
          <li key={alliance.id}>
            <AllianceButton context={context} id={alliance.id} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Drawn({ context, lines }: { context: Context; lines: readonly ListedStrand[] }) {
  const language = useStore(context.store, (state) => state.language);
  return (
    <details class="legend-lines">
      <summary>{t(language, 'legend.lines', { count: lines.length })}</summary>
      <ul>
        {lines.map(({ id, alliances, ink, stated, change }) => (
          <li key={id}>
            {ink ? (
              <AllianceButton
                context={context}
                id={must(alliances[0], 'an alliance')}
                mark={change ? <FateLine kind={change} /> : <HueLine {...ink} />}
              />
            ) : (
              <details>
                <summary>
                  {change ? <FateLine kind={change} /> : <RibbonLine count={alliances.length} stated={stated} />}
                  <span>{t(language, 'map.alliances', { count: alliances.length })}</span>
                </summary>
                <ul>
                  {alliances.map((alliance) => (
                    <li key={alliance}>
                      <AllianceButton context={context} id={alliance} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function AllianceButton({ context, id, mark }: { context: Context; id: string; mark?: preact.ComponentChildren }) {
  const { atlas, store } = context;
  const language = useStore(store, (state) => state.language);
  const chosen = useStore(store, ({ selected }) => selected?.kind === 'alliance' && selected.id === id);
  const enter = () => hover(store, { kind: 'alliance', id });
  const leave = () => hover(store, null);
  return (
    <button
      type="button"
      class="quiet legend-alliance"
      aria-pressed={chosen}
      onClick={() => select(store, chosen ? null : { kind: 'alliance', id })}
      onPointerEnter={enter}
      onPointerLeave={leave}
      onFocus={enter}
      onBlur={leave}
    >
      {mark}
      <span>{inLanguage(atlas.alliances.get(id)?.name, language) || id}</span>
    </button>
  );
}

/** A line of the map: one alliance in its colour, or a ribbon of several with the share that is stated. */
interface ListedStrand extends Pick<Strand, 'id' | 'alliances' | 'ink'> {
  stated: number;
  /** Where two days are compared, what has changed; of a line that has changed in parts, the first part's. */
  change: Change | null;
}

/** Every strand once, widest first; its stated share is the lowest over all its sections. */
function linesOf(sections: readonly Section[]): ListedStrand[] {
  const lines = new Map<string, ListedStrand>();
  for (const { tracks } of sections) {
    for (const { strand, alliances, stated, fate } of tracks) {
      const share = Math.min(stated / alliances.length, lines.get(strand.id)?.stated ?? 1);
      const change = lines.get(strand.id)?.change ?? fate.change;
      lines.set(strand.id, { ...strand, stated: share, change });
    }
  }
  return [...lines.values()].sort((a, b) => b.alliances.length - a.alliances.length);
}

function hullsOf(atlas: Atlas, hulls: readonly string[]): ListedStrand[] {
  return hulls.flatMap((id) => {
    const alliance = atlas.alliances.get(id);
    return alliance ? [{ id, alliances: [id], ink: inkOf(atlas, alliance), stated: 1, change: null }] : [];
  });
}
