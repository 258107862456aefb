import { metaOf } from './config.ts';

/** The publisher's contact for readers (see config.ts). */
export interface Contact {
  /** Displayed text: `map@example.org`, `example.org/contact`. */
  text: string;
  /** `mailto:` or `https:`. */
  href: string;
}

const LONGEST = 200;

/** A mail address or an https address as a link; null for anything else. */
export function readContact(text: string): Contact | null {
  if (text.length > LONGEST) return null;
  if (/^[^\s@:/?#<>"']+@[^\s@:/?#<>"']+\.[a-z]{2,}$/i.test(text)) return { text, href: `mailto:${text}` };
  if (!/^https:\/\/[^\s<>"'/@]+(\/[^\s<>"']*)?$/.test(text)) return null;
  return { text: text.replace(/^https:\/\//, '').replace(/\/$/, ''), href: text };
}

/** The publisher's contact, from the page's `<meta>` element; null where there is none. */
export function pageContact(page: Pick<Document, 'querySelector'> = document): Contact | null {
  return readContact(metaOf(page, 'contact') ?? '');
}
