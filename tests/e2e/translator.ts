/** Imitates how browsers translate a page: they replace its text nodes, at once and whenever new ones appear. */
import type { Page } from '@playwright/test';

/**
 * How the nodes are replaced: by two nested `<font>` (Chrome, Google), by other text nodes (Safari), or by moving them
 * into a `<font>`.
 */
export const WAYS = ['font', 'text', 'wrap'] as const;

/** The pieces of a translation, so that what belongs to one can be told from the page's own. */
const OPEN = '‹';
const CLOSE = '›';

/** Starts translating: every text is put between ‹ and ›, except where `translate="no"` says otherwise. */
export function startTranslator(page: Page, way: (typeof WAYS)[number]): Promise<void> {
  return page.evaluate(
    ([kind, open, close]) => {
      const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
      const kept = '[translate=no], .notranslate, script, style, textarea, code';
      const translated = new WeakSet<Text>();
      const translate = (text: Text) => {
        const parent = text.parentElement;
        // Its own words are not translated again, wherever the page has put them.
        if (!parent || !text.data.trim() || text.data.startsWith(open) || parent.closest(kept)) return;
        if (translated.has(text)) return;
        const words = `${open}${text.data}${close}`;
        const fonts = document.createElement('font');
        const inner = fonts.appendChild(document.createElement('font'));
        if (kind === 'wrap') {
          text.replaceWith(fonts);
          inner.append(text);
          text.data = words;
          translated.add(text);
          return;
        }
        const said = document.createTextNode(words);
        translated.add(said);
        if (kind === 'font') {
          inner.append(said);
          text.replaceWith(fonts);
        } else {
          text.before(said);
          text.remove();
        }
      };
      const all = (root: Node) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const found = isText(root) ? [root] : [];
        while (walker.nextNode()) found.push(walker.currentNode as Text);
        found.forEach(translate);
      };
      const watcher = new MutationObserver((records) => {
        for (const { type, target, addedNodes } of records) {
          if (type === 'childList') addedNodes.forEach(all);
          // The page has written into a node again: it is to be translated anew.
          else if (isText(target) && !target.data.startsWith(open)) {
            translated.delete(target);
            translate(target);
          }
        }
        watcher.takeRecords();
      });
      all(document.body);
      watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
    },
    [way, OPEN, CLOSE] as const,
  );
}

/** The text of all parts of the page and its dialogs, without the signs of a translation. */
export function textsOf(page: Page): Promise<Record<string, string>> {
  return page.evaluate((signs) => {
    const parts = [...document.querySelectorAll<HTMLElement>('#atlas > [id], #sheet > [id], dialog')];
    return Object.fromEntries(
      parts.map((part, index) => {
        const copy = part.cloneNode(true) as HTMLElement;
        // Names of places give way to what lies over the map, which longer words make larger; their numbers stay.
        for (const name of copy.querySelectorAll('.map-marks .labels :is(.record, .none):not(.number)')) name.remove();
        return [
          part.id || `${part.localName} ${index}`,
          (copy.textContent ?? '').replaceAll(new RegExp(signs, 'g'), ''),
        ];
      }),
    );
  }, `[${OPEN}${CLOSE}]`);
}
