/** Writes the changed pictures, as they were and as they are, and a page to look at both. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Difference, LANGUAGES, type Rendering, readKept, sentenceOf, THEMES } from '../../tests/golden/kept.ts';
import { pictureOf, referenceOf } from '../../tests/golden/text.ts';
import { reviewPage } from './review-page.ts';

const FOLDER = '.cache/golden';

/**
 * Writes `.cache/golden/review.html` with the pictures it shows beside it; returns its path. Where a style differs, all
 * pictures of its theme do.
 */
export function writeReview(differences: readonly Difference[], rendering: Rendering): string {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const changed = new Map(differences.map((difference) => [difference.name, difference]));
  const hasNewStyle = THEMES.some((theme) => changed.has(`style-${theme}`));
  const states = [...rendering.pictures].filter(([{ name }]) => hasNewStyle || changed.has(name));
  for (const [{ name }, pictures] of states) {
    const kept = readKept(name);
    for (const language of LANGUAGES) {
      for (const theme of THEMES) {
        const now = pictures[language][theme];
        const write = (side: string, text: string) =>
          writeFileSync(join(FOLDER, `${name}-${language}-${theme}-${side}.svg`), text);
        write('now', now);
        const style = (readKept(`style-${theme}`) ?? '').trimEnd();
        if (kept !== null) write('was', pictureOf(kept, language, style, groundOf(now)));
      }
    }
  }
  const path = join(FOLDER, 'review.html');
  const entries = states.map(([{ name, address, size }]) => ({ name, address, size, isNew: readKept(name) === null }));
  writeFileSync(path, reviewPage(entries, differences.map(sentenceOf)));
  return path;
}

/** Gives kept tags of the ground their path data back: the same, or else those of the same shape as it is now. */
function groundOf(picture: string): (tag: string) => string {
  const byReference = new Map<string, string>();
  const byShape = new Map<string, string>();
  for (const [, shape = '', d = ''] of picture.matchAll(/<path ([^>]*?)d="(m[^"]*)"/g)) {
    byReference.set(referenceOf(d), d);
    byShape.set(shape, d);
  }
  return (tag) =>
    tag.replace(/^<path (.*?)d="([^"]*)"$/, (_, shape: string, reference: string) => {
      const d = byReference.get(reference) ?? byShape.get(shape) ?? '';
      return `<path ${shape}d="${d}"`;
    });
}
