/**
 * THE TABLE of address parameters. A row reads one parameter into a part of the state and writes it back; malformed
 * values fall back to the default and are reported. Everything here is pure; `address-sync.ts` does the history.
 */
import type { Atlas } from '../model/atlas.ts';
import { recordOf } from '../model/atlas.ts';
import { FACETS, type FacetId, facetOf } from '../model/facets.ts';
import { languageOf } from '../model/languages.ts';
import { readAsOf, readTime, writeAsOf, writeTime } from './address-time.ts';
import { KEY_OF, readCompared, readMatch, readRef, readView, writeMatch, writeView } from './address-values.ts';
import { EMBED_DEFAULTS, readSwitch } from './embed-options.ts';
import { EMBED_ROWS } from './embed-rows.ts';
import {
  type AtlasState,
  INITIAL_STATE,
  LAYER_IDS,
  type LayerId,
  LINK_ENCODINGS,
  type LinkEncoding,
  type Notice,
  OPENABLE_IDS,
  type OpenableId,
  PAINTINGS,
  type Painting,
} from './store.ts';

interface Row {
  key: string;
  /** A part of the state, or null if the value is malformed. `unknown` collects ids that the atlas does not have. */
  read(raw: string, atlas: Atlas, unknown: string[]): Partial<AtlasState> | null;
  /** The value to write, or null for the default. */
  write(state: AtlasState, atlas: Atlas): string | null;
}

/** Version of the parameters' semantics. */
const VERSION = '1';
const MAX_LENGTH = 4000;
const MAX_IDS = 100;

/** Parameters that chat apps and mail systems add to links; ignored and not reported. */
const FOREIGN = /^(utm_.*|fbclid|gclid|msclkid|from|isappinstalled|nsukey|scene|srcid|_t|spm)$/;

const ROWS: readonly Row[] = [
  { key: 'v', read: (raw) => (raw === VERSION ? {} : null), write: () => null },
  {
    key: 'lang',
    read: (raw) => {
      const language = languageOf(raw);
      return language && { language };
    },
    write: ({ language }) => language,
  },
  {
    key: 'theme',
    read: (raw) => (raw === 'auto' || raw === 'light' || raw === 'dark' ? { theme: raw } : null),
    write: ({ theme }) => (theme === 'auto' ? null : theme),
  },
  {
    // Datawrapper's name for the parameter.
    key: 'dark',
    read: (raw) => {
      const dark = readSwitch(raw);
      return raw === 'auto' ? { theme: 'auto' } : dark === null ? null : { theme: dark ? 'dark' : 'light' };
    },
    write: () => null,
  },
  {
    key: 'time',
    read: (raw, atlas) => {
      const period = readTime(raw, atlas.domain);
      return period === undefined ? null : { period };
    },
    write: ({ period, timeMode }) => (timeMode === 'overlap' && period ? writeTime(period) : null),
  },
  {
    key: 'asOf',
    read: (raw, atlas) => readAsOf(raw, atlas.domain) ?? null,
    write: ({ period, timeMode }, atlas) =>
      timeMode === 'overlap' ? null : writeAsOf(period ?? atlas.domain, timeMode),
  },
  { key: 'match', read: readMatch, write: writeMatch },
  {
    key: 'focus',
    read: (raw, atlas, unknown) => {
      const ref = readRef(raw);
      if (!ref) return null;
      if (recordOf(atlas, ref)) return { selected: ref };
      unknown.push(ref.id);
      return {};
    },
    write: ({ selected }) => selected && `${selected.kind}:${selected.id}`,
  },
  {
    key: 'view',
    read: (raw) => {
      const camera = readView(raw);
      return camera && { destination: { camera } };
    },
    write: ({ camera }) => writeView(camera),
  },
  {
    key: 'engine',
    read: (raw) => (PAINTINGS.includes(raw as Painting) ? { painting: raw as Painting } : null),
    write: ({ painting }) => (painting === 'auto' ? null : painting),
  },
  {
    key: 'static',
    read: (raw) => {
      const isStill = readSwitch(raw);
      return isStill === null ? null : { isStill };
    },
    write: ({ isStill }) => (isStill ? '1' : null),
  },
  {
    key: 'table',
    read: (raw) => (OPENABLE_IDS.includes(raw as OpenableId) ? { table: raw as OpenableId } : null),
    write: ({ table }) => table,
  },
  {
    key: 'compare',
    read: readCompared,
    write: ({ compared }) => compared.map(({ kind, id }) => `${kind}:${id}`).join(',') || null,
  },
  {
    key: 'within',
    read: (raw) => (/^\d{1,3}$/.test(raw) ? { within: Number(raw) } : null),
    write: ({ within }) => (within === INITIAL_STATE.within ? null : String(within)),
  },
  {
    key: 'links',
    read: (raw) => (LINK_ENCODINGS.includes(raw as LinkEncoding) ? { links: raw as LinkEncoding } : null),
    write: ({ links }) => (links === 'lanes' ? null : links),
  },
  {
    key: 'hide',
    read: (raw) => {
      const hidden = raw.split(',');
      if (!hidden.every((id) => LAYER_IDS.includes(id as LayerId))) return null;
      const layers = Object.fromEntries(LAYER_IDS.map((id) => [id, !hidden.includes(id)]));
      return { layers: layers as Record<LayerId, boolean> };
    },
    write: ({ layers }) => LAYER_IDS.filter((id) => !layers[id]).join(',') || null,
  },
];

/** Parameters of `ROWS` that control the look of the page, not its content; those of `embed-rows.ts` all do. */
const LOOKS: readonly string[] = ['v', 'lang', 'theme', 'dark', 'engine', 'static'];

/** Whether a parameter controls what is shown, so that readers are told if it could not be applied. */
export function saysWhatIsShown(key: string): boolean {
  return FACETS.some(({ id }) => KEY_OF[id] === key) || ROWS.some((row) => row.key === key && !LOOKS.includes(key));
}

/** Reads an address over the defaults; returns the state, and notices for what could not be used. */
export function readAddress(search: string, atlas: Atlas, defaults: Partial<AtlasState> = {}): Partial<AtlasState> {
  const { period, timeMode, facets: none, match, selected, table, compared, within, links, layers } = INITIAL_STATE;
  let state: Partial<AtlasState> = {
    ...{ period, timeMode, facets: none, match, selected, table, compared, within, links, layers },
    ...defaults,
  };
  const notices: Notice[] = [];
  if (search.length > MAX_LENGTH) {
    notices.push({ code: 'address-value', detail: `${search.slice(0, 40)}… (${search.length})` });
    return { ...state, notices };
  }
  const facets: Partial<Record<FacetId, readonly string[]>> = {};
  for (const [key, raw] of new URLSearchParams(search)) {
    const unknown: string[] = [];
    const facet = FACETS.find(({ id }) => KEY_OF[id] === key);
    const option = EMBED_ROWS.find((candidate) => candidate.key === key);
    if (facet) {
      const values = readFacet(facet.id, raw, atlas, unknown);
      if (values.length > 0) facets[facet.id] = values;
    } else if (option) {
      const { embed = EMBED_DEFAULTS } = state;
      const part = option.read(raw, embed, atlas, (notice) => notices.push(notice));
      if (part) state = { ...state, embed: { ...embed, ...part } };
      else notices.push({ code: 'address-value', detail: `${key}=${raw}`.slice(0, 80) });
    } else {
      const row = ROWS.find((candidate) => candidate.key === key);
      const part = row?.read(raw, atlas, unknown);
      if (part) state = { ...state, ...part };
      else if (row) notices.push({ code: 'address-value', detail: `${key}=${raw}`.slice(0, 80) });
      else if (!FOREIGN.test(key)) notices.push({ code: 'address-unknown', detail: key.slice(0, 40) });
    }
    for (const id of unknown.slice(0, 3)) notices.push({ code: 'address-id', detail: `${key}=${id}`.slice(0, 80) });
  }
  const { panels } = state.embed ?? EMBED_DEFAULTS;
  if (!panels.includes('table')) state = { ...state, table: null };
  // If only tables are shown, one is open.
  else if (!panels.includes('map') && !panels.includes('timeline'))
    state = { ...state, table: state.table ?? 'alliances' };
  return { ...state, facets, notices };
}

/** The query string of a state, `''` or `?…`; defaults are not written. */
export function writeAddress(state: AtlasState, atlas: Atlas, ownLanguage: string): string {
  const pairs: [string, string][] = [];
  for (const { key, write } of ROWS) {
    const value = write(state, atlas);
    if (value !== null && !(key === 'lang' && value === ownLanguage)) pairs.push([key, value]);
  }
  for (const { id } of FACETS) {
    const values = state.facets[id] ?? [];
    if (values.length > 0) pairs.push([KEY_OF[id], values.join(',')]);
  }
  for (const { key, write } of EMBED_ROWS) {
    const value = write(state.embed);
    if (value !== null) pairs.push([key, value]);
  }
  // For readability: commas, colons and semicolons need no escaping in a query.
  const text = pairs.map(
    ([key, value]) => `${key}=${encodeURIComponent(value).replace(/%(2C|3A|3B)/g, decodeURIComponent)}`,
  );
  return text.length > 0 ? `?${text.join('&')}` : '';
}

function readFacet(id: FacetId, raw: string, atlas: Atlas, unknown: string[]): string[] {
  const options = new Set(
    facetOf(id)
      .options(atlas)
      .map(({ value }) => value),
  );
  const values = [...new Set(raw.split(',').slice(0, MAX_IDS))].filter((value) => value !== '');
  unknown.push(...values.filter((value) => !options.has(value)));
  return values.filter((value) => options.has(value));
}
