/** Runs before the atlas's first script: notes what goes wrong, since not every engine tells it from outside. */

/** Where the notes are kept: they outlive the page, not the tab. */
export const NOTES = 'complaints of the page';

/** A script that keeps errors, warnings, failed files and breaches of the policy in the tab's storage. */
export const WATCH_SCRIPT = `(${watchPage})(${JSON.stringify(NOTES)});\n`;

function watchPage(key: string): void {
  const note = (text: string) => {
    const notes: string[] = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    sessionStorage.setItem(key, JSON.stringify([...notes, text]));
  };
  for (const level of ['error', 'warn'] as const) {
    // biome-ignore lint/suspicious/noConsole: what is written there is heard, not written
    const original = console[level];
    console[level] = (...words: unknown[]) => {
      note(words.map(String).join(' '));
      original.apply(console, words);
    };
  }
  addEventListener('unhandledrejection', ({ reason }) => note(`unhandled: ${reason}`));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    note(`breach of the policy: ${violatedDirective} ${blockedURI}`);
  });
  // Files that fail do not bubble.
  addEventListener(
    'error',
    ({ target, message }) => {
      const file = target instanceof Element ? (target.getAttribute('src') ?? target.getAttribute('href')) : null;
      note(file ? `not loaded: ${file}` : message);
    },
    true,
  );
}
