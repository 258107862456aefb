import { edtfOf } from '../../src/model/dates.ts';
import { PROVINCES } from '../../src/model/facets.ts';
import type { Membership } from '../../src/model/types.ts';
import type { Dataset, Located } from './dataset.ts';
import { COLLECTION_NAMES, COLLECTION_TABLE } from './kinds.ts';
import type { Problem } from './problem.ts';
import { type Reference, referencesIn } from './references.ts';
import { type Check, problemAt } from './walk.ts';

type Target = 'places' | 'industries' | 'alliances' | 'events' | 'initiatives' | 'groupings' | 'sources';

const REF_TARGETS: Readonly<Record<string, Target>> = {
  place: 'places',
  alliance: 'alliances',
  event: 'events',
  industry: 'industries',
  initiative: 'initiatives',
  source: 'sources',
};

/** Every referenced record exists; no list references one twice. */
export const checkReferences: Check = (dataset) => {
  const ids = {
    places: idsOf(dataset.places),
    industries: idsOf(dataset.industries),
    alliances: idsOf(dataset.alliances),
    events: idsOf(dataset.events),
    initiatives: idsOf(dataset.initiatives),
    groupings: idsOf(dataset.groupings),
    sources: idsOf(dataset.sources),
  };
  const isKnown = (id: string, target: Target) =>
    ids[target].has(id) || dataset.unread.ids.has(id) || dataset.unread.kinds.has(target);
  const missing = (at: Located<object>, field: string, id: string, target: Target): Problem[] =>
    isKnown(id, target) ? [] : [problemAt(at, field, `"${id}"`, `the id of one of the ${target}`)];
  const wrong = (at: Located<object>, { path, id, names }: Reference): Problem[] => {
    const isProvince = PROVINCES.some((province) => province === id);
    switch (names) {
      case 'provinces':
        return isProvince ? [] : [problemAt(at, path, `"${id}"`, PROVINCES.join(', '))];
      case 'places or provinces':
        return isProvince || isKnown(id, 'places')
          ? []
          : [problemAt(at, path, `"${id}"`, 'null, a province or the id of one of the places')];
      case 'events or initiatives':
        return isKnown(id, 'events') || isKnown(id, 'initiatives')
          ? []
          : [problemAt(at, path, `"${id}"`, 'the id of one of the events or initiatives')];
      default:
        return missing(at, path, id, names);
    }
  };

  const named = COLLECTION_NAMES.flatMap((kind) =>
    dataset[kind].flatMap((at: Located<object>) => {
      const references = referencesIn(COLLECTION_TABLE[kind].schema, at.record);
      return [...references.flatMap((reference) => wrong(at, reference)), ...namedTwice(at, references)];
    }),
  );
  const about = dataset.disagreements.flatMap((at) =>
    at.record.about.flatMap(({ kind, id }, i) => {
      const target = REF_TARGETS[kind];
      return target ? missing(at, `about.${i}`, id, target) : [];
    }),
  );
  return [...named, ...about, ...checkMembersOnce(dataset), ...checkTree(dataset)];
};

/** Reports lists that reference a record twice. */
function namedTwice(at: Located<object>, references: readonly Reference[]): Problem[] {
  const seen = new Set<string>();
  return references.flatMap(({ path, id }) => {
    const list = /^(.*)\.\d+$/.exec(path)?.[1];
    if (list === undefined) return [];
    if (seen.has(`${list} ${id}`)) return [problemAt(at, list, `"${id}" twice`, 'each id once')];
    seen.add(`${list} ${id}`);
    return [];
  });
}

/**
 * Memberships of a place in an alliance or grouping do not overlap: it may leave and rejoin. They overlap if the first
 * has no end, or may still be in force when the second can begin.
 */
function checkMembersOnce(dataset: Dataset): Problem[] {
  return [...dataset.alliances, ...dataset.groupings].flatMap((at) => {
    const { founded } = at.record;
    const members: readonly Pick<Membership, 'place' | 'since' | 'until'>[] = at.record.members;
    return members.flatMap((member, i) => {
      const other = members.findIndex(({ place }, j) => j < i && place === member.place);
      const earlier = members.slice(0, i).filter(({ place }) => place === member.place);
      if (earlier.every((known) => isOver(known, member, founded) || isOver(member, known, founded))) return [];
      return [
        problemAt(
          at,
          `members.${i}`,
          `"${member.place}" as in members.${other}, at overlapping times`,
          'each place once at a time: an until before the next since',
        ),
      ];
    });
  });
}

/** Whether one membership is over before another can begin. */
function isOver(one: Pick<Membership, 'until'>, other: Pick<Membership, 'since'>, founded: string | null): boolean {
  const since = other.since ?? founded;
  if (one.until === null || since === null) return false;
  return (edtfOf(one.until).to ?? Infinity) <= (edtfOf(since).from ?? -Infinity);
}

/** The parents of industries have no cycle. */
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
