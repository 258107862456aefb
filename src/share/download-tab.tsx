/** The tab with downloads of the view: pictures, data, print. The code that makes the files is lazy-loaded. */
import { useState } from 'preact/hooks';
import { TextsState } from '../parts/texts-state.tsx';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import { DataPart } from './download-data.tsx';
import { PicturePart } from './download-pictures.tsx';
import type { ShareProps } from './share.tsx';

/** The state of the last request: running, done with a message, or failed. */
export type Outcome = { isBusy: true } | { said: string } | { problem: string } | null;

/** Props of the parts of the tab, which share one request at a time. */
export interface Downloads extends ShareProps {
  /** Runs a request unless one is running, and shows its message; of an error, the message that `problemOf` returns. */
  run(request: () => Promise<string>, problemOf?: (cause: unknown) => string): void;
  isBusy: boolean;
}

export function DownloadTab({ context }: ShareProps) {
  const { store, fetchTexts } = context;
  const language = useStore(store, (state) => state.language);
  const whole = useStore(store, (state) => state.whole);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const isBusy = outcome !== null && 'isBusy' in outcome;
  const run: Downloads['run'] = (request, problemOf = () => t(language, 'share.download-failed')) => {
    if (isBusy) return;
    setOutcome({ isBusy: true });
    request().then(
      (said) => setOutcome({ said }),
      (cause) => {
        console.warn(cause);
        setOutcome({ problem: problemOf(cause) });
      },
    );
  };
  const downloads = { context, run, isBusy };
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
