/** Sharing: a dialog with a tab for each way to take a view along. Its code comes when it is opened. */
import { type FunctionComponent, render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { CloseButton } from '../parts/close-button.tsx';
import { tabAfter } from '../parts/tab-after.ts';
import type { Context } from '../state/context.ts';
import { isSingleFile } from '../state/site-address.ts';
import { type Key, LANGUAGE_TAG, t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import { DownloadTab } from './download-tab.tsx';
import { EmbedTab } from './embed-tab.tsx';
import { LinkTab } from './link-tab.tsx';

export interface ShareProps {
  context: Context;
}

/** THE TABLE of tabs. */
const TABS = [
  { id: 'link', label: 'share.link', Panel: LinkTab },
  { id: 'embed', label: 'share.embed', Panel: EmbedTab },
  { id: 'download', label: 'share.download', Panel: DownloadTab },
] as const satisfies readonly { id: string; label: Key; Panel: FunctionComponent<ShareProps> }[];
type TabId = (typeof TABS)[number]['id'];
/** A file of its own has no page for frames. */
const tabsHere = () => TABS.filter(({ id }) => id !== 'embed' || !isSingleFile());

/** Opens the dialog over the page; focus comes back to `opener` when it closes. */
export function openShare(context: Context, opener: HTMLElement | null): void {
  const host = document.createElement('div');
  document.body.append(host);
  const close = () => {
    render(null, host);
    host.remove();
    opener?.focus();
  };
  render(<Share context={context} onClose={close} />, host);
}

function Share({ context, onClose }: ShareProps & { onClose: () => void }) {
  const language = useStore(context.store, (state) => state.language);
  const [tab, setTab] = useState<TabId>('link');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // The browser would begin with the first button, which closes.
    dialog.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  }, []);
  const tabs = tabsHere();
  const Panel = tabs.find(({ id }) => id === tab)?.Panel ?? LinkTab;
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const next = tabAfter(
      tabs.map(({ id }) => id),
      tab,
      event.key,
    );
    if (!next) return;
    event.preventDefault();
    setTab(next);
    event.currentTarget.querySelector<HTMLElement>(`#share-tab-${next}`)?.focus();
  };
  return (
    <dialog
      ref={dialog}
      class="share"
      aria-labelledby="share-title"
      lang={LANGUAGE_TAG[language]}
      closedby="any"
      onClose={onClose}
    >
      <header class="share-head">
        <h2 id="share-title">{t(language, 'share.title')}</h2>
        <CloseButton label={t(language, 'share.close')} onClick={() => dialog.current?.close()} />
      </header>
      <div role="tablist" class="share-tabs" aria-labelledby="share-title" onKeyDown={onKeyDown}>
        {tabs.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`share-tab-${id}`}
            class="quiet"
            aria-selected={id === tab}
            aria-controls="share-panel"
            tabIndex={id === tab ? 0 : -1}
            onClick={() => setTab(id)}
          >
            {t(language, label)}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="share-panel" class="share-panel" aria-labelledby={`share-tab-${tab}`}>
        <Panel context={context} />
      </div>
    </dialog>
  );
}
