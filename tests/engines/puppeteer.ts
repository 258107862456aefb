/** Chromium over the DevTools protocol and Firefox over WebDriver BiDi, both through puppeteer-core. */
import puppeteer, { type BrowserContext, type KeyInput, type LaunchOptions, type Page } from 'puppeteer-core';
import { BROWSER_ARGS } from '../../scripts/browser.mjs';
import type { Engine, PointerStep, Tab } from './engine.ts';
import { newerThan, removalScript } from './newer-built-ins.ts';
import { openScreen } from './screen.ts';

export function startChromium(executablePath: string): Promise<Engine> {
  return start({ browser: 'chrome', executablePath, args: BROWSER_ARGS });
}

/** The oldest Chromium that the atlas works in: a newer one without the built-ins that it does not have yet. */
export function startFloor(executablePath: string): Promise<Engine> {
  return start({ browser: 'chrome', executablePath, args: BROWSER_ARGS }, removalScript(newerThan(94)));
}

/** Paths of what Firefox needs. */
export interface FirefoxPrograms {
  readonly browser: string;
  /** Xvfb, where there is one. */
  readonly screen: string | null;
}

/** Without a graphics card Firefox has WebGL only on a screen, if in memory, and only if it is told so. */
export async function startFirefox({ browser, screen: screenProgram }: FirefoxPrograms): Promise<Engine> {
  const screen = screenProgram ? await openScreen(screenProgram) : null;
  try {
    const engine = await start({
      browser: 'firefox',
      executablePath: browser,
      extraPrefsFirefox: { 'webgl.force-enabled': true },
      ...(screen ? { env: screen.env } : {}),
    });
    return { ...engine, close: () => engine.close().finally(() => screen?.close()) };
  } catch (error) {
    screen?.close();
    throw error;
  }
}

/** `before`: a script that runs before all others in each page. */
async function start(options: LaunchOptions, before?: string): Promise<Engine> {
  const browser = await puppeteer.launch({ ...options, headless: true, protocolTimeout: 120_000 });
  return {
    version: await browser.version(),
    endsCompositionBeforeKey: false,
    newTab: async () => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      if (before) await page.evaluateOnNewDocument(before);
      return tabOf(page, context);
    },
    close: () => browser.close(),
  };
}

function tabOf(page: Page, context: BrowserContext): Tab {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Of a file that does not come, Chromium names only the place.
    const { url = '' } = message.location();
    if (['error', 'warn'].includes(message.type())) complaints.push(`${message.text()} ${url}`.trim());
  });
  page.on('pageerror', (error) => complaints.push(error instanceof Error ? error.message : String(error)));
  return {
    open: async (address) => {
      await page.goto(address, { timeout: 60_000 });
    },
    evaluate: async (expression, frame) => {
      if (!frame) return page.evaluate(expression);
      const inside = await (await page.$(frame))?.contentFrame();
      if (!inside) throw new Error(`found no frame at "${frame}"`);
      return inside.evaluate(expression);
    },
    pointer: async (steps) => {
      for (const step of steps) await move(page, step);
    },
    press: async (keys) => {
      const inputs = keys as KeyInput[];
      for (const key of inputs) await page.keyboard.down(key);
      for (const key of [...inputs].reverse()) await page.keyboard.up(key);
    },
    // puppeteer's own wait for a load, which a page out of Firefox's memory does not have.
    back: async () => {
      await page.evaluate('history.back()');
    },
    forward: async () => {
      await page.evaluate('history.forward()');
    },
    resize: (width, height) => page.setViewport({ width, height }),
    picture: () => page.screenshot(),
    complaints: () => complaints,
    close: () => context.close(),
  };
}

function move(page: Page, step: PointerStep): Promise<void> {
  if (step === 'down') return page.mouse.down();
  if (step === 'up') return page.mouse.up();
  return page.mouse.move(step.x, step.y);
}
