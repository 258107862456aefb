import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { recordOf } from '../../model/atlas.ts';
import { extentOfPlaces, placesOfRef } from '../../model/extent.ts';
import type { FacetId } from '../../model/facets.ts';
import { nameOf } from '../../model/names.ts';
import type { Language, Ref } from '../../model/types.ts';
import { CloseButton } from '../../parts/close-button.tsx';
import { usePanel } from '../../parts/panel-context.ts';
import { goTo, setFacet, toggleFacet } from '../../state/actions.ts';
import { isLocked } from '../../state/embed-options.ts';
import { LANGUAGE_TAG, t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';
import { CompareButton } from './compare-button.tsx';

interface DetailsHeadProps {
  of: Ref;
  heading: RefObject<HTMLHeadingElement | null>;
  onClose: () => void;
}

/** Longest title, in letters (a Han character counts twice), that may stay in sight while the panel scrolls. */
const SHORT_TITLE = 56;

/** Kind, title in both languages, and what can be done with the record. Short titles stay while the panel scrolls. */
export function DetailsHead({ of, heading, onClose }: DetailsHeadProps) {
  const view = usePanel();
  const { language } = view;
  const title = nameOf(view, of, language);
  const short = title.length * (language === 'zh' ? 2 : 1) <= SHORT_TITLE;
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
        {short ? heading2 : null}
      </header>
      <div class="details-under">
        {short ? null : heading2}
        <OtherName of={of} />
        <Actions of={of} />
      </div>
    </>
  );
}

/** The name in the other language, marked as such; a place with its pinyin. */
function OtherName({ of }: { of: Ref }) {
  const view = usePanel();
  const { atlas, language } = view;
  const other: Language = language === 'en' ? 'zh' : 'en';
  const record = recordOf(atlas, of);
  const name = nameOf(view, of, other);
  if (!record || name === nameOf(view, of, language)) return null;
  return (
    <p class="other-name">
      <span lang={LANGUAGE_TAG[other]}>{name}</span>
      {'pinyin' in record ? (
        <span class="pinyin" lang="zh-Latn-pinyin">
          {record.pinyin}
        </span>
      ) : null}
    </p>
  );
}

/** Which records can be filtered by. */
const FACET_OF: Partial<Record<Ref['kind'], FacetId>> = { place: 'place', alliance: 'alliance', industry: 'industry' };

function Actions({ of }: { of: Ref }) {
  const { atlas, store, language } = usePanel();
  const facet = FACET_OF[of.kind];
  // What is excluded is no filter by this record.
  const isExcluding = useStore(store, (state) => facet !== undefined && state.match[facet] === 'none');
  const chosen = useStore(store, (state) => (facet ? state.facets[facet] : undefined)) ?? [];
  const extent = useMemo(() => extentOfPlaces(atlas, placesOfRef(atlas, of)), [atlas, of]);
  if (!extent && !facet) return null;
  const pressed = chosen.includes(of.id) && !isExcluding;
  return (
    <div class="actions">
      {extent ? (
        <button type="button" onClick={() => goTo(store, { extent })}>
          {t(language, 'details.show-on-map')}
        </button>
      ) : null}
      {facet ? (
        <button
          type="button"
          aria-pressed={pressed}
          disabled={isLocked(store.getState(), facet)}
          title={isLocked(store.getState(), facet) ? t(language, 'filters.locked') : undefined}
          onClick={() => (pressed ? toggleFacet(store, facet, of.id) : setFacet(store, facet, [of.id]))}
        >
          {t(language, 'details.filter-by')}
        </button>
      ) : null}
      {of.kind === 'place' || of.kind === 'alliance' ? <CompareButton of={of} /> : null}
    </div>
  );
}
