/** The share dialog: tabs for links, embedding and downloads. */
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Dialog, openDialog } from '../parts/dialog.tsx';
import { TabPanel, Tabs, tabOf } from '../parts/tabs.tsx';
import type { Context } from '../state/context.ts';
import { isSingleFile } from '../state/site-address.ts';
import { type Key, LANGUAGE_TAG, t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import { DownloadTab } from './download-tab.tsx';
import { EmbedTab } from './embed-tab.tsx';
import { LinkTab } from './link-tab.tsx';
import { OwnWords } from './own-words.tsx';

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

/** Opens the share dialog; when it closes, the focus returns to `opener`. */
export function openShare(context: Context, opener: HTMLElement | null): void {
  openDialog(opener, (onClose) => <Share context={context} onClose={onClose} />);
}

function Share({ context, onClose }: ShareProps & { onClose: () => void }) {
  const language = useStore(context.store, (state) => state.language);
  const [chosen, choose] = useState<TabId>('link');
  // Otherwise the browser would focus the first button, which closes the dialog.
  useEffect(() => tabOf('share', chosen)?.focus(), []);
  // The single file cannot be embedded.
  const tabs = TABS.filter(({ id }) => id !== 'embed' || !isSingleFile());
  const Panel = tabs.find(({ id }) => id === chosen)?.Panel ?? LinkTab;
  return (
    <Dialog
      name="share"
      title={t(language, 'share.title')}
      closeLabel={t(language, 'share.close')}
      lang={LANGUAGE_TAG[language]}
      onClose={onClose}
    >
      <Tabs
        name="share"
        class="share-tabs"
        aria-labelledby="share-title"
        tabs={tabs.map(({ id, label }) => ({ id, label: t(language, label) }))}
        chosen={chosen}
        choose={choose}
      />
      <TabPanel name="share" chosen={chosen}>
        <OwnWords store={context.store} language={language} />
        <Panel context={context} />
      </TabPanel>
    </Dialog>
  );
}
