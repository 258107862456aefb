import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Language } from '../model/types.ts';
import { copyText } from '../ui/copy-text.ts';
import { t } from '../ui/i18n/index.ts';

interface Props {
  language: Language;
  label: string;
  text: string;
  /** Height in lines; with one it is a single-line field. */
  lines?: number;
  /** The language of the text, if any. */
  lang?: string;
  /** Whether copying is what the reader is here for. */
  isMain?: boolean;
}

/** A read-only text, selected on focus, with a button that copies it and a status. */
export function CopyField({ language, label, text, lines = 1, lang, isMain = false }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [answer, setAnswer] = useState<'share.copied' | 'share.copy-by-hand' | null>(null);
  // A new text has not been copied yet.
  useEffect(() => setAnswer(null), [text]);
  const copy = async () => {
    if (!field.current) return;
    // Cleared first, so that the live region announces the same message again.
    setAnswer(null);
    setAnswer((await copyText(field.current)) ? 'share.copied' : 'share.copy-by-hand');
  };
  const attributes = {
    id,
    ref: field,
    readOnly: true,
    value: text,
    lang,
    spellcheck: false,
    onFocus: () => field.current?.select(),
  };
  const isTall = lines > 1;
  return (
    <div class={`copy-field ${isTall ? 'tall' : ''}`}>
      <label for={id}>{label}</label>
      {!isTall && <input type="text" {...attributes} />}
      <button
        type="button"
        class={isMain ? 'primary' : ''}
        aria-label={t(language, 'share.copy-what', { what: label })}
        onClick={() => void copy()}
      >
        {t(language, 'share.copy')}
      </button>
      {isTall && <textarea {...attributes} rows={lines} />}
      <p role="status" class="small">
        {answer && t(language, answer)}
      </p>
    </div>
  );
}
