import type { ComponentChildren } from 'preact';
import { type Drawn, print } from '../records/print.ts';
import type { Said, Statement } from '../records/said.ts';
import { t } from '../ui/i18n/index.ts';
import { BasisLine, BasisWord } from './basis.tsx';
import { FigureList } from './figure-list.tsx';
import { IndustryChips } from './industry-chips.tsx';
import { usePanel } from './panel-context.ts';
import { RecordLine } from './record-list.tsx';
import { SourceAddress } from './source-list.tsx';

interface StatementProps {
  statement: Statement;
  /** In a table there is room for a word on how the value is known, and none for notes. */
  brief?: boolean;
}

/** What is said, with how it is known and what is vague about it. The only way in which a panel shows a field. */
export function StatementValue({ statement, brief = false }: StatementProps) {
  const { value, mark, notes } = print(statement, usePanel());
  return (
    <>
      <Value value={value} />
      {mark && !brief ? <BasisLine mark={mark} /> : null}
      {mark && brief && mark.basis !== 'stated' ? (
        <span class="cell-note">
          <BasisWord mark={mark} />
        </span>
      ) : null}
      {brief
        ? null
        : notes.map((note) => (
            <span class="line soft small" key={note}>
              {note}
            </span>
          ))}
    </>
  );
}

function Value({ value }: { value: Drawn }): ComponentChildren {
  switch (value.is) {
    case 'lines':
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
      return <Groups groups={value.groups} />;
    case 'address':
      return (
        <span class="address">
          <SourceAddress source={value.source} whole />
        </span>
      );
    // These are richer than a value: views have components of their own for them.
    case 'name':
    case 'memberships':
    case 'specialisations':
    case 'sources':
      return null;
  }
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <span class="line" key={line}>
          {line}
        </span>
      ))}
    </>
  );
}

/** A system such as Hailing's 1 + 2 + 3: each group with its number. */
function Groups({ groups }: { groups: Extract<Said, { is: 'groups' }>['groups'] }) {
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
