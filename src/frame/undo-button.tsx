/** In a frame, whose history is that of the page around: takes back the reader's last step. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../model/types.ts';
import type { Step, Undo } from '../state/undo.ts';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';

/** What a step is called by, most telling first, with the address parameters; all others are filters. */
const KINDS = [
  ['comparison', ['compare']],
  ['table', ['table']],
  ['selection', ['focus']],
  ['filters', []],
  ['period', ['time', 'asOf']],
  ['layers', ['hide', 'outline', 'links']],
  ['distance', ['within']],
] as const satisfies readonly (readonly [string, readonly string[]])[];
type Kind = (typeof KINDS)[number][0];

/** What kind of step it is, by the parameters that it changed. */
export function kindOf({ before }: Step): Kind {
  const kinds = Object.keys(before).map(
    (key) => KINDS.find(([, keys]) => (keys as readonly string[]).includes(key))?.[0] ?? 'filters',
  );
  return KINDS.find(([kind]) => kinds.includes(kind))?.[0] ?? 'filters';
}

const TEXT_FIELD = 'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, [contenteditable]';

/** Whether a key is that for undo, outside of text fields, which have an undo of their own. */
export function isUndoKey(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return false;
  if (event.shiftKey || event.altKey || event.defaultPrevented) return false;
  return !(event.target instanceof Element && event.target.closest(TEXT_FIELD));
}

/** Shown from the first step on. */
export function UndoButton({ undo, language }: { undo: Undo; language: Language }) {
  const steps = useStore(undo.steps, (all) => all);
  const [isUsed, setUsed] = useState(false);
  const [undone, setUndone] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const last = steps.at(-1);
  useEffect(() => {
    if (last) setUsed(true);
  }, [last]);
  const act = () => {
    const step = undo.undo();
    if (!step) return false;
    const what = t(language, `undo.${kindOf(step)}`);
    setUndone(t(language, 'undo.done', { what, count: undo.steps.getState().length }));
    // What had the focus may be gone.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) button.current?.focus();
    });
    return true;
  };
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isUndoKey(event) && latest.current()) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <p role="status" class="sr-only">
        {undone}
      </p>
      {(last || isUsed) && (
        // aria-disabled instead of disabled: the button keeps the focus once there is nothing left.
        <button
          ref={button}
          type="button"
          class="quiet undo"
          aria-label={last ? t(language, 'undo.label', { what: t(language, `undo.${kindOf(last)}`) }) : undefined}
          aria-disabled={last ? undefined : 'true'}
          aria-keyshortcuts="Control+Z Meta+Z"
          onClick={act}
        >
          {t(language, 'undo.button')}
        </button>
      )}
    </>
  );
}
