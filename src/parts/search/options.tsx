import type { ComponentChildren } from 'preact';
import type { Combobox } from '../combobox.ts';

interface PopupProps {
  class: string;
  children: ComponentChildren;
}

/** The popup of a combobox. A press in it leaves the focus in the field. */
export function Popup({ class: name, children }: PopupProps) {
  const keepFocus = (event: Event) => event.preventDefault();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: no action of its own
    <div class={name} onPointerDown={keepFocus} onMouseDown={keepFocus}>
      {children}
    </div>
  );
}

/** One option of a combobox, by its index in the whole list. */
export function Option({ box, index, children }: { box: Combobox; index: number; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys (aria-activedescendant)
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div
      id={`${box.id}-${index}`}
      role="option"
      aria-selected={index === box.active}
      class="suggestion"
      onClick={() => box.choose(index)}
    >
      {children}
    </div>
  );
}
