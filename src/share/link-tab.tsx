/** The tab with the link to the view and its citation. */
import { useState } from 'preact/hooks';
import { CitationFields } from '../parts/cite.tsx';
import { CopyField } from '../parts/copy-field.tsx';
import { atlasAddress } from '../state/site-address.ts';
import { formatDay } from '../ui/format.ts';
import { headlineOf } from '../ui/headline.ts';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import { viewAddress } from './addresses.ts';
import { Check } from './choice-fields.tsx';
import { SendButton } from './send.tsx';
import type { ShareProps } from './share.tsx';

const DAY_MS = 86_400_000;

export function LinkTab({ context: { atlas, store } }: ShareProps) {
  const state = useStore(store, (whole) => whole);
  const [withPosition, setWithPosition] = useState(true);
  const { language, camera } = state;
  const { dataVersion } = atlas.file;
  const site = atlasAddress();
  const address = viewAddress(site, state, atlas, { language, withPosition });
  const day = Math.floor(Date.now() / DAY_MS);
  // The atlas is the author of what is cited: its own title, and not that of whoever shares the view.
  const title = headlineOf(state.whole ?? atlas, state);
  const cited = viewAddress(site, { ...state, title: '', note: '' }, atlas, { language, withPosition });
  return (
    <>
      <section>
        <CopyField language={language} label={t(language, 'share.view-address')} text={address} isMain />
        <SendButton
          language={language}
          what={{
            title: [state.title, t(language, 'app.title')].filter(Boolean).join(' – '),
            text: title,
            url: address,
          }}
        />
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
        <CitationFields
          language={language}
          text={({ cite }) => cite({ title, language, dataVersion, day, address: cited })}
        />
      </section>
    </>
  );
}
