import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { refKey } from '../../model/atlas.ts';
import { nameOf } from '../../model/names.ts';
import type { Ref } from '../../model/types.ts';
import { PanelContext, type PanelView } from '../../parts/panel-context.ts';
import { hover, select } from '../../state/actions.ts';
import type { Context } from '../../state/context.ts';
import { t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';
import { DetailsBody } from './details-body.tsx';
import { DetailsHead } from './details-head.tsx';
import type { FocusKeeper } from './focus-keeper.ts';

interface DetailsPanelProps {
  host: HTMLElement;
  context: Context;
  keeper: FocusKeeper;
}

/** Shows the selected record; draws nothing while none is. */
export function DetailsPanel({ host, context: { atlas, store, selectors, fetchTexts }, keeper }: DetailsPanelProps) {
  const language = useStore(store, (state) => state.language);
  const selected = useStore(store, (state) => state.selected);
  const visible = useStore(store, selectors.visible);
  const filtered = useStore(store, selectors.isFiltered);
  const whole = useStore(store, (state) => state.whole);
  const view = useMemo<PanelView>(
    () => ({ atlas, store, language, visible, filtered, whole, fetchTexts }),
    [atlas, store, language, visible, filtered, whole, fetchTexts],
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const announced = useAnnouncement(selected, view, heading, keeper);

  useEffect(() => host.setAttribute('aria-label', t(language, 'details.label')), [host, language]);
  useLayoutEffect(() => {
    host.scrollTop = 0;
  }, [host, selected]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || store.getState().selected === null) return;
      event.preventDefault();
      event.stopPropagation();
      close();
    };
    host.addEventListener('keydown', onKey);
    return () => host.removeEventListener('keydown', onKey);
  });

  const close = () => {
    hover(store, null);
    select(store, null);
    keeper.giveBack();
  };
  return (
    <PanelContext.Provider value={view}>
      <p class="sr-only" aria-live="polite">
        {announced}
      </p>
      {selected ? (
        <article key={refKey(selected)} class="details">
          <DetailsHead of={selected} heading={heading} onClose={close} />
          <DetailsBody of={selected} />
        </article>
      ) : null}
    </PanelContext.Provider>
  );
}

/** Moves focus to the heading where that is wanted; says the new title aloud where it is not. */
function useAnnouncement(
  selected: Ref | null,
  view: PanelView,
  heading: { readonly current: HTMLHeadingElement | null },
  keeper: FocusKeeper,
): string {
  const { language } = view;
  const [announced, setAnnounced] = useState('');
  const first = useRef(true);
  // Only a new selection is news, not a new language.
  useEffect(() => {
    const start = first.current;
    first.current = false;
    if (keeper.takesFocus()) heading.current?.focus({ preventScroll: true });
    else if (selected && !start) {
      const title = nameOf(view, selected, language);
      setAnnounced(t(language, 'details.opened', { kind: t(language, `kind.${selected.kind}`), title }));
      return;
    }
    setAnnounced('');
  }, [selected]);
  return announced;
}
