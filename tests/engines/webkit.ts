/** WebKitGTK's MiniBrowser, driven over WebDriver. It has no mode without a screen, so Xvfb gives it one. */
import type { ChildProcess } from 'node:child_process';
import { freePort } from '../../scripts/free-port.mjs';
import type { Engine, PointerStep, Tab } from './engine.ts';
import { startProgram } from './program.ts';
import { openScreen } from './screen.ts';
import { type Command, commandsTo, keyCode } from './webdriver.ts';

/** Of an element in the protocol's answers. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

interface Session {
  readonly sessionId: string;
  readonly capabilities: { readonly browserName: string; readonly browserVersion: string };
}

/** Paths of what WebKit needs. */
export interface WebKitPrograms {
  readonly driver: string;
  readonly browser: string;
  /** Xvfb. */
  readonly screen: string;
}

export async function startWebKit({ driver, browser, screen: screenProgram }: WebKitPrograms): Promise<Engine> {
  const screen = await openScreen(screenProgram);
  // A driver for each tab: what one journey breaks is not there for the next.
  const newTab = async () => {
    const port = await freePort();
    const server = startProgram(driver, [`--port=${port}`], { stdio: 'ignore', env: screen.env });
    try {
      const command = commandsTo(`http://127.0.0.1:${port}`);
      await untilReady(server, command);
      const options = { binary: browser, args: ['--automation'] };
      const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
      const session = await command<Session>('POST', '/session', { capabilities });
      const tab = tabOf(command, `/session/${session.sessionId}`);
      const close = () => tab.close().finally(() => server.kill());
      return { tab: { ...tab, close }, version: session.capabilities };
    } catch (error) {
      server.kill();
      throw error;
    }
  };
  try {
    const { tab, version } = await newTab().catch(newTab);
    await tab.close();
    return {
      version: `${version.browserName}/${version.browserVersion}`,
      endsCompositionBeforeKey: true,
      // A browser that never comes up, as it happens on a busy machine, says nothing about the atlas: once more.
      newTab: async () => (await newTab().catch(newTab)).tab,
      close: async () => screen.close(),
    };
  } catch (error) {
    screen.close();
    throw error;
  }
}

/** Waits until the server answers. Throws when it ended instead, or says nothing for half a minute. */
async function untilReady(server: ChildProcess, command: Command): Promise<void> {
  let end: string | null = null;
  server.once('error', (error) => {
    end = error.message;
  });
  server.once('exit', (code) => {
    end ??= `ended with ${code}`;
  });
  const limit = Date.now() + 30_000;
  while (Date.now() < limit && end === null) {
    const isReady = await command('GET', '/status').then(
      () => true,
      () => false,
    );
    if (isReady) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`WebKitWebDriver: ${end ?? 'no answer in 30 seconds'}`);
}

function tabOf(command: Command, session: string): Tab {
  const post = <Value>(path: string, body: object = {}) => command<Value>('POST', session + path, body);
  const ask = async (expression: string) => {
    const script = `const done = arguments[arguments.length - 1];
Promise.resolve().then(() => ${expression}).then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));`;
    const { value, error } = await post<{ value?: unknown; error?: string }>('/execute/async', { script, args: [] });
    if (error) throw new Error(error);
    return value;
  };
  return {
    open: (url) => post('/url', { url }),
    evaluate: async (expression, frame) => {
      if (!frame) return ask(expression);
      const { [ELEMENT]: id } = await post<Record<string, string>>('/element', { using: 'css selector', value: frame });
      await post('/frame', { id: { [ELEMENT]: id } });
      try {
        return await ask(expression);
      } finally {
        await post('/frame/parent');
      }
    },
    pointer: (steps) => post('/actions', { actions: [{ type: 'pointer', id: 'mouse', actions: steps.map(actionOf) }] }),
    press: (keys) => {
      const codes = keys.map(keyCode);
      const actions = [
        ...codes.map((value) => ({ type: 'keyDown', value })),
        ...codes.reverse().map((value) => ({ type: 'keyUp', value })),
      ];
      return post('/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    back: () => post('/back'),
    forward: () => post('/forward'),
    resize: async (width, height) => {
      // The window has a bar: what it takes is added.
      const bar = async () => {
        await post('/window/rect', { width, height });
        return height - Number(await ask('innerHeight'));
      };
      await post('/window/rect', { width, height: height + (await bar()) });
    },
    picture: async () => Buffer.from(await command<string>('GET', `${session}/screenshot`), 'base64'),
    // MiniBrowser keeps its console to itself; the watch in the page hears it (watch-page.ts).
    complaints: () => [],
    close: () => command('DELETE', session),
  };
}

function actionOf(step: PointerStep) {
  if (step === 'down') return { type: 'pointerDown', button: 0 };
  if (step === 'up') return { type: 'pointerUp', button: 0 };
  // The protocol wants whole pixels.
  return { type: 'pointerMove', duration: 0, x: Math.round(step.x), y: Math.round(step.y) };
}
