import { useEffect, useMemo, useState } from 'preact/hooks';
import { distancesTo, readCorridor, splitAt } from '../../model/network/corridor-buffer.ts';
import type { MemberSets } from '../../model/network/member-sets.ts';
import type { Point } from '../../model/types.ts';
import { usePanel } from '../../parts/panel.tsx';
import { Phrase } from '../../parts/phrase.tsx';
import { PlaceGroup } from '../../parts/record-link.tsx';
import { setWithin } from '../../state/actions.ts';
import { siteFile } from '../../state/site.ts';
import { formatKm } from '../../ui/format.ts';
import { formatNumber, t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';
import { NetworkSection } from './network-section.tsx';

/** Places near the corridor's line. Filters affect only the number of alliances, not which places are listed. */
export function CorridorSection({ sets }: { sets: MemberSets }) {
  const { atlas, language } = usePanel();
  const { lines, retry } = useCorridorLines();
  const counted = t(language, 'network.corridor-counted', { count: atlas.corridor.size });
  return (
    <NetworkSection id="corridor" counted={counted} cannot={[t(language, 'network.corridor-cannot')]}>
      {lines === 'coming' && <p role="status">{t(language, 'network.line-coming')}</p>}
      {lines === 'missing' && (
        <p role="alert">
          {t(language, 'network.line-missing')}{' '}
          <button type="button" onClick={retry}>
            {t(language, 'part.retry')}
          </button>
        </p>
      )}
      {typeof lines === 'object' && <NearPlaces lines={lines} sets={sets} />}
    </NetworkSection>
  );
}

function NearPlaces({ lines, sets }: { lines: readonly (readonly Point[])[]; sets: MemberSets }) {
  const { atlas, store, language } = usePanel();
  const within = useStore(store, (state) => state.within);
  const distances = useMemo(() => distancesTo(lines, atlas.file.places), [lines, atlas]);
  const { near, next } = splitAt(distances, within);
  const km = formatKm(within, language);
  const members = near.filter(({ place }) => atlas.corridor.has(place)).length;
  return (
    <>
      <WithinField />
      <p role="status">
        {t(language, 'network.near-status', { count: near.length, km, members, others: near.length - members })}
      </p>
      {next && (
        <p class="soft">
          <Phrase
            of="network.near-next"
            params={{ km: formatKm(next.km, language) }}
            parts={{ place: <PlaceGroup places={[next.place]} /> }}
          />
        </p>
      )}
      <table class="network-table">
        <caption class="sr-only">{t(language, 'network.near-caption', { km })}</caption>
        <thead>
          <tr>
            <th scope="col">{t(language, 'table.col.place')}</th>
            <th scope="col" class="numeric">
              {t(language, 'network.col.distance')}
            </th>
            <th scope="col" class="numeric">
              {t(language, 'network.col.alliances')}
            </th>
          </tr>
        </thead>
        <tbody>
          {near.map(({ place, km: distance }) => (
            <tr key={place}>
              <th scope="row">
                <PlaceGroup places={[place]} />
                {atlas.corridor.has(place) && <span class="member-mark">{t(language, 'network.corridor-member')}</span>}
              </th>
              <td class="numeric number">{formatKm(distance, language)}</td>
              <td class="numeric number">{formatNumber(sets.alliancesOf.get(place)?.size ?? 0, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Kilometres at the end of the slider; the number field goes up to `MOST`. */
const SLIDER_END = 150;
const MOST = 999;

/** The greatest distance from the corridor's line: a number field, and a slider for small values. */
function WithinField() {
  const { store, language } = usePanel();
  const within = useStore(store, (state) => state.within);
  const take = (value: number) => {
    // An empty field is NaN: keep the current value.
    if (Number.isFinite(value)) setWithin(store, Math.min(MOST, Math.max(0, Math.round(value))));
  };
  return (
    <p class="within">
      <label for="network-within">{t(language, 'network.within')}</label>
      <input
        type="range"
        min={0}
        max={SLIDER_END}
        step={5}
        value={within}
        aria-label={t(language, 'network.within-slider')}
        aria-valuetext={formatKm(within, language)}
        onInput={({ currentTarget }) => take(currentTarget.valueAsNumber)}
      />
      <input
        type="number"
        id="network-within"
        min={0}
        max={MOST}
        step={1}
        value={within}
        onInput={({ currentTarget }) => take(currentTarget.valueAsNumber)}
        onBlur={({ currentTarget }) => {
          currentTarget.value = String(within);
        }}
      />
    </p>
  );
}

/** The pending or loaded lines, shared by all mounts; reset after a failure. */
let request: Promise<Point[][]> | null = null;

/** The corridor's lines or the state of their loading, and a function to retry. */
function useCorridorLines(): { lines: Point[][] | 'coming' | 'missing'; retry: () => void } {
  const [lines, setLines] = useState<Point[][] | 'coming' | 'missing'>('coming');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isGone = false;
    setLines('coming');
    request ??= fetchLines();
    request.then(
      (found) => {
        if (!isGone) setLines(found);
      },
      (cause) => {
        request = null;
        console.warn(cause);
        if (!isGone) setLines('missing');
      },
    );
    return () => {
      isGone = true;
    };
  }, [attempt]);
  return { lines, retry: () => setAttempt(attempt + 1) };
}

/** Loads the lines from the file that the map's engine uses (data/geo/README.md). */
async function fetchLines(): Promise<Point[][]> {
  const response = await fetch(siteFile('data/geo/corridor.geojson'));
  const lines = response.ok ? readCorridor(await response.json()) : null;
  if (!lines) throw new Error(`corridor.geojson: found ${response.status}, expected lines`);
  return lines;
}
