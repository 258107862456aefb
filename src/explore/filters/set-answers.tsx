import { useMemo } from 'preact/hooks';
import { must } from '../../model/must.ts';
import { recordName } from '../../model/names.ts';
import type { SetFact, SetKind, SetPart } from '../../model/set-answer.ts';
import { PanelContext, type PanelView, usePanel } from '../../parts/panel-context.ts';
import { RecordLink } from '../../parts/record-link.tsx';
import { openFilters, openTable } from '../../state/actions.ts';
import { setCompared } from '../../state/analysis-actions.ts';
import { t } from '../../ui/i18n/index.ts';
import { nameInSentence } from '../../ui/sentence.ts';
import { useStore } from '../../ui/use-store.ts';
import type { FiltersView } from './filters-view.ts';
import { type SetReply, setReplies } from './set-query.ts';
import { doubtWords, factKind, joint, listWords, ownIndustries, shareWords } from './set-words.ts';

/** Fewer facts than this that one has alone are in sight from the start. */
const FEW = 3;

/** What two or three chosen places, or alliances, have in common, and what each has alone. */
export function SetAnswers({ view }: { view: FiltersView }) {
  const { store, selectors, atlas, language, fetchTexts } = view;
  const visible = useStore(store, selectors.visible);
  const whole = useStore(store, (state) => state.whole);
  const facets = useStore(store, (state) => state.facets);
  // What is visible says that the choice has changed; the facets, that it has while a worker still filters.
  const replies = useMemo(() => setReplies(atlas, store.getState()), [atlas, store, visible, facets]);
  const panel: PanelView = { atlas, store, language, visible, whole, fetchTexts, filtered: true };
  return (
    <PanelContext.Provider value={panel}>
      {/* Always there: screen readers tell what changes in it, not what comes with it. */}
      <div role="status">
        {replies.map((reply) => (
          <Sentence key={reply.kind} reply={reply} />
        ))}
      </div>
      {replies.map((reply) => reply.hidden.length === 0 && <Rest key={reply.kind} reply={reply} />)}
    </PanelContext.Provider>
  );
}

/** "Suzhou and Wuhu share 15 of their 21 alliances; only Wuhu hosts robotics." */
function Sentence({ reply }: { reply: SetReply }) {
  const { atlas, language } = usePanel();
  const hosting = reply.answer.parts.filter(({ hosts }) => hosts.length > 0);
  return (
    <p class="set-answer">
      {shareWords(atlas, reply, language)}
      {hosting.map((part) => (
        <Hosts key={part.id} reply={reply} part={part} />
      ))}
      {t(language, 'answer.end')}
    </p>
  );
}

/** "; only Wuhu hosts robotics", each a link to the alliance. */
function Hosts({ reply, part: { id, hosts } }: { reply: SetReply; part: SetPart }) {
  const { atlas, language } = usePanel();
  const industries = ownIndustries(atlas, hosts);
  const name = recordName(atlas, { kind: reply.kind, id }, language);
  const [before = '', after = ''] = t(language, industries ? 'answer.hosts-in' : 'answer.hosts', { name }).split(
    '{what}',
  );
  return (
    <>
      {before}
      {hosts.map((fact, index) => (
        <FactLink key={fact.id} reply={reply} fact={fact} before={joint(index, hosts.length, language)}>
          {industries && nameInSentence(atlas, 'industry', must(industries[index], 'an industry'), language)}
        </FactLink>
      ))}
      {after}
    </>
  );
}

/** What each has alone, and the way to a closer look. */
function Rest({ reply }: { reply: SetReply }) {
  const { atlas, store, language } = usePanel();
  const { kind, ids, answer } = reply;
  const nameOf = (of: SetKind, id: string) => recordName(atlas, { kind: of, id }, language);
  const districtsOf = ({ through }: SetPart) =>
    listWords(
      through.map((id) => nameOf('place', id)),
      language,
    );
  const compare = () => {
    setCompared(
      store,
      ids.map((id) => ({ kind, id })),
    );
    openTable(store, 'compare');
    // Where the filters lie over the page they would hide what was asked for.
    openFilters(store, false);
  };
  return (
    <div class="set-rest small">
      {answer.ofTwo > 0 && <p>{t(language, 'answer.of-two', { count: answer.ofTwo })}</p>}
      {answer.parts.map(
        ({ id, alone }) =>
          alone.length > 0 && (
            <details key={id} open={alone.length < FEW}>
              <summary>{t(language, `answer.${kind}.alone`, { name: nameOf(kind, id), count: alone.length })}</summary>
              <ul class="set-facts">
                {alone.map((fact) => (
                  <li key={fact.id}>
                    <FactLink reply={reply} fact={fact} />
                  </li>
                ))}
              </ul>
            </details>
          ),
      )}
      {answer.parts.map(
        (part) =>
          part.through.length > 0 && (
            <p key={part.id}>
              {t(language, 'answer.through', { name: nameOf(kind, part.id), districts: districtsOf(part) })}
            </p>
          ),
      )}
      <button type="button" onClick={compare}>
        {t(language, 'answer.compare')}
      </button>
    </div>
  );
}

interface FactLinkProps {
  reply: SetReply;
  fact: SetFact;
  before?: string;
  /** Words instead of the record's name, which screen readers then hear as well. */
  children?: string | null;
}

/** One alliance or place as a link, and what is not certain of it. */
function FactLink({ reply, fact, before = '', children }: FactLinkProps) {
  const { atlas, language } = usePanel();
  const ref = { kind: factKind(reply.kind), id: fact.id };
  return (
    <>
      {before}
      {!children ? (
        <RecordLink to={ref} />
      ) : (
        <RecordLink to={ref} label={`${children}${t(language, 'list.join')}${recordName(atlas, ref, language)}`}>
          {children}
        </RecordLink>
      )}
      {doubtWords(fact, language)}
    </>
  );
}
