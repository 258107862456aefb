import { type ComponentChildren, render, type VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useEscape } from '../ui/escape.ts';
import { CloseButton } from './close-button.tsx';

interface DialogProps {
  /** Its class, and the beginning of the class of its head and the id of its title. */
  name: string;
  title: string;
  closeLabel: string;
  lang: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** A modal dialog: the browser's own, with a head. A press beside it closes it where the browser knows `closedby`. */
export function Dialog({ name, title, closeLabel, lang, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  useEffect(() => dialog.current?.showModal(), []);
  useEscape(true, dialog, close);
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

/** Opens a dialog over the page; when it closes, it is gone and `opener` has the focus again. */
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
