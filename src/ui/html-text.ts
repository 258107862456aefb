/** HTML as text, for the pages of others: nothing in a value can end an attribute or begin an element. */

export type Attributes = Readonly<Record<string, string | number | true>>;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Readers of HTML make a line feed of a carriage return, and something else of a null.
  '\r': '&#13;',
  '\0': '\uFFFD',
};

/** Text, or the value of an attribute in quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r\0]/g, (sign) => ESCAPES[sign] ?? '');
}

/** An element, its attributes in the order given, `true` for one without value; `inside` is HTML already. */
export function htmlElement(name: string, attributes: Attributes, inside = ''): string {
  const pairs = Object.entries(attributes).map(([key, value]) =>
    value === true ? key : `${key}="${escapeHtml(String(value))}"`,
  );
  return `<${[name, ...pairs].join(' ')}>${inside}</${name}>`;
}
