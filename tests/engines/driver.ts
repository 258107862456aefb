/** What journeys are written with: the same words for every engine. Every action waits until it can be done. */
import { join } from 'node:path';
import { build } from 'vite';
import { FLOOR } from '../../scripts/floor/targets.ts';
import { ROOT } from '../../scripts/install.mjs';
import type { Engine, Point, Tab } from './engine.ts';
import type * as inPage from './page/index.ts';
import { NOTES } from './page/watch-page.ts';

/** How long anything may take on a busy machine, in milliseconds. */
const LIMIT = 60_000;
const PAUSE = 50;
/** What was read so often in turn has settled. */
const SETTLED = 8;

type InPage = typeof inPage;
type Facts = ReturnType<InPage['read']>[number];

/** An element that is meant, by CSS selector or by role and accessible name (the whole name, or a pattern). */
export interface Target {
  readonly css?: string;
  readonly role?: string;
  readonly name?: string | RegExp;
  readonly inside?: string;
}

/** Short for a target by role, name and the selector of what it stands in. */
export function by(role: string, name?: string | RegExp, inside?: string): Target {
  return { role, ...(name === undefined ? {} : { name }), ...(inside === undefined ? {} : { inside }) };
}

/** A page, or a frame in it, that is read and used. */
export class Driver {
  readonly tab: Tab;
  readonly engine: Engine;
  readonly #script: string;
  readonly #frame: string | null;
  readonly #frames: Set<string | null>;

  constructor(engine: Engine, tab: Tab, script: string, frame: string | null = null, frames = new Set([frame])) {
    this.engine = engine;
    this.tab = tab;
    this.#script = script;
    this.#frame = frame;
    this.#frames = frames.add(frame);
  }

  /** The same tab, inside the frame with a CSS selector. */
  inFrame(selector: string): Driver {
    return new Driver(this.engine, this.tab, this.#script, selector, this.#frames);
  }

  /** Opens an address and waits until the atlas in it works and has all its words. */
  async openAtlas(address: string): Promise<void> {
    await this.tab.open(address);
    await this.untilAtlas();
  }

  /** Waits until the atlas works and has all its words. */
  async untilAtlas(): Promise<void> {
    await this.see(
      { css: 'html' },
      ({ attributes }) => attributes['data-texts'] === 'here',
      'the atlas with its texts',
    );
  }

  /** The value of an expression in this page or frame. */
  evaluate(expression: string): Promise<unknown> {
    return this.tab.evaluate(expression, this.#frame);
  }

  /** What can be read of all elements that are meant. */
  read(target: Target): Promise<Facts[]> {
    return this.#ask('read', plain(target));
  }

  /** Waits until the first element that is meant is as `holds` says, and gives back what was read. */
  async see(target: Target, holds: (facts: Facts) => boolean, expected: string): Promise<Facts> {
    const [first] = await this.until(
      `${nameOf(target)}: ${expected}`,
      () => this.read(target),
      ([found]) => found !== undefined && holds(found),
    );
    return first as Facts;
  }

  /** Waits until the text of an element matches. */
  seeText(target: Target, pattern: RegExp): Promise<Facts> {
    return this.see(target, ({ text }) => pattern.test(text), String(pattern));
  }

  /** Waits until an attribute of an element no longer changes, and gives it back: what was drawn is done. */
  async settled(target: Target, attribute: string): Promise<string | undefined> {
    const values: (string | undefined)[] = [];
    const read = async () => {
      values.push((await this.read(target))[0]?.attributes[attribute]);
      return values.slice(-SETTLED);
    };
    const last = await this.until(
      `${nameOf(target)}: ${attribute} settled`,
      read,
      (found) => found.length === SETTLED && new Set(found).size === 1,
    );
    return last[0];
  }

  /** Waits until nothing is meant any more. */
  async seeNone(target: Target): Promise<void> {
    await this.until(
      `${nameOf(target)}: gone`,
      () => this.read(target),
      (found) => found.length === 0,
    );
  }

  async click(target: Target): Promise<void> {
    const point = await this.#aim(target);
    await this.tab.pointer([point, 'down', 'up']);
  }

  /** Clicks where an element is, though others may lie above it: what the map shows has one surface for the pointer. */
  async clickAt(target: Target): Promise<void> {
    const point = await this.#aim(target, true);
    await this.tab.pointer([point, 'down', 'up']);
  }

  /** Draws with the mouse over an element, between two shares of its width, at half its height. */
  async drag(target: Target, from: number, to: number): Promise<void> {
    const middle = await this.#aim(target, true);
    const { box } = await this.see(target, ({ box: { width } }) => width > 0, 'something to draw on');
    const left = (await this.#offset()).x + box.x;
    const at = (share: number) => ({ x: left + box.width * share, y: middle.y });
    const steps = [0, 0.25, 0.5, 0.75, 1].map((part) => at(from + (to - from) * part));
    await this.tab.pointer([at(from), 'down', ...steps, 'up']);
  }

  async focus(target: Target): Promise<void> {
    await this.until(`${nameOf(target)}: takes the focus`, () => this.#ask('focus', plain(target)), Boolean);
  }

  /** Presses one key, or several together (`Control+v`), where the focus is. */
  press(keys: string): Promise<void> {
    return this.tab.press(keys.split('+'));
  }

  /** Writes a text into a field, key by key. */
  async type(target: Target, text: string): Promise<void> {
    await this.focus(target);
    for (const key of text) await this.tab.press([key]);
  }

  /** Chooses an option of a list by its text. */
  async choose(target: Target, option: string): Promise<void> {
    await this.until(`${nameOf(target)}: offers ${option}`, () => this.#ask('choose', plain(target), option), Boolean);
  }

  /** Composes a text with an input method, in the order of this engine. */
  async compose(target: Target, letters: string, chosen: string): Promise<void> {
    await this.focus(target);
    await this.#ask('compose', letters, chosen, this.engine.endsCompositionBeforeKey);
  }

  /** The parameters of the page's address. */
  async parameters(): Promise<URLSearchParams> {
    return new URL(String(await this.evaluate('location.href'))).searchParams;
  }

  /** Waits until the address has a parameter with a value, or does not have it (`null`). */
  async seeParameter(name: string, value: string | null): Promise<void> {
    await this.until(
      `address: ${name}=${value}`,
      async () => (await this.parameters()).get(name),
      (found) => found === value,
    );
  }

  /** Reads again and again until what was read holds; throws with what was read last. Returns it. */
  async until<Value>(
    expected: string,
    readNow: () => Promise<Value>,
    holds: (value: Value) => boolean,
  ): Promise<Value> {
    const limit = Date.now() + LIMIT;
    let last = 'nothing';
    while (Date.now() < limit) {
      try {
        const value = await readNow();
        if (holds(value)) return value;
        last = JSON.stringify(value) ?? 'nothing';
      } catch (error) {
        // A page that is just being left cannot answer.
        last = String(error);
      }
      await new Promise((done) => setTimeout(done, PAUSE));
    }
    throw new Error(`expected ${expected}; found ${last.slice(0, 600)}`);
  }

  /** All that went wrong in the tab since it began, each once. */
  async complaints(): Promise<string[]> {
    const notes = [...this.#frames].map(async (frame) => {
      const kept = await this.tab.evaluate(`sessionStorage.getItem(${JSON.stringify(NOTES)})`, frame);
      return JSON.parse(String(kept ?? '[]')) as string[];
    });
    return [...new Set([...this.tab.complaints(), ...(await Promise.all(notes)).flat()])];
  }

  /** Calls one of the functions in the page folder, in the page or frame. */
  #ask<Name extends keyof InPage>(name: Name, ...args: unknown[]): Promise<Awaited<ReturnType<InPage[Name]>>> {
    const call = `(() => { ${this.#script}; return journeys.${name}(...${JSON.stringify(args)}); })()`;
    return this.evaluate(call) as Promise<Awaited<ReturnType<InPage[Name]>>>;
  }

  async #aim(target: Target, through = false): Promise<Point> {
    const point = await this.until(
      `${nameOf(target)}: can be clicked`,
      () => this.#ask('aim', plain(target), through),
      (found) => typeof found !== 'string',
    );
    const offset = await this.#offset();
    const { x, y } = point as Point;
    return { x: x + offset.x, y: y + offset.y };
  }

  /** Where this frame's page begins in the window; a frame that is out of sight is scrolled to. */
  async #offset(): Promise<Point> {
    if (!this.#frame) return { x: 0, y: 0 };
    const place = `(() => {
      const frame = document.querySelector(${JSON.stringify(this.#frame)});
      const { x, y } = frame.getBoundingClientRect();
      return { x: x + frame.clientLeft, y: y + frame.clientTop };
    })()`;
    return (await this.tab.evaluate(place, null)) as Point;
  }
}

/** The script that runs inside the pages, bundled. */
export async function bundlePageScript(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    build: {
      write: false,
      target: FLOOR,
      lib: { entry: join(ROOT, 'tests/engines/page/index.ts'), formats: ['iife'], name: 'journeys' },
    },
  });
  const output = Array.isArray(result) ? result[0]?.output : 'output' in result ? result.output : undefined;
  const code = output?.[0].type === 'chunk' ? output[0].code : undefined;
  if (!code) throw new Error('driver.ts: found no bundle of tests/engines/page');
  return code;
}

/** Patterns as JSON can carry them. */
function plain({ name, ...rest }: Target) {
  if (name === undefined) return rest;
  return { ...rest, name: typeof name === 'string' ? name : { source: name.source, flags: name.flags } };
}

function nameOf({ css, role, name, inside }: Target): string {
  return [css, role, name === undefined ? '' : String(name), inside ? `in ${inside}` : ''].filter(Boolean).join(' ');
}
