/** The details of what is selected, beside the map. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { refKey } from '../../model/atlas.ts';
import { nameOf } from '../../model/names.ts';
import type { Ref } from '../../model/types.ts';
import { mountPanel, type PanelProps, usePanel } from '../../parts/panel.tsx';
import { hover, select } from '../../state/actions.ts';
import { t } from '../../ui/i18n/index.ts';
import { DetailsBody } from './details-body.tsx';
import { DetailsHead } from './details-head.tsx';

export const mountDetails = mountPanel<Ref>({
  label: 'details.label',
  shownIn: (state) => state.selected,
  close: (store) => {
    hover(store, null);
    select(store, null);
  },
  // A search or a table, never the map.
  followedFrom: '[role="combobox"], [role="listbox"], [role="tabpanel"], [data-follows-record]',
  Content: Details,
});

/** Shows the selected record; draws nothing while none is. */
function Details({ host, shown, close, takesFocus }: PanelProps<Ref>) {
  const view = usePanel();
  const { language } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  const [announced, setAnnounced] = useState('');
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    host.scrollTop = 0;
  }, [host, shown]);
  // Moves the focus to the heading where that is wanted, and says the title aloud where it is not. A new language is no
  // news, and neither is what the page began with.
  useEffect(() => {
    let words = '';
    if (takesFocus()) heading.current?.focus({ preventScroll: true });
    else if (shown && !isFirst.current) {
      const kind = t(language, `kind.${shown.kind}`);
      words = t(language, 'details.opened', { kind, title: nameOf(view, shown, language) });
    }
    isFirst.current = false;
    setAnnounced(words);
  }, [shown]);
  return (
    <>
      <p class="sr-only" aria-live="polite">
        {announced}
      </p>
      {shown && (
        <article key={refKey(shown)} class="details">
          <DetailsHead of={shown} heading={heading} onClose={close} />
          <DetailsBody of={shown} />
        </article>
      )}
    </>
  );
}
