/** What the fields of a record say, in the places that they name (src/records/field.ts). */

import { IndustryChips } from '../../parts/industry-chips.tsx';
import { usePanel } from '../../parts/panel-context.ts';
import { type Fact, Facts, Section } from '../../parts/section.tsx';
import { StatementValue } from '../../parts/statement.tsx';
import type { Field } from '../../records/field.ts';
import { type Described, FIELDS, type Kind } from '../../records/kinds/index.ts';
import { print } from '../../records/print.ts';
import { type Said, type Statement, stated } from '../../records/said.ts';
import { type Key, t } from '../../ui/i18n/index.ts';

interface FieldsProps<K extends Kind> {
  kind: K;
  record: Described[K];
}

interface SaidField {
  id: string;
  label: Field<never>['label'];
  statement: Statement;
}

/** The fields of one place in details that say something. */
function useFields<K extends Kind>({ kind, record }: FieldsProps<K>, at: Field<never>['at']): SaidField[] {
  const { atlas } = usePanel();
  return FIELDS[kind].flatMap(({ id, label, without, say, ...field }) => {
    if (field.at !== at) return [];
    const statement = say(record, atlas) ?? (without ? sentence(without) : null);
    return statement ? [{ id, label, statement }] : [];
  });
}

/** The facts as a list of terms; `more` stand after them. */
export function FieldFacts<K extends Kind>({ more = [], ...of }: FieldsProps<K> & { more?: readonly (Fact | null)[] }) {
  const { language } = usePanel();
  const facts = useFields(of, 'facts').map(
    ({ label, statement }): Fact => ({ term: t(language, label), value: <StatementValue statement={statement} /> }),
  );
  return <Facts facts={[...facts, ...more]} />;
}

/** What stands above all: its account in words, and its industries, as far as no part below shows them in groups. */
export function FieldLead<K extends Kind>(of: FieldsProps<K>) {
  const leads = useFields(of, 'lead');
  const grouped = new Set(
    useFields(of, 'part').flatMap(({ statement: { said } }) =>
      said.is === 'groups' ? said.groups.flatMap(({ refs }) => refs.map(({ id }) => id)) : [],
    ),
  );
  const chips = useFields(of, 'chips').flatMap(({ statement: { said } }) => idsOf(said));
  return (
    <>
      {leads.map(({ id, statement }) => (
        <p class="prose" key={id}>
          <StatementValue statement={statement} />
        </p>
      ))}
      <IndustryChips industries={chips.filter((id) => !grouped.has(id))} />
    </>
  );
}

/** Parts with a title each: figures, systems, lists. */
export function FieldParts<K extends Kind>(of: FieldsProps<K>) {
  const view = usePanel();
  return (
    <>
      {useFields(of, 'part').map(({ id, label, statement }) => {
        const { value } = print(statement, view);
        return (
          <Section key={id} title={t(view.language, label)}>
            {value.is === 'lines' ? <Bullets lines={value.lines} /> : <StatementValue statement={statement} />}
          </Section>
        );
      })}
    </>
  );
}

/** What is said at the end. */
export function FieldNotes<K extends Kind>(of: FieldsProps<K>) {
  const { language } = usePanel();
  return (
    <>
      {useFields(of, 'notes').map(({ id, label, statement }) => (
        <Section key={id} title={t(language, label)}>
          <p class="prose">
            <StatementValue statement={statement} />
          </p>
        </Section>
      ))}
    </>
  );
}

function sentence(key: Key): Statement {
  return stated({ is: 'words', lines: [(language) => t(language, key)] });
}

function Bullets({ lines }: { lines: readonly string[] }) {
  return (
    <ul class="aspects">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function idsOf(said: Said): string[] {
  return said.is === 'refs' ? said.refs.map(({ id }) => id) : [];
}
