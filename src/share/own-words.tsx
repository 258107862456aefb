/** The fields for a title and a note of one's own: they go into the address, and so into all that is shared. */
import { useId, useState } from 'preact/hooks';
import type { Language } from '../model/types.ts';
import { isLocked } from '../state/embed-options.ts';
import { cleanWords, lettersIn, MOST_LETTERS, OWN_WORDS, type OwnWord } from '../state/own-words.ts';
import type { AtlasStore } from '../state/store.ts';
import { t } from '../ui/i18n/index.ts';

export function OwnWords({ store, language }: { store: AtlasStore; language: Language }) {
  // Open from the start if there is something in it; later readers open it themselves.
  const [isOpen] = useState(() => OWN_WORDS.some((id) => store.getState()[id] !== ''));
  return (
    <details class="own-words" open={isOpen}>
      <summary>{t(language, 'own.group')}</summary>
      <p class="small soft">{t(language, 'own.about')}</p>
      {OWN_WORDS.map((id) => (
        <Field key={id} id={id} store={store} language={language} />
      ))}
    </details>
  );
}

/** One of the two; what is too long stays in the field, but is not used. */
function Field({ id, store, language }: { id: OwnWord; store: AtlasStore; language: Language }) {
  const [text, setText] = useState(store.getState()[id]);
  const fieldId = useId();
  const most = MOST_LETTERS[id];
  const count = lettersIn(cleanWords(text));
  const isLong = count > most;
  const locked = isLocked(store.getState(), id);
  const attributes = {
    id: fieldId,
    value: text,
    readOnly: locked,
    dir: 'auto' as const,
    'aria-describedby': `${fieldId}-count`,
    'aria-invalid': isLong,
    onInput: ({ currentTarget: { value } }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      setText(value);
      const words = cleanWords(value);
      if (lettersIn(words) <= most) store.setState({ [id]: words });
    },
  };
  return (
    <div class="own-field">
      <label for={fieldId}>{t(language, `own.${id}`)}</label>
      {id === 'note' ? <textarea rows={2} {...attributes} /> : <input type="text" {...attributes} />}
      <p id={`${fieldId}-count`} class="small soft">
        {locked ? t(language, 'own.locked') : !isLong && text !== '' && t(language, 'own.letters', { count, most })}
      </p>
      <p role="status" class="small own-problem">
        {isLong && t(language, 'own.too-long', { count, most })}
      </p>
    </div>
  );
}
