/** In which order a comparison lists what it found. */
import { expect, test } from 'vitest';
import { allRecords, compare } from '../../src/model/compare.ts';
import { alliance, atlasFile, event, FILE, initiative, member } from '../fixtures/atlas.ts';
import { linkedAtlas } from '../fixtures/linked-atlas.ts';

const HERE = { places: ['320500'], industries: ['ind-newmat'] };
const founded = (id: string, date: string | null) =>
  alliance(id, [member('320500'), member('330400')], { founded: date, industries: ['ind-robotics'] });
const atlas = linkedAtlas(
  atlasFile({
    places: FILE.places,
    industries: FILE.industries,
    alliances: [founded('al-late', '2021'), founded('al-b', '2018'), founded('al-none', null), founded('al-a', '2018')],
    events: [
      event('ev-old', '2017', { ...HERE, alliances: ['al-b'] }),
      event('ev-new', '2022', { ...HERE, alliances: ['al-a', 'al-b'] }),
      event('ev-else', '2023', { places: ['321202'] }),
    ],
    initiatives: [
      initiative('in-none', null, HERE),
      initiative('in-old', '2016', HERE),
      initiative('in-new', '2024', { ...HERE, industries: ['ind-intmfg'] }),
    ],
  }),
);
const of = (kind: 'place' | 'alliance', ...ids: string[]) =>
  compare(
    atlas,
    ids.map((id) => ({ kind, id })),
    allRecords(atlas),
  );
const namesOf = (records: readonly { ref: { kind: string; id: string } }[]) =>
  records.map(({ ref }) => `${ref.kind} ${ref.id}`);

test('alliances: the oldest first, those of unknown age last, else by name', () => {
  expect(namesOf(of('place', '320500', '330400').partners)).toEqual([
    'alliance al-a',
    'alliance al-b',
    'alliance al-late',
    'alliance al-none',
  ]);
});

test('events and projects: the newest first, those without a date last', () => {
  const { events, initiatives } = of('place', '320500', '321200');
  expect(namesOf(events)).toEqual(['event ev-else', 'event ev-new', 'event ev-old']);
  expect(events.map(({ by }) => by)).toEqual([[1], [0], [0]]);
  expect(namesOf(initiatives)).toEqual(['initiative in-new', 'initiative in-old', 'initiative in-none']);
});

test('places of alliances by their codes, each pair of sides once', () => {
  const { kind, partners, pairs, events } = of('alliance', 'al-b', 'al-a', 'al-none');
  expect(kind).toBe('alliance');
  expect(namesOf(partners)).toEqual(['place 320500', 'place 330400']);
  expect(pairs.map(({ sides }) => sides)).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
  expect(events.map(({ by }) => by)).toEqual([[0, 1], [0]]);
});

test('industries: a place has those of its projects, an alliance only its own', () => {
  const origins = (kind: 'place' | 'alliance', id: string) =>
    of(kind, id).industries.map(({ ref, facts }) => [ref.id, facts]);
  expect(origins('place', '320500')).toEqual([
    ['ind-robotics', [['alliance']]],
    ['ind-intmfg', [['initiative']]],
    ['ind-newmat', [['initiative']]],
  ]);
  expect(origins('alliance', 'al-b')).toEqual([['ind-robotics', [['alliance']]]]);
});

test('an alliance is measured from its seat, else from its host where there is one alone', () => {
  const hosts = (...adcodes: string[]) => adcodes.map((adcode) => member(adcode, { role: 'host' as const }));
  const sited = linkedAtlas(
    atlasFile({
      places: FILE.places,
      alliances: [
        alliance('al-seat', [...hosts('320500'), member('330400')], { seat: '321200' }),
        alliance('al-host', [...hosts('320500', '320500'), member('330400')]),
        alliance('al-hosts', [...hosts('320500', '330400'), member('321200')]),
        alliance('al-open', [member('320500'), member('999999')]),
      ],
    }),
  );
  const refs = sited.file.alliances.map(({ id }) => ({ kind: 'alliance' as const, id }));
  const { sides } = compare(sited, refs, allRecords(sited));
  expect(sides.map(({ site, hosts }) => [site, hosts])).toEqual([
    [{ place: '321200', as: 'seat' }, ['320500']],
    [{ place: '320500', as: 'host' }, ['320500']],
    [null, ['320500', '330400']],
    [null, []],
  ]);
  // Of a member that is no place here nothing is known.
  expect(sides.map(({ extent }) => extent === null)).toEqual([false, false, false, true]);
  expect(compare(sited, [{ kind: 'place', id: '320500' }], allRecords(sited)).sides[0]).toMatchObject({
    site: { place: '320500', as: 'place' },
    hosts: [],
    extent: null,
  });
});
