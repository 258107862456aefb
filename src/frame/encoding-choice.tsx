import { setLinks } from '../state/actions.ts';
import type { Context } from '../state/context.ts';
import { LINK_ENCODINGS } from '../state/store.ts';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';

/** Radio buttons for the encoding of memberships on the map (lanes, hubs, hulls …). */
export function EncodingChoice({ context: { store } }: { context: Context }) {
  const language = useStore(store, (state) => state.language);
  const links = useStore(store, (state) => state.links);
  return (
    <fieldset class="match legend-encoding">
      <legend class="sr-only">{t(language, 'legend.encoding')}</legend>
      {LINK_ENCODINGS.map((encoding) => (
        <label key={encoding} class={encoding === links ? 'is-chosen' : undefined}>
          <input
            type="radio"
            name="links-encoding"
            checked={encoding === links}
            onChange={() => setLinks(store, encoding)}
          />
          {t(language, `legend.encoding-${encoding}`)}
        </label>
      ))}
    </fieldset>
  );
}
