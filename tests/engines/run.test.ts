import { expect, it } from 'vitest';
import { notAllowed } from './allowed.ts';
import { runJourneys } from './run.ts';

it('skips an engine that is not there and says why; one that does not start has failed', async () => {
  const lines: string[] = [];
  const programs = {
    firefox: { missing: 'found none' },
    chromium: { program: '/nowhere/chromium' },
  };
  const place = { only: [], directory: 'dist', pictures: '.cache/engines' };
  const counts = await runJourneys({ programs, ...place, print: (line) => lines.push(line) });
  expect(counts).toEqual({ passed: 0, failed: 1, skipped: 1 });
  expect(lines[1]).toMatch(/^✘ does not start: /);
  expect(lines.slice(2)).toEqual(['\n── firefox ──', 'skipped: found none']);
});

it('allows complaints by engine, and nothing else', () => {
  const stall = 'GL Driver Message: GPU stall due to ReadPixels';
  expect(notAllowed('chromium', [stall, 'TypeError'])).toEqual(['TypeError']);
  expect(notAllowed('webkit', [stall])).toEqual([stall]);
});
