/*
 * Turns a record's own page (scripts/pages) into the atlas with that record selected: replaces the address by that of
 * the atlas, without a navigation, then loads the app, which resolves its files against the new address. Parameters of
 * the page's own address take precedence (`?lang=zh`). A classic script at the end of the page.
 */
(() => {
  // The early script has told that this browser is too old: the page stays what it is.
  if (document.documentElement.dataset.old !== undefined) return;
  const { root, state, entry } = document.currentScript.dataset;
  const asked = new URLSearchParams(location.search);
  const own = state.split('&').filter((pair) => !asked.has(pair.split('=')[0]));
  const search = [...own, ...(location.search.length > 1 ? [location.search.slice(1)] : [])].join('&');
  const home = new URL(`${root}?${search}${location.hash}`, location.href).href;
  const app = new URL(entry, location.href).href;
  // Make relative links absolute before the address changes.
  for (const link of document.querySelectorAll('a[href], link:is([rel=canonical], [rel=alternate], [rel=icon])')) {
    link.setAttribute('href', link.href);
  }
  try {
    history.replaceState(null, '', home);
  } catch {
    // `file:`, or a frame that may not change its history: navigate instead.
    location.replace(home);
    return;
  }
  document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: app }));
})();
