import type { ComponentChildren } from 'preact';
import { inLanguage } from '../model/languages.ts';
import { figureNotes } from '../records/figure-words.ts';
import { type BasisMark, basisWord, type DrawnValue, print } from '../records/print.ts';
import { endOf, type FieldValue, type StatedFigure, type Statement } from '../records/statement.ts';
import { formatFigure } from '../ui/format-figure.ts';
import { t } from '../ui/i18n/index.ts';
import { usePanel } from './panel.tsx';
import { IndustryChips, type ListedRecord, RecordLine } from './record-link.tsx';
import { Cite, SourceAddress } from './sources.tsx';

interface StatementProps {
  statement: Statement;
  /** For table cells: the basis as one word, and no notes. */
  brief?: boolean;
}

/** A statement: its value, basis and notes. Panels show fields only through this component. */
export function StatementValue({ statement, brief = false }: StatementProps) {
  const { value, mark, notes } = print(statement, usePanel());
  return (
    <>
      <Value value={value} />
      {mark && !brief && <BasisLine mark={mark} />}
      {mark && brief && mark.basis !== 'stated' && (
        <span class="cell-note">
          <BasisWord mark={mark} />
        </span>
      )}
      {!brief && <Lines lines={notes} class="line soft small" />}
    </>
  );
}

function Value({ value }: { value: DrawnValue }): ComponentChildren {
  switch (value.is) {
    case 'lines':
      if (value.lang) return <span lang={value.lang}>{value.lines.join(' ')}</span>;
      return value.lines.length === 1 ? value.lines[0] : <Lines lines={value.lines} />;
    case 'refs':
      return value.refs[0]?.ref.kind === 'industry' ? (
        <IndustryChips industries={value.refs.map(({ ref }) => ref.id)} />
      ) : (
        <RecordLine records={value.refs} />
      );
    case 'figures':
      return <FigureList figures={value.figures} />;
    case 'groups':
      return <IndustryGroups groups={value.groups} />;
    case 'address':
      return (
        <span class="address">
          <SourceAddress source={value.source} whole />
        </span>
      );
    case 'memberships':
      return <Belongings said={value} />;
    // Views have components of their own for these.
    case 'name':
    case 'specialisations':
    case 'sources':
      return null;
  }
}

/** What a record belongs to, or what belongs to it; a basis follows the names that no source states. */
function Belongings({ said }: { said: Extract<FieldValue, { is: 'memberships' }> }) {
  const { language } = usePanel();
  const records = said.memberships.map((belonging): ListedRecord => {
    const { basis } = belonging.membership;
    return { ref: endOf(belonging, said.names), ...(basis === 'stated' ? {} : { note: basisWord(basis, language) }) };
  });
  return <RecordLine records={records} />;
}

function Lines({ lines, class: name = 'line' }: { lines: readonly string[]; class?: string }) {
  return lines.map((line) => (
    <span class={name} key={line}>
      {line}
    </span>
  ));
}

/** A system such as Hailing's 1 + 2 + 3: each group with its number. */
function IndustryGroups({ groups }: { groups: Extract<FieldValue, { is: 'groups' }>['groups'] }) {
  const { language } = usePanel();
  return (
    <dl class="structure">
      {groups.map(({ label, refs }) => (
        <div key={label}>
          <dt>
            <span class="structure-count number">{refs.length}</span> {t(language, label)}
          </dt>
          <dd>
            <IndustryChips industries={refs.map(({ id }) => id)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The basis in one word; the reason is in the tooltip and read by screen readers. */
export function BasisWord({ mark: { basis, word, whole } }: { mark: BasisMark }) {
  if (whole === word) return <span data-basis={basis}>{word}</span>;
  return (
    <span data-basis={basis} title={whole}>
      <span aria-hidden="true">{word}</span>
      <span class="sr-only">{whole}</span>
    </span>
  );
}

/** The basis in a line below the value: "Basis: inferred from founding or lead place". */
function BasisLine({ mark: { basis, whole } }: { mark: BasisMark }) {
  const { language } = usePanel();
  return (
    <span class="line soft small" data-basis={basis}>
      {t(language, 'basis.reason', { reason: whole })}
    </span>
  );
}

/** Figures: label, number with unit, and whether it is reported, a target or an estimate. */
function FigureList({ figures }: { figures: readonly StatedFigure[] }) {
  const { language } = usePanel();
  return (
    <ul class="figures">
      {figures.map(({ figure, note, sources }) => {
        // The source's own conversion (`equivalent`) is among the notes below.
        const { equivalent: _, ...number } = figure;
        const [kind, ...notes] = figureNotes(figure, language);
        return (
          <li key={`${figure.label.en} ${figure.value} ${figure.asOf ?? ''}`}>
            <span class="figure-label">{inLanguage(figure.label, language)}</span>
            <span class="figure-value number">{formatFigure(number, language)}</span>
            <span class="figure-meta">
              <span>
                <span class="tag" data-kind={figure.kind}>
                  {kind}
                </span>
              </span>
              {[...notes, ...(note ? [inLanguage(note, language)] : [])].map((words) => (
                <span key={words}>{words}</span>
              ))}
              {sources.length > 0 && <Cite sources={sources} />}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
