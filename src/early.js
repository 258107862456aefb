/*
 * Runs before the first paint: sets language, theme and the panels of an embedded page (src/state/embed-options.ts), so
 * that nothing flashes, and preloads the words of the language. The app reads the same options again, with all checks
 * (src/main.ts). It also shows a message if the app or the style sheet cannot be loaded, or the browser is too old
 * (scripts/page/trouble.tsx), and reloads past caches. A small classic script, inline in the built pages; the build lowers
 * its syntax for browsers far below the floor, whose built-ins are all that it may use up to the first `tell`.
 */
(() => {
  const root = document.documentElement;
  const address = new URLSearchParams(location.search);
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem('delta-atlas')) || {};
  } catch {
    // Storage may be unavailable or blocked.
  }
  const known = (list, ...values) => values.find((value) => list.includes(value));
  // As src/model/languages.ts.
  const spoken = [address.get('lang'), kept.language, ...navigator.languages];
  const languages = spoken.map((tag) => {
    const plain = tag?.toLowerCase().replace(/_/g, '-');
    return /^zh(?=.*-(hant|tw|hk|mo)\b)(?!.*-hans\b)/.test(plain) ? 'zh-Hant' : /^[a-z]+/.exec(plain)?.[0];
  });
  const language = known(['en', 'zh', 'zh-Hant'], ...languages);
  const dark = { true: 'dark', 1: 'dark', false: 'light', 0: 'light', auto: 'auto' }[address.get('dark')];
  const theme = known(['light', 'dark', 'auto'], address.get('theme'), dark, kept.theme);
  // Preload: the app imports the words (src/ui/i18n/fetch-words.ts) only once its own code runs.
  const words = document.currentScript.dataset[language === 'zh-Hant' ? 'zh' : (language ?? 'en')];
  if (words) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: words }));
  root.lang = { zh: 'zh-CN', 'zh-Hant': 'zh-Hant-TW' }[language] ?? 'en-GB';
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (window.parent !== window) root.dataset.framed = '';
  for (const name of ['plain', 'transparent']) {
    if (['', '1', 'true'].includes(address.get(name))) root.dataset[name] = '';
  }
  const asked = (address.get('panels') ?? '').split(',');
  const panels = ['map', 'timeline', 'table', 'details', 'filters'].filter((name) => asked.includes(name));
  if (panels.length < 5 && known(panels, 'map', 'timeline', 'table')) root.dataset.panels = panels.join(' ');

  // The app sets `atlas` once it runs. A CSS animation shows that loading takes long (src/ui/styles/trouble.css).
  root.dataset.loading = 'page';
  // Both came with the floor or just before it (scripts/floor/targets.ts); the app does not start without (src/main.ts).
  const isOld = !('hasOwn' in Object && 'HTMLDialogElement' in window);
  if (isOld) root.dataset.old = '';
  const tell = (kind) => {
    delete root.dataset.loading;
    const note = document.getElementById('trouble');
    if (!note) return;
    const said = location.protocol === 'file:' ? 'file' : kind;
    for (const words of note.querySelectorAll('[data-of]')) words.hidden = !words.dataset.of.split(' ').includes(said);
    note.hidden = false;
    note.querySelector('button').onclick = reload;
  };
  // If the entry module is missing, truncated, replaced by an error page, or uses unsupported syntax, it has not run by
  // `load`. The last rule of the style sheet sets `--whole`: without it the sheet is missing or truncated.
  addEventListener('load', () => {
    const isWhole = getComputedStyle(root).getPropertyValue('--whole');
    if (isOld) tell('old');
    else if (root.dataset.loading === 'page') tell('entry');
    else if (!isWhole) tell('styles');
    if (isWhole) return;
    // Without the style sheet, icons would be as large as the window; the app adds more of them.
    const shrink = () => {
      for (const { style, classList } of document.querySelectorAll('svg')) {
        style.height = classList.contains('picture') ? 'auto' : '1em';
        style.fill = 'none';
      }
    };
    shrink();
    new MutationObserver(shrink).observe(root, { childList: true, subtree: true });
  });
  addEventListener('atlas:lost', () => tell('entry'));
  addEventListener('atlas:reload', reload);

  // Bypasses every cache: the service worker's, the browser's (which may have cached a 404), and those of proxies.
  async function reload() {
    if (!navigator.onLine) return location.reload();
    try {
      await (await navigator.serviceWorker?.getRegistration())?.unregister();
      const files = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/assets/'));
      await Promise.allSettled(files.map(({ name }) => fetch(name, { cache: 'reload' })));
    } catch {
      // Storage may be blocked; the query below avoids cached pages in any case.
    }
    const fresh = new URL(location.href);
    fresh.searchParams.set('_t', Date.now());
    location.replace(fresh);
  }
})();
