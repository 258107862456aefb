/** What the circles and their numbers mean, in the state that the map is in. */

import { LANGUAGES } from '../model/languages.ts';
import { litBy } from '../scene/lit.ts';
import { outlineOf } from '../scene/outline.ts';
import { numberedFrom } from '../scene/symbols.ts';
import type { Context } from '../state/context.ts';
import { comparedIn } from '../state/store.ts';
import { t } from '../ui/i18n/index.ts';
import { useAtRest, useStore } from '../ui/use-store.ts';
import { Circle, Circles, LegendRow } from './legend-marks.tsx';

interface PlacesKeyProps {
  context: Context;
  /** Factor on the circles of the map at its zoom. */
  scale: number;
  /** Only what most circles are. */
  isBrief?: boolean;
}

export function PlacesKey({ context: { atlas, store, selectors }, scale, isBrief = false }: PlacesKeyProps) {
  const language = useStore(store, (state) => state.language);
  const visible = useAtRest(store, selectors.visible);
  const outline = useStore(store, (state) => state.outline);
  const selected = useStore(store, (state) => state.selected);
  const compared = useStore(store, comparedIn);
  const { members } = outlineOf(atlas, outline, visible.windows);
  const { counts } = litBy(atlas, visible, { selected, compared });
  // Their names on the map are told apart by the Chinese ones.
  const isSpelled = LANGUAGES[language].script === 'latin' && atlas.file.places.some(({ label }) => label);
  const from = numberedFrom(atlas, scale);
  const size = <p class="legend-line">{t(language, counts ? 'legend.size-lit' : 'legend.size')}</p>;
  const member = members.size > 0 && <LegendRow mark={<Circle kind="member" />} text={t(language, 'legend.member')} />;
  if (isBrief) {
    return (
      <>
        {size}
        {member}
      </>
    );
  }
  return (
    <>
      {size}
      <Circles atlas={atlas} scale={scale} />
      <p class="legend-line">
        {t(language, members.size > 0 ? 'legend.number' : 'legend.number-others', { count: from })}
      </p>
      <div class="legend-flow">
        {member}
        <LegendRow mark={<Circle kind="record" />} text={t(language, 'legend.record')} />
        <LegendRow mark={<Circle kind="alone" />} text={t(language, 'legend.alone')} />
        <LegendRow mark={<Circle kind="none" />} text={t(language, 'legend.none')} />
        {isSpelled && <p class="legend-row">{t(language, 'legend.alike')}</p>}
      </div>
    </>
  );
}
