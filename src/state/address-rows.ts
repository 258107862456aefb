/**
 * THE TABLE of address parameters; those of embedded pages are in `embed-rows.ts`, filters in `src/model/facets.ts`. A row
 * reads one parameter into a part of the state and writes it back.
 */
import type { Atlas } from '../model/atlas.ts';
import { recordOf, SHOWN } from '../model/atlas.ts';
import { FACETS } from '../model/facets.ts';
import { languageOf } from '../model/languages.ts';
import { readAsOf, readTime, writeAsOf, writeTime } from './address-time.ts';
import {
  FORMER_KEYS,
  KEY_OF,
  readCompared,
  readMatch,
  readRef,
  readView,
  writeMatch,
  writeView,
} from './address-values.ts';
import { readSwitch } from './embed-options.ts';
import { EMBED_ROWS } from './embed-rows.ts';
import { cleanWords, lettersIn, MOST_LETTERS, OWN_WORDS } from './own-words.ts';
import {
  type AtlasState,
  INITIAL_STATE,
  LAYER_IDS,
  type LayerId,
  LINK_ENCODINGS,
  type LinkEncoding,
  OPENABLE_IDS,
  type OpenableId,
  PAINTINGS,
  type Painting,
} from './store.ts';

interface AddressRow {
  key: string;
  /** A part of the state, or null if the value is malformed. `unknown` collects ids that the atlas does not have. */
  read(raw: string, atlas: Atlas, unknown: string[]): Partial<AtlasState> | null;
  /** The value to write, or null for the default. */
  write(state: AtlasState, atlas: Atlas): string | null;
  /** The most letters of a text that readers write; only a longer one is malformed. */
  most?: number;
}

/** No grouping is outlined. */
const NO_OUTLINE = 'none';
/** Version of the parameters' semantics. */
const VERSION = '1';

export const ROWS: readonly AddressRow[] = [
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
  // Whether the open table has such an order, `check-address.ts` says.
  {
    key: 'sort',
    read: (sort) => (/^-?[a-z][a-z,-]*$/.test(sort) ? { sort } : null),
    write: ({ table, sort }) => table && sort,
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
      // Until other groupings could be outlined, the corridor was a layer.
      const isKnown = (id: string) => LAYER_IDS.includes(id as LayerId) || id === 'corridor';
      if (!hidden.every(isKnown)) return null;
      const layers = Object.fromEntries(LAYER_IDS.map((id) => [id, !hidden.includes(id)]));
      return { layers: layers as Record<LayerId, boolean>, ...(hidden.includes('corridor') && { outline: null }) };
    },
    write: ({ layers }) => LAYER_IDS.filter((id) => !layers[id]).join(',') || null,
  },
  {
    key: 'outline',
    read: (raw, atlas, unknown) => {
      if (raw === NO_OUTLINE) return { outline: null };
      if (raw === atlas.shown?.id) return { outline: SHOWN };
      if (atlas.groupings.has(raw)) return { outline: raw };
      unknown.push(raw);
      return {};
    },
    write: ({ outline }) => (outline === SHOWN ? null : (outline ?? NO_OUTLINE)),
  },
  ...OWN_WORDS.map((key): AddressRow => {
    const most = MOST_LETTERS[key];
    return {
      key,
      most,
      read: (raw) => {
        const text = cleanWords(raw);
        return lettersIn(text) > most ? null : { [key]: text };
      },
      write: (state) => state[key] || null,
    };
  }),
];

/** The names of all parameters. */
export const ADDRESS_KEYS: readonly string[] = [
  ...ROWS.map(({ key }) => key),
  ...FACETS.map(({ id }) => KEY_OF[id]),
  ...FORMER_KEYS,
  ...EMBED_ROWS.map(({ key }) => key),
];

/** Parameters of `ROWS` that control the look of the page, not its content; those of `embed-rows.ts` all do. */
const LOOKS: readonly string[] = ['v', 'lang', 'theme', 'dark', 'engine', 'static', ...OWN_WORDS];

/** Whether a parameter controls what is shown, so that readers are told if it could not be applied. */
export function saysWhatIsShown(key: string): boolean {
  return FACETS.some(({ id }) => KEY_OF[id] === key) || ROWS.some((row) => row.key === key && !LOOKS.includes(key));
}
