import { figureRows } from '../../../src/model/figure-rows.ts';
import type { AtlasFile } from '../../../src/model/types.ts';
import { type Described, FIELDS, type Kind } from '../../../src/records/kinds/index.ts';
import { FIRST_COLUMNS } from './first-columns.ts';
import { type CsvTable, csvTable } from './table.ts';

const title = (en: string, zh: string) => ({ en, zh });

/** One table for each kind of record. */
export function recordTables(atlas: AtlasFile): CsvTable[] {
  const { places, industries, alliances, events, initiatives, sources, groupings } = atlas;
  const memberships = alliances.flatMap((alliance) => alliance.members.map((membership) => ({ alliance, membership })));
  return [
    of(
      'place',
      { name: 'places', title: title('Places', '地点'), description: 'Cities, districts and counties.' },
      places,
    ),
    of(
      'industry',
      { name: 'industries', title: title('Industries', '产业'), description: 'The tree of industries.' },
      industries,
    ),
    of(
      'alliance',
      {
        name: 'alliances',
        title: title('Alliances', '联盟'),
        description: 'Alliances; their members are in memberships.csv.',
      },
      alliances,
    ),
    of(
      'event',
      { name: 'events', title: title('Events', '事件'), description: 'What happened; amounts are in figures.csv.' },
      events,
    ),
    of(
      'initiative',
      {
        name: 'initiatives',
        title: title('Initiatives', '项目与目标'),
        description: 'Projects, targets, programmes, pilot zones and parks.',
      },
      initiatives,
    ),
    of(
      'grouping',
      {
        name: 'groupings',
        title: title('Groupings', '区域合作'),
        description:
          'Corridors, metropolitan areas and councils of cities, which are no alliances; the dates of their members are in grouping-members.csv.',
      },
      groupings,
    ),
    of(
      'source',
      { name: 'sources', title: title('Sources', '来源'), description: 'Where the facts come from.' },
      sources,
    ),
    of(
      'membership',
      {
        name: 'memberships',
        title: title('Memberships', '成员'),
        description: 'Which place belongs to which alliance.',
      },
      memberships,
    ),
    of(
      'figure',
      {
        name: 'figures',
        title: title('Figures', '指标'),
        description:
          'Numbers of places, alliances, events and initiatives. Amounts are in whole units of their currency. They are not to be added up as they are: repeated_in says which other records state the same amount.',
      },
      figureRows(atlas),
    ),
  ];
}

/** The table of a kind: the columns of the first release in their order, then newer ones in field order. */
function of<K extends Kind>(
  kind: K,
  about: Pick<CsvTable, 'name' | 'title' | 'description'>,
  rows: readonly Described[K][],
): CsvTable {
  const columns = FIELDS[kind].flatMap(({ published }) => published);
  const first = FIRST_COLUMNS[kind];
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  return csvTable(
    about,
    rows,
    [...columns].sort((a, b) => rank(a.name) - rank(b.name)),
  );
}
