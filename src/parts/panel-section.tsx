import type { ComponentChildren } from 'preact';

/** A titled section of a panel. */
export function PanelSection({ title, children }: { title: ComponentChildren; children: ComponentChildren }) {
  return (
    <section class="part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** One entry of a definition list. */
export interface Fact {
  term: string;
  value: ComponentChildren;
}

/** Facts as a definition list; those that are null or have an empty value are left out, and so is an empty list. */
export function Facts({ facts }: { facts: readonly (Fact | null)[] }) {
  const known = facts.filter((fact): fact is Fact => fact !== null && fact.value !== '');
  if (known.length === 0) return null;
  return (
    <dl class="facts">
      {known.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
