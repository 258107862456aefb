/** A hit of search as the content of an option. */
import type { ComponentChildren } from 'preact';
import type { Atlas, WholeAtlas } from '../../model/atlas.ts';
import type { TextRange } from '../../model/fold.ts';
import { type DataLanguage, inScript, LANGUAGES, otherLanguage } from '../../model/languages.ts';
import { nameOf } from '../../model/names.ts';
import type { SearchIndex } from '../../model/search-index.ts';
import { type Marks, marksOf } from '../../model/search-marks.ts';
import type { Language, Ref } from '../../model/types.ts';
import { LANGUAGE_TAG, signsOf, t } from '../../ui/i18n/index.ts';
import { howMuch } from './how-much.ts';
import { excerpt, type Passage } from './passages.ts';
import type { FoundHit } from './searcher.ts';

/** Letters of a passage that are shown: about two lines. */
const LONGEST: Readonly<Record<DataLanguage, number>> = { en: 110, zh: 56 };

interface Names {
  atlas: Atlas;
  /** Needed for the titles of sources. */
  whole: WholeAtlas | null;
  language: Language;
}

interface HitProps extends Names {
  index: SearchIndex;
  hit: FoundHit;
  /** Whether its kind is said: not below a heading that says it. */
  withKind: boolean;
}

/** Both names, the synonym or the passage by which it was found, and how much there is about it. */
export function Hit({ atlas, whole, language, index, hit, withKind }: HitProps) {
  const { ref } = hit.row;
  const marks = marksOf(whole ?? atlas, index.file, hit);
  const notes = [withKind && t(language, `kind.${ref.kind}`), howMuch(hit.row, whole ?? atlas, language)];
  return (
    <>
      <HitNames {...{ atlas, whole, language, to: ref, marks }} />
      {marks.synonym && !hit.passage && (
        <span class="small soft">
          {t(language, 'search.also')}
          {signsOf(language).space}
          <Other language={marks.synonym.language} reader={language}>
            <Marked text={inScript(marks.synonym.text, language)} ranges={marks.synonym.ranges} />
          </Other>
        </span>
      )}
      <span class="small soft how-much">{notes.filter(Boolean).join(' · ')}</span>
      {hit.passage && <PassageLine passage={hit.passage} language={language} />}
    </>
  );
}

/** The name in the reader's language and in the other one, with the matched ranges marked in both. */
export function HitNames({ atlas, whole, language, to, marks }: Names & { to: Ref; marks?: Marks }) {
  const other = otherLanguage(language);
  const own = nameOf({ atlas, whole }, to, language);
  const foreign = nameOf({ atlas, whole }, to, other);
  return (
    <>
      <span class="suggestion-name">
        <Marked text={own} ranges={marks?.ranges[LANGUAGES[language].texts[0]]} />
      </span>
      {foreign !== own && (
        <span class="small soft" lang={LANGUAGE_TAG[other]}>
          <Marked text={foreign} ranges={marks?.ranges[other]} />
        </span>
      )}
    </>
  );
}

/** "Led by: … iFlytek …". */
function PassageLine({ passage, language }: { passage: Passage; language: Language }) {
  const { text, ranges } = excerpt(passage, LONGEST[passage.language]);
  return (
    <span class="small passage">
      {t(language, passage.label)}
      {signsOf(language).colon}
      <Other language={passage.language} reader={language}>
        <Marked text={inScript(text, language)} ranges={ranges} />
      </Other>
    </span>
  );
}

/** Text of the data, with its language if that is not the reader's. */
function Other({
  language,
  reader,
  children,
}: {
  language: DataLanguage;
  reader: Language;
  children: ComponentChildren;
}) {
  return <span lang={language === LANGUAGES[reader].texts[0] ? undefined : LANGUAGE_TAG[language]}>{children}</span>;
}

/** Text with its matched ranges as <mark>. */
function Marked({ text, ranges = [] }: { text: string; ranges?: readonly TextRange[] | undefined }) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
