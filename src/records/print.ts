/** Statements in the words of a language. All renderers go through this file. Pure. */
import { type AnyAtlas, recordOf } from '../model/atlas.ts';
import { inLanguage } from '../model/languages.ts';
import { recordName } from '../model/names.ts';
import type { Language, Ref, Source } from '../model/types.ts';
import { formatEventDate, formatSpan } from '../ui/format.ts';
import { formatNumber, t, tCode } from '../ui/i18n/index.ts';
import { figureLine } from './figure-words.ts';
import { type Basis, endOf, type FieldValue, type Statement } from './statement.ts';

/** Context for printing statements. */
export interface RecordView {
  atlas: AnyAtlas;
  language: Language;
}

/** The basis of a value in words. */
export interface BasisMark {
  basis: Basis;
  /** "inferred". */
  word: string;
  /** The word with its reason: "inferred from founding or lead place", "disputed (Sources give …)". */
  whole: string;
}

/** A record with its name, and its note in this list. */
export interface NamedRef {
  ref: Ref;
  name: string;
  note?: string;
}

/** The types of values that each renderer draws in its own way; all others become lines of text. */
export type DrawnValue =
  | { is: 'lines'; lines: readonly string[]; lang?: string }
  | { is: 'refs'; refs: readonly NamedRef[] }
  | Extract<
      FieldValue,
      { is: 'name' | 'groups' | 'figures' | 'memberships' | 'specialisations' | 'sources' | 'address' }
    >;

/** A statement in words. A renderer of `value` must also show `mark` and `notes`. */
export interface Printed {
  value: DrawnValue;
  /** null: stated, without a reason. */
  mark: BasisMark | null;
  notes: readonly string[];
}

export function print(statement: Statement, view: RecordView): Printed {
  const { said, basis, reason, notes } = statement;
  const { language } = view;
  return {
    value: drawnOf(said, view),
    mark: basis === 'stated' && reason === null ? null : markOf(statement, language),
    notes: notes.map((words) => words(language)),
  };
}

/** The basis of a statement in words. */
export function markOf({ basis, reason }: Statement, language: Language): BasisMark {
  const word = basisWord(basis, language);
  const why = reason?.(language) ?? word;
  // Most reasons in the data begin with their basis.
  return { basis, word, whole: why.includes(word) ? why : t(language, 'basis.marked', { words: word, basis: why }) };
}

/** A statement in one line, with its basis unless it is stated: "Shanghai (inferred)". */
export function statementWords(statement: Statement, view: RecordView): string {
  const words = valueWords(statement.said, view);
  return statement.basis === 'stated' ? words : marked(words, statement.basis, view.language);
}

/** Words with a basis after them. */
export function marked(words: string, basis: Basis, language: Language): string {
  return basis === 'stated' ? words : t(language, 'basis.marked', { words, basis: basisWord(basis, language) });
}

/** The word for a basis. */
export function basisWord(basis: Basis, language: Language): string {
  const isOfValue = basis === 'stated' || basis === 'inferred' || basis === 'disputed';
  return tCode(language, isOfValue ? 'basis' : 'figure-kind', basis);
}

/** A warning that a source is weak; null if it is not. */
export function weakness({ reliability }: Source, language: Language): string | null {
  if (reliability !== 'low') return null;
  return t(language, 'details.source-reliability', { level: tCode(language, 'reliability', reliability) });
}

/** The title of a source as published, with the atlas's description; without it the description, marked as such. */
export function titleWords({ title, originalTitle }: Source, language: Language): string {
  const description = inLanguage(title, language);
  if (originalTitle === description) return originalTitle;
  const [words, basis] = originalTitle ? [originalTitle, description] : [description, t(language, 'details.described')];
  return t(language, 'basis.marked', { words, basis });
}

/** Whether a source can be opened, and where. */
export function accessWords({ url, urlKind, archived }: Source, language: Language): string {
  if (url && urlKind === 'original') return t(language, 'details.source-original');
  if (archived) return t(language, 'details.source-archived');
  return t(language, url ? 'details.source-copy' : 'details.source-no-link');
}

/** The publisher of a source, with a warning if the source is weak. */
export function publisherWords(source: Source, language: Language): string {
  const weak = weakness(source, language);
  const words = inLanguage(source.publisher, language);
  return weak ? t(language, 'basis.marked', { words, basis: weak }) : words;
}

function drawnOf(said: FieldValue, view: RecordView): DrawnValue {
  switch (said.is) {
    case 'words':
      return {
        is: 'lines',
        lines: said.lines.map((words) => words(view.language)),
        ...(said.lang ? { lang: said.lang } : {}),
      };
    case 'date':
      return { is: 'lines', lines: [dateWords(said, view.language)] };
    case 'refs':
      return { is: 'refs', refs: namedRefs(said, view) };
    default:
      return said;
  }
}

/** The value of a statement in one line, without its basis: for tables with a separate column for that. */
export function valueWords(said: FieldValue, view: RecordView): string {
  const { atlas, language } = view;
  const join = t(language, 'list.join');
  const semicolon = t(language, 'list.semicolon');
  switch (said.is) {
    case 'name':
      return recordOf(atlas, said.ref) ? recordName(atlas, said.ref, language) : inLanguage(said.name, language);
    case 'words':
      return said.lines.map((words) => words(language)).join(semicolon);
    case 'date':
      return dateWords(said, language);
    case 'refs':
      return said.refs.map((ref) => recordName(atlas, ref, language)).join(join);
    case 'groups':
      return said.groups
        .map(
          ({ label, refs }) =>
            `${t(language, label)} ${refs.map((ref) => recordName(atlas, ref, language)).join(join)}`,
        )
        .join(semicolon);
    case 'figures':
      return said.figures.map(({ figure }) => figureLine(figure, language)).join(semicolon);
    case 'memberships':
      return said.memberships
        .map((belonging) =>
          marked(recordName(atlas, endOf(belonging, said.names), language), belonging.membership.basis, language),
        )
        .join(join);
    case 'specialisations':
      return said.specialisations
        .map(
          ({ industry, role }) =>
            `${recordName(atlas, { kind: 'industry', id: industry }, language)} ${tCode(language, 'spec-role', role)}`,
        )
        .join(join);
    case 'sources':
      return formatNumber(said.sources.length, language);
    case 'address':
      return accessWords(said.source, language);
  }
}

function namedRefs(
  { refs, notes = {} }: Extract<FieldValue, { is: 'refs' }>,
  { atlas, language }: RecordView,
): NamedRef[] {
  return refs.map((ref) => {
    const note = refs.length > 1 ? notes[ref.id] : undefined;
    return { ref, name: recordName(atlas, ref, language), ...(note ? { note: t(language, note) } : {}) };
  });
}

function dateWords({ date, end, lasts, as }: Extract<FieldValue, { is: 'date' }>, language: Language): string {
  if (date === null) return t(language, 'date.unknown');
  const words = lasts ? formatSpan(date, language) : formatEventDate(date, end, language);
  return as ? t(language, as, { date: words }) : words;
}
