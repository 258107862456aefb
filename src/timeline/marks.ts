/** Draws marks and labels: stateless joins keyed by id. Each mark is a button with a name; one of them is a tab stop. */
import type { BaseType, Selection } from 'd3';
import type { Group } from './axis.ts';
import type { Callout } from './callout.ts';
import { glyphPath } from './glyph-path.ts';
import type { Glyph } from './items.ts';
import type { Label } from './labels.ts';
import { DENSE, type Mark, OPEN_REACH } from './shapes.ts';

/** Area of a symbol that is as wide as a circle of that diameter looks. */
const AREA: Readonly<Record<Glyph, number>> = { diamond: 0.62, circle: 0.785, square: 0.72, triangle: 0.62, ring: 0.6 };

/** Id of the mask that lets a line fade out at its end; chart.ts makes it. */
export const FADE = 'timeline-fade';

/** Joins marks; `nameOf` gives the accessible name. */
export function drawMarks(group: Group, marks: readonly Mark[], nameOf: (mark: Mark) => string): void {
  group
    .selectAll<SVGGElement, Mark>('g.mark')
    .data(marks, ({ key }) => key)
    .join((enter) => withParts(enter.append('g').attr('role', 'button').attr('tabindex', -1)))
    .order()
    .attr('class', (mark) => classOf(mark, mark.size > DENSE))
    .attr('data-key', ({ key }) => key)
    .attr('aria-label', nameOf)
    .call(drawParts, (mark: Mark) => lifePath(mark));
}

/** Draws the selected record over everything else: its mark, then its title on a ground of its own. */
export function drawCallout(group: Group, callout: Callout | null): void {
  group
    .selectAll<SVGGElement, Callout>('g.callout')
    .data(callout ? [callout] : [])
    .join((enter) => {
      const g = enter.append('g').attr('class', 'callout');
      withParts(g.append('g'));
      g.append('rect').attr('class', 'ground').attr('rx', 2);
      g.append('text').attr('class', 'title');
      return g;
    })
    .call((g) => {
      g.select('.ground')
        .attr('x', ({ label }) => label.x0 - 3)
        .attr('y', ({ label }) => label.y0)
        .attr('width', ({ label }) => label.x1 - label.x0 + 6)
        .attr('height', ({ label }) => label.y1 - label.y0);
      g.select('.title')
        .attr('x', ({ label }) => label.x0)
        .attr('y', ({ label }) => label.y1 - 3)
        .text(({ label }) => label.text);
      g.select<SVGGElement>('g')
        .datum(({ mark }) => mark)
        .attr('class', (mark) => `${classOf(mark, false)} is-selected`)
        .call(drawParts, (mark: Mark) => lifePath(mark, false));
    });
}

function withParts<Datum, P extends BaseType>(
  g: Selection<SVGGElement, Datum, P, unknown>,
): Selection<SVGGElement, Datum, P, unknown> {
  for (const name of ['span', 'life', 'symbol', 'detail']) g.append('path').attr('class', name);
  g.append('text').attr('class', 'doubt');
  return g;
}

function drawParts<P extends BaseType>(
  g: Selection<SVGGElement, Mark, P, unknown>,
  life: (mark: Mark) => string | null,
): void {
  g.attr('transform', ({ y }) => `translate(0,${round(y)})`);
  g.select('.span').attr('d', spanPath);
  g.select('.life')
    .attr('d', (mark) => life(mark))
    .attr('mask', ({ lifeCut }) => (lifeCut ? `url(#${FADE})` : null));
  g.select('.symbol')
    .attr('d', symbolPath)
    .attr('transform', ({ x }) => `translate(${round(x)},0)`);
  g.select('.detail').attr('d', detailPath);
  g.select('.doubt')
    .attr('x', ({ x, span, size }) => (span ? span[1] : x + size / 2) + 1)
    .attr('y', 4)
    .text(({ doubtful, size }) => (doubtful && size > DENSE ? '?' : ''));
}

/** Joins labels. They repeat the names of marks, so that readers of the page do not hear them twice. */
export function drawLabels(group: Group, labels: readonly Label[]): void {
  group
    .selectAll<SVGTextElement, Label>('text')
    .data(labels, ({ key }) => key)
    .join('text')
    .attr('data-key', ({ key }) => key)
    .attr('x', ({ x0 }) => x0)
    .attr('y', ({ y1 }) => y1 - 2)
    .text(({ text }) => text);
}

function classOf(mark: Mark, high: boolean): string {
  const names = [
    'mark',
    high ? 'high' : 'low',
    `form-${mark.form}`,
    `lane-${mark.lane}`,
    `hue-${mark.hue}`,
    `glyph-${mark.glyph}`,
  ];
  if (mark.span) names.push('vague');
  if (mark.approximate) names.push('approximate');
  if (mark.doubtful) names.push('doubtful');
  return names.join(' ');
}

/** The bar of a vague or lasting date; approximate ends taper out. */
function spanPath({ span, size, approximate, tick, form, bracket }: Mark): string | null {
  if (!span) return null;
  const [a, b] = span;
  const h = form === 'life' || tick || bracket ? size / 2 - 1 : size / 2 - 0.5;
  if (!approximate) return `M${round(a)},${-h}H${round(b)}V${h}H${round(a)}Z`;
  const fade = Math.min(8, (b - a) / 2);
  return `M${round(a)},0L${round(a + fade)},${-h}H${round(b - fade)}L${round(b)},0L${round(b - fade)},${h}H${round(a + fade)}Z`;
}

/** An alliance from its founding on: to the edge it runs as an arrow, no end is recorded; before another it fades. */
function lifePath({ span, x, lifeTo, lifeCut, size }: Mark, high = size > DENSE): string | null {
  if (lifeTo === null) return null;
  const from = span ? span[1] : x;
  const to = Math.max(from + 4, lifeTo);
  // High enough for its name, else a line.
  const h = high ? size / 2 : 1.25;
  const tip = lifeCut ? 0 : Math.min(4, to - from);
  return `M${round(from)},${-h}H${round(to - tip)}L${round(to)},0L${round(to - tip)},${h}H${round(from)}Z`;
}

function symbolPath(mark: Mark): string | null {
  const { form, span, size, glyph, earlier, x0, x1 } = mark;
  if (form === 'bin') return `M${x0 - mark.x},${-size / 2}H${x1 - mark.x}V${size / 2}H${x0 - mark.x}Z`;
  const r = size / 2;
  // Groups: a plus, or an arrow back in time.
  if (form === 'group') return earlier ? `M${r},${-r}L${-r},0L${r},${r}Z` : `M${-r},0H${r}M0,${-r}V${r}`;
  if (span) return null;
  // Where an alliance was founded on a known day stands a post.
  if (form === 'life') return `M-1.25,${-r}H1.25V${r}H-1.25Z`;
  return glyphPath(glyph, AREA[glyph] * size * size);
}

/** Ticks, brackets and arrows that say how the date is known. */
function detailPath({ span, size, tick, bracket, openStart, openEnd, x }: Mark): string | null {
  if (!span) return null;
  const [a, b] = span.map(round) as [number, number];
  const h = size / 2;
  if (tick) return `M${round(x)},${-h}V${h}`;
  if (bracket) return `M${a + 3},${-h}H${a}V${h}H${a + 3}M${b - 3},${-h}H${b}V${h}H${b - 3}`;
  if (openStart) return `M${a + 4},${-h + 1}L${a},0L${a + 4},${h - 1}M${b},${-h}V${h}`;
  if (openEnd) return `M${Math.max(a, b - OPEN_REACH)},${-h}V${h}M${b - 4},${-h + 1}L${b},0L${b - 4},${h - 1}`;
  return null;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
