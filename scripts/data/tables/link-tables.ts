import type { AtlasFile, Figure, LocalText } from '../../../src/model/types.ts';
import {
  bilingualColumns,
  EDTF,
  listColumn,
  numberColumn,
  sourceColumn,
  textColumn,
} from '../../../src/records/columns.ts';
import { type CsvTable, csvTable } from './table.ts';

/** A figure and the record it belongs to. */
interface FigureRow {
  owner: 'place' | 'alliance' | 'event' | 'initiative';
  id: string;
  figure: Figure;
  note?: LocalText | undefined;
  sources: readonly string[];
}

/** Tables whose rows belong to records of other tables. */
export function linkTables(atlas: AtlasFile): CsvTable[] {
  return [
    csvTable(
      {
        name: 'specialisations',
        title: { en: 'Specialisations', zh: '产业定位' },
        description: 'Which place stands for which industry.',
      },
      atlas.specialisations,
      [
        textColumn('place', 'adcode', (s) => s.place),
        textColumn('industry', 'id of industries.csv', (s) => s.industry),
        textColumn('role', 'core, pillar, feature, emerging or stated', (s) => s.role),
        textColumn('period', EDTF, (s) => s.period),
        bilingualColumns('note', 'remarks', (s) => s.note),
        sourceColumn((s) => s.sources),
      ],
    ),
    figureTable(atlas),
    csvTable(
      {
        name: 'grouping-members',
        title: { en: 'Members of groupings', zh: '区域合作成员' },
        description: 'Which place belongs to which grouping, since when and how that is known.',
      },
      atlas.groupings.flatMap(({ id, members }) => members.map((member) => ({ grouping: id, ...member }))),
      [
        textColumn('grouping', 'id of groupings.csv', (m) => m.grouping),
        textColumn('place', 'adcode', (m) => m.place),
        textColumn('since', EDTF, (m) => m.since),
        textColumn('until', EDTF, (m) => m.until),
        textColumn('basis', 'stated: a source names the place; inferred otherwise', (m) => m.basis),
        bilingualColumns('note', 'remarks', (m) => m.note),
        sourceColumn((m) => m.sources),
      ],
    ),
    csvTable(
      {
        name: 'disagreements',
        title: { en: 'Disagreements', zh: '来源分歧' },
        description: 'What sources say differently; one row for each version.',
      },
      atlas.disagreements.flatMap(({ values, ...rest }) => values.map((version) => ({ ...rest, ...version }))),
      [
        textColumn('id', 'id of the disagreement; its versions share it', (d) => d.id),
        bilingualColumns('topic', 'what it is about', (d) => d.topic),
        listColumn('about', 'the records, as kind:id', (d) => d.about.map(({ kind, id }) => `${kind}:${id}`)),
        bilingualColumns('value', 'what these sources say', (d) => d.value),
        bilingualColumns('note', 'what this dataset makes of it', (d) => d.note),
        sourceColumn((s) => s.sources),
      ],
    ),
  ];
}

function figureTable(atlas: AtlasFile): CsvTable {
  return csvTable<FigureRow>(
    {
      name: 'figures',
      title: { en: 'Figures', zh: '数据' },
      description:
        'Numbers of places, alliances, events and initiatives. Amounts are in whole units of their currency.',
    },
    [
      ...atlas.alliances.flatMap(({ id, counts }) =>
        counts.map(({ value, unit, asOf, qualifier, note, sources: cited }): FigureRow => {
          const label = { en: 'members', zh: '成员' };
          const figure: Figure = { label, value, unit, currency: null, kind: 'reported', asOf };
          return { owner: 'alliance', id, figure: qualifier ? { ...figure, qualifier } : figure, note, sources: cited };
        }),
      ),
      ...atlas.places.flatMap((place) => ownFigures('place', place)),
      ...atlas.events.flatMap((event) => ownFigures('event', event)),
      ...atlas.initiatives.flatMap((initiative) => ownFigures('initiative', initiative)),
    ],
    [
      textColumn('owner', 'place, alliance, event or initiative', (f) => f.owner),
      textColumn('id', 'id of the record', (f) => f.id),
      bilingualColumns('label', 'what is counted', (f) => f.figure.label),
      numberColumn('value', 'the number; of a share such as 1/15 the upper part', (f) => parts(f.figure)[0]),
      numberColumn('of', 'of a share such as 1/15 the lower part', (f) => parts(f.figure)[1]),
      bilingualColumns('unit', 'unit', (f) => f.figure.unit),
      textColumn('currency', 'CNY or USD', (f) => f.figure.currency),
      textColumn('kind', 'reported, agreed, target or estimate', (f) => f.figure.kind),
      textColumn('as_of', EDTF, (f) => f.figure.asOf),
      textColumn('qualifier', "the source's own hedge: about, over, nearly or at-least", (f) => f.figure.qualifier),
      numberColumn('equivalent_value', 'conversion printed by the source', (f) => f.figure.equivalent?.value ?? null),
      textColumn('equivalent_currency', 'its currency', (f) => f.figure.equivalent?.currency),
      textColumn('threshold_relation', 'each counted thing is over the threshold', (f) => f.figure.threshold?.relation),
      numberColumn('threshold_value', 'size of each counted thing', (f) => f.figure.threshold?.value ?? null),
      textColumn('threshold_currency', 'its currency', (f) => f.figure.threshold?.currency),
      bilingualColumns('note', 'remarks', (f) => f.note),
      sourceColumn((f) => f.sources),
    ],
  );
}

function ownFigures(
  owner: FigureRow['owner'],
  { id, figures = [], sources }: { id: string; figures?: readonly Figure[]; sources: readonly string[] },
): FigureRow[] {
  return figures.map((figure) => ({ owner, id, figure, sources: figure.sources ?? sources }));
}

/** Spreadsheets parse `1/15` as a date, so a share is split into two numbers. */
function parts({ value }: Figure): [number, number | null] {
  if (typeof value === 'number') return [value, null];
  const [upper = NaN, lower = NaN] = value.split('/').map(Number);
  return [upper, lower];
}
