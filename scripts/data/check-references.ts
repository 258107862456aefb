import type { Dataset, Located } from './dataset.ts';
import type { Problem } from './problem.ts';
import { allRecords, type Check, problemAt, walk } from './walk.ts';

type Target = 'places' | 'industries' | 'alliances' | 'events' | 'initiatives' | 'sources';

/** Fields that name other records, and the kind they name. A list's entries have the list's name. */
const REFERENCES: Readonly<Record<string, Target>> = {
  place: 'places',
  places: 'places',
  host: 'places',
  home: 'places',
  seat: 'places',
  foundedPlace: 'places',
  industry: 'industries',
  industries: 'industries',
  core: 'industries',
  pillar: 'industries',
  feature: 'industries',
  alliances: 'alliances',
  event: 'events',
  sources: 'sources',
};
const REF_TARGETS: Readonly<Record<string, Target>> = {
  place: 'places',
  alliance: 'alliances',
  event: 'events',
  industry: 'industries',
  initiative: 'initiatives',
  source: 'sources',
};
/** Provinces are codes, not records: Shanghai alone is both. */
const PROVINCES = ['310000', '320000', '330000', '340000'];

/** Every id that names another record has that record; no list names one twice. */
export const checkReferences: Check = (dataset) => {
  const ids = {
    places: idsOf(dataset.places),
    industries: idsOf(dataset.industries),
    alliances: idsOf(dataset.alliances),
    events: idsOf(dataset.events),
    initiatives: idsOf(dataset.initiatives),
    sources: idsOf(dataset.sources),
  };
  const missing = (at: Located<object>, field: string, id: string, target: Target): Problem[] =>
    ids[target].has(id) || dataset.unread.ids.has(id) || dataset.unread.kinds.has(target)
      ? []
      : [problemAt(at, field, `"${id}"`, `the id of one of the ${target}`)];

  const named = allRecords(dataset).flatMap((at) =>
    walk(at.record).flatMap(({ path, value }) => {
      const target = REFERENCES[path.split('.').at(-1) ?? ''];
      if (!target || value === null) return [];
      if (typeof value === 'string') return missing(at, path, value, target);
      if (!Array.isArray(value)) return [];
      const list = value.filter((entry) => typeof entry === 'string');
      const twice = list.filter((entry, i) => list.indexOf(entry) !== i);
      return [
        ...list.flatMap((entry, i) => missing(at, `${path}.${i}`, entry, target)),
        ...twice.map((entry) => problemAt(at, path, `"${entry}" twice`, 'each id once')),
      ];
    }),
  );
  const about = dataset.disagreements.flatMap((at) =>
    at.record.about.flatMap(({ kind, id }, i) => {
      const target = REF_TARGETS[kind];
      return target ? missing(at, `about.${i}`, id, target) : [];
    }),
  );
  const parents = [
    ...dataset.industries.flatMap((at) =>
      at.record.parent ? missing(at, 'parent', at.record.parent, 'industries') : [],
    ),
    ...dataset.places.flatMap((at) => {
      const { parent, province } = at.record;
      const known =
        parent === null || PROVINCES.includes(parent) || missing(at, 'parent', parent, 'places').length === 0;
      return [
        ...(known ? [] : [problemAt(at, 'parent', `"${parent}"`, 'null, a province or the id of one of the places')]),
        ...(PROVINCES.includes(province) ? [] : [problemAt(at, 'province', `"${province}"`, PROVINCES.join(', '))]),
      ];
    }),
  ];
  return [...named, ...about, ...parents, ...checkMembersOnce(dataset), ...checkTree(dataset)];
};

/** A place is a member of an alliance once at a time; the data know no repeated memberships. */
function checkMembersOnce(dataset: Dataset): Problem[] {
  return dataset.alliances.flatMap((at) => {
    const places = at.record.members.map((member) => member.place);
    const twice = places.filter((place, i) => places.indexOf(place) !== i);
    return twice.map((place) => problemAt(at, 'members', `"${place}" twice`, 'each place once'));
  });
}

/** Following parents from any industry ends at the top. */
function checkTree(dataset: Dataset): Problem[] {
  const parents = new Map(dataset.industries.map(({ record }) => [record.id, record.parent]));
  return dataset.industries.flatMap((at) => {
    const path = [at.record.id];
    for (let next = at.record.parent; next; next = parents.get(next) ?? null) {
      if (path.includes(next)) return [problemAt(at, 'parent', [...path, next].join(' → '), 'a tree without circles')];
      path.push(next);
    }
    return [];
  });
}

function idsOf(list: readonly Located<{ id: string }>[]): Set<string> {
  return new Set(list.map(({ record }) => record.id));
}
