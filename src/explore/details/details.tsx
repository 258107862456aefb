/** The details of what is selected, beside the map: mounts the panel and minds where the keyboard is. */
import { render } from 'preact';
import type { Mount } from '../../state/context.ts';
import { DetailsPanel } from './details-panel.tsx';
import { createFocusKeeper } from './focus-keeper.ts';

export const mountDetails: Mount = (host, context) => {
  const keeper = createFocusKeeper(host, context.store);
  render(<DetailsPanel host={host} context={context} keeper={keeper} />, host);
  return () => {
    keeper.stop();
    render(null, host);
  };
};
