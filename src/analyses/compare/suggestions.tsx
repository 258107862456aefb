import { useMemo } from 'preact/hooks';
import type { ComparedRecords } from '../../model/compare.ts';
import { recordName } from '../../model/names.ts';
import { type ComparedKind, mostSimilar } from '../../model/similarity.ts';
import type { Ref } from '../../model/types.ts';
import { usePanel } from '../../parts/panel.tsx';
import { setCompared } from '../../state/actions.ts';
import { t } from '../../ui/i18n/index.ts';

const COUNT = 4;

interface SuggestionsProps {
  kind: ComparedKind;
  records: ComparedRecords;
  /** Empty, or the one record chosen so far. */
  compared: readonly Ref[];
}

/** Shown until two records are chosen: a hint, and buttons for the most similar pairs or partners. */
export function Suggestions({ kind, records, compared: [one] }: SuggestionsProps) {
  const { atlas, store, language } = usePanel();
  const pairs = useMemo(() => mostSimilar(records.memberships, kind, COUNT, one?.id), [records, kind, one?.id]);
  const nameOf = (id: string) => recordName(atlas, { kind, id }, language);
  const take = (ids: readonly string[]) => {
    const refs = ids.map((id): Ref => ({ kind, id }));
    setCompared(store, refs);
  };
  return (
    <div class="compare-empty">
      <p>{one ? t(language, 'compare.single', { name: nameOf(one.id) }) : t(language, `compare.empty-${kind}`)}</p>
      {pairs.length > 0 && <h3>{t(language, one ? 'compare.similar-to' : 'compare.most-similar')}</h3>}
      {pairs.length > 0 && (
        <ul>
          {pairs.map(({ ids, shared, either }) => {
            const [first, second] = [nameOf(ids[0]), nameOf(ids[1])];
            return (
              <li key={ids.join()}>
                <button type="button" onClick={() => take(ids)}>
                  <span>{one ? second : t(language, 'compare.pair-names', { first, second })}</span>
                  <span class="small soft number">
                    {t(language, `compare.pair-shares-${kind}`, { shared, either })}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {pairs.length === 0 && one && <p class="soft">{t(language, 'compare.no-similar')}</p>}
    </div>
  );
}
