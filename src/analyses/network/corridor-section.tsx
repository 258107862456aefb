import { useMemo } from 'preact/hooks';
import { distancesTo, splitAt } from '../../model/network/corridor-buffer.ts';
import type { MemberSets } from '../../model/network/member-sets.ts';
import type { Point } from '../../model/types.ts';
import { usePanel } from '../../parts/panel-context.ts';
import { Phrase } from '../../parts/phrase.tsx';
import { PlaceGroup } from '../../parts/place-group.tsx';
import { formatKm } from '../../ui/format.ts';
import { formatNumber, t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';
import { Meaning } from './meaning.tsx';
import { useCorridorLines } from './use-corridor-lines.ts';
import { WithinField } from './within-field.tsx';

/** Which places lie near the corridor's line; filters take nothing away here, only from the alliances counted. */
export function CorridorSection({ sets }: { sets: MemberSets }) {
  const { atlas, language } = usePanel();
  const { lines, retry } = useCorridorLines();
  const counted = t(language, 'network.corridor-counted', { count: atlas.corridor.length });
  return (
    <section aria-labelledby="network-corridor">
      <h2 id="network-corridor" tabIndex={-1}>
        {t(language, 'network.corridor-title')}
      </h2>
      <Meaning counted={counted} cannot={[t(language, 'network.corridor-cannot')]} />
      {lines === 'coming' ? <p role="status">{t(language, 'network.line-coming')}</p> : null}
      {lines === 'missing' ? (
        <p role="alert">
          {t(language, 'network.line-missing')}{' '}
          <button type="button" onClick={retry}>
            {t(language, 'part.retry')}
          </button>
        </p>
      ) : null}
      {typeof lines === 'object' ? <NearPlaces lines={lines} sets={sets} /> : null}
    </section>
  );
}

function NearPlaces({ lines, sets }: { lines: readonly (readonly Point[])[]; sets: MemberSets }) {
  const { atlas, store, language } = usePanel();
  const within = useStore(store, (state) => state.within);
  const distances = useMemo(() => distancesTo(lines, atlas.file.places), [lines, atlas]);
  const { near, next } = splitAt(distances, within);
  const km = formatKm(within, language);
  const members = near.filter(({ place }) => atlas.places.get(place)?.corridor).length;
  return (
    <>
      <WithinField />
      <p role="status">
        {t(language, 'network.near-status', { count: near.length, km, members, others: near.length - members })}
      </p>
      {next ? (
        <p class="soft">
          <Phrase
            of="network.near-next"
            params={{ km: formatKm(next.km, language) }}
            parts={{ place: <PlaceGroup places={[next.place]} /> }}
          />
        </p>
      ) : null}
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
                {atlas.places.get(place)?.corridor ? (
                  <span class="member-mark">{t(language, 'map.corridor-member')}</span>
                ) : null}
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
