/** The panel with details of the selected record. */
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
  // Search, tables and other lists; what stands beside the details only by keyboard: a pointer goes on there.
  followedFrom:
    '[role="combobox"], [role="listbox"], [role="tabpanel"], [data-follows-record], :is(#filters, #legend, #map-view, #timeline) :is(button, [role="button"]):focus-visible',
  Content: Details,
});

/** Renders the selected record; nothing while none is selected. */
function Details({ host, shown, close, takesFocus }: PanelProps<Ref>) {
  const view = usePanel();
  const { language } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  const [announced, setAnnounced] = useState('');
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    host.scrollTop = 0;
  }, [host, shown]);
  // Moves the focus to the heading or, if the focus stays elsewhere, announces the title in a live region. A change of
  // language is not announced, nor is the record selected at the start.
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
