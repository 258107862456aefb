import type { Language } from '../model/types.ts';
import type { Context } from '../state/context.ts';
import { reload } from '../state/reload.ts';
import { textsState } from '../state/store.ts';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';

interface TextsStateProps extends Pick<Context, 'store' | 'fetchTexts'> {
  language: Language;
}

/** Placeholder for texts: that they are loading, or the error and a button to retry. Nothing once they have loaded. */
export function TextsState({ store, language, fetchTexts }: TextsStateProps) {
  const texts = useStore(store, textsState);
  const problem = useStore(store, (state) => state.textsProblem);
  if (texts === 'here') return null;
  if (texts === 'coming') {
    return (
      <p class="soft small texts-state" role="status">
        {t(language, 'texts.coming')}
      </p>
    );
  }
  // The server has newer data: the texts for those of this page are gone, only a reload helps.
  const isReplaced = problem?.code === 'changed';
  return (
    <div class="texts-state" role="alert">
      <p>
        {t(language, 'texts.missing')} {problem ? t(language, `error.${problem.code}`) : null}
      </p>
      <button type="button" onClick={() => (isReplaced ? reload() : fetchTexts())}>
        {t(language, isReplaced ? 'part.reload' : 'part.retry')}
      </button>
    </div>
  );
}
