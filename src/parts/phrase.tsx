import { type ComponentChildren, Fragment } from 'preact';
import { type Key, type PhraseParams, t } from '../ui/i18n/index.ts';
import { usePanel } from './panel.tsx';

interface PhraseProps {
  of: Key;
  /** What stands for placeholders that are more than words: links, lists. */
  parts: Readonly<Record<string, ComponentChildren>>;
  params?: PhraseParams;
}

/** A phrase of the word lists in which links stand where the language wants them. */
export function Phrase({ of, parts, params = {} }: PhraseProps) {
  const { language } = usePanel();
  const marks = Object.fromEntries(Object.keys(parts).map((name) => [name, `\u0000${name}\u0000`]));
  const pieces = t(language, of, { ...params, ...marks }).split('\u0000');
  // Words and names of parts take turns.
  return (
    <>{pieces.map((piece, index) => (index % 2 === 0 ? piece : <Fragment key={piece}>{parts[piece]}</Fragment>))}</>
  );
}
