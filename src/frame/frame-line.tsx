/** The line at the foot of an embedded atlas: its sources, undo, and links to the explanations and to the full atlas in the same state. */
import { render } from 'preact';
import type { Language } from '../model/types.ts';
import type { Context, Mount } from '../state/context.ts';
import { fullAddress } from '../state/full-address.ts';
import { siteFile } from '../state/site.ts';
import { isSingleFile } from '../state/site-address.ts';
import { aboutPath } from '../ui/about.ts';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import { UndoButton } from './undo-button.tsx';

export const mountFrameLine: Mount = (host, context) => {
  // Replaces the static line of the build (scripts/page/first-page.tsx); the link now includes the state.
  host.replaceChildren();
  render(<FrameLine {...context} view={host.ownerDocument.defaultView ?? window} />, host);
  return () => render(null, host);
};

function FrameLine({ atlas, store, undo, view }: Context & { view: Window }) {
  const language = useStore(store, (state) => state.language);
  const steps = useStore(undo, (made) => made);
  const { sources, dataVersion } = atlas.file;
  return (
    <div class="frame-line">
      <p>
        {t(language, 'frame.source', { count: sources.length })}
        <span class="frame-version"> · {t(language, 'frame.version', { version: dataVersion })}</span>
      </p>
      {steps && <UndoButton undo={steps} language={language} />}
      {!isSingleFile() && (
        <a class="frame-about" href={siteFile(aboutPath(language))} target="_blank" rel="noopener">
          {t(language, 'frame.about')}
        </a>
      )}
      <FullMapLink language={language} view={view} />
    </div>
  );
}

/** Its address is updated just before use: on hover, focus and click. */
function FullMapLink({ language, view }: { language: Language; view: Window }) {
  const update = (event: { currentTarget: HTMLAnchorElement }) => {
    event.currentTarget.href = fullAddress(view.location.href);
  };
  return (
    <a
      href={fullAddress(view.location.href)}
      target="_blank"
      rel="noopener"
      onPointerEnter={update}
      onFocus={update}
      onClick={update}
    >
      {t(language, 'frame.open-full')}
    </a>
  );
}
