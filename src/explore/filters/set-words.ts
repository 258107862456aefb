/** Set answers in words: "Suzhou and Wuhu share 15 of their 21 alliances". Pure. */
import type { Atlas } from '../../model/atlas.ts';
import { recordName } from '../../model/names.ts';
import type { SetFact, SetKind } from '../../model/set-answer.ts';
import type { Language } from '../../model/types.ts';
import { t } from '../../ui/i18n/index.ts';
import type { SetReply } from './set-query.ts';

/** What the chosen share, of how much, and how certain that is. No full stop: more may follow. */
export function shareWords(
  atlas: Atlas,
  { kind, ids, hidden, answer, narrowed }: SetReply,
  language: Language,
): string {
  const names = (some: readonly string[]) =>
    listWords(
      some.map((id) => recordName(atlas, { kind, id }, language)),
      language,
    );
  if (hidden.length > 0) return t(language, 'answer.left-out', { names: names(hidden) });
  const { shared, total } = answer;
  const count = shared.length;
  const how = total === 0 ? 'empty' : count === 0 ? 'none' : count < total ? 'some' : count === 1 ? 'only' : 'all';
  const uncertain = (['inferred', 'possible'] as const).map((what) => {
    const some = shared.filter((fact) => fact[what]).length;
    if (some === 0) return '';
    return count === 1 ? t(language, `answer.${what}-it`) : t(language, `answer.${what}`, { count: some });
  });
  const sentence = t(language, `answer.${kind}.${how}`, { names: names(ids), count, total }) + uncertain.join('');
  return narrowed ? t(language, 'answer.narrowed', { sentence }) : sentence;
}

/** The first industry of each alliance; null if two have the same, since it would not tell them apart. */
export function ownIndustries(atlas: Atlas, alliances: readonly SetFact[]): readonly string[] | null {
  const first = alliances.flatMap(({ id }) => atlas.alliances.get(id)?.industries[0] ?? []);
  return new Set(first).size === alliances.length ? first : null;
}

/** What is uncertain about a fact, in brackets; empty if it is certain. */
export function doubtWords({ inferred, possible }: SetFact, language: Language): string {
  const notes = [
    ...(inferred ? [t(language, 'basis.inferred')] : []),
    ...(possible ? [t(language, 'table.possibly')] : []),
  ];
  return notes.length > 0 ? t(language, 'answer.doubt', { notes: notes.join(t(language, 'list.join')) }) : '';
}

/** The kind of what is shared: places share alliances, alliances share places. */
export function factKind(kind: SetKind): SetKind {
  return kind === 'place' ? 'alliance' : 'place';
}

/** The separator before the item at `index` of a running list: "a, b and c". */
export function joint(index: number, length: number, language: Language): string {
  return index === 0 ? '' : t(language, index === length - 1 ? 'answer.and' : 'list.join');
}

/** A list within a sentence: "a, b and c". */
export function listWords(words: readonly string[], language: Language): string {
  return words.map((word, index) => joint(index, words.length, language) + word).join('');
}
