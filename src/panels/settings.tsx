import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../model/types.ts';
import { addNotice, setLanguage, setTheme } from '../state/actions.ts';
import type { AtlasStore, ThemeChoice } from '../state/store.ts';
import { LANGUAGE_TAG, t } from '../ui/i18n/index.ts';
import { withWords } from '../ui/i18n/own-words.ts';
import { useStore } from '../ui/use-store.ts';

const MENU_ID = 'header-menu';
const THEME_CHOICES: readonly ThemeChoice[] = ['auto', 'light', 'dark'];

interface Props {
  store: AtlasStore;
  language: Language;
}

/** Switches to the other language, named in that language; everything else stays as it is. */
export function LanguageSwitch({ store, language }: Props) {
  const other: Language = language === 'en' ? 'zh' : 'en';
  return (
    <button type="button" class="quiet" lang={LANGUAGE_TAG[other]} onClick={() => switchTo(store, other)}>
      {t(language, 'header.other-language')}
    </button>
  );
}

/** Shows a language once its words are here. */
function switchTo(store: AtlasStore, language: Language): void {
  withWords(
    language,
    () => setLanguage(store, language),
    (cause) => addNotice(store, { code: 'words-missing', detail: String(cause).slice(0, 80) }),
  );
}

/** Light, dark, or as the system says. */
export function ThemeChoiceField({ store, language }: Props) {
  const theme = useStore(store, (state) => state.theme);
  return (
    <label class="theme-choice" title={t(language, 'header.theme')}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="6.5" />
        <path class="half" d="M10 3.5a6.5 6.5 0 0 1 0 13z" />
      </svg>
      <span class="theme-label">{t(language, 'header.theme')}</span>
      <select value={theme} onChange={(event) => setTheme(store, event.currentTarget.value as ThemeChoice)}>
        {THEME_CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {t(language, `header.theme-${choice}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** In a frame: the same view as a page of its own. The address is read when the link is about to be used. */
export function FullMapLink({ language, view }: { language: Language; view: Window }) {
  const update = (event: { currentTarget: HTMLAnchorElement }) => {
    event.currentTarget.href = fullAddress(view.location.href);
  };
  return (
    <a
      class="full-map"
      href={fullAddress(view.location.href)}
      target="_blank"
      rel="noopener"
      onPointerEnter={update}
      onFocus={update}
      onClick={update}
    >
      {t(language, 'header.open-full')}
    </a>
  );
}

/** The address of the full page for that of a page in a frame: same state, without the `embed/` folder. */
export function fullAddress(href: string): string {
  return href.replace(/\/embed\/(index\.html)?(?=$|[?#])/, '/');
}

/** Whether a window stands in another page. */
export function isFramed(view: Pick<Window, 'parent' | 'self'>): boolean {
  return view.parent !== view.self;
}

/** What does not fit into a narrow header, behind one button. Closes on Escape, on a press outside and on leaving. */
export function Menu({ language, children }: { language: Language; children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const page = root.current?.ownerDocument;
    if (!isOpen || !page) return;
    const onPress = (event: Event) => {
      if (!(event.target instanceof Node && root.current?.contains(event.target))) setOpen(false);
    };
    page.addEventListener('pointerdown', onPress);
    return () => page.removeEventListener('pointerdown', onPress);
  }, [isOpen]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the controls inside
    <div
      class="menu"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
      onFocusOut={(event) => {
        if (event.relatedTarget instanceof Node && !root.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        class="quiet icon"
        aria-label={t(language, 'header.menu')}
        aria-expanded={isOpen}
        aria-controls={MENU_ID}
        onClick={() => setOpen(!isOpen)}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M3 5.5h14M3 10h14M3 14.5h14" />
        </svg>
      </button>
      <div
        id={MENU_ID}
        class="menu-items"
        hidden={!isOpen}
        onClickCapture={(event) => {
          if (!(event.target instanceof Element && event.target.closest('button, a'))) return;
          // Before the button acts: what it opens then knows where the focus goes back to.
          button.current?.focus();
          setOpen(false);
        }}
      >
        {children}
      </div>
    </div>
  );
}
