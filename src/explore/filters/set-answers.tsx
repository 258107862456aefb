import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import { must } from '../../model/must.ts';
import { recordName } from '../../model/names.ts';
import type { SetFact, SetKind, SetPart } from '../../model/set-answer.ts';
import { PanelProvider, usePanel, usePanelContext } from '../../parts/panel.tsx';
import { RecordLink } from '../../parts/record-link.tsx';
import { openFilters, openTable, setCompared } from '../../state/actions.ts';
import { t } from '../../ui/i18n/index.ts';
import { nameInSentence } from '../../ui/sentence.ts';
import { useStore } from '../../ui/use-store.ts';
import type { FiltersContext } from './filters-context.ts';
import { type SetReply, setReplies } from './set-query.ts';
import { doubtWords, factKind, joint, listWords, ownIndustries, shareWords } from './set-words.ts';

/** The list of what each has alone is expanded at first if it has fewer facts than this. */
const FEW = 3;

/** What two or three chosen places, or alliances, share, and what each has alone. */
export function SetAnswers({ context: { atlas, store, ...context } }: { context: FiltersContext }) {
  const panel = usePanelContext({ atlas, store, ...context });
  const { visible } = panel;
  const facets = useStore(store, (state) => state.facets);
  const excluded = useStore(store, (state) => state.excluded);
  // All are dependencies: what is chosen changes at once, `visible` only once the choice has been filtered.
  const replies = useMemo(() => setReplies(atlas, store.getState()), [atlas, store, visible, facets, excluded]);
  return (
    <PanelProvider value={panel}>
      {/* Always rendered: screen readers announce only changes of a live region. */}
      <div role="status">
        {replies.map((reply) => (
          <AnswerSentence key={reply.kind} reply={reply} />
        ))}
      </div>
      {replies.map((reply) => reply.hidden.length === 0 && <Distinct key={reply.kind} reply={reply} />)}
    </PanelProvider>
  );
}

/** "Suzhou and Wuhu share 15 of their 21 alliances; only Wuhu hosts robotics." */
function AnswerSentence({ reply }: { reply: SetReply }) {
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
function Hosts({ reply: { kind }, part: { id, hosts } }: { reply: SetReply; part: SetPart }) {
  const { atlas, language } = usePanel();
  const industries = ownIndustries(atlas, hosts);
  const name = recordName(atlas, { kind, id }, language);
  const [before, after] = t(language, industries ? 'answer.hosts-in' : 'answer.hosts', { name }).split('{what}');
  return (
    <>
      {before}
      {hosts.map((fact, index) => (
        <Fragment key={fact.id}>
          {joint(index, hosts.length, language)}
          <FactLink of={kind} fact={fact}>
            {industries && nameInSentence(atlas, 'industry', must(industries[index], 'an industry'), language)}
          </FactLink>
        </Fragment>
      ))}
      {after}
    </>
  );
}

/** What they share, what each has alone, and a button that opens the comparison. */
function Distinct({ reply: { kind, ids, answer } }: { reply: SetReply }) {
  const { atlas, store, language } = usePanel();
  const nameOf = (of: SetKind, id: string) => recordName(atlas, { kind: of, id }, language);
  const compare = () => {
    const compared = ids.map((id) => ({ kind, id }));
    setCompared(store, compared);
    openTable(store, 'compare');
    // As a drawer, the filters would cover what is opened.
    openFilters(store, false);
  };
  return (
    <div class="set-rest small">
      {answer.ofTwo > 0 && <p>{t(language, 'answer.of-two', { count: answer.ofTwo })}</p>}
      <FactList
        of={kind}
        facts={answer.shared}
        title={t(language, `answer.${kind}.shared`, { count: answer.shared.length })}
      />
      {answer.parts.map(({ id, alone }) => (
        <FactList
          key={id}
          of={kind}
          facts={alone}
          title={t(language, `answer.${kind}.alone`, { name: nameOf(kind, id), count: alone.length })}
        />
      ))}
      {answer.parts.map(({ id, through }) => {
        if (through.length === 0) return null;
        const names = through.map((district) => nameOf('place', district));
        const words = { name: nameOf(kind, id), districts: listWords(names, language) };
        return <p key={id}>{t(language, 'answer.through', words)}</p>;
      })}
      <button type="button" onClick={compare}>
        {t(language, 'answer.compare')}
      </button>
    </div>
  );
}

/** Alliances or places below a title that hides many of them; nothing if there are none. */
function FactList({ of, facts, title }: { of: SetKind; facts: readonly SetFact[]; title: string }) {
  if (facts.length === 0) return null;
  return (
    <details open={facts.length < FEW}>
      <summary>{title}</summary>
      <ul class="set-facts">
        {facts.map((fact) => (
          <li key={fact.id}>
            <FactLink of={of} fact={fact} />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface FactLinkProps {
  /** The kind of what is compared. */
  of: SetKind;
  fact: SetFact;
  /** Text instead of the record's name, which screen readers still get. */
  children?: string | null;
}

/** An alliance or place as a link, and what is uncertain about it. */
function FactLink({ of, fact, children: words }: FactLinkProps) {
  const { atlas, language } = usePanel();
  const ref = { kind: factKind(of), id: fact.id };
  const label = `${words}${t(language, 'list.join')}${recordName(atlas, ref, language)}`;
  return (
    <>
      {words ? (
        <RecordLink to={ref} label={label}>
          {words}
        </RecordLink>
      ) : (
        <RecordLink to={ref} />
      )}
      {doubtWords(fact, language)}
    </>
  );
}
