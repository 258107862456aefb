import { useEffect, useRef, useState } from 'preact/hooks';
import { useEscape } from '../ui/escape.ts';

interface ComboboxOptions {
  /** Id of the listbox. Passed in, since Preact's `useId` is unique only within one root. */
  id: string;
  /** How many options the list has. */
  count: number;
  /** The text in the field. */
  query: string;
  /** Index of the selected option: the list opens with it active. */
  chosen?: number;
  /** Whether the list has been loaded and can be shown. */
  isReady?: boolean;
  /** Whether Enter chooses the first option without an arrow key: not if the options are guesses. */
  takesFirst?: boolean;
  /** Called on focus and input, to lazy-load what the list needs. */
  prepare: () => void;
  onQuery: (text: string) => void;
  choose: (index: number) => void;
  /** Called on Enter while no list is shown. */
  onEnter?: () => void;
  onClose?: () => void;
}

/** The state of a combobox and the attributes of its field; for its list see src/parts/search/options.tsx. */
export type Combobox = ReturnType<typeof useCombobox>;

/**
 * An editable combobox with a listbox popup (ARIA Authoring Practices): arrow keys move through the options and wrap
 * around, with Alt they open and close the list; Enter chooses the active option or, if something is typed, the first;
 * keys that move the text cursor deactivate the option. Keys of input methods are filtered out before
 * (src/ui/composition.ts).
 */
export function useCombobox(options: ComboboxOptions) {
  const { id, count, query, chosen = -1, isReady = true, takesFirst = true } = options;
  const { prepare, onQuery, choose, onEnter, onClose } = options;
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const isShown = isOpen && isReady;
  useEffect(() => {
    if (isShown && active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [isShown, active]);
  const open = () => {
    prepare();
    if (!isShown) setActive(chosen);
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    setActive(-1);
    onClose?.();
  };
  useEscape(isShown, field, close);
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, altKey } = event;
    const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) {
      if (altKey && by < 0) close();
      else {
        if (altKey || !isShown) open();
        if (!altKey && (isShown || chosen < 0)) setActive(optionAfter(active, by, count));
      }
    } else if (key === 'Enter') {
      const index = active < 0 && takesFirst && query.trim() !== '' ? 0 : active;
      if (!isShown || count === 0) onEnter?.();
      else if (index >= 0 && index < count) choose(index);
    } else {
      if (/^(Home|End|Arrow)/.test(key)) setActive(-1);
      return;
    }
    event.preventDefault();
  };
  return {
    id,
    isShown,
    active,
    choose,
    close,
    /** Attributes of the element around field and list. */
    root: {
      onFocusOut: ({ relatedTarget, currentTarget }: FocusEvent) => {
        if (!(currentTarget as Element).contains(relatedTarget as Node | null)) close();
      },
    },
    input: {
      ref: field,
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: false,
      'aria-autocomplete': 'list',
      'aria-expanded': isShown && count > 0,
      'aria-controls': id,
      'aria-activedescendant': isShown && active >= 0 ? `${id}-${active}` : undefined,
      onFocus: prepare,
      onClick: open,
      onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
        open();
        setActive(-1);
        onQuery(currentTarget.value);
      },
      onKeyDown,
    } as const,
  };
}

/** Index of the next (1) or previous (-1) of `count` options, wrapping around; from -1 (none) the first or the last. */
export function optionAfter(active: number, by: 1 | -1, count: number): number {
  if (count === 0) return -1;
  return (active + by + count + (active < 0 && by < 0 ? 1 : 0)) % count;
}
