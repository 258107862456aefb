import type { BasisMark } from '../../records/print.ts';
import { t } from '../../ui/i18n/index.ts';
import { usePanel } from './panel-context.ts';

/** How a value is known, in one word where there is little room; the reason is said aloud and shown on pointing. */
export function BasisWord({ mark: { basis, word, reason } }: { mark: BasisMark }) {
  return (
    <span class="basis" data-basis={basis} title={reason ?? undefined}>
      {word}
      {reason ? <span class="sr-only"> ({reason})</span> : null}
    </span>
  );
}

/** How a value is known, below it: "Basis: inferred from founding or lead place". */
export function BasisLine({ mark: { basis, word, reason } }: { mark: BasisMark }) {
  const { language } = usePanel();
  const isWhole = reason?.includes(word) ?? false;
  return (
    <>
      <span class="line soft small" data-basis={basis}>
        {t(language, 'basis.reason', { reason: isWhole && reason ? reason : word })}
      </span>
      {reason && !isWhole ? <span class="line soft small">{reason}</span> : null}
    </>
  );
}
