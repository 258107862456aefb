import { t } from '../../ui/i18n/index.ts';
import { bilingualColumns, booleanColumn, numberColumn, sourceColumn, textColumn } from '../columns.ts';
import { code, type Described, type Field, field, phrase, refsTo } from '../field.ts';
import { name, notes, ownFigures } from '../shared-fields.ts';

type Place = Described['place'];

/** The fields of a city, district or county. */
// biome-ignore format: what is said, how it is known, and where it stands: a line each
export const PLACE: readonly Field<Place>[] = [
  {
    ...name<Place>('name', 'place', ({ name, label }) => label ?? name),
    published: [
      textColumn('id', 'adcode: six digits of GB/T 2260', ({ id }: Place) => id),
      ...bilingualColumns('name', 'name with its rank', ({ name }: Place) => name),
      ...bilingualColumns('label', 'name that cannot be confused with another place', ({ label, name }: Place) => label ?? name),
      textColumn('pinyin', 'reading with tones', ({ pinyin }: Place) => pinyin),
    ],
  },
  code({
    id: 'level', label: 'details.level', words: 'level', of: ({ level }) => level,
    about: 'municipality, prefecture, district or county',
    at: 'facts', compare: 'always', plain: 'column',
  }),
  // A prefecture's parent is its province, which is not a place of the atlas.
  field(
    { id: 'parent', label: 'details.lies-in', at: 'facts', about: 'adcode of the place above' },
    ({ parent }, atlas) => refsTo('place', parent !== null && atlas.places.has(parent) ? [parent] : []),
    (column, about) => [textColumn(column, about, ({ parent }) => parent)],
  ),
  code({
    id: 'province', label: 'details.province', words: 'province', of: ({ province }) => province,
    about: 'adcode of the province or municipality',
    at: 'facts', compare: 'always', plain: 'column',
  }),
  field({ id: 'districts', label: 'details.districts', at: 'facts' }, ({ id }, atlas) =>
    refsTo(
      'place',
      (atlas.childPlaces.get(id) ?? []).map((district) => district.id),
    ),
  ),
  {
    ...field<Place>(
      { id: 'groupings', label: 'details.groupings', compare: { without: 'compare.no-grouping' }, plain: 'column' },
      ({ id }, atlas) => {
        const memberships = atlas.groupingsByPlace.get(id) ?? [];
        return memberships.length > 0 ? { is: 'memberships', memberships, names: 'grouping' } : null;
      },
    ),
    published: [
      numberColumn('lon', 'longitude of the centre, WGS84 degrees', ({ point }: Place) => point[0]),
      numberColumn('lat', 'latitude of the centre, WGS84 degrees', ({ point }: Place) => point[1]),
      booleanColumn('corridor', 'member of the G60 corridor', ({ corridor }: Place) => corridor ?? false),
    ],
  },
  phrase({
    id: 'code', label: 'details.code',
    say: ({ id }) => (language) => t(language, 'details.code-value', { code: id }),
    at: 'facts',
  }),
  field({ id: 'alliances', label: 'table.col.alliances', plain: 'column' }, ({ id }, atlas) => ({
    is: 'memberships',
    memberships: atlas.membershipsByPlace.get(id) ?? [],
    names: 'alliance',
  })),
  field({ id: 'specialisations', label: 'details.specialisations', plain: 'column' }, ({ id }, atlas) => {
    const specialisations = atlas.specialisationsByPlace.get(id) ?? [];
    return specialisations.length === 0 ? null : { is: 'specialisations', specialisations };
  }),
  ownFigures<Place>({}),
  notes(),
  // Sources of names and centres are the same for all places, and are listed in LICENSES.md.
  field(
    { id: 'sources', label: 'table.col.sources', plain: 'column' },
    ({ id }, atlas) => {
      const cited = (atlas.specialisationsByPlace.get(id) ?? []).flatMap((entry) => entry.sources ?? []);
      return cited.length === 0 ? null : { is: 'sources', sources: [...new Set(cited)] };
    },
    () => [sourceColumn(({ sources }) => sources ?? [])],
  ),
];
