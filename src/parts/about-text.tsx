import type { AnyAtlas } from '../model/atlas.ts';
import type { Language } from '../model/types.ts';
import { aboutSections } from '../ui/about.ts';
import { pageContact } from '../ui/contact.ts';

/** What the atlas says about itself. */
export function AboutText({ atlas, language }: { atlas: AnyAtlas; language: Language }) {
  return aboutSections(atlas.file, language, pageContact()).map(({ id, title, paragraphs, link }) => (
    <section key={id}>
      <h3>{title}</h3>
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {link && (
        <p>
          <a href={link.href}>{link.text}</a>
        </p>
      )}
    </section>
  ));
}
