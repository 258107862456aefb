/** When the engine may start: its start blocks the page for a moment, on some machines for seconds. */
import { whenIdle } from '../../state/later.ts';

/** Milliseconds without input before it starts, with a graphics card and without one. */
const REST_MS = 1000;
const SLOW_REST_MS = 6000;
const INPUTS = ['pointerdown', 'pointermove', 'wheel', 'keydown', 'touchstart'];

/** Names of renderers without hardware: Chromium's, Mesa's, Windows'. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Whether WebGL is drawn without a graphics card, or not at all. */
export function isSoftware(gl: WebGL2RenderingContext | null): boolean {
  if (!gl) return true;
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  return SOFTWARE.test(String(gl.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER)));
}

/** Milliseconds of rest that the engine should wait for on this machine. */
export function restWanted(): number {
  const gl = document.createElement('canvas').getContext('webgl2');
  const rest = isSoftware(gl) ? SLOW_REST_MS : REST_MS;
  // Browsers count contexts, and free them late.
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return rest;
}

/** Calls back at each input of the reader, anywhere on the page. Returns the function that ends it. */
export function onInput(callback: () => void): () => void {
  const options = { capture: true, passive: true };
  for (const type of INPUTS) document.addEventListener(type, callback, options);
  return () => {
    for (const type of INPUTS) document.removeEventListener(type, callback, options);
  };
}

/** Calls back once the reader has done nothing for `milliseconds` and the browser is idle. Returns the function that ends it. */
export function whenAtRest(milliseconds: number, callback: () => void): () => void {
  let timer = 0;
  let isOver = false;
  const wait = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => whenIdle(begin), milliseconds);
  };
  const stop = () => {
    isOver = true;
    clearTimeout(timer);
    stopInput();
  };
  const begin = () => {
    if (isOver) return;
    stop();
    callback();
  };
  const stopInput = onInput(wait);
  wait();
  return stop;
}
