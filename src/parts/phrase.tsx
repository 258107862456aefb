import { type ComponentChildren, Fragment } from 'preact';
import { type Key, type PhraseParams, t } from '../ui/i18n/index.ts';
import { usePanel } from './panel.tsx';

interface PhraseProps {
  of: Key;
  /** Elements (links, lists) for placeholders of the phrase, by name. */
  parts: Readonly<Record<string, ComponentChildren>>;
  params?: PhraseParams;
}

/** A translated phrase with elements in place of some placeholders, in the order of the language. */
export function Phrase({ of, parts, params = {} }: PhraseProps) {
  const { language } = usePanel();
  const marks = Object.fromEntries(Object.keys(parts).map((name) => [name, `\u0000${name}\u0000`]));
  const pieces = t(language, of, { ...params, ...marks }).split('\u0000');
  // Even pieces are text, odd ones names of placeholders.
  return (
    <>{pieces.map((piece, index) => (index % 2 === 0 ? piece : <Fragment key={piece}>{parts[piece]}</Fragment>))}</>
  );
}
