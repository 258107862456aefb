/**
 * Replaces `fetch` in the single file, whose data is inlined in the page. Only `npm run build:single` adds this, before
 * all other code (scripts/single/single-file.ts).
 */
window.fetch = async (input) => {
  const address = input instanceof Request ? input.url : String(input);
  const name = address.replace(new URL('.', document.baseURI).href, '');
  const block = [...document.querySelectorAll<HTMLScriptElement>('script[data-file]')].find(
    ({ dataset }) => dataset.file === name,
  );
  if (!block) throw new TypeError(`${name}: found no such file in this page`);
  return new Response(block.textContent, { headers: { 'content-type': 'application/json' } });
};
