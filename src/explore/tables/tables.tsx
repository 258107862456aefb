/** The tables of what is shown, over map and timeline: mounts the panel and minds where the keyboard is. */
import { render } from 'preact';
import type { Mount } from '../../state/context.ts';
import { TablesPanel } from './tables-panel.tsx';

export const mountTables: Mount = (host, context) => {
  let opener: HTMLElement | null = null;
  // Runs within the reader's own event: the active element is still what they opened the tables with.
  const stop = context.store.subscribe(
    (state) => state.table,
    (table, before) => {
      const active = document.activeElement;
      if (table === null || before !== null) return;
      const used = document.hasFocus() && active instanceof HTMLElement && active !== document.body;
      opener = used ? active : null;
    },
  );
  const focus = {
    /** Focus follows into the tables only a reader who opened them, not an address or a framing page. */
    takesFocus: () => opener !== null && !host.contains(document.activeElement),
    giveBack: () => {
      if (opener?.isConnected) opener.focus();
      opener = null;
    },
  };
  render(<TablesPanel host={host} context={context} focus={focus} />, host);
  return () => {
    stop();
    render(null, host);
  };
};
