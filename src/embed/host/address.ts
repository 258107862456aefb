/** The address of an element's frame, from its attributes. */
import { FIXED, type Params, SETTABLE } from '../messages.ts';

/** `asOf` → `as-of`, as attributes are written; `title` → `map-title`, as the title of an element names its frame. */
export function attributeOf(parameter: string): string {
  if (parameter === 'title') return 'map-title';
  return parameter.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * The address of a frame: that of the atlas with the parameters of the attributes, and a name to answer to. `kept` is
 * what was shown before the element was moved, and counts for what can be set; null takes a parameter away.
 */
export function frameAddress(
  attributes: Pick<Element, 'getAttribute'>,
  base: URL,
  name: string,
  kept: Params = {},
): string {
  const address = new URL(atlasAt(attributes.getAttribute('src')) ?? base);
  for (const key of [...SETTABLE, ...FIXED]) {
    const value = kept[key] === undefined ? attributes.getAttribute(attributeOf(key)) : kept[key];
    if (value !== null) address.searchParams.set(key, value);
    else if (kept[key] === null) address.searchParams.delete(key);
  }
  address.hash = `id=${name}`;
  return address.href;
}

/**
 * The folder of the frames' page, beside this script: `embed.js` stands in the site's folder, its copies one below
 * (`embed/v1.js`, `embed/1.0.0.js`, `assets/embed-HASH.js`).
 */
export function atlasBase(script: string): URL {
  return new URL(/\/embed\.js$/.test(new URL(script).pathname) ? 'embed/' : '../embed/', script);
}

/** The address that `src` gives; never one that runs script in this page. null: none that can be used. */
function atlasAt(src: string | null): URL | null {
  try {
    const address = new URL(src ?? '', document.baseURI);
    return src && /^https?:$/.test(address.protocol) ? address : null;
  } catch {
    return null;
  }
}
