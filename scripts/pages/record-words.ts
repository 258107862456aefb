/** Title, description and picture text of a record's page. Pure. */
import type { Atlas } from '../../src/model/atlas.ts';
import { otherLanguage } from '../../src/model/languages.ts';
import { recordName } from '../../src/model/names.ts';
import { relatedOf } from '../../src/model/related.ts';
import type { Alliance, Grouping, Language } from '../../src/model/types.ts';
import { formatEdtf } from '../../src/ui/format.ts';
import { t, tCode } from '../../src/ui/i18n/index.ts';
import { nameOn, pageIn, type RecordPage } from './page-list.ts';

export interface RecordWords {
  name: string;
  otherName: string;
  title: string;
  description: string;
  /** Facts for its picture, the most important first. */
  facts: readonly string[];
}

/** Maximum number of member names; of further ones only the number is given. */
const MOST_NAMES = 9;

export function recordWords(atlas: Atlas, page: RecordPage): RecordWords {
  const { ref, language } = page;
  const name = nameOn(atlas, page);
  const otherName = nameOn(atlas, pageIn(page, otherLanguage(language)));
  const alliance = ref.kind === 'alliance' ? atlas.alliances.get(ref.id) : undefined;
  const grouping = ref.kind === 'grouping' ? atlas.groupings.get(ref.id) : undefined;
  const joined = alliance ?? grouping;
  const facts = alliance
    ? allianceFacts(atlas, alliance, language)
    : grouping
      ? groupingFacts(grouping, language)
      : placeFacts(atlas, page);
  // The picture's map already has the names of members.
  const members = joined ? membersFact(atlas, joined, language) : [];
  const heading = ref.kind === 'place' ? t(language, 'pages.place-title', { name }) : name;
  return {
    name,
    otherName,
    title: `${heading} · ${t(language, 'app.title')}`,
    description: t(language, 'pages.description', {
      name,
      other: otherName,
      facts: [...facts, ...members].join(t(language, 'pages.join')),
    }),
    facts: joined ? [...facts, t(language, 'sentence.places', { count: joined.members.length })] : facts,
  };
}

function allianceFacts(atlas: Atlas, alliance: Alliance, language: Language): string[] {
  const { exists, founded, foundedPlace, industries } = alliance;
  const date = formatEdtf(founded, language);
  const place = foundedPlace && recordName(atlas, { kind: 'place', id: foundedPlace }, language);
  const founding = place ? t(language, 'pages.founded-in', { date, place }) : t(language, 'pages.founded', { date });
  return [
    exists ? (founded ? founding : '') : t(language, 'details.not-founded'),
    industries.map((id) => recordName(atlas, { kind: 'industry', id }, language)).join(t(language, 'list.join')),
  ].filter((fact) => fact !== '');
}

function groupingFacts({ kind, founded }: Grouping, language: Language): string[] {
  const date = founded && t(language, 'pages.founded', { date: formatEdtf(founded, language) });
  return [tCode(language, 'grouping-kind', kind), ...(date ? [date] : [])];
}

function membersFact(atlas: Atlas, { members }: Pick<Alliance | Grouping, 'members'>, language: Language): string[] {
  if (members.length === 0) return [bare(t(language, 'details.no-members'))];
  const named = members.slice(0, MOST_NAMES);
  const names = named.map(({ place }) => recordName(atlas, { kind: 'place', id: place }, language));
  const listed = names.join(t(language, 'list.join'));
  const more = members.length - named.length;
  const words = t(language, 'pages.members', {
    count: members.length,
    names: more > 0 ? t(language, 'pages.more', { names: listed, more }) : listed,
  });
  const inferred = members.filter(({ basis }) => basis === 'inferred').length;
  if (inferred === 0) return [words];
  const basis = t(language, 'table.col.members-split', { stated: members.length - inferred, inferred });
  return [t(language, 'basis.marked', { words, basis })];
}

/** A sentence without its full stop. */
function bare(sentence: string): string {
  return sentence.replace(/[.。]$/, '');
}

function placeFacts(atlas: Atlas, { ref: { id }, language }: RecordPage): string[] {
  const place = atlas.places.get(id);
  if (!place) return [];
  const related = relatedOf(atlas);
  const memberships = new Set(atlas.membershipsByPlace.get(id)?.map(({ alliance }) => alliance.id));
  const counts = (
    [
      ['alliances', memberships.size],
      ['events', related.eventsByPlace.get(id)?.length ?? 0],
      ['initiatives', related.initiativesByPlace.get(id)?.length ?? 0],
    ] as const
  ).filter(([, count]) => count > 0);
  const specialisations = [...new Set(atlas.specialisationsByPlace.get(id)?.map(({ industry }) => industry))];
  return [
    [
      tCode(language, 'level', place.level),
      place.level === 'municipality' ? '' : tCode(language, 'province', place.province),
      atlas.corridor.has(id) ? t(language, 'pages.corridor') : '',
    ]
      .filter(Boolean)
      .join(t(language, 'list.join')),
    counts.length > 0
      ? counts.map(([kind, count]) => t(language, `sentence.${kind}`, { count })).join(t(language, 'list.join'))
      : bare(t(language, 'details.no-place-records')),
    specialisations
      .slice(0, MOST_NAMES)
      .map((industry) => recordName(atlas, { kind: 'industry', id: industry }, language))
      .join(t(language, 'list.join')),
  ].filter((fact) => fact !== '');
}
