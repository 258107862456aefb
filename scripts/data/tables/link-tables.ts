import type { AtlasFile, Figure, LocalText } from '../../../src/model/types.ts';
import { both, EDTF, list, number, sourceIds, text, truth } from '../../../src/records/columns.ts';
import { type Table, table } from './table.ts';

/** A figure and the record it belongs to. */
interface FigureRow {
  owner: 'place' | 'alliance' | 'event' | 'initiative';
  id: string;
  figure: Figure;
  note?: LocalText | undefined;
  sources: readonly string[];
}

/** Tables whose rows belong to records of other tables. */
export function linkTables(atlas: AtlasFile): Table[] {
  return [
    table(
      {
        name: 'specialisations',
        title: { en: 'Specialisations', zh: '产业定位' },
        description: 'Which place stands for which industry.',
      },
      atlas.specialisations,
      [
        text('place', 'adcode', (s) => s.place),
        text('industry', 'id of industries.csv', (s) => s.industry),
        text('role', 'core, pillar, feature, emerging or stated', (s) => s.role),
        text('period', EDTF, (s) => s.period),
        both('note', 'remarks', (s) => s.note),
        sourceIds((s) => s.sources),
      ],
    ),
    figureTable(atlas),
    table(
      {
        name: 'groupings',
        title: { en: 'Groupings', zh: '城市群体' },
        description:
          'Corridors, metropolitan areas and cooperation bodies of cities; the dates of their members are in atlas.json.',
      },
      atlas.groupings ?? [],
      [
        text('id', 'id', (g) => g.id),
        both('name', 'name', (g) => g.name),
        text('kind', 'corridor, metropolitan-area, zone, hub or cooperation-body', (g) => g.kind),
        text('founded', EDTF, (g) => g.founded),
        both('founded_note', 'what is vague about the founding date', (g) => g.foundedNote),
        list('members', 'adcodes', (g) => g.members.map(({ place }) => place)),
        truth('shown', 'shown at first', (g) => g.shown ?? false),
        both('notes', 'remarks', (g) => g.notes),
        sourceIds((g) => g.sources),
      ],
    ),
    table(
      {
        name: 'disagreements',
        title: { en: 'Disagreements', zh: '来源分歧' },
        description: 'What sources say differently; one row for each version.',
      },
      atlas.disagreements.flatMap(({ values, ...rest }) => values.map((version) => ({ ...rest, ...version }))),
      [
        text('id', 'id of the disagreement; its versions share it', (d) => d.id),
        both('topic', 'what it is about', (d) => d.topic),
        list('about', 'the records, as kind:id', (d) => d.about.map(({ kind, id }) => `${kind}:${id}`)),
        both('value', 'what these sources say', (d) => d.value),
        both('note', 'what this dataset makes of it', (d) => d.note),
        sourceIds((s) => s.sources),
      ],
    ),
  ];
}

function figureTable(atlas: AtlasFile): Table {
  return table<FigureRow>(
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
      text('owner', 'place, alliance, event or initiative', (f) => f.owner),
      text('id', 'id of the record', (f) => f.id),
      both('label', 'what is counted', (f) => f.figure.label),
      number('value', 'the number; of a share such as 1/15 the upper part', (f) => parts(f.figure)[0]),
      number('of', 'of a share such as 1/15 the lower part', (f) => parts(f.figure)[1]),
      both('unit', 'unit', (f) => f.figure.unit),
      text('currency', 'CNY or USD', (f) => f.figure.currency),
      text('kind', 'reported, agreed, target or estimate', (f) => f.figure.kind),
      text('as_of', EDTF, (f) => f.figure.asOf),
      text('qualifier', "the source's own hedge: about, over, nearly or at-least", (f) => f.figure.qualifier),
      number('equivalent_value', 'conversion printed by the source', (f) => f.figure.equivalent?.value ?? null),
      text('equivalent_currency', 'its currency', (f) => f.figure.equivalent?.currency),
      text('threshold_relation', 'each counted thing is over the threshold', (f) => f.figure.threshold?.relation),
      number('threshold_value', 'size of each counted thing', (f) => f.figure.threshold?.value ?? null),
      text('threshold_currency', 'its currency', (f) => f.figure.threshold?.currency),
      both('note', 'remarks', (f) => f.note),
      sourceIds((f) => f.sources),
    ],
  );
}

function ownFigures(
  owner: FigureRow['owner'],
  { id, figures = [], sources }: { id: string; figures?: readonly Figure[]; sources: readonly string[] },
): FigureRow[] {
  return figures.map((figure) => ({ owner, id, figure, sources: figure.sources ?? sources }));
}

/** Spreadsheets take `1/15` for a date, so a share is two numbers. */
function parts({ value }: Figure): [number, number | null] {
  if (typeof value === 'number') return [value, null];
  const [upper = NaN, lower = NaN] = value.split('/').map(Number);
  return [upper, lower];
}
