/**
 * Actions: everything a reader can do, as plain functions over the store. No action changes what the address has locked,
 * and none notifies subscribers if nothing changes.
 */
import { isTimed } from '../model/as-of.ts';
import { type Atlas, SHOWN, type WholeAtlas } from '../model/atlas.ts';
import type { TimeMode } from '../model/facets.ts';
import type { Language, Period, Ref } from '../model/types.ts';
import { isLocked, type Lock } from './embed-options.ts';
import type { LoadError } from './load.ts';
import {
  type AtlasState,
  type AtlasStore,
  type Destination,
  isFiniteCamera,
  type LayerId,
  type LinkEncoding,
  MOST_COMPARED,
  type Notice,
  type OpenableId,
  type SideId,
  type ThemeChoice,
} from './store.ts';

export { setFacet, setMatch, toggleFacet } from './facet-actions.ts';

export function setLanguage(store: AtlasStore, language: Language): void {
  if (store.getState().language === language) return;
  store.setState({ language });
  // The words of this language are loaded by now.
  dropNotices(store, 'words-missing');
}

export function setTheme(store: AtlasStore, theme: ThemeChoice): void {
  if (store.getState().theme !== theme) store.setState({ theme });
}

/**
 * Chooses a half-open period of UTC days; null = all time. An empty or reversed period is widened to one day.
 * `isDragging`: another one follows, and in the end one that is not dragged.
 */
export function setPeriod(store: AtlasStore, period: Period | null, isDragging = false): void {
  setTime(store, period, store.getState().timeMode, isDragging);
}

/** Chooses a period and its mode. A period without finite ends is ignored. */
export function setTime(store: AtlasStore, period: Period | null, timeMode: TimeMode, isDragging = false): void {
  const current = store.getState();
  if (isLocked(current, 'time') || (period && !Number.isFinite(period.to - period.from))) return;
  const next = period && wholeDays(period);
  const same = current.period?.from === next?.from && current.period?.to === next?.to;
  const rests = current.isDragging && !isDragging;
  if (same && current.timeMode === timeMode && !rests) return;
  store.setState({ period: same ? current.period : next, timeMode, isDragging });
}

/** Whether there is a filter that can be cleared. */
export function canClear(state: AtlasState): boolean {
  const { facets, excluded, match } = state;
  const set = [...[facets, excluded, match].flatMap(Object.keys), ...(isTimed(state) ? ['time'] : [])];
  return set.some((what) => !isLocked(state, what as Lock));
}

/** Clears all filters that are not locked, the period included. */
export function clearFilters(store: AtlasStore): void {
  const state = store.getState();
  if (!canClear(state)) return;
  const locked = <T extends object>(choice: T): T => {
    const kept = Object.entries(choice).filter(([what]) => isLocked(state, what as Lock));
    return kept.length < Object.keys(choice).length ? (Object.fromEntries(kept) as T) : choice;
  };
  const { period, timeMode } = isLocked(state, 'time') ? state : { period: null, timeMode: 'overlap' as const };
  const [facets, excluded, match] = [locked(state.facets), locked(state.excluded), locked(state.match)];
  const after = { facets, excluded, match, period, timeMode };
  store.setState({ ...after, cleared: { before: state, after: { ...state, ...after } } });
}

export function select(store: AtlasStore, ref: Ref | null): void {
  // The hovered element may disappear with the last selection, and then never fires a leave event.
  if (!sameRef(store.getState().selected, ref)) store.setState({ selected: ref, hovered: null, detailsMissing: false });
}

/** Records whether the code of the details is missing. */
export function setDetailsMissing(store: AtlasStore, detailsMissing: boolean): void {
  if (store.getState().detailsMissing !== detailsMissing) store.setState({ detailsMissing });
}

export function hover(store: AtlasStore, ref: Ref | null): void {
  if (!sameRef(store.getState().hovered, ref)) store.setState({ hovered: ref });
}

export function showLayer(store: AtlasStore, id: LayerId, shown: boolean): void {
  const { layers } = store.getState();
  if (layers[id] !== shown) store.setState({ layers: { ...layers, [id]: shown } });
}

/** Outlines a grouping instead of the one before; null for none. */
export function setOutline(store: AtlasStore, id: string | null, { shown }: Pick<Atlas, 'shown'>): void {
  const outline = id !== null && id === shown?.id ? SHOWN : id;
  if (store.getState().outline !== outline) store.setState({ outline });
}

export function setTimeMode(store: AtlasStore, timeMode: TimeMode): void {
  setTime(store, store.getState().period, timeMode);
}

/** Called by the map with its camera, and whether that is still its initial view. Cameras that are not finite are ignored. */
export function setCamera(store: AtlasStore, camera: NonNullable<AtlasState['camera']>): void {
  if (!isFiniteCamera(camera)) return;
  const current = store.getState().camera;
  const keys = ['lon', 'lat', 'zoom', 'home'] as const;
  if (current && keys.every((key) => current[key] === camera[key])) return;
  store.setState({ camera });
}

/**
 * Asks the map to show an extent (WGS84 degrees), a camera or the whole delta; always a new request, even for the same
 * destination. Destinations that are not finite are ignored.
 */
export function goTo(store: AtlasStore, destination: Destination): void {
  if ('extent' in destination && !destination.extent.every(Number.isFinite)) return;
  if ('camera' in destination && !isFiniteCamera(destination.camera)) return;
  store.setState({ destination });
}

export function openTable(store: AtlasStore, table: OpenableId | null, sort: string | null = null): void {
  const { panels } = store.getState().embed;
  // Where nothing else is shown it stays; where it is not to be shown it does not come.
  if (table === null ? !panels.includes('map') && !panels.includes('timeline') : !panels.includes('table')) return;
  if (store.getState().table !== table) store.setState({ table, sort, hovered: null });
}

/** Sorts the open table (`sorting.ts`); null: in its own order. */
export function setSort(store: AtlasStore, sort: string | null): void {
  if (store.getState().sort !== sort) store.setState({ sort });
}

export function openFilters(store: AtlasStore, filtersOpen: boolean): void {
  if (store.getState().filtersOpen !== filtersOpen) store.setState({ filtersOpen });
}

/** Chooses the tab of the panel with the filters. */
export function showSide(store: AtlasStore, side: SideId): void {
  if (store.getState().side !== side) store.setState({ side });
}

export function showLegend(store: AtlasStore, legendOpen: boolean): void {
  if (store.getState().legendOpen !== legendOpen) store.setState({ legendOpen });
}

/** Adds a notice, unless it is already there. */
export function addNotice(store: AtlasStore, notice: Notice): void {
  const { notices } = store.getState();
  if (notices.some(({ code, detail }) => code === notice.code && detail === notice.detail)) return;
  store.setState({ notices: [...notices, notice] });
}

/** Removes the notices with a code. */
export function dropNotices(store: AtlasStore, dropped: Notice['code']): void {
  const { notices } = store.getState();
  const left = notices.filter(({ code }) => code !== dropped);
  if (left.length < notices.length) store.setState({ notices: left });
}

export function dismissNotices(store: AtlasStore): void {
  if (store.getState().notices.length > 0) store.setState({ notices: [] });
}

/** Sets the atlas with its texts, or null while they are loading; `problem`: why they are missing. */
export function setTexts(store: AtlasStore, whole: WholeAtlas | null, problem: LoadError | null = null): void {
  const current = store.getState();
  if (current.whole !== whole || current.textsProblem !== problem) store.setState({ whole, textsProblem: problem });
}

/** Whether two references are to the same record. */
export function sameRef(a: Ref | null, b: Ref | null): boolean {
  return a === b || (a !== null && b !== null && a.kind === b.kind && a.id === b.id);
}

function wholeDays(period: Period): Period {
  const from = Math.floor(Math.min(period.from, period.to));
  return { from, to: Math.max(from + 1, Math.ceil(Math.max(period.from, period.to))) };
}

/** Sets how the map draws memberships. */
export function setLinks(store: AtlasStore, links: LinkEncoding): void {
  if (store.getState().links !== links) store.setState({ links });
}

/**
 * Toggles a place or alliance in the comparison. One of the other kind starts a new comparison; one too many replaces
 * the last.
 */
export function toggleCompared(store: AtlasStore, ref: Ref): void {
  const { compared } = store.getState();
  const others = compared.filter((other) => other.kind === ref.kind);
  const rest = others.filter((other) => other.id !== ref.id);
  const isThere = others.length > rest.length;
  store.setState({ compared: isThere ? rest : [...rest.slice(0, MOST_COMPARED - 1), ref] });
}

/** Replaces the compared records. */
export function setCompared(store: AtlasStore, compared: readonly Ref[]): void {
  const current = store.getState().compared;
  const same =
    current.length === compared.length && current.every((ref, index) => sameRef(ref, compared[index] ?? null));
  if (!same) store.setState({ compared });
}

/** Kilometres around the corridor's line, 0 or more. */
export function setWithin(store: AtlasStore, within: number): void {
  if (store.getState().within !== within) store.setState({ within });
}
