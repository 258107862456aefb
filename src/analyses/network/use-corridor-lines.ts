import { useEffect, useState } from 'preact/hooks';
import { readCorridor } from '../../model/network/corridor-buffer.ts';
import type { Point } from '../../model/types.ts';
import { siteFile } from '../../state/site.ts';

/** Asked for once; after a failure again. */
let asked: Promise<Point[][]> | null = null;

/** The corridor's lines, or that they are coming or missing, and a way to ask again. */
export function useCorridorLines(): { lines: Point[][] | 'coming' | 'missing'; retry: () => void } {
  const [lines, setLines] = useState<Point[][] | 'coming' | 'missing'>('coming');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isGone = false;
    setLines('coming');
    asked ??= fetchLines();
    asked.then(
      (found) => {
        if (!isGone) setLines(found);
      },
      (cause) => {
        asked = null;
        console.warn(cause);
        if (!isGone) setLines('missing');
      },
    );
    return () => {
      isGone = true;
    };
  }, [attempt]);
  return { lines, retry: () => setAttempt(attempt + 1) };
}

/** The file that the map's engine draws the line from (data/geo/README.md). */
async function fetchLines(): Promise<Point[][]> {
  const response = await fetch(siteFile('data/geo/corridor.geojson'));
  const lines = response.ok ? readCorridor(await response.json()) : null;
  if (!lines) throw new Error(`corridor.geojson: found ${response.status}, expected lines`);
  return lines;
}
