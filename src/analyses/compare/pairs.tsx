import type { ComparedPair, Comparison } from '../../model/compare.ts';
import type { ComparedSide } from '../../model/compared-side.ts';
import { jaccard, type Overlap } from '../../model/similarity.ts';
import { type PanelContext, usePanel } from '../../parts/panel.tsx';
import { PanelSection } from '../../parts/panel-section.tsx';
import { siteWords } from '../../records/site.ts';
import { formatKm } from '../../ui/format.ts';
import { t } from '../../ui/i18n/index.ts';
import { Letters, letterOf } from './letters.tsx';

/** Two points closer than this, in kilometres, count as the same location. */
const SAME_PLACE_KM = 0.5;

/** Every pair of the compared records: similarity, with its two numbers, and distance. */
export function Pairs({ comparison }: { comparison: Comparison }) {
  const { language } = usePanel();
  const { kind, sides, pairs } = comparison;
  return (
    <PanelSection title={t(language, 'compare.similarity')}>
      <p class="soft small">{t(language, `compare.jaccard-${kind}`)}</p>
      <ul class="compare-pairs">
        {pairs.map((pair) => (
          <PairLine key={pair.sides.join()} {...{ comparison, pair }} />
        ))}
      </ul>
      {sides.some(({ inferred }) => inferred > 0) && <p class="soft small">{t(language, 'compare.inferred-note')}</p>}
    </PanelSection>
  );
}

function PairLine({ comparison: { kind, sides }, pair }: { comparison: Comparison; pair: ComparedPair }) {
  const view = usePanel();
  const { language } = view;
  const [a, b] = pair.sides;
  const alone = (side: number) => size(sides[side]) - pair.all.shared;
  return (
    <li>
      <p class="pair-head">
        <Letters sides={pair.sides} />
        <strong>{similarityWords(view, pair.all)}</strong>
      </p>
      <OverlapBar parts={[alone(a), pair.all.shared, alone(b)]} />
      <p class="pair-counts small soft number">
        <span>{t(language, 'compare.only-count', { letter: letterOf(a), count: alone(a) })}</span>
        <span>{t(language, 'compare.shared-count', { count: pair.all.shared })}</span>
        <span>{t(language, 'compare.only-count', { letter: letterOf(b), count: alone(b) })}</span>
      </p>
      {(pair.stated.either < pair.all.either || pair.stated.shared < pair.all.shared) && (
        <p>{t(language, 'compare.stated-only', { similarity: similarityWords(view, pair.stated) })}</p>
      )}
      <p>{kind === 'place' ? placesApart(view, pair.km) : seatsApart(view, pair.km, sides[a], sides[b])}</p>
    </li>
  );
}

const size = (side: ComparedSide | undefined) => (side ? side.stated + side.inferred : 0);

/** "15 of 21, similarity 0.71"; another phrase if both sets are empty. */
function similarityWords({ language }: PanelContext, overlap: Overlap): string {
  const value = jaccard(overlap);
  if (value === null) return t(language, 'compare.nothing-to-compare');
  return t(language, 'compare.value', { ...overlap, value: value.toFixed(2) });
}

function placesApart({ language }: PanelContext, km: number | null): string {
  return km === null ? '' : t(language, 'compare.apart', { distance: formatKm(km, language) });
}

/** The two sites the distance is measured between, or that it is unknown. */
function seatsApart(
  view: PanelContext,
  km: number | null,
  a: ComparedSide | undefined,
  b: ComparedSide | undefined,
): string {
  const { language } = view;
  const [from, to] = [a, b].map((side) => side && siteOf(view, side));
  if (km === null || !from || !to) return t(language, 'compare.no-seat');
  if (km < SAME_PLACE_KM) return t(language, 'compare.same-seat', { from, to });
  return t(language, 'compare.seats-apart', { distance: formatKm(km, language), from, to });
}

/** "seat: Wuhu", "host: Wenzhou (inferred)". */
function siteOf(view: PanelContext, { ref, site }: ComparedSide): string | null {
  const alliance = view.atlas.alliances.get(ref.id);
  return alliance && site ? siteWords(alliance, site.place, view) : null;
}

/** A bar with three lengths: only the first, both, only the second. The text below it says the same. */
function OverlapBar({ parts }: { parts: readonly [number, number, number] }) {
  const total = Math.max(1, parts[0] + parts[1] + parts[2]);
  return (
    <svg class="overlap" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="own" width={(parts[0] / total) * 100} height="8" />
      <rect class="shared" x={(parts[0] / total) * 100} width={(parts[1] / total) * 100} height="8" />
      <rect class="own" x={((parts[0] + parts[1]) / total) * 100} width={(parts[2] / total) * 100} height="8" />
    </svg>
  );
}
