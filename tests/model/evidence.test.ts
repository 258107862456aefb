/** What the sources of a record give at best. */
import { expect, test } from 'vitest';
import { atlasOf } from '../../scripts/data/atlas-json.ts';
import { checkFiles } from '../../scripts/data/checks.ts';
import { weakEvidence } from '../../scripts/data/weak-evidence.ts';
import { sourcesWithin } from '../../src/model/cited.ts';
import { evidenceIn, evidenceOf, isWeak } from '../../src/model/evidence.ts';
import type { Source, WholeInitiative, WholeMembership } from '../../src/model/types.ts';
import { alliance, initiative, source } from '../fixtures/atlas.ts';
import { dataFiles } from '../fixtures/data-files.ts';

const made = (rest: Partial<Source>): Source => ({ ...source('s', 'S', '某'), ...rest });
const OFFICIAL = made({ kind: 'official', url: 'https://gov.example', urlKind: 'original' });
const PRESS = made({ kind: 'press', url: 'https://paper.example', urlKind: 'original' });
const COMPANY = made({ kind: 'various', url: 'https://firm.example', urlKind: 'original' });
const COPY = made({ kind: 'official', url: 'https://mirror.example', urlKind: 'copy' });
const UNLINKED = made({ kind: 'official', url: null, urlKind: 'none' });

test('a source that can be opened is official or of somebody else; a copy is a copy, whoever wrote it', () => {
  expect([OFFICIAL, PRESS, COMPANY, COPY, UNLINKED].map(evidenceIn)).toEqual([
    ...['official', 'press', 'press'],
    ...['copy', 'none'],
  ]);
});

test('what an archive has can be opened, even where the address is a copy or none', () => {
  const archived = 'https://archive.example/1';
  expect(evidenceIn({ ...UNLINKED, archived })).toBe('official');
  expect(evidenceIn({ ...COPY, kind: 'press', archived })).toBe('press');
});

test('of several sources the best counts, in any order; of none there is nothing to open', () => {
  expect(evidenceOf([UNLINKED, COPY, PRESS, OFFICIAL])).toBe('official');
  expect(evidenceOf([COMPANY, COPY])).toBe('press');
  expect(evidenceOf([UNLINKED, COPY])).toBe('copy');
  expect([evidenceOf([UNLINKED]), evidenceOf([])]).toEqual(['none', 'none']);
});

test('evidence is weak without a page of the publisher, or if only unreliable ones say it', () => {
  expect([[OFFICIAL], [PRESS, UNLINKED], [made({ ...PRESS, reliability: 'low' }), UNLINKED]].map(isWeak)).toEqual([
    ...[false, false],
    false,
  ]);
  expect([[COPY], [UNLINKED], [], [made({ ...PRESS, reliability: 'low' })]].map(isWeak)).toEqual([
    ...[true, true],
    ...[true, true],
  ]);
});

test('members, sizes, figures and the status of a record count as well', () => {
  const member: WholeMembership = {
    place: '320500',
    role: 'member',
    since: null,
    until: null,
    basis: 'stated',
    sources: ['of-member'],
  };
  const sized = { value: 7, unit: { en: 'firms', zh: '家' }, asOf: '2020', sources: ['of-size'] };
  expect(sourcesWithin(alliance('al', [member], { sources: ['own'], counts: [sized] }))).toEqual([
    ...['own', 'of-size'],
    'of-member',
  ]);
  const status: WholeInitiative['status'] = { state: 'announced', date: '2020', sources: ['of-status'] };
  expect(sourcesWithin(initiative('pt', null, { sources: ['own'], status }))).toEqual(['own', 'of-status']);
});

test('the data build derives it for alliances, events and initiatives', () => {
  const built = (change: object) => {
    const files = dataFiles((d) => Object.assign(d['data/sources.json'][0] ?? {}, change));
    const { alliances, events, initiatives } = atlasOf(checkFiles(files).dataset);
    return [...alliances, ...events, ...initiatives].map(({ evidence }) => evidence);
  };
  expect(new Set(built({}))).toEqual(new Set(['press']));
  expect(new Set(built({ kind: 'official' }))).toEqual(new Set(['official']));
  expect(new Set(built({ url: null, urlKind: 'none' }))).toEqual(new Set(['none']));
});

test('the data check counts the records that rest on weak evidence, kind by kind', () => {
  const lines = (change: object) =>
    weakEvidence(checkFiles(dataFiles((d) => Object.assign(d['data/sources.json'][0] ?? {}, change))).dataset);
  expect(lines({})).toEqual([]);
  const found = lines({ url: null, urlKind: 'none' });
  expect(found.map((line) => line.replace(/ without .* \(/, ' ('))).toEqual([
    'alliances: found 1 of 1 (al-one)',
    'events: found 1 of 1 (ev-one)',
    'initiatives: found 1 of 1 (pt-one)',
  ]);
  expect(lines({ reliability: 'low' })).toEqual(found);
});
