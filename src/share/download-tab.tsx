/** What is shown, as a file: a picture, data, or on paper. The code that makes the files is lazy-loaded. */
import { useState } from 'preact/hooks';
import { TextsState } from '../parts/texts-state.tsx';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import { DataPart } from './download-data.tsx';
import { PicturePart } from './download-pictures.tsx';
import type { ShareProps } from './share.tsx';

/** How a wish ends, or that it is being met. */
export type Outcome = { isBusy: true } | { said: string } | { problem: string } | null;

/** What the parts of the tab share: one wish at a time, and what became of the last. */
export interface Downloads extends ShareProps {
  /** Runs a wish unless another is being met; the result is said to the reader, a failure as `problemOf` has it. */
  ask(wish: () => Promise<string>, problemOf?: (cause: unknown) => string): void;
  isBusy: boolean;
}

export function DownloadTab({ context }: ShareProps) {
  const { store, fetchTexts } = context;
  const language = useStore(store, (state) => state.language);
  const whole = useStore(store, (state) => state.whole);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const isBusy = outcome !== null && 'isBusy' in outcome;
  const ask: Downloads['ask'] = (wish, problemOf = () => t(language, 'share.download-failed')) => {
    if (isBusy) return;
    setOutcome({ isBusy: true });
    wish().then(
      (said) => setOutcome({ said }),
      (cause) => {
        console.warn(cause);
        setOutcome({ problem: problemOf(cause) });
      },
    );
  };
  const downloads = { context, ask, isBusy };
  return (
    <div class="downloads">
      <PicturePart {...downloads} />
      {whole ? <DataPart {...downloads} whole={whole} /> : <TextsState {...{ store, language, fetchTexts }} />}
      <p class="soft small">{t(language, 'share.download-terms')}</p>
      <p role="status" class="download-outcome">
        {isBusy && t(language, 'share.download-busy')}
        {outcome && 'said' in outcome && outcome.said}
      </p>
      <p role="alert" class="download-outcome">
        {outcome && 'problem' in outcome && outcome.problem}
      </p>
    </div>
  );
}
