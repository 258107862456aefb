/** The fields of a record, each in the place of the panel given by its `at` (src/records/field.ts). */
import type { ComponentChildren } from 'preact';
import { usePanel } from '../../parts/panel.tsx';
import { type Fact, Facts, PanelSection } from '../../parts/panel-section.tsx';
import { IndustryChips } from '../../parts/record-link.tsx';
import { StatementValue } from '../../parts/statement.tsx';
import type { Field } from '../../records/field.ts';
import { type Described, FIELDS, type Kind } from '../../records/kinds/index.ts';
import { print } from '../../records/print.ts';
import { type FieldValue, type Statement, stated } from '../../records/statement.ts';
import { t } from '../../ui/i18n/index.ts';

interface FieldsProps<K extends Kind> {
  kind: K;
  record: Described[K];
  /** Further facts, after those of the fields. */
  more?: readonly (Fact | null)[];
  /** Sections between those of the fields and the notes. */
  children?: ComponentChildren;
}

interface SaidField {
  id: string;
  label: Field<never>['label'];
  statement: Statement;
}

/** The fields of one place in the panel that have a value. */
function useFields<K extends Kind>({ kind, record }: FieldsProps<K>, at: Field<never>['at']): SaidField[] {
  const { atlas, whole } = usePanel();
  return FIELDS[kind].flatMap(({ id, label, without, say, ...field }) => {
    if (field.at !== at) return [];
    const statement =
      say(record, whole ?? atlas) ?? (without && stated({ is: 'words', lines: [(language) => t(language, without)] }));
    return statement ? [{ id, label, statement }] : [];
  });
}

/** All fields of a record: summary, industries, facts, sections and notes. */
export function Fields<K extends Kind>(of: FieldsProps<K>) {
  const view = usePanel();
  const parts = useFields(of, 'part');
  const chips = useFields(of, 'chips').flatMap(({ statement: { said } }) => industriesIn(said));
  // Industries that a section below shows in groups are not repeated.
  const grouped = parts.flatMap(({ statement: { said } }) => (said.is === 'groups' ? industriesIn(said) : []));
  return (
    <>
      {useFields(of, 'lead').map(({ id, statement }) => (
        <p class="prose" key={id}>
          <StatementValue statement={statement} />
        </p>
      ))}
      <IndustryChips industries={chips.filter((id) => !grouped.includes(id))} />
      <FieldFacts {...of} />
      {parts.map(({ id, label, statement }) => {
        const { value } = print(statement, view);
        return (
          <PanelSection key={id} title={t(view.language, label)}>
            {value.is === 'lines' ? <Bullets lines={value.lines} /> : <StatementValue statement={statement} />}
          </PanelSection>
        );
      })}
      {of.children}
      <FieldNotes {...of} />
    </>
  );
}

/** The fields that are facts, as a definition list. */
export function FieldFacts<K extends Kind>(of: FieldsProps<K>) {
  const { language } = usePanel();
  const facts = useFields(of, 'facts').map(
    ({ label, statement }): Fact => ({ term: t(language, label), value: <StatementValue statement={statement} /> }),
  );
  return <Facts facts={[...facts, ...(of.more ?? [])]} />;
}

/** The fields that are notes, at the end. */
export function FieldNotes<K extends Kind>(of: FieldsProps<K>) {
  const { language } = usePanel();
  return useFields(of, 'notes').map(({ id, label, statement }) => (
    <PanelSection key={id} title={t(language, label)}>
      <p class="prose">
        <StatementValue statement={statement} />
      </p>
    </PanelSection>
  ));
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

function industriesIn(said: FieldValue): string[] {
  const refs = said.is === 'groups' ? said.groups.flatMap((group) => group.refs) : said.is === 'refs' ? said.refs : [];
  return refs.map(({ id }) => id);
}
