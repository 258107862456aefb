/** The legend and, with it, what paper needs: two rooms that do not know each other. */
import { mountLegend } from './frame/legend.tsx';
import { printColophon } from './share/colophon.tsx';
import type { Mount } from './state/context.ts';

export const mountLegendAndPaper: Mount = (host, context) => {
  const undo = [
    mountLegend(host, context),
    printColophon(host.closest<HTMLElement>('.frame') ?? document.body, context),
  ];
  return () => {
    for (const step of undo) step();
  };
};
