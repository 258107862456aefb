import type { Matrix } from '../../model/matrix.ts';
import type { Alliance } from '../../model/types.ts';
import { usePanel, useWhole } from '../../parts/panel.tsx';
import { listed, RecordLine } from '../../parts/record-link.tsx';
import { t, tCode } from '../../ui/i18n/index.ts';
import { useMedia } from '../../ui/use-media.ts';
import { Glyph } from './glyph.tsx';
import { type Lines, positionOfRef } from './lines.ts';
import { readingAt } from './matrix-words.ts';
import type { Grid } from './use-grid.ts';

/**
 * A description of the hovered cell, otherwise of what is selected. Hidden from screen readers, which have the cell,
 * its headers and their descriptions.
 */
export function Reading({ grid, lines }: { grid: Grid; lines: Lines }) {
  const { atlas, language } = usePanel();
  const { whole } = useWhole();
  const touch = useMedia('(hover: none)');
  const position = grid.pointed ?? positionOfRef(lines, grid.selected);
  const reading = position && readingAt(lines, position, { atlas, whole, language });
  return (
    <p class={reading ? 'matrix-reading' : 'matrix-reading is-unread soft'} aria-hidden="true">
      {reading ?? t(language, touch ? 'matrix.tap' : 'matrix.point')}
    </p>
  );
}

/** The key of the glyphs; folded, it opens on demand. */
export function MatrixKey({ possible, isFolded = false }: { possible: boolean; isFolded?: boolean }) {
  const { language } = usePanel();
  const key = (
    <section class="matrix-key small" aria-label={t(language, 'matrix.key')}>
      <ul>
        {(['host', 'initiator', 'member'] as const).map((role) => (
          <li key={role}>
            <Glyph of={{ role, basis: 'stated' }} />
            {tCode(language, 'role', role)}
          </li>
        ))}
        {(['stated', 'inferred'] as const).map((basis) => (
          <li key={basis}>
            <Glyph of={{ role: 'member', basis }} />
            {t(language, `matrix.key-${basis}`)}
          </li>
        ))}
        {possible && (
          <li>
            <span class="matrix-possible" aria-hidden="true">
              ?
            </span>
            {t(language, 'matrix.key-possible')}
          </li>
        )}
      </ul>
      <p class="soft">{t(language, 'matrix.key-note')}</p>
    </section>
  );
  if (!isFolded) return key;
  return (
    <details class="matrix-without small">
      <summary>{t(language, 'matrix.key')}</summary>
      {key}
    </details>
  );
}

/** Alliances without a column, collapsed below a sentence with their number. */
export function WithoutColumn({ matrix: { memberless, outside } }: { matrix: Matrix }) {
  const { language } = usePanel();
  return (
    <>
      <Unplaced words={t(language, 'matrix.memberless', { count: memberless.length })} alliances={memberless} />
      <Unplaced words={t(language, 'matrix.outside', { count: outside.length })} alliances={outside} />
    </>
  );
}

function Unplaced({ words, alliances }: { words: string; alliances: readonly Alliance[] }) {
  if (alliances.length === 0) return null;
  const ids = alliances.map(({ id }) => id);
  return (
    <details class="matrix-without small">
      <summary>{words}</summary>
      <p>
        <RecordLine records={listed('alliance', ids)} />
      </p>
    </details>
  );
}
