/** Shown where the filters leave no alliance: what is filtered, and a button to lift each filter that hides them. */
import { canLift, Loosenings, waysOut } from '../../parts/loosening.tsx';
import { usePanel } from '../../parts/panel.tsx';
import type { Context } from '../../state/context.ts';
import { t } from '../../ui/i18n/index.ts';
import { describe as sentenceOf } from '../../ui/sentence.ts';
import { useStore } from '../../ui/use-store.ts';

export function NoAlliance({ selectors }: Pick<Context, 'selectors'>) {
  const { atlas, store, language, visible } = usePanel();
  const state = useStore(store, (current) => current);
  const ways = waysOut(state, (choice) => selectors.visibleOf(choice).alliances.length).filter((way) =>
    canLift(state, way),
  );
  return (
    <div class="nothing-found" role="status">
      <h3>{t(language, 'alliances.none')}</h3>
      <p>{sentenceOf(atlas, state, visible)}</p>
      <Loosenings
        {...{ atlas, store, ways }}
        counted={(count) => t(language, 'table.ways.alliances', { count })}
        withClear
      />
    </div>
  );
}
