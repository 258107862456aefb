import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { outlinedOf, recordOf } from '../../model/atlas.ts';
import { demandOf } from '../../model/demand.ts';
import { extentOfPlaces, placesOfRef } from '../../model/extent.ts';
import type { FacetId } from '../../model/facets.ts';
import { LANGUAGES, otherLanguage } from '../../model/languages.ts';
import { nameOf } from '../../model/names.ts';
import type { Ref } from '../../model/types.ts';
import { CloseButton } from '../../parts/close-button.tsx';
import { usePanel } from '../../parts/panel.tsx';
import { goTo, openTable, select, setFacet, setOutline, toggleCompared, toggleFacet } from '../../state/actions.ts';
import { isLocked } from '../../state/embed-options.ts';
import { MOST_COMPARED } from '../../state/store.ts';
import { LANGUAGE_TAG, t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';

interface DetailsHeadProps {
  of: Ref;
  heading: RefObject<HTMLHeadingElement | null>;
  onClose: () => void;
}

/** Longest title, in Latin letters (a Han character counts as two), that is sticky while the panel scrolls. */
const SHORT_TITLE = 56;

/** Kind, title in both languages, and actions on the record. Short titles are sticky. */
export function DetailsHead({ of, heading, onClose }: DetailsHeadProps) {
  const view = usePanel();
  const { language } = view;
  const title = nameOf(view, of, language);
  const isShort = title.length * (LANGUAGES[language].script === 'han' ? 2 : 1) <= SHORT_TITLE;
  const heading2 = (
    <h2 ref={heading} tabIndex={-1}>
      {title}
    </h2>
  );
  return (
    <>
      <header class="details-head">
        <div class="details-bar">
          <p class="kind">{t(language, `kind.${of.kind}`)}</p>
          <CloseButton label={t(language, 'details.close')} onClick={onClose} />
        </div>
        {isShort && heading2}
      </header>
      <div class="details-under">
        {!isShort && heading2}
        <OtherName of={of} />
        <Actions of={of} />
      </div>
    </>
  );
}

/** The name in the other language, with its `lang`; for a place also its pinyin. */
function OtherName({ of }: { of: Ref }) {
  const view = usePanel();
  const { atlas, language } = view;
  const other = otherLanguage(language);
  const record = recordOf(atlas, of);
  const name = nameOf(view, of, other);
  if (!record || name === nameOf(view, of, language)) return null;
  return (
    <p class="other-name" translate={false}>
      <span lang={LANGUAGE_TAG[other]}>{name}</span>
      {'pinyin' in record && (
        <span class="pinyin" lang="zh-Latn-pinyin">
          {record.pinyin}
        </span>
      )}
    </p>
  );
}

/** The kinds of records that are options of a facet. */
const FACET_OF: Partial<Record<Ref['kind'], FacetId>> = {
  place: 'place',
  alliance: 'alliance',
  grouping: 'grouping',
  industry: 'industry',
};

function Actions({ of }: { of: Ref }) {
  const { atlas, store, language } = usePanel();
  const facet = FACET_OF[of.kind];
  const extent = useMemo(() => extentOfPlaces(atlas, placesOfRef(atlas, of)), [atlas, of]);
  if (!extent && !facet) return null;
  return (
    <div class="actions">
      {extent && (
        <button type="button" onClick={() => goTo(store, { extent })}>
          {t(language, 'details.show-on-map')}
        </button>
      )}
      {facet && <FilterButton facet={facet} id={of.id} />}
      {of.kind === 'grouping' && <OutlineButton id={of.id} />}
      {(of.kind === 'place' || of.kind === 'alliance') && <CompareButton of={of} />}
    </div>
  );
}

/** Filters by this record alone; pressed again, removes it from the filter. */
function FilterButton({ facet, id }: { facet: FacetId; id: string }) {
  const { store, language } = usePanel();
  // An excluded record does not count as "filtered by this record".
  const isOn = useStore(store, (state) => demandOf(state, facet).needed.includes(id));
  const locked = isLocked(store.getState(), facet);
  return (
    <button
      type="button"
      aria-pressed={isOn}
      disabled={locked}
      title={locked ? t(language, 'filters.locked') : undefined}
      onClick={() => (isOn ? toggleFacet(store, facet, id) : setFacet(store, facet, [id]))}
    >
      {t(language, 'details.filter-by')}
    </button>
  );
}

/** Outlines a grouping on the map; pressed again, outlines none. */
function OutlineButton({ id }: { id: string }) {
  const { atlas, store, language } = usePanel();
  const isOn = useStore(store, ({ outline }) => outlinedOf(atlas, outline)?.id === id);
  return (
    <button type="button" aria-pressed={isOn} onClick={() => setOutline(store, isOn ? null : id, atlas)}>
      {t(language, 'details.outline')}
    </button>
  );
}

/** Adds a place or alliance to the comparison or removes it; opens the comparison once it has two. */
function CompareButton({ of }: { of: Ref }) {
  const { store, language } = usePanel();
  const compared = useStore(store, (state) => state.compared);
  // The status is shown only after use, not for every record that is already in the comparison.
  const [isUsed, setUsed] = useState(false);
  const isIn = compared.some(({ kind, id }) => kind === of.kind && id === of.id);
  const toggle = () => {
    setUsed(true);
    toggleCompared(store, of);
    if (isIn || store.getState().compared.length < 2) return;
    openTable(store, 'compare');
    // The details would cover the comparison.
    select(store, null);
  };
  const words = isIn ? 'compare.added' : 'compare.taken-out';
  return (
    <>
      <button type="button" aria-pressed={isIn} onClick={toggle}>
        {t(language, 'compare.add')}
      </button>
      <p role="status" class="small soft compare-said">
        {isUsed && t(language, words, { count: compared.length, most: MOST_COMPARED })}
      </p>
    </>
  );
}
