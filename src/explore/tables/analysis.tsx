import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import type { AnalysisId } from '../../state/store.ts';
import { useLater } from '../../state/use-later.ts';
import { PartMissing } from '../../ui/part-missing.tsx';
import { usePanel } from '../../parts/panel-context.ts';

/** THE TABLE of analyses: a component each, whose code comes when it is opened. It reads `usePanel`. */
const ANALYSES: Readonly<Record<AnalysisId, () => Promise<FunctionComponent>>> = {
  matrix: () => import('../../analyses/matrix/matrix.tsx').then((module) => module.Matrix),
  compare: () => import('../../analyses/compare/compare.tsx').then((module) => module.Compare),
  changes: () => import('../../analyses/changes/changes.tsx').then((module) => module.Changes),
  network: () => import('../../analyses/network/network.tsx').then((module) => module.Network),
};

/** The opened analysis, once its code is here; where it does not come, that is said in its place. */
export function Analysis({ id }: { id: AnalysisId }) {
  const { store, language } = usePanel();
  const [isMissing, setMissing] = useState(false);
  const Opened = useLater(store, ANALYSES[id], !isMissing, () => setMissing(true));
  if (Opened) return <Opened />;
  return isMissing ? <PartMissing language={language} retry={() => setMissing(false)} /> : null;
}
