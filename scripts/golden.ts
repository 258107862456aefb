/**
 * `npm run golden`: draws all golden pictures and shows what differs from those kept, before and after, on a page.
 * `-- --accept [name …]` keeps the new ones: all, or those named.
 */
import { differencesOf, keep, renderAll, sentenceOf } from '../tests/golden/kept.ts';
import { openGallery } from '../tests/golden/picture.tsx';
import { writeReview } from './golden/review.ts';

/** Returns 0, or 2 where a name is given that no difference has. */
export async function main(args: string[]): Promise<number> {
  const names = args.filter((arg) => !arg.startsWith('--'));
  const rendering = renderAll(openGallery());
  const differences = differencesOf(rendering);
  const unknown = names.filter((name) => !differences.some((difference) => difference.name === name));
  if (unknown.length > 0) {
    console.error(`golden: found ${unknown.join(', ')}, expected names of pictures that differ`);
    return 2;
  }
  const meant = differences.filter(({ name }) => names.length === 0 || names.includes(name));
  if (args.includes('--accept')) {
    keep(meant);
    console.log(`golden: kept ${meant.length} of ${differences.length} that differed`);
    return 0;
  }
  for (const difference of meant) console.log(sentenceOf(difference));
  if (meant.length === 0) console.log('golden: all pictures are as they were');
  else console.log(`golden: ${meant.length} differ; before and after: ${writeReview(meant, rendering)}`);
  return 0;
}
