/** After "Clear": says so, and brings the filters back. It stays until the next choice, so that nobody has to hurry. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { CloseButton } from '../parts/close-button.tsx';
import { isSameChoice } from '../state/choice.ts';
import type { Context } from '../state/context.ts';
import type { AtlasState, AtlasStore } from '../state/store.ts';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import { isUndoKey } from './undo-button.tsx';

export function UndoClear({ store, undo }: Pick<Context, 'store' | 'undo'>) {
  const language = useStore(store, (state) => state.language);
  const cleared = useStore(store, (state) => state.cleared);
  const isAsLeft = useStore(store, (state) => state.cleared !== null && isSameChoice(state, state.cleared.after));
  // In a frame the steps know more, and have the key.
  const steps = useStore(undo, (made) => made);
  /** The "Clear" after which something else was chosen, or that was dismissed. */
  const [over, setOver] = useState<AtlasState['cleared']>(null);
  const opener = useRef<Element | null>(null);
  const isShown = isAsLeft && cleared !== over;
  useEffect(() => {
    opener.current = document.activeElement;
  }, [cleared]);
  useEffect(() => {
    if (!isAsLeft) setOver(cleared);
  }, [isAsLeft, cleared]);
  // The button that had the focus goes.
  const leave = () => {
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const bringBack = () => {
    leave();
    if (steps) steps.undo();
    else restoreCleared(store);
  };
  const latest = useRef(bringBack);
  latest.current = bringBack;
  useEffect(() => {
    if (!isShown || steps) return;
    const onKey = (event: KeyboardEvent) => {
      if (!isUndoKey(event)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isShown, steps]);
  if (!isShown) return null;
  return (
    <div class="undo-clear">
      <div>
        <p>{t(language, 'cleared.said')}</p>
        <button
          type="button"
          aria-label={t(language, 'cleared.undo')}
          aria-keyshortcuts="Control+Z Meta+Z"
          onClick={bringBack}
        >
          {t(language, 'undo.button')}
        </button>
        <CloseButton
          label={t(language, 'notice.dismiss')}
          onClick={() => {
            setOver(cleared);
            leave();
          }}
        />
      </div>
    </div>
  );
}

/** Brings back the filters that were cleared last. */
export function restoreCleared(store: AtlasStore): void {
  const { cleared } = store.getState();
  if (!cleared) return;
  const { facets, excluded, match, period, timeMode } = cleared.before;
  store.setState({ facets, excluded, match, period, timeMode, cleared: null });
}
