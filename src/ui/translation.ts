/**
 * Translators in browsers replace the text nodes of a page: Chrome by `<font>`, Safari by text nodes of its own. Preact
 * would go on writing into nodes that are no longer in the page, and readers of a translation would see the numbers and
 * names of an earlier state. So a replaced node is put back, emptied, beside its translation. As soon as the page writes
 * into it, the translation is removed, and the translator finds the new words.
 */
import { options, type VNode } from 'preact';

/** Of a text's VNode; `__e` is its node, under the name that Preact's own add-ons use. */
type TextNode = VNode & { type: unknown; props: unknown; __e: Node };

/**
 * The attribute of an SVG whose texts stay as they are: the `<font>` of a translation is not drawn there, so they would
 * vanish. (Preact's types know `translate` as a boolean, which SVG elements do not have.)
 */
export const UNTRANSLATED = { translate: 'no' } as object;

/** Nothing but translators makes these. */
const isFont = ({ nodeName }: Node) => nodeName === 'FONT';

/** Keeps the texts that Preact renders up to date in a translated `body`; returns the function that stops it. */
export function keepTranslatedTexts(body: HTMLElement): () => void {
  /** The words of Preact's text nodes. */
  const own = new WeakMap<Node, string>();
  /** Those of them that a translation stands for, emptied. */
  const replaced = new WeakSet<Node>();
  let isTranslated = false;
  const isForeign = (node: Node) => isFont(node) || (node.nodeType === Node.TEXT_NODE && !own.has(node));

  const { diffed, unmount } = options;
  const each = (act: (node: Node, words: string) => void) => (vnode: VNode) => {
    const { type, props, __e: node } = vnode as TextNode;
    if (type === null && node) act(node, String(props));
  };
  const keep = each((node, words) => own.set(node, words));
  const forget = each((node) => own.delete(node));
  options.diffed = (vnode) => {
    keep(vnode);
    diffed?.(vnode);
  };
  options.unmount = (vnode) => {
    forget(vnode);
    unmount?.(vnode);
  };

  const putBack = (text: Text, parent: Node, next: Node | null) => {
    // Moved into its translation: a copy takes its place there.
    if (text.parentNode) text.replaceWith(text.data);
    text.data = '';
    parent.insertBefore(text, next?.parentNode === parent ? next : null);
    replaced.add(text);
    isTranslated = true;
  };
  const hasReplaced = (parent: Node) => [...parent.childNodes].some((child) => replaced.has(child));
  /** Gives the texts in an element their own words again, without any translation. */
  const restore = (parent: Node) => {
    for (const child of [...parent.childNodes]) {
      if (isForeign(child)) parent.removeChild(child);
      else if (replaced.delete(child)) (child as Text).data = own.get(child) ?? '';
    }
  };
  const observer = new MutationObserver((records) => {
    const stale = new Set<Node>();
    const extended = new Set<Node>();
    // Backwards: what followed a node when it was removed has been put back before the node itself is.
    for (const { target, addedNodes, removedNodes, nextSibling } of records.reverse()) {
      for (const node of removedNodes) {
        if (own.has(node)) {
          if (node.parentNode !== target) putBack(node as Text, target, nextSibling);
        } else if (replaced.delete(node)) stale.add(target);
      }
      if (!isTranslated) continue;
      const isWritten = replaced.has(target) && (target as Text).data === own.get(target);
      if (isWritten && target.parentNode) stale.add(target.parentNode);
      // Something new of the page, which may stand on the wrong side of a translation, or a node put back by a
      // translator that ends.
      if ([...addedNodes].some((node) => !isForeign(node))) extended.add(target);
    }
    for (const parent of extended) if (hasReplaced(parent)) stale.add(parent);
    stale.forEach(restore);
    // Forgets what this has just changed itself.
    observer.takeRecords();
  });
  observer.observe(body, { subtree: true, childList: true, characterData: true });
  return () => {
    observer.disconnect();
    Object.assign(options, { diffed, unmount });
  };
}
