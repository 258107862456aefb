/** THE TABLE of analyses: a component each, whose code comes when it is opened. It reads `usePanel`. */
import type { FunctionComponent } from 'preact';
import type { AnalysisId } from '../state/store.ts';

export const ANALYSES: Readonly<Record<AnalysisId, () => Promise<FunctionComponent>>> = {
  matrix: () => import('./matrix/matrix.tsx').then((module) => module.Matrix),
  compare: () => import('./compare/compare.tsx').then((module) => module.Compare),
  changes: () => import('./changes/changes.tsx').then((module) => module.Changes),
  network: () => import('./network/network.tsx').then((module) => module.Network),
};
