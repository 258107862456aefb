import type { Browser } from '@playwright/test';
import type { Views } from './look.ts';
import type { Report } from './report.ts';
import type { ThrowAway } from './throw-away.ts';
import type { Texts } from './ways.ts';

export async function journeys(
  _b: Browser,
  _w: ThrowAway,
  _g: { texts: Texts; views: Views; hasPlugin: boolean },
  _r: Report,
): Promise<void> {}
