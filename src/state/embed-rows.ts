/** THE TABLE of address parameters for embedded pages; general ones are in `address.ts`. */

import type { Atlas } from '../model/atlas.ts';
import { FACETS } from '../model/facets.ts';
import { asOfNow, KEY_OF } from './address-values.ts';
import {
  type Control,
  type ControlId,
  type EmbedOptions,
  type Lock,
  PANEL_IDS,
  type PanelId,
  readSwitch,
} from './embed-options.ts';
import { OWN_WORDS } from './own-words.ts';
import type { Notice } from './store.ts';

export interface EmbedRow {
  key: string;
  /** A part of the options, or null if the value is malformed. */
  read(raw: string, embed: EmbedOptions, atlas: Atlas, report: (notice: Notice) => void): Partial<EmbedOptions> | null;
  /** The value to write, or null for the default. */
  write(embed: EmbedOptions): string | null;
}

/** At least one of these panels is required: a page of filters alone shows nothing. */
const CARRYING: readonly PanelId[] = ['map', 'timeline', 'table'];
const CONTROLS = new Map<string, Control>([
  ['true', 'shown'],
  ['null', 'menu'],
  ['false', 'hidden'],
]);
const LOCKS: ReadonlyMap<string, Lock> = new Map([
  ['time', 'time'],
  ...OWN_WORDS.map((id) => [id, id] as const),
  ...FACETS.map(({ id }) => [KEY_OF[id], id] as const),
]);

/** The known names in a list, in table order; others are reported. */
function readList<T>(key: string, raw: string, known: ReadonlyMap<string, T>, report: (notice: Notice) => void): T[] {
  const names = new Set(raw.split(',').slice(0, 20));
  for (const name of names) {
    if (!known.has(name)) report({ code: 'address-value', detail: `${key}=${name}`.slice(0, 80) });
  }
  return [...known].flatMap(([name, value]) => (names.has(name) ? [value] : []));
}

const switchRow = (key: 'plain' | 'transparent' | 'scrollWheelZoom'): EmbedRow => ({
  key,
  read: (raw) => {
    const value = readSwitch(raw);
    return value === null ? null : { [key]: value };
  },
  write: (embed) => (embed[key] ? 'true' : null),
});

const controlRow = (id: ControlId): EmbedRow => ({
  key: `${id}Control`,
  read: (raw, { controls }) => {
    const control = CONTROLS.get(raw);
    return control ? { controls: { ...controls, [id]: control } } : null;
  },
  write: ({ controls }) =>
    [...CONTROLS].find(([word, control]) => word !== 'true' && control === controls[id])?.[0] ?? null,
});

export const EMBED_ROWS: readonly EmbedRow[] = [
  {
    key: 'panels',
    read: (raw, _, __, report) => {
      const panels = readList('panels', raw, new Map(PANEL_IDS.map((id) => [id, id])), report);
      return panels.some((id) => CARRYING.includes(id)) ? { panels } : null;
    },
    write: ({ panels }) => (panels.length < PANEL_IDS.length ? panels.join(',') : null),
  },
  switchRow('plain'),
  switchRow('transparent'),
  {
    key: 'accent',
    read: (raw) => {
      const hex = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(raw)?.[1]?.toLowerCase();
      if (!hex) return null;
      return { accent: `#${hex.length === 3 ? hex.replace(/./g, '$&$&') : hex}` };
    },
    write: ({ accent }) => accent?.slice(1) ?? null,
  },
  ...(['search', 'zoom', 'legend', 'share'] as const).map(controlRow),
  switchRow('scrollWheelZoom'),
  {
    key: 'lock',
    read: (raw, _, __, report) => {
      const names = raw.split(',').map((name) => asOfNow(name, '')[0]);
      return { lock: readList('lock', names.join(','), LOCKS, report) };
    },
    write: ({ lock }) => [...LOCKS].flatMap(([name, id]) => (lock.includes(id) ? [name] : [])).join(',') || null,
  },
  {
    key: 'data',
    read: (raw, _, { file }, report) => {
      if (!/^[\da-f]{4,12}$/.test(raw)) return null;
      if (!file.dataVersion.startsWith(raw)) report({ code: 'data-version', detail: `${raw} → ${file.dataVersion}` });
      return { data: raw };
    },
    write: ({ data }) => data,
  },
];
