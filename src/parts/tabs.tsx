import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

interface TabsProps<Id extends string> {
  /** Prefix of the ids of tabs and panel. */
  name: string;
  tabs: readonly { id: Id; label: ComponentChildren }[];
  chosen: Id;
  choose: (id: Id) => void;
  class?: string;
  'aria-label'?: string;
  'aria-labelledby'?: string;
}

/** Tabs with automatic activation (ARIA Authoring Practices): one tab stop; arrows, Home and End choose a tab. */
export function Tabs<Id extends string>({ name, tabs, chosen, choose, ...attributes }: TabsProps<Id>) {
  // The tab list may overflow and scroll sideways.
  useEffect(() => tabOf(name, chosen)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [chosen]);
  const onKeyDown = (event: KeyboardEvent) => {
    const ids = tabs.map(({ id }) => id);
    const next = tabAfter(ids, chosen, event.key);
    if (!next) return;
    event.preventDefault();
    choose(next);
    tabOf(name, next)?.focus();
  };
  return (
    <div role="tablist" onKeyDown={onKeyDown} {...attributes}>
      {tabs.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`${name}-tab-${id}`}
          class="quiet"
          aria-selected={id === chosen}
          aria-controls={`${name}-panel`}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => choose(id)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

interface TabPanelProps {
  name: string;
  chosen: string;
  /** `group` where another control stands for the tabs. */
  role?: 'tabpanel' | 'group';
  children: ComponentChildren;
}

/** The panel of the chosen tab. */
export function TabPanel({ name, chosen, role = 'tabpanel', children }: TabPanelProps) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles have a name
    <div role={role} id={`${name}-panel`} class={`${name}-panel`} aria-labelledby={`${name}-tab-${chosen}`}>
      {children}
    </div>
  );
}

/** The element of a tab. */
export function tabOf(name: string, id: string): HTMLElement | null {
  return document.getElementById(`${name}-tab-${id}`);
}

/** The tab that a key moves to, wrapping around; null for other keys. */
export function tabAfter<Id extends string>(ids: readonly Id[], chosen: Id, key: string): Id | null {
  const last = ids.length - 1;
  const at = ids.indexOf(chosen);
  const goal: Readonly<Record<string, number>> = {
    ArrowRight: at === last ? 0 : at + 1,
    ArrowLeft: at === 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  return ids[goal[key] ?? -1] ?? null;
}
