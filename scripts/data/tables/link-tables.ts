import type { AtlasFile } from '../../../src/model/types.ts';
import { bilingualColumns, EDTF, listColumn, sourceColumn, textColumn } from '../../../src/records/columns.ts';
import { type CsvTable, csvTable } from './table.ts';

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
