import type { Mount } from '../../state/context.ts';
export const mountTables: Mount = (host) => {
  host.textContent = 'mountTables';
  return () => host.replaceChildren();
};
