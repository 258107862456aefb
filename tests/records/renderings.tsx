/** Every way in which what is said of a record reaches a reader or a program, as text. */
import type { ComponentChildren } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { atlasOf } from '../../scripts/data/atlas-json.ts';
import { checkFiles } from '../../scripts/data/checks.ts';
import { readDataFiles } from '../../scripts/data/files.ts';
import { tablesPage } from '../../scripts/data/page/tables-page.tsx';
import { fieldData } from '../../scripts/pages/json-ld-fields.ts';
import { type PageFrame, recordPage } from '../../scripts/pages/record-page.tsx';
import { FactsTable } from '../../src/analyses/compare/facts-table.tsx';
import { Pairs } from '../../src/analyses/compare/pairs.tsx';
import { DetailsBody } from '../../src/explore/details/details-body.tsx';
import { indexAtlas } from '../../src/model/atlas.ts';
import { allRecords, compare } from '../../src/model/compare.ts';
import { dayOf } from '../../src/model/dates.ts';
import { DATA_LANGUAGES } from '../../src/model/languages.ts';
import { filterIndex, query } from '../../src/model/query.ts';
import type { Language, Ref } from '../../src/model/types.ts';
import { wholeVisible } from '../../src/model/whole.ts';
import { type PanelContext, PanelProvider, WholeProvider } from '../../src/parts/panel.tsx';
import { TABLES } from '../../src/parts/tables/all-tables.ts';
import { DataTable } from '../../src/parts/tables/data-table.tsx';
import type { Field } from '../../src/records/field.ts';
import type { Described, Kind } from '../../src/records/kinds/index.ts';
import { atlasGeojson } from '../../src/share/download-geojson.ts';
import { createLater } from '../../src/state/later.ts';
import { createAtlasStore, INITIAL_STATE, type TableId } from '../../src/state/store.ts';
import { toCsv } from '../../src/ui/csv.ts';

export const atlas = indexAtlas(atlasOf(checkFiles(readDataFiles()).dataset));
const { file } = atlas;
const state = { ...INITIAL_STATE, whole: atlas };
const visible = wholeVisible(atlas, query(filterIndex(atlas), state));

/** All records that fields describe. */
export const RECORDS = {
  place: file.places,
  alliance: file.alliances,
  event: file.events,
  initiative: file.initiatives,
  industry: file.industries,
  source: file.sources,
  grouping: file.groupings,
  membership: file.alliances.flatMap((alliance) => alliance.members.map((membership) => ({ alliance, membership }))),
  figure: visible.figures,
  tally: visible.places,
} satisfies { readonly [K in Kind]: readonly Described[K][] };

/** Tags taken out but for what they say aloud, entities read. */
export function plain(html: string): string {
  const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&', '&#39;': "'" };
  return html.replace(/<[^>]*>/g, ' ').replace(/&#?\w+;/g, (entity) => entities[entity] ?? entity);
}

/** Nothing is lazy-loaded where parts are drawn as text. */
const later = createLater(() => Promise.reject(new Error('nothing is loaded here')));

/** A part of a panel, as HTML. */
export function drawn(language: Language, children: ComponentChildren): string {
  const store = createAtlasStore({ ...state, language });
  const view: PanelContext = {
    atlas,
    store,
    later,
    language,
    visible,
    filtered: false,
    whole: atlas,
    fetchTexts: () => {},
  };
  return renderToStaticMarkup(
    <PanelProvider value={view}>
      <WholeProvider value={{ whole: atlas, wholeVisible: visible }}>{children}</WholeProvider>
    </PanelProvider>,
  );
}

const once = <T,>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const tables = once(() => tablesPage(file, [])[0]?.[1] ?? '');
const rows = once(
  () => new Map([...tables().matchAll(/<tr id="([^"]+)">(.*?)<\/tr>/gs)].map(([, id = '', row = '']) => [id, row])),
);

const FRAME: PageFrame = {
  atlas,
  site: null,
  policy: '',
  settings: [],
  styles: [],
  entry: 'index.js',
  early: 'early.js',
  words: {},
  door: 'door.js',
  pictureOf: () => null,
};

const TABLE_OF: Partial<Record<Kind, TableId>> = {
  alliance: 'alliances',
  event: 'events',
  initiative: 'initiatives',
  membership: 'memberships',
  figure: 'figures',
  tally: 'places',
};

/** The open tables in each language, their rows by the first link's id or key. */
const opened = (language: Language, id: TableId) => {
  const table = TABLES[id];
  const open = table.open({ atlas, whole: atlas, language, visible, windows: [] });
  return { open, rows: new Map(open.sorted(table.start).map((row) => [row.key, row])) };
};

const keyOf = (record: Described[Kind]) =>
  'membership' in record
    ? `${record.alliance.id} ${record.membership.place} ${record.membership.role} ${record.membership.since}`
    : record.id;

const geojson = once(
  () =>
    new Map(
      atlasGeojson({
        atlas,
        whole: atlas,
        state,
        visible,
        address: 'https://example.org/',
        day: dayOf(2026),
        reviewNumber: null,
      }).features.map((feature) => [feature.id, JSON.stringify(feature.properties)]),
    ),
);

export interface Rendering {
  name: string;
  /** Those it is written in; all of the interface unless it says which. */
  languages?: readonly Language[];
  /** Which fields stand in it. */
  shows(field: Field<never>): boolean;
  /** What it makes of a record; null where it has none of the kind. */
  of(kind: Kind, record: Described[Kind], language: Language): string | null;
}

/** THE TABLE of renderings. */
export const RENDERINGS: readonly Rendering[] = [
  {
    name: 'details',
    shows: ({ at }) => at !== undefined,
    of: (kind, record, language) =>
      kind === 'membership' || kind === 'figure' || kind === 'tally'
        ? null
        : drawn(language, <DetailsBody of={{ kind, id: keyOf(record) }} />),
  },
  {
    name: "the record's own page",
    shows: ({ at }) => at !== undefined,
    of: (kind, record, language) =>
      kind === 'place' || kind === 'alliance'
        ? recordPage({ ref: { kind, id: keyOf(record) }, language }, FRAME).replace(/<script.*?<\/script>/gs, '')
        : null,
  },
  {
    name: 'tables.html',
    languages: DATA_LANGUAGES,
    shows: ({ plain: look }) => look !== undefined,
    of: (_, record, language) => rows().get(`${language}-${keyOf(record)}`) ?? null,
  },
  {
    name: 'sortable tables',
    shows: ({ table }) => table !== undefined,
    of: (kind, record, language) => {
      const id = TABLE_OF[kind];
      if (!id) return null;
      const { open, rows: found } = opened(language, id);
      const row = found.get(keyOf(record));
      const sorting = { column: '', direction: 'ascending' as const };
      return row
        ? drawn(
            language,
            <DataTable caption="" columns={open.columns} rows={[row]} sorting={sorting} onSort={() => {}} />,
          )
        : null;
    },
  },
  {
    name: 'CSV of the tables',
    shows: ({ table }) => table !== undefined,
    of: (kind, record, language) => {
      const id = TABLE_OF[kind];
      const row = id && opened(language, id).rows.get(keyOf(record));
      return row ? toCsv([], [row.csv()]) : null;
    },
  },
  {
    name: 'comparison',
    shows: ({ compare: look }) => look !== undefined,
    of: (kind, record, language) => {
      if (kind !== 'place' && kind !== 'alliance') return null;
      return drawn(language, <FactsTable comparison={compared({ kind, id: keyOf(record) })} />);
    },
  },
  {
    name: 'JSON-LD',
    shows: ({ jsonLd }) => jsonLd !== undefined,
    of: (kind, record, language) => JSON.stringify(fieldData(kind, record as never, { atlas, language })),
  },
  {
    name: 'GeoJSON',
    shows: ({ published }) => published.length > 0,
    of: (kind, record) => (kind === 'place' || kind === 'alliance' ? (geojson().get(keyOf(record)) ?? null) : null),
  },
];

/** A record beside another one of its kind. */
export function compared(ref: Ref) {
  const others = ref.kind === 'place' ? file.places : file.alliances.filter(({ seat }) => seat !== null);
  const other = others.find(({ id }) => id !== ref.id);
  return compare(atlas, [ref, { kind: ref.kind, id: other?.id ?? '' }], allRecords(atlas));
}

/** How far a record is from another one, in words. */
export function distances(ref: Ref, language: Language): string {
  return drawn(language, <Pairs comparison={compared(ref)} />);
}
