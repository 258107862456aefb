/** What engines say that is no fault of the atlas. Everything else in the console fails a journey. */
interface Allowed {
  /** null: every engine. */
  readonly engine: string | null;
  readonly pattern: RegExp;
  readonly because: string;
}

const ALLOWED: readonly Allowed[] = [
  {
    engine: 'chromium',
    pattern: /GPU stall due to ReadPixels/,
    because: 'its own remark about WebGL without a graphics card',
  },
  {
    engine: 'firefox',
    pattern: /^The map is painted without the engine: \w+: WebGL2 is required/,
    because: 'it has no WebGL 2 without a screen; that the atlas says so is right',
  },
  {
    engine: 'floor',
    pattern: /GPU stall due to ReadPixels/,
    because: 'as chromium',
  },
  {
    engine: 'floor',
    pattern: /^ResizeObserver loop limit exceeded/,
    because: 'it says so of sizes that it measures one frame later, as newer ones do without a word',
  },
  {
    engine: 'floor',
    pattern: /^Error with Permissions-Policy header: .*'browsing-topics'/,
    because: 'it does not know yet what the header forbids',
  },
  {
    engine: null,
    pattern: /watch\.js/,
    because: 'the watch over the page (page/watch-page.ts) is not of the atlas: where its server has gone, so has it',
  },
];

/** Those of an engine's complaints that nobody has allowed. */
export function notAllowed(engine: string, complaints: readonly string[]): string[] {
  return complaints.filter(
    (complaint) => !ALLOWED.some((allowed) => (allowed.engine ?? engine) === engine && allowed.pattern.test(complaint)),
  );
}
