import { type ComponentChildren, render, type VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useLayer } from '../ui/layers.ts';
import { CloseButton } from './close-button.tsx';

interface DialogProps {
  /** Class of the dialog; prefix of the class of its head and of the id of its title. */
  name: string;
  title: string;
  closeLabel: string;
  lang: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** A modal `<dialog>` with a head. A press on the backdrop closes it in browsers that support `closedby`. */
export function Dialog({ name, title, closeLabel, lang, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  useEffect(() => dialog.current?.showModal(), []);
  useLayer(true, dialog, close);
  return (
    <dialog ref={dialog} class={name} aria-labelledby={`${name}-title`} lang={lang} closedby="any" onClose={onClose}>
      <header class={`${name}-head`}>
        <h2 id={`${name}-title`}>{title}</h2>
        <CloseButton label={closeLabel} onClick={close} />
      </header>
      {children}
    </dialog>
  );
}

/** Opens a dialog over the page; closing it removes it and returns the focus to `opener`. */
export function openDialog(opener: HTMLElement | null, dialog: (onClose: () => void) => VNode): void {
  const host = document.createElement('div');
  document.body.append(host);
  const onClose = () => {
    render(null, host);
    host.remove();
    opener?.focus();
  };
  render(dialog(onClose), host);
}
