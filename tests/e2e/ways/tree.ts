import type { CDPSession, Page } from '@playwright/test';
import { must } from '../../../src/model/must.ts';
import { expect } from '../atlas.ts';
import type { Target, Way } from './way.ts';

interface Node {
  id: number;
  name: string;
}

/**
 * A reader with assistive technology: finds things in the browser's own accessibility tree and acts on them as that does
 * (focus, the default action, a value), without pointer or keys.
 */
export async function tree(page: Page): Promise<Way> {
  const session = await page.context().newCDPSession(page);
  /** What is read of a target: nothing that is ignored, hidden or nameless where a name is wanted. */
  const nodesOf = async ([role, name, inside]: Target): Promise<Node[]> => {
    const roots = inside ? await nodesOf(inside) : [null];
    const found = await Promise.all(roots.map((root) => nodesIn(session, root?.id ?? null, role)));
    return found
      .flat()
      .filter((node) => name === undefined || isNamed(node.name, name))
      .filter(({ id }) => roots.every((root) => root?.id !== id));
  };
  const find = async (target: Target): Promise<Node> => {
    let found: Node | undefined;
    const look = async () => {
      [found] = await nodesOf(target);
      return found !== undefined;
    };
    await expect.poll(look, { message: `${target[0]} ${target[1]} in the tree` }).toBe(true);
    return must(found, `${target[0]} ${target[1]}`);
  };
  const act = async (target: Target, action: string, ...values: readonly string[]) => {
    const { id } = await find(target);
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: id });
    await session.send('Runtime.callFunctionOn', {
      objectId: must(object.objectId, `element of ${target[0]} ${target[1]}`),
      functionDeclaration: action,
      arguments: values.map((value) => ({ value })),
      userGesture: true,
      awaitPromise: true,
    });
  };
  const way: Way = {
    press: (target) => act(target, 'function () { this.focus(); this.click(); }'),
    async choose(select, option) {
      await find(['option', option, select]);
      await act(
        select,
        `function (label) {
          this.focus();
          this.selectedIndex = [...this.options].findIndex((option) => option.label === label);
          for (const type of ['input', 'change']) this.dispatchEvent(new Event(type, { bubbles: true }));
        }`,
        option,
      );
    },
    async type(field, text) {
      await act(field, 'function () { this.focus(); this.select(); }');
      await session.send('Input.insertText', { text });
    },
    async pick(field, text, option) {
      await way.type(field, text);
      await way.press(['option', option, ['listbox']]);
    },
    async text(target) {
      const { id } = await find(target);
      return (await nodesIn(session, id, 'StaticText')).map(({ name }) => name).join(' ');
    },
    count: async (target) => (await nodesOf(target)).length,
  };
  return way;
}

/** All nodes of a role below an element, or of the page, that are not ignored. Empty once the element has gone. */
async function nodesIn(session: CDPSession, id: number | null, role: string): Promise<Node[]> {
  try {
    const root = id === null ? { objectId: must(await documentOf(session), 'document') } : { backendNodeId: id };
    const { nodes } = await session.send('Accessibility.queryAXTree', { ...root, role });
    return nodes.flatMap(({ ignored, name, backendDOMNodeId }) =>
      ignored || backendDOMNodeId === undefined ? [] : { id: backendDOMNodeId, name: String(name?.value ?? '') },
    );
  } catch (cause) {
    if (/No node|Could not find|not belong/i.test(String(cause))) return [];
    throw cause;
  }
}

async function documentOf(session: CDPSession): Promise<string | undefined> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document' });
  return result.objectId;
}

function isNamed(name: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}
