import type { AnyAtlas } from '../model/atlas.ts';
import type { Language } from '../model/types.ts';
import { aboutSections } from '../ui/about.ts';
import { pageContact } from '../ui/contact.ts';
import { t } from '../ui/i18n/index.ts';

/** What the atlas says about itself, with the publisher's contact. */
export function AboutText({ atlas, language }: { atlas: AnyAtlas; language: Language }) {
  const contact = pageContact();
  return (
    <>
      {aboutSections(atlas.file, language).map(({ id, title, paragraphs }) => (
        <section key={id}>
          <h3>{title}</h3>
          {paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </section>
      ))}
      {contact && (
        <section>
          <h3>{t(language, 'about.contact')}</h3>
          <p>
            {t(language, 'about.contact-how')} <a href={contact.href}>{contact.text}</a>
          </p>
        </section>
      )}
    </>
  );
}
