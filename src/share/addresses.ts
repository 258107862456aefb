/** Addresses of a view for sharing: as a page of its own, and in a frame. Pure. */
import type { Atlas } from '../model/atlas.ts';
import type { Language } from '../model/types.ts';
import { writeAddress } from '../state/address.ts';
import { PANEL_IDS } from '../state/embed-options.ts';
import type { AtlasState } from '../state/store.ts';
import { CONTROL_IDS, type EmbedChoice } from './embed-choice.ts';

/** Parameters for embedding only; the address of a page of its own has none of them. */
export const FRAME_KEYS: ReadonlySet<string> = new Set([
  ...['panels', 'plain', 'transparent', 'accent', 'dark', 'scrollWheelZoom', 'lock', 'static', 'data'],
  ...CONTROL_IDS.map(keyOfControl),
]);

/** Path of the page for frames, relative to the site (scripts/page/embed-page.ts). */
const EMBED_FOLDER = 'embed/';

export interface ViewOptions {
  /** null: each reader's own. */
  language: Language | null;
  /** Whether the address includes the position of the map. */
  withPosition: boolean;
}

/** The address of the view as a page of its own; without theme and painter, which are each reader's own. */
export function viewAddress(site: string, state: AtlasState, atlas: Atlas, options: ViewOptions): string {
  return addressOf(site, viewPairs({ ...state, theme: 'auto' }, atlas, options));
}

/** The address of the view in a frame: parameters of the state, then the embedding options. */
export function embedAddress(site: string, state: AtlasState, atlas: Atlas, choice: EmbedChoice): string {
  const { theme, accent, panels, locked } = choice;
  const pairs = viewPairs({ ...state, theme }, atlas, choice);
  const add = (key: string, value: string | false | undefined) => {
    if (value) pairs.push(`${key}=${value}`);
  };
  add('panels', panels.length < PANEL_IDS.length && panels.join(','));
  for (const id of CONTROL_IDS) add(keyOfControl(id), choice.controls[id] !== 'true' && choice.controls[id]);
  add('scrollWheelZoom', choice.scrollWheelZoom && 'true');
  add('plain', choice.plain && 'true');
  add('transparent', choice.transparent && 'true');
  add('accent', accent?.slice(1));
  add('static', choice.isStatic && '1');
  add('lock', locked.join(','));
  add('data', choice.isPinned && atlas.file.dataVersion);
  return addressOf(`${site}${EMBED_FOLDER}`, ['v=1', ...pairs]);
}

function keyOfControl(id: (typeof CONTROL_IDS)[number]): string {
  return `${id}Control`;
}

/** The state as `key=value` pairs, encoded as in the address. */
function viewPairs(state: AtlasState, atlas: Atlas, { language, withPosition }: ViewOptions): string[] {
  const shown: AtlasState = {
    ...state,
    language: language ?? state.language,
    painting: 'auto',
    isStill: false,
    camera: withPosition ? state.camera : null,
  };
  // The address omits the language if it equals the third argument: '' makes it always included.
  const search = writeAddress(shown, atlas, language === null ? shown.language : '');
  return search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !FRAME_KEYS.has(pair.split('=', 1)[0] ?? ''));
}

function addressOf(site: string, pairs: readonly string[]): string {
  return pairs.length > 0 ? `${site}?${pairs.join('&')}` : site;
}
