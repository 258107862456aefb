/** HTML as text for other sites; values are escaped. */

export type Attributes = Readonly<Record<string, string | number | true>>;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // HTML parsers replace carriage returns and null characters.
  '\r': '&#13;',
  '\0': '\uFFFD',
};

/** Escapes text for use in content or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r\0]/g, (sign) => ESCAPES[sign] ?? '');
}

/** An HTML element; attributes keep their order, `true` means no value. `inside` is HTML and not escaped. */
export function htmlElement(name: string, attributes: Attributes, inside = ''): string {
  const pairs = Object.entries(attributes).map(([key, value]) =>
    value === true ? key : `${key}="${escapeHtml(String(value))}"`,
  );
  return `<${[name, ...pairs].join(' ')}>${inside}</${name}>`;
}
