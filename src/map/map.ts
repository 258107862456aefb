/** The map: camera, scene, pointer and keyboard; the ground is painted as SVG until the engine takes over. */
import { memoise } from '../model/memoise.ts';
import { needsOthers } from '../scene/drawing.ts';
import { homeView } from '../scene/frame.ts';
import { COUNTIES } from '../scene/ground-style.ts';
import { type MapScene, sceneMaker } from '../scene/map-scene.ts';
import type { Size, View } from '../scene/project.ts';
import type { Mount } from '../state/context.ts';
import { type LaterModules, laterCode, laterView } from '../state/later.ts';
import { type AtlasState, comparedIn } from '../state/store.ts';
import { type FurnitureBox, furnitureOver, onFurniture } from '../ui/furniture.ts';
import { t } from '../ui/i18n/index.ts';
import { isFramed } from '../ui/is-framed.ts';
import { createCamera } from './camera.ts';
import type { Counties } from './counties.ts';
import type { EngineHost } from './engine/engine-host.ts';
import { followCamera, roundCamera } from './follow-camera.ts';
import { createGrounds } from './grounds.ts';
import type { Drawn } from './hit.ts';
import { isMeant } from './is-meant.ts';
import { followKeys } from './keys.ts';
import { mountOverlay } from './overlay.tsx';
import { createPainter } from './painter.tsx';
import type { Pointer } from './pointer.ts';
import { createStage, groundOfPage } from './stage.ts';
import { createMapView } from './view.ts';

/** The hint on gestures in embedded maps. */
const hints = laterView({ view: ({ mountGestureHint }) => mountGestureHint, wanted: () => false });

/** Pointer events that load the code that handles them, and those that are dropped until it is loaded. */
const LOADING_EVENTS = ['pointermove', 'pointerdown', 'click'];
const DROPPED_EVENTS = ['pointerleave'];

export const mountMap: Mount = (host, context) => {
  const { atlas, store, selectors } = context;
  const firstGround = groundOfPage(host);
  const stage = createStage(host);
  const size = sizeOf(host);
  const view = createMapView(startView(store.getState(), size), size);
  const makeScene = sceneMaker(atlas);
  const painter = createPainter(stage);
  let engine: EngineHost | null = null;
  const followed = followCamera(store, view, () => engine?.rest());
  const { isStill, embed } = store.getState();
  const isShared = !isStill && isFramed(window) && !embed.scrollWheelZoom;
  stage.surface.toggleAttribute('data-cooperative', isShared);
  const camera = createCamera(stage.surface, view, followed.moves, isStill ? null : isShared ? isMeant : () => true);
  const partsOf = memoise((...parts: unknown[]) => parts);
  const { destination, selected: asked } = store.getState();
  const sight = laterView({
    // A view given by the address is kept as it is.
    view:
      ({ panIntoView }) =>
      () =>
        panIntoView(camera, view, atlas, store, destination && asked, followed.isTaken, () =>
          furnitureOver(host, '[data-open]'),
        ),
    wanted: ({ selected }) => selected !== null,
  });
  const draw = oncePerFrame(() => paint());
  const otherDrawings = laterCode(context, 'other-drawings', { loaded: draw.soon });
  const lights = laterCode(context, 'rest', { loaded: draw.soon });
  const grounds = createGrounds(firstGround, draw.soon, () => view.setState({ incomplete: true }));
  const countyCode = laterCode(context, 'counties', {
    loaded: ({ loadCounties }) =>
      loadCounties(context, view, (loaded) => {
        counties = loaded;
        draw.soon();
      }),
  });
  // As the view is written into the address: there, names are the same when it is opened anew.
  const roomOf = memoise((rest: LaterModules['rest'] | null, now: View, frame: Size, boxes: readonly FurnitureBox[]) =>
    rest ? rest.roomIn(roundCamera(now), frame, boxes) : null,
  );
  let furniture: readonly FurnitureBox[] | null = null;
  let drawn: Drawn | null = null;
  let scene: MapScene;
  let counties: Counties | null = null;

  function paint(forPrint = false): void {
    const state = store.getState();
    const { view: now, size: frame, moving } = view.getState();
    const { selected, hovered, language, layers, outline, links, isDragging } = state;
    const visible = selectors.visible(state);
    const isOther = needsOthers(links, visible);
    if (isOther) otherDrawings.want();
    if (selected || comparedIn(state).length > 0) lights.want();
    // Fallback until they are loaded: lanes.
    const others = isOther ? (context.later.get('other-drawings')?.OTHER_DRAWINGS ?? null) : null;
    if (now.zoom >= COUNTIES.load) countyCode.want();
    furniture ??= furnitureOver(host);
    const room = forPrint || moving ? null : roomOf(context.later.get('rest'), now, frame, furniture);
    const compared = comparedIn(state);
    const lighting = context.later.get('rest')?.LIGHTING ?? null;
    const asked = { visible, selected, hovered, compared, lighting, language, layers, outline, links };
    const whole = makeScene({
      ...asked,
      zoom: now.zoom,
      moving,
      isDragging,
      room,
      others,
      counties: counties?.names ?? null,
    });
    scene = counties?.inSight(whole, now, frame) ?? whole;
    const hasEngine = engine?.show() ?? false;
    stage.surface.dataset.engine = String(hasEngine);
    const level = grounds.at(now.zoom);
    const ground = (level && counties?.onto(level)) ?? level;
    painter.paint({ scene, ground: hasEngine && !forPrint ? null : ground, view: now, size: frame });
    drawn = { scene, ground, view: now, size: frame };
  }

  // Events before the code is loaded are handled as soon as it is.
  function watchPointer(): () => void {
    let pointer: Pointer | null = null;
    const rest = laterCode(context, 'rest', {
      loaded: ({ createPointer }) => {
        pointer = createPointer(stage.surface, store, view, () => drawn);
      },
    });
    for (const type of LOADING_EVENTS) {
      stage.surface.addEventListener(type, (event) => rest.want(() => pointer?.handle(event)));
    }
    for (const type of DROPPED_EVENTS) {
      stage.surface.addEventListener(type, (event) => rest.use(() => pointer?.handle(event)));
    }
    return () => {
      rest.stop();
      pointer?.stop();
    };
  }

  paint();
  // Browsers rarely print a WebGL canvas: print shows the SVG ground (map.css).
  const onPrint = () => paint(true);
  window.addEventListener('beforeprint', onPrint);
  const sizes = new ResizeObserver(() => {
    const next = sizeOf(host);
    const { width, height } = view.getState().size;
    // A hidden map has no size.
    if (next.width === 0 || next.height === 0 || (next.width === width && next.height === height)) return;
    furniture = null;
    followed.resize(camera, next);
    engine?.resize();
    // Synchronously, so that the map does not lag a frame behind the page's layout.
    draw.now();
  });
  sizes.observe(host);
  const undo = [
    onFurniture(() => {
      furniture = null;
      draw.soon();
    }),
    store.subscribe((state) => partsOf(selectors.visible(state), ...sliceOf(state)), draw.soon),
    view.subscribe((next, before) => {
      if (next.view !== before.view || next.moving !== before.moving) draw.soon();
    }),
    store.subscribe(
      (state) => state.language,
      (language) => {
        stage.heading.textContent = t(language, 'map.title');
        stage.surface.setAttribute('aria-label', t(language, 'map.label'));
      },
      { fireImmediately: true },
    ),
    followed.follow(camera),
    sight(host, context),
    watchPointer(),
    followKeys(host, stage.surface, camera, store, view),
    isShared ? hints(host, context) : () => {},
    mountOverlay(stage.overlay, { context, view, camera, home: () => followed.goHome(camera) }),
  ];
  document.documentElement.dataset.atlas = 'svg';
  if (store.getState().painting === 'gl') {
    // Otherwise the engine is loaded last, after the rest. Errors are handled where the code is used.
    for (const id of ['rest', 'engine-host'] as const) context.later.load(id).catch(() => {});
  }
  const stopEngine = wantsEngine(store.getState())
    ? context.later.onLoad('rest', ({ manageEngine }) => {
        engine = manageEngine(
          { stage, context, view, scene: () => ({ ...scene, counties: counties?.ground ?? null }), repaint: draw.soon },
          grounds.finest,
        );
      })
    : () => {};

  return () => {
    for (const step of undo.reverse()) step();
    sizes.disconnect();
    window.removeEventListener('beforeprint', onPrint);
    draw.stop();
    stopEngine();
    otherDrawings.stop();
    lights.stop();
    countyCode.stop();
    engine?.stop();
    camera.stop();
    grounds.stop();
    painter.stop();
    host.replaceChildren();
  };
};

/** Its colours are the theme's: those of the reader's system (contrast.css) only the SVG painter has. */
const OWN_COLOURS = '(forced-colors: active), (prefers-contrast: more)';

function wantsEngine({ painting, isStill }: AtlasState): boolean {
  if (matchMedia(OWN_COLOURS).matches) return false;
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return painting !== 'svg' && !isStill && (painting === 'gl' || connection?.saveData !== true);
}

/** The other parts of the state that a scene depends on. */
function sliceOf(state: AtlasState): readonly unknown[] {
  const { selected, hovered, language, layers, outline, links, isDragging } = state;
  return [selected, hovered, comparedIn(state), language, layers, outline, links, isDragging];
}

function startView({ destination }: AtlasState, size: Size): View {
  return destination && 'camera' in destination ? destination.camera : homeView(size);
}

function sizeOf({ clientWidth: width, clientHeight: height }: HTMLElement): Size {
  return { width, height };
}

/** Coalesces calls of `soon` into one call of `act` in the next frame; `now` calls it at once. */
function oncePerFrame(act: () => void): { soon(): void; now(): void; stop(): void } {
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    frame = 0;
  };
  const now = () => {
    stop();
    act();
  };
  return {
    now,
    soon: () => {
      frame ||= requestAnimationFrame(now);
    },
    stop,
  };
}
