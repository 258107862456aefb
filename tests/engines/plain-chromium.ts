/** A Chromium that is too old for puppeteer, over the DevTools protocol as it is, through a pipe. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { BROWSER_ARGS } from '../../scripts/browser.mjs';
import type { Engine, PointerStep, Tab } from './engine.ts';
import { startProgram } from './program.ts';

/** Sends a command, to a page if `session` names one; resolves to its result. */
type Send = (method: string, params?: object, session?: string) => Promise<Answer>;
type Answer = Record<string, unknown>;

export async function startPlainChromium(program: string): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'plain-chromium-'));
  const args = [...BROWSER_ARGS, '--headless', '--remote-debugging-pipe', `--user-data-dir=${profile}`, 'about:blank'];
  const child = startProgram(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const send = commandsOver(child.stdio[3] as Writable, child.stdio[4] as Readable, ended);
  const { product } = await send('Browser.getVersion');
  return {
    version: String(product),
    endsCompositionBeforeKey: false,
    newTab: () => openTab(send),
    close: async () => {
      child.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Messages are JSON with a zero byte behind each. */
function commandsOver(input: Writable, output: Readable, ended: Promise<void>): Send {
  const waiting = new Map<number, { done(result: Answer): void; fail(error: Error): void }>();
  let count = 0;
  let rest = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message);
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.fail(new Error(error.message));
      else asked?.done(result);
    }
  });
  void ended.then(() => {
    for (const { fail } of waiting.values()) fail(new Error('the browser has ended'));
  });
  input.on('error', () => {});
  return (method, params = {}, sessionId) =>
    new Promise((done, fail) => {
      count += 1;
      waiting.set(count, { done, fail });
      input.write(`${JSON.stringify({ id: count, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    });
}

async function openTab(send: Send): Promise<Tab> {
  const { browserContextId } = await send('Target.createBrowserContext');
  const { targetId } = await send('Target.createTarget', { url: 'about:blank', browserContextId });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const ask: Send = (method, params) => send(method, params, String(sessionId));
  const evaluate = async (expression: string) => {
    const answer = await ask('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    const { result, exceptionDetails } = answer as { result: { value?: unknown }; exceptionDetails?: { text: string } };
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  };
  let at = { x: 0, y: 0 };
  const step = async (next: PointerStep) => {
    if (typeof next === 'object') at = next;
    const type = typeof next === 'object' ? 'mouseMoved' : next === 'down' ? 'mousePressed' : 'mouseReleased';
    await ask('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });
  };
  return {
    open: async (address) => {
      await ask('Page.navigate', { url: address });
    },
    evaluate: (expression, frame) => {
      if (frame) throw new Error(`found the frame "${frame}", expected none: this engine looks into no frames`);
      return evaluate(expression);
    },
    pointer: async (steps) => {
      for (const next of steps) await step(next);
    },
    press: async (keys) => {
      for (const type of ['keyDown', 'keyUp'])
        for (const key of keys) await ask('Input.dispatchKeyEvent', { type, key });
    },
    back: async () => {
      await evaluate('history.back()');
    },
    forward: async () => {
      await evaluate('history.forward()');
    },
    resize: async (width, height) => {
      await ask('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
    },
    picture: async () => Buffer.from(String((await ask('Page.captureScreenshot')).data), 'base64'),
    // The watch in the page (page/watch-page.ts) notes them.
    complaints: () => [],
    close: async () => {
      await send('Target.disposeBrowserContext', { browserContextId });
    },
  };
}
