/*
 * Runs before the first picture is painted, and does only what that needs: the reader's language and theme, and what
 * the page shows of itself in another one (src/state/embed-options.ts), so that nothing flashes and the
 * language's words are on their way. A classic script of a few bytes; the app reads the same again with all checks (src/main.ts).
 */
(() => {
  const root = document.documentElement;
  const address = new URLSearchParams(location.search);
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem('delta-atlas')) || {};
  } catch {
    // Storage may be missing or forbidden.
  }
  const known = (list, ...values) => values.find((value) => list.includes(value));
  // As src/state/language-tag.ts.
  const spoken = [address.get('lang'), kept.language, ...navigator.languages];
  const language = known(['en', 'zh'], ...spoken.map((tag) => /^[a-z]+/i.exec(tag)?.[0].toLowerCase()));
  const dark = { true: 'dark', 1: 'dark', false: 'light', 0: 'light', auto: 'auto' }[address.get('dark')];
  const theme = known(['light', 'dark', 'auto'], address.get('theme'), dark, kept.theme);
  // The app asks for the words of the language (src/ui/i18n/own-words.ts) only once its code is here.
  const words = document.currentScript.dataset[language ?? 'en'];
  if (words) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: words }));
  root.lang = language === 'zh' ? 'zh-CN' : 'en-GB';
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (window.parent !== window) root.dataset.framed = '';
  for (const name of ['plain', 'transparent']) {
    if (['', '1', 'true'].includes(address.get(name))) root.dataset[name] = '';
  }
  const asked = (address.get('panels') ?? '').split(',');
  const panels = ['map', 'timeline', 'table', 'details', 'filters'].filter((name) => asked.includes(name));
  if (panels.length < 5 && known(panels, 'map', 'timeline', 'table')) root.dataset.panels = panels.join(' ');
})();
