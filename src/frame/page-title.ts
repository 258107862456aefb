/** The title of the tab: what is open, so that tabs, bookmarks and the history of a browser can be told apart. */
import type { AnyAtlas } from '../model/atlas.ts';
import { nameOf } from '../model/names.ts';
import type { Context } from '../state/context.ts';
import type { AtlasState } from '../state/store.ts';
import { t } from '../ui/i18n/index.ts';

/** The selected record, the open table, and the name of the atlas: `Wuhu · Matrix · Delta Atlas`. */
export function pageTitle(
  atlas: AnyAtlas,
  state: Pick<AtlasState, 'language' | 'selected' | 'table' | 'whole'>,
): string {
  const { language, selected, table, whole } = state;
  const open = [
    selected && nameOf({ atlas, whole }, selected, language),
    table && t(language, `table.${table}`),
    t(language, 'app.title'),
  ];
  return open.filter(Boolean).join(' · ');
}

/** Keeps the title of the document; returns a function that stops this. */
export function followTitle({ atlas, store }: Context, page: Document): () => void {
  const draw = () => {
    const title = pageTitle(atlas, store.getState());
    if (page.title !== title) page.title = title;
  };
  draw();
  return store.subscribe(draw);
}
