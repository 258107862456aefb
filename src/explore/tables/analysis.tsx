import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import { usePanel } from '../../parts/panel-context.ts';
import type { AnalysisId } from '../../state/store.ts';
import { useLater } from '../../state/use-later.ts';
import { PartMissing } from '../../ui/part-missing.tsx';

/** Fetches the component of each analysis, which reads `usePanel`. */
export type Analyses = Readonly<Record<AnalysisId, () => Promise<FunctionComponent>>>;

/** The opened analysis, once its code is here; where it does not come, that is said in its place. */
export function Analysis({ load }: { load: Analyses[AnalysisId] }) {
  const { store, language } = usePanel();
  const [isMissing, setMissing] = useState(false);
  const Opened = useLater(store, load, !isMissing, () => setMissing(true));
  if (Opened) return <Opened />;
  return isMissing ? <PartMissing language={language} retry={() => setMissing(false)} /> : null;
}
