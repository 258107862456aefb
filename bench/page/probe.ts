/** The probe that observes a page from inside, from the start. Serialised into the browser: no outer references. */

export interface Probe {
  longTasks: { start: number; duration: number }[];
  /** The latest candidate for the largest contentful paint. */
  largestPaint: number;
  /** Time at which the page's own picture of the map, an SVG in `main`, was presented; null = there is none. */
  picture: number | null;
  /** Times at which the values of `html[data-revision]` were presented. */
  painted: { revision: number; at: number }[];
  /** Times of the last click and the last pointer move. */
  clicked: number;
  /** Times of animation frames, while they are counted. */
  frames: number[];
  isCounting: boolean;
  /** Resolves with the time of a mark, as soon as there is one. */
  mark(name: string): Promise<number>;
  /** Resolves once a revision above `revision` has been presented, with the time. */
  paintedAfter(revision: number): Promise<number>;
  /** Resolves once nothing has been painted for `milliseconds`. */
  settled(milliseconds: number): Promise<void>;
  countFrames(): void;
  nextFrame(): Promise<number>;
}

declare global {
  interface Window {
    bench: Probe;
  }
}

/** Init script of every page, run before any other script. */
export function installProbe(): void {
  const probe: Probe = {
    longTasks: [],
    largestPaint: 0,
    picture: null,
    painted: [],
    clicked: 0,
    frames: [],
    isCounting: false,
    async mark(name) {
      for (;;) {
        const entry = performance.getEntriesByName(name, 'mark')[0];
        if (entry) return entry.startTime;
        await new Promise((done) => setTimeout(done, 20));
      }
    },
    async paintedAfter(revision) {
      for (;;) {
        const entry = probe.painted.find((candidate) => candidate.revision > revision);
        if (entry) return entry.at;
        await new Promise((done) => setTimeout(done, 4));
      }
    },
    async settled(milliseconds) {
      for (let seen = -1; seen !== probe.painted.length; ) {
        seen = probe.painted.length;
        await new Promise((done) => setTimeout(done, milliseconds));
      }
    },
    countFrames() {
      probe.frames = [];
      probe.isCounting = true;
      const tick = (time: number) => {
        probe.frames.push(time);
        if (probe.isCounting) requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
    },
    nextFrame: () => new Promise((done) => requestAnimationFrame(done)),
  };
  window.bench = probe;

  new PerformanceObserver((list) => {
    for (const { startTime: start, duration } of list.getEntries()) probe.longTasks.push({ start, duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    probe.largestPaint = list.getEntries().at(-1)?.startTime ?? probe.largestPaint;
  }).observe({ type: 'largest-contentful-paint', buffered: true });

  // Painted: the revision is in the DOM, and the next frame has been presented.
  new MutationObserver(() => {
    const revision = Number(document.documentElement.dataset.revision);
    requestAnimationFrame(() => requestAnimationFrame((at) => probe.painted.push({ revision, at })));
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-revision'] });
  addEventListener(
    'click',
    (event) => {
      probe.clicked = event.timeStamp;
    },
    true,
  );

  // A map has many areas and borders; an icon or a chart has few.
  const MANY_PATHS = 20;
  const lookForPicture = () => {
    const svg = document.querySelector('main svg');
    const box = svg?.getBoundingClientRect();
    const isLarge = box && box.width * box.height > (innerWidth * innerHeight) / 4;
    const isWhole = svg?.nextElementSibling || document.readyState !== 'loading';
    if (isLarge && isWhole && (svg?.querySelectorAll('path').length ?? 0) >= MANY_PATHS) {
      // This callback runs before its frame is presented; the next one runs after.
      requestAnimationFrame((at) => {
        probe.picture = at;
      });
    } else if (
      performance.now() < 20_000 &&
      !performance.getEntriesByType('mark').some(({ name }) => /:gl$/.test(name))
    ) {
      requestAnimationFrame(lookForPicture);
    }
  };
  requestAnimationFrame(lookForPicture);
}
