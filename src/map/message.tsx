/** What stands in the map's place where it cannot be drawn. */
import { openTable } from '../state/actions.ts';
import type { Context } from '../state/context.ts';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';

export function NoMap({ context }: { context: Context }) {
  const language = useStore(context.store, (state) => state.language);
  return (
    <div class="map-message">
      <p>{t(language, 'map.no-webgl')}</p>
      <button type="button" onClick={() => openTable(context.store, 'alliances')}>
        {t(language, 'map.open-tables')}
      </button>
    </div>
  );
}
