import { useState } from 'preact/hooks';
import { licencesAddress } from '../state/site-address.ts';
import type { AtlasStore } from '../state/store.ts';
import { pageContact } from '../ui/contact.ts';
import { BOUNDARIES, CREDITS } from '../ui/credits.ts';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';

/** Attribution and licences of the basemap's data, at length. */
export function CreditLines({ store }: { store: AtlasStore }) {
  const language = useStore(store, (state) => state.language);
  const [licences] = useState(licencesAddress);
  const [contact] = useState(() => pageContact());
  return (
    <>
      <p>
        <span lang="zh-CN">{BOUNDARIES.text}</span>
        {BOUNDARIES.via}
      </p>
      {CREDITS.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>{t(language, 'map.schematic-note')}</p>
      <p>
        <a href={licences} target="_blank" rel="noopener">
          {t(language, 'map.licences')}
        </a>
      </p>
      {contact && (
        <p>
          {t(language, 'map.contact')}
          <a href={contact.href} target="_blank" rel="noopener">
            {contact.text}
          </a>
        </p>
      )}
    </>
  );
}
