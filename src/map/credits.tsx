/** Attribution of the basemap: its review number or status, and the sources behind a button. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Context } from '../state/context.ts';
import { readConfig } from '../ui/config.ts';
import { layFurniture } from '../ui/furniture.ts';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import type { MapViewStore } from './view.ts';

interface Props {
  context: Context;
  view: MapViewStore;
  /** The attribution at length; null until its code is loaded. */
  children: ComponentChildren;
}

export function Credits({ context, view, children }: Props) {
  const language = useStore(context.store, (state) => state.language);
  const incomplete = useStore(view, (state) => state.incomplete);
  const [open, setOpen] = useState(false);
  const [{ mapReviewNumber }] = useState(() => readConfig());
  const standing = mapReviewNumber
    ? t(language, 'map.review-number', { number: mapReviewNumber })
    : t(language, 'map.schematic');
  return (
    <div class="map-credits small">
      {incomplete && (
        <p ref={layFurniture} role="status" class="map-incomplete">
          {t(language, 'map.incomplete')}
        </p>
      )}
      <div ref={layFurniture} id="map-credit-lines" data-open hidden={!open} class="map-credit-lines">
        {children}
      </div>
      <p ref={layFurniture} class="map-credit-bar">
        <span>{standing}</span>
        <button
          type="button"
          class="link map-credit-toggle"
          aria-expanded={open}
          aria-controls="map-credit-lines"
          onClick={() => setOpen(!open)}
        >
          {t(language, 'map.sources')}
        </button>
      </p>
    </div>
  );
}
