/** The tab with the link to the view and its citation. */
import { useState } from 'preact/hooks';
import { atlasAddress } from '../state/site-address.ts';
import { CITATION_STYLES } from '../ui/citation.ts';
import { formatDay } from '../ui/format.ts';
import { LANGUAGE_TAG, t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import { viewAddress } from './addresses.ts';
import { Check } from './choice-fields.tsx';
import { CopyField } from './copy-field.tsx';
import type { ShareProps } from './share.tsx';
import { viewTitle } from './view-title.ts';

const DAY_MS = 86_400_000;
/** Height of the field of each citation style, in lines. */
const LINES = { apa: 3, gbt: 3, bibtex: 11 } as Readonly<Record<string, number>>;

export function LinkTab({ context: { atlas, store, selectors } }: ShareProps) {
  const state = useStore(store, (whole) => whole);
  const [withPosition, setWithPosition] = useState(true);
  const { language, camera } = state;
  const { dataVersion } = atlas.file;
  const site = atlasAddress();
  const address = viewAddress(site, state, atlas, { language, withPosition });
  const day = Math.floor(Date.now() / DAY_MS);
  const title = viewTitle(atlas, state, selectors.visible(state), language);
  return (
    <>
      <section>
        <CopyField language={language} label={t(language, 'share.view-address')} text={address} />
        {camera && !camera.home && (
          <Check
            label={t(language, 'share.with-position')}
            isOn={withPosition}
            onChange={() => setWithPosition(!withPosition)}
          />
        )}
        <p class="small soft">{t(language, 'share.view-address-note')}</p>
        <CopyField language={language} label={t(language, 'share.site-address')} text={site} />
      </section>
      <section aria-labelledby="share-cite">
        <h3 id="share-cite">{t(language, 'share.cite')}</h3>
        <p class="small soft">
          {t(language, 'share.cite-note', { version: dataVersion, date: formatDay(day, language) })}
        </p>
        {CITATION_STYLES.map(({ id, label, cite }) => (
          <CopyField
            key={id}
            language={language}
            label={label}
            text={cite({ title, language, dataVersion, day, address })}
            lines={LINES[id] ?? 3}
            lang={LANGUAGE_TAG[language]}
          />
        ))}
      </section>
    </>
  );
}
