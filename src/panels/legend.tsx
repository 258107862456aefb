import type { Mount } from '../state/context.ts';
export const mountLegend: Mount = (host) => {
  host.textContent = 'mountLegend';
  return () => host.replaceChildren();
};
