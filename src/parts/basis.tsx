import type { BasisMark } from '../records/print.ts';
import { t } from '../ui/i18n/index.ts';
import { usePanel } from './panel-context.ts';

/** How a value is known, in one word where there is little room; the reason is said aloud and shown on pointing. */
export function BasisWord({ mark: { basis, word, whole } }: { mark: BasisMark }) {
  if (whole === word) return <span data-basis={basis}>{word}</span>;
  return (
    <span data-basis={basis} title={whole}>
      <span aria-hidden="true">{word}</span>
      <span class="sr-only">{whole}</span>
    </span>
  );
}

/** How a value is known, in a line below it: "Basis: inferred from founding or lead place". */
export function BasisLine({ mark: { basis, whole } }: { mark: BasisMark }) {
  const { language } = usePanel();
  return (
    <span class="line soft small" data-basis={basis}>
      {t(language, 'basis.reason', { reason: whole })}
    </span>
  );
}
