import { useState } from 'preact/hooks';
import { usePanel } from '../../parts/panel-context.ts';
import type { AnalysisId } from '../../state/store.ts';
import { useLater } from '../../state/use-later.ts';
import { PartMissing } from '../../ui/part-missing.tsx';

/** The opened analysis, lazy-loaded; where its code cannot be loaded, that is said in its place. */
export function OpenedAnalysis({ id }: { id: AnalysisId }) {
  const panel = usePanel();
  const [isMissing, setMissing] = useState(false);
  const code = useLater(panel, id, !isMissing, () => setMissing(true));
  if (code) return <code.Analysis />;
  return isMissing ? <PartMissing language={panel.language} retry={() => setMissing(false)} /> : null;
}
