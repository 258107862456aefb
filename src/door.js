/*
 * The way from a record's own page (scripts/pages) into the atlas. The page turns into the atlas's address with the
 * state that it stands for, without a request, and loads the same app: everything the app asks for is found from
 * there. Parameters of the page's own address win (`?lang=zh`). A classic script behind the page's text.
 */
(() => {
  const { root, state, entry } = document.currentScript.dataset;
  const asked = new URLSearchParams(location.search);
  const own = state.split('&').filter((pair) => !asked.has(pair.split('=')[0]));
  const search = [...own, ...(location.search.length > 1 ? [location.search.slice(1)] : [])].join('&');
  const home = new URL(`${root}?${search}${location.hash}`, location.href).href;
  const app = new URL(entry, location.href).href;
  // Written in full while they still mean what was meant: from the new address they would lead elsewhere.
  for (const link of document.querySelectorAll('a[href], link:is([rel=canonical], [rel=alternate], [rel=icon])')) {
    link.setAttribute('href', link.href);
  }
  try {
    history.replaceState(null, '', home);
  } catch {
    // From a file, or in a frame that may not touch its history: go there instead.
    location.replace(home);
    return;
  }
  document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: app }));
})();
