/** What is used though the floor lacks it, and why that is right. Everything else is refused (`npm run floor`). */
const asked = 'only used where it is there';
const ownName = "a member of the library's own objects";
const readOnly = 'read, and right if undefined';
const nicer = 'only nicer: without it the page looks a little plainer';
const names = 'MDN knows no older version, but browsers do';

export const ALLOWED: Readonly<Record<string, string>> = {
  // Scripts
  OffscreenCanvas: `${asked} (MapLibre)`,
  VideoFrame: `${asked} (MapLibre)`,
  '.copyTo': `${asked}: of VideoFrame (MapLibre)`,
  '.colorSpace': `${asked}: of VideoFrame (MapLibre)`,
  'Intl.Segmenter': `${asked} (MapLibre)`,
  '.moveBefore': `${asked} (Preact, the embed script)`,
  '.fetchPriority': `written, and ignored (MapLibre)`,
  '.dataType': ownName,
  '.changedTouches': 'of touch events, which browsers without touch do not send',
  '.sampleCount': ownName,
  '.toArray': ownName,
  '.expirationTime': ownName,
  '.getIds': ownName,
  '.projectionMatrix': ownName,
  '.renderTime': ownName,
  '.isActive': ownName,
  '.resultingClientId': `${readOnly} (Workbox, the service worker)`,
  '.fullscreenElement': readOnly,
  '.fullscreenEnabled': `${readOnly}: no button is shown (src/map/full-screen.tsx)`,
  '.exitFullscreen': 'of the button that is not shown',
  '.requestFullscreen': 'of the button that is not shown',
  '.canShare': `${asked} (src/share/send.tsx)`,
  // Style sheets: whole rules and declarations that older browsers skip
  ':fullscreen': 'no button leads there',
  ':has': 'what hangs on it has another rule behind `@supports not selector(:has(a))` (details-lists.css)',
  '::details-content': 'on paper, lists that are folded up stay so',
  '@container map':
    'the first picture has its rules again behind `@supports not (width: 1cqw)`; map controls stay a column',
  '@container': 'phones have the same rule by the width of the window (compare.css)',
  container: 'the first picture has other rules behind `@supports not (width: 1cqw)`',
  'container-type': 'as container',
  '@media (forced-colors)': 'browsers without forced colours need no rules for them',
  '@media (prefers-contrast)': 'browsers that do not tell the wish keep the usual colours',
  '@media (scripting)': 'without scripts the picture and the links below it stay in the frame',
  '@page': names,
  'place-self: end': names,
  'place-self: start': names,
  'align-content: start': names,
  'text-autospace': nicer,
  'text-wrap': nicer,
  'overscroll-behavior': nicer,
  'scrollbar-width': nicer,
  'field-sizing': nicer,
  'break-after: avoid': nicer,
  'content-visibility': 'only faster',
  'contain-intrinsic-block-size': 'only faster',
};
