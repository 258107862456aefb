/** Tooltip of what is hovered or focused. Hidden from screen readers, which get the same from the buttons and lists. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { inLanguage, otherLanguage } from '../model/languages.ts';
import { placeName } from '../model/names.ts';
import type { Alliance, Language, Place } from '../model/types.ts';
import type { RecordView } from '../records/print.ts';
import { siteWords } from '../records/site.ts';
import { hubOf } from '../scene/hubs.ts';
import type { Context } from '../state/context.ts';
import { LANGUAGE_TAG, t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import type { MapCamera } from './camera.ts';
import { positionBeside } from './position-beside.ts';
import { useNumbers } from './use-numbers.ts';
import { useOutline } from './use-outline.ts';
import type { MapViewStore, Pointed } from './view.ts';
import { countWords, memberWords } from './words.ts';

export interface TooltipProps {
  context: Context;
  camera: MapCamera;
  view: MapViewStore;
}

/** How many names of a ribbon's alliances are listed before the rest is counted. */
const LISTED = 6;

export function Tooltip({ context, camera, view }: TooltipProps) {
  const pointed = useStore(view, (state) => state.pointed);
  const moved = useStore(view, (state) => (state.pointed?.at === null ? state.view : null));
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = pointed?.ref?.kind === 'place' && context.atlas.places.get(pointed.ref.id);
    const own = place && camera.project(place.point);
    const at = pointed?.at ?? (own || null);
    if (host.current && pointed && at) positionBeside(host.current, at, pointed.clearance);
  }, [pointed, moved, camera, context]);
  if (!pointed) return null;
  return (
    <div ref={host} class="map-tooltip" aria-hidden="true">
      <Content pointed={pointed} context={context} />
    </div>
  );
}

function Content({ pointed, context }: { pointed: Pointed; context: Context }) {
  const { atlas, store, selectors } = context;
  const language = useStore(store, (state) => state.language);
  const visible = useStore(store, selectors.visible);
  const hasHubs = useStore(store, (state) => state.links === 'hubs');
  const place = pointed.ref?.kind === 'place' && atlas.places.get(pointed.ref.id);
  const outline = useOutline(context, visible);
  const numbers = useNumbers(context, visible);
  if (place) {
    const membership = memberWords(outline, place.id, language);
    return (
      <>
        <PlaceTitle place={place} language={language} />
        {membership && <p class="map-tooltip-member">{membership}</p>}
        <p class="soft number">{countWords(visible.placeCounts.get(place.id), numbers.get(place.id) ?? 0, language)}</p>
      </>
    );
  }
  const alliances = pointed.alliances.flatMap((id) => atlas.alliances.get(id) ?? []);
  const rest = alliances.length - LISTED;
  return (
    <>
      {alliances.length > 1 && <strong>{t(language, 'map.alliances', { count: alliances.length })}</strong>}
      <ul>
        {alliances.slice(0, rest === 1 ? undefined : LISTED).map((alliance) => (
          <li key={alliance.id}>
            {inLanguage(alliance.name, language)}
            {hasHubs && <HubWords alliance={alliance} view={{ atlas, language }} />}
          </li>
        ))}
      </ul>
      {rest > 1 && <p class="soft">{t(language, 'map.more', { count: rest })}</p>}
    </>
  );
}

/** The hub of an alliance, and how it is known. */
function HubWords({ alliance, view }: { alliance: Alliance; view: RecordView }) {
  const hub = hubOf(alliance);
  return hub && <p class="soft">{siteWords(alliance, hub, view)}</p>;
}

/** The name, and smaller the name in the other language. */
function PlaceTitle({ place, language }: { place: Place; language: Language }) {
  const other = otherLanguage(language);
  return (
    <p class="map-tooltip-title">
      <strong>{placeName(place, language)}</strong>{' '}
      <span class="soft" lang={LANGUAGE_TAG[other]}>
        {placeName(place, other)}
      </span>
    </p>
  );
}
