/** @jsxImportSource preact */
/** The looks of lines in time: each can be told from the others, by more than its colour. */
import { renderToStaticMarkup } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Fate } from '../../src/scene/fates.ts';
import type { Lane } from '../../src/scene/lanes.ts';
import { plusMarks } from '../../src/scene/stops.ts';
import { Line } from '../../src/svg/lines.tsx';
import { pagePaint } from '../../src/svg/paint.ts';

const FATES: Readonly<Record<string, Fate>> = {
  sure: { change: null, possible: false },
  possible: { change: null, possible: true },
  joined: { change: 'joined', possible: false },
  left: { change: 'left', possible: false },
  kept: { change: 'kept', possible: false },
  'possibly new': { change: 'joined', possible: true },
};

const laneOf = (fate: Fate, ink: Lane['ink']): Lane => ({
  ...{
    id: `al-${fate.change}/a-b`,
    strand: `al-${fate.change}`,
    alliances: ['al'],
    ink,
    basis: 'stated',
    stated: 1,
    fate,
  },
  ...{ path: [[0, 0] as const, [100, 0] as const], pieces: [], width: 4, isOdd: false },
});

describe.each([
  ['lane', { hue: 'health', shade: 1 } as const],
  ['ribbon', null],
])('a %s in time', (_, ink) => {
  const markup = (fate: Fate) => renderToStaticMarkup(<Line lane={laneOf(fate, ink)} d="M0 0h100" />);

  it('looks different for each fate', () => {
    const looks = Object.values(FATES).map(markup);
    expect(new Set(looks).size).toBe(looks.length);
  });

  it('is told from the unchanged by width or dash, not by colour or strength alone', () => {
    const shape = (fate: Fate) => /stroke-width="([^"]*)"(?: stroke-dasharray="([^"]*)")?/.exec(markup(fate))?.slice(1);
    const { kept, ...others } = FATES;
    if (!kept) throw new Error('found no unchanged line');
    for (const fate of Object.values(others)) expect(shape(fate)).not.toEqual(shape(kept));
  });

  it('has the colour of its change where two days are compared, not that of its industry', () => {
    for (const change of ['joined', 'left', 'kept'] as const) {
      expect(markup({ change, possible: false })).not.toContain('hue-');
      expect(pagePaint()).toMatch(new RegExp(`\\.lines \\.${change}\\{stroke:var\\(--`));
    }
  });
});

describe('the plus sign', () => {
  it('stands on each new line, those side by side one after the other', () => {
    const fates = [FATES.joined, FATES.kept, FATES['possibly new']].flatMap((fate) => fate ?? []);
    const lanes = fates.map((fate, index) => ({ ...laneOf(fate, null), id: `${index}/a-b`, strand: `${index}` }));
    const marks = plusMarks({ lanes });
    expect(marks.map(({ id }) => id)).toEqual(['0/a-b', '2/a-b']);
    const [one, other] = marks.map(({ at: [x] }) => x);
    expect((other ?? 0) - (one ?? 0)).toBeGreaterThan(10);
  });
});
