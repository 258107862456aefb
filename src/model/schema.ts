/**
 * The schema of the published dataset (`data/atlas.json`). The types of the app, the checks of the data build, the
 * validation at load time and the published JSON Schema all derive from it.
 */
import * as v from 'valibot';
import { INITIATIVE_KINDS, initiative, STATUS_STATES, statusState } from './schema-initiative.ts';
import {
  adcode,
  allianceId,
  confidence,
  edtf,
  evidence,
  figure,
  groupingId,
  id,
  industryId,
  listOf,
  localText,
  oneOf,
  optional,
  parentCode,
  placeId,
  point,
  provinceCode,
  ref,
  sources,
  UNLISTED,
} from './schema-parts.ts';

export const place = v.strictObject({
  id: adcode,
  name: localText,
  /** Unambiguous display name, only where another place has the same name in a language: "Suzhou (Jiangsu)". */
  label: optional(localText),
  pinyin: v.string(),
  level: oneOf(['municipality', 'prefecture', 'district', 'county', UNLISTED], UNLISTED),
  parent: v.nullable(parentCode),
  province: provinceCode,
  point,
  /** Whether it is, or was, a member of the corridor; derived from that grouping. */
  corridor: v.boolean(),
  /** true: the articles the atlas is based on are about it. */
  marked: optional(v.literal(true)),
  /** Population and gross product, all of the same year, so that places can be compared. */
  figures: optional(listOf(figure)),
  notes: optional(localText),
  sources,
});

export const industry = v.strictObject({ id, name: localText, parent: v.nullable(industryId), sources });

export const membership = v.strictObject({
  place: placeId,
  role: oneOf(['host', 'initiator', 'member'], 'member'),
  since: v.nullable(edtf),
  until: v.nullable(edtf),
  /** stated: a source names the city; inferred: it says "the nine cities" or names a firm of the city. */
  basis: oneOf(['stated', 'inferred'], 'inferred'),
  note: optional(localText),
  sources,
});

const ALLIANCE_KINDS = [
  'industrial',
  'technology-innovation',
  'industry-chain',
  'cluster',
  'enterprise',
  'sme',
  'service',
  'innovation-service',
  'university',
  'developers',
  'regional-innovation',
  'provincial',
  'municipal',
  'district',
  'park',
  'city',
  'zone',
  'vocational',
] as const;

export const alliance = v.strictObject({
  id,
  name: localText,
  kind: oneOf([...ALLIANCE_KINDS, UNLISTED], UNLISTED),
  scope: localText,
  industries: v.array(industryId),
  founded: v.nullable(edtf),
  /** In words, what is vague or inferred about `founded`. */
  foundedNote: optional(localText),
  foundedPlace: v.nullable(placeId),
  seat: v.nullable(placeId),
  seatBasis: v.nullable(localText),
  status: localText,
  /** false: announced only, not known to have been founded. */
  exists: v.boolean(),
  leads: v.array(localText),
  /** Position in the corridor's own numbered list of its alliances. */
  order: optional(v.number()),
  counts: listOf(
    v.strictObject({
      value: v.number(),
      unit: localText,
      asOf: edtf,
      qualifier: optional(oneOf(['about', 'over', 'nearly', 'at-least'], 'about')),
      note: optional(localText),
      sources,
    }),
  ),
  members: v.array(membership),
  reliability: optional(localText),
  notes: optional(localText),
  sources,
  evidence: optional(evidence),
});

export const EVENT_TYPES = [
  'alliance-founding',
  'membership',
  'conference',
  'signing',
  'project',
  'plan',
  'measures',
  'declaration',
  'corridor-version',
  'institution',
  'park',
  'infrastructure',
  'designation',
  'report',
] as const;

export const event = v.strictObject({
  id,
  title: localText,
  summary: localText,
  date: edtf,
  endDate: optional(edtf),
  dateDisputed: optional(v.array(edtf)),
  dateNote: optional(localText),
  type: oneOf([...EVENT_TYPES, UNLISTED], UNLISTED),
  places: v.array(placeId),
  host: optional(placeId),
  industries: v.array(industryId),
  alliances: v.array(allianceId),
  groupings: optional(v.array(groupingId)),
  aspects: optional(v.array(localText)),
  figures: listOf(figure),
  confidence,
  notes: optional(localText),
  sources,
  evidence: optional(evidence),
});

export { INITIATIVE_KINDS, initiative, STATUS_STATES, statusState };

export const specialisation = v.strictObject({
  place: placeId,
  industry: industryId,
  role: oneOf(['core', 'pillar', 'feature', 'emerging', 'stated'], 'stated'),
  period: edtf,
  note: optional(localText),
  sources,
});

const language = oneOf(['en', 'zh', 'ja', 'it', UNLISTED], UNLISTED);
const address = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s<>"]+$/, 'expected an http or https address'));

export const source = v.strictObject({
  id,
  title: localText,
  publisher: localText,
  /** official: a government or public body; various: a company, an association, a reference work, or not known. */
  kind: oneOf(['official', 'press', 'various'], 'various'),
  /** null if the text was read on a mirror that must not be linked. */
  url: v.nullable(address),
  /** copy: the address is a re-publication, not the publisher's own page. */
  urlKind: oneOf(['original', 'copy', 'none'], 'none'),
  published: v.nullable(edtf),
  dateNote: optional(localText),
  language,
  reliability: confidence,
  /** The title as it was published; `title` is the atlas's description. */
  originalTitle: optional(v.string()),
  titleLanguage: optional(language),
  /** The day on which it was read. */
  accessed: optional(edtf),
  archived: optional(address),
  /** File name of one of the five articles the project is based on. */
  article: optional(v.string()),
});

export const disagreement = v.strictObject({
  id,
  topic: localText,
  /** The records whose details show "sources differ". */
  about: v.pipe(listOf(ref), v.minLength(1)),
  values: v.pipe(v.array(v.strictObject({ value: localText, sources })), v.minLength(2)),
  note: localText,
});

export const groupingMember = v.strictObject({
  place: placeId,
  since: v.nullable(edtf),
  until: v.nullable(edtf),
  basis: oneOf(['stated', 'inferred'], 'inferred'),
  note: optional(localText),
  sources,
});

/** Places that act together: a corridor, a metropolitan area, a council. Not an alliance, and never counted as one. */
export const grouping = v.strictObject({
  id,
  name: localText,
  kind: oneOf(['corridor', 'metropolitan-area', 'zone', 'hub', 'cooperation-body', UNLISTED], UNLISTED),
  founded: v.nullable(edtf),
  foundedNote: optional(localText),
  members: v.array(groupingMember),
  /** The file of data/geo/ that has its schematic line. */
  line: optional(v.picklist(['corridor'])),
  /** true: the one that is outlined at first. */
  shown: optional(v.literal(true)),
  notes: optional(localText),
  sources,
});

export const SCHEMA_VERSION = '1.1.0';

export const schemaVersion = v.pipe(v.string(), v.regex(/^1\.\d+\.\d+$/, 'expected schema version 1.x.y'));
