/** What of a document is no well-formed XML, strictly: the first thing found, or null. */
export function xmlProblem(text: string): string | null {
  const token = /<([a-zA-Z][\w:-]*)((?:\s+[a-zA-Z_:][\w:.-]*="[^"<]*")*)\s*(\/?)>|<\/([a-zA-Z][\w:-]*)>|([^<]+)/y;
  const open: string[] = [];
  const rest = text.trimEnd();
  let roots = 0;
  while (token.lastIndex < rest.length) {
    const at = token.lastIndex;
    const match = token.exec(rest);
    if (!match) return `at ${at}: ${rest.slice(at, at + 60)}`;
    const [, start, attributes = '', empty, end, words = ''] = match;
    const names = [...attributes.matchAll(/([\w:.-]+)="/g)].map(([, name]) => name);
    if (new Set(names).size < names.length) return `attribute twice in <${start}>: ${attributes}`;
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(attributes + words)) return `bare & in ${match[0]}`;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has none of these
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(match[0])) return `control character at ${at}`;
    if (open.length === 0 && words !== '') return `text outside the root: ${words.slice(0, 60)}`;
    if (end !== undefined && open.pop() !== end) return `</${end}> closes nothing at ${at}`;
    if (start !== undefined && open.length === 0) roots += 1;
    if (start !== undefined && empty === '') open.push(start);
  }
  if (open.length > 0) return `<${open.join('> <')}> not closed`;
  return roots === 1 ? null : `${roots} roots`;
}
