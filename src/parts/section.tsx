import type { ComponentChildren } from 'preact';

/** A titled part of a panel. */
export function Section({ title, children }: { title: ComponentChildren; children: ComponentChildren }) {
  return (
    <section class="part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** One line of a definition list: a term and what is known of it; nothing at all where nothing is known. */
export interface Fact {
  term: string;
  value: ComponentChildren;
}

/** Facts as a definition list; facts without a value are left out. */
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
