import { useMemo } from 'preact/hooks';
import type { Records } from '../../model/compare.ts';
import { recordName } from '../../model/names.ts';
import { type ComparedKind, mostSimilar } from '../../model/similarity.ts';
import type { Ref } from '../../model/types.ts';
import { usePanel } from '../../parts/panel-context.ts';
import { setCompared } from '../../state/actions.ts';
import { t } from '../../ui/i18n/index.ts';

const COUNT = 4;

interface SuggestionsProps {
  kind: ComparedKind;
  records: Records;
  /** Nothing, or the one that is chosen already. */
  compared: readonly Ref[];
}

/** While there is nothing to compare: what to do, and the most similar pairs, or partners, as one click. */
export function Suggestions({ kind, records, compared }: SuggestionsProps) {
  const { atlas, store, language } = usePanel();
  const [first] = compared;
  const pairs = useMemo(() => mostSimilar(records.memberships, kind, COUNT, first?.id), [records, kind, first?.id]);
  const nameOf = (id: string) => recordName(atlas, { kind, id }, language);
  return (
    <div class="compare-empty">
      <p>{first ? t(language, 'compare.single', { name: nameOf(first.id) }) : t(language, `compare.empty-${kind}`)}</p>
      {pairs.length > 0 ? (
        <>
          <h3>{t(language, first ? 'compare.similar-to' : 'compare.most-similar')}</h3>
          <ul>
            {pairs.map(({ ids, shared, either }) => (
              <li key={ids.join()}>
                <button
                  type="button"
                  onClick={() =>
                    setCompared(
                      store,
                      ids.map((id): Ref => ({ kind, id })),
                    )
                  }
                >
                  <span>
                    {first
                      ? nameOf(ids[1])
                      : t(language, 'compare.pair-names', { first: nameOf(ids[0]), second: nameOf(ids[1]) })}
                  </span>
                  <span class="small soft number">
                    {t(language, `compare.pair-shares-${kind}`, { shared, either })}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : first ? (
        <p class="soft">{t(language, 'compare.no-similar')}</p>
      ) : null}
    </div>
  );
}
