import { useEffect, useRef, useState } from 'preact/hooks';
import { recordName } from '../../model/names.ts';
import type { ComparedKind } from '../../model/similarity.ts';
import type { Ref } from '../../model/types.ts';
import { usePanel } from '../../parts/panel-context.ts';
import { HitNames } from '../../parts/search/suggestions.tsx';
import { t } from '../../ui/i18n/index.ts';
import { Letters, letterOf } from './letters.tsx';
import { useOptions } from './use-options.ts';

interface PickerProps {
  slot: number;
  kind: ComparedKind;
  chosen: Ref | null;
  /** Chosen in the other slots. */
  taken: readonly Ref[];
  onChoose: (ref: Ref) => void;
  /** Absent where there is nothing to take out. */
  onRemove?: (() => void) | undefined;
}

/** One slot of the comparison: an editable combobox over all records of the kind (ARIA Authoring Practices). */
export function Picker({ slot, kind, chosen, taken, onChoose, onRemove }: PickerProps) {
  const { atlas, language } = usePanel();
  // null while nothing is typed: the field then shows what is chosen.
  const [query, setQuery] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { options, prepare } = useOptions(kind, query ?? '', taken);
  const listId = `compare-options-${slot}`;
  const label = t(language, `compare.slot-${kind}`, { letter: letterOf(slot) });

  useEffect(() => {
    if (isOpen) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, active]);

  const open = () => {
    prepare();
    if (isOpen) return;
    setActive(options.findIndex(({ ref }) => ref.id === chosen?.id));
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    setQuery(null);
    setActive(-1);
  };
  const choose = (ref: Ref) => {
    close();
    onChoose(ref);
  };
  const step = (by: 1 | -1) => {
    if (!isOpen) open();
    else if (options.length > 0)
      setActive((active + by + options.length + (active < 0 && by < 0 ? 1 : 0)) % options.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' && isOpen) {
      // Without an active option the best hit of a query is meant.
      const option = options[active < 0 && query ? 0 : active];
      if (option) choose(option.ref);
    } else if (event.key === 'Escape' && isOpen) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      class="picker"
      onFocusOut={(event) => {
        if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return;
        close();
      }}
    >
      <Letters sides={[slot]} />
      <input
        ref={input}
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={query ?? (chosen ? recordName(atlas, chosen, language) : '')}
        aria-label={label}
        placeholder={t(language, `compare.pick-${kind}`)}
        aria-autocomplete="list"
        aria-expanded={isOpen && options.length > 0}
        aria-controls={listId}
        aria-activedescendant={isOpen && active >= 0 ? `${listId}-${active}` : undefined}
        onFocus={(event) => {
          prepare();
          event.currentTarget.select();
        }}
        onClick={open}
        onInput={(event) => {
          open();
          setQuery(event.currentTarget.value);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
      />
      {onRemove ? (
        <button
          type="button"
          class="quiet remove"
          aria-label={t(language, 'compare.remove', { name: chosen ? recordName(atlas, chosen, language) : label })}
          onClick={() => {
            onRemove();
            // The button goes with what it took out.
            input.current?.focus();
          }}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" />
          </svg>
        </button>
      ) : null}
      {isOpen ? (
        // Pressing in the list must not take the focus out of the input.
        // biome-ignore lint/a11y/noStaticElementInteractions: no action of its own
        <div ref={list} class="picker-list" onMouseDown={(event) => event.preventDefault()}>
          {options.length === 0 ? (
            <p class="soft">{t(language, 'search.none', { query: query ?? '' })}</p>
          ) : (
            <div id={listId} role="listbox" aria-label={label}>
              {options.map(({ ref, ranges }, index) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the keys (aria-activedescendant)
                // biome-ignore lint/a11y/useFocusableInteractive: as above
                <div
                  key={ref.id}
                  id={`${listId}-${index}`}
                  role="option"
                  aria-selected={index === active}
                  class="suggestion"
                  onClick={() => choose(ref)}
                >
                  <HitNames {...{ atlas, language }} hit={{ ref, ranges }} />
                </div>
              ))}
            </div>
          )}
        </div>
      ) : null}
      <p aria-live="polite" class="sr-only">
        {isOpen && query ? t(language, 'search.count', { count: options.length }) : ''}
      </p>
    </div>
  );
}
