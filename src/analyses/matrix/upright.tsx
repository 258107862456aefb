import { LANGUAGES } from '../../model/languages.ts';
import type { Language } from '../../model/types.ts';

/** Signs that fit over one another in a header; what is longer ends in three dots. */
const MOST_SIGNS = 9;
/** Latin letters and figures that stand side by side in a narrow column; longer words are turned. */
const ACROSS = 3;

/**
 * Words along a narrow header, each language as on the spine of a book: English turned, Chinese sign under sign. Not by
 * `writing-mode` there: many fonts have no sound measures for vertical Chinese, and strokes go missing.
 */
export function Upright({ text, language }: { text: string; language: Language }) {
  if (LANGUAGES[language].script === 'latin') return <span class="matrix-turned">{text}</span>;
  return (
    <span class="matrix-stacked">
      {signsOf(text).map((sign, index) => (
        <span key={index} class={sign.length > ACROSS ? 'matrix-turned' : undefined}>
          {sign}
        </span>
      ))}
    </span>
  );
}

/** Han characters one by one, Latin words whole; no quotation marks, which stand otherwise in vertical text. Pure. */
export function signsOf(text: string): string[] {
  const signs = text.match(/[A-Za-z0-9]+|[^\s“”‘’"A-Za-z0-9]/gu) ?? [];
  return signs.length > MOST_SIGNS ? [...signs.slice(0, MOST_SIGNS - 1), '⋮'] : signs;
}
