import { type ComponentChildren, type FunctionComponent, render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { activeCount } from '../model/as-of.ts';
import type { Language } from '../model/types.ts';
import { openFilters, openTable } from '../state/actions.ts';
import type { Context, Mount } from '../state/context.ts';
import { addMissingNotice } from '../state/later.ts';
import { useLater } from '../state/use-later.ts';
import { COMPACT_WIDTH, NARROW_WIDTH, PHONE, SLIM_WIDTH } from '../ui/breakpoints.ts';
import { t } from '../ui/i18n/index.ts';
import { Mark } from '../ui/mark.tsx';
import { describe as sentenceOf } from '../ui/sentence.ts';
import { useMedia } from '../ui/use-media.ts';
import { useStore } from '../ui/use-store.ts';
import { LanguageChoice, ThemeChoiceField } from './settings.tsx';

/** Debounce of the live region: the sentence is announced once filters have not changed for so long. */
const ANNOUNCE_AFTER_MS = 700;

/** The search field. Collapsed, it is a button that opens a row over the header. */
export type SearchField = FunctionComponent<Context & { language: Language; isCollapsed: boolean; isPhone: boolean }>;

/** The header: title, what is shown, search, menu. `Search` is passed in because rooms do not import each other. */
export function mountHeader(Search: SearchField): Mount {
  return (host, context) => {
    render(<Header context={context} Search={Search} />, host);
    return () => render(null, host);
  };
}

function Header({ context, Search }: { context: Context; Search: SearchField }) {
  const { store } = context;
  const { controls, panels } = store.getState().embed;
  const language = useStore(store, (state) => state.language);
  const isPhone = useMedia(PHONE);
  const isSlim = useMedia(SLIM_WIDTH);
  const isNarrow = useMedia(NARROW_WIDTH);
  const isCompact = useMedia(COMPACT_WIDTH);
  const tables = panels.includes('table') && <TablesButton store={store} language={language} />;
  const share = controls.share !== 'hidden' && (
    <DialogButton context={context} label={t(language, 'header.share')} dialog="openShare" />
  );
  const about = <DialogButton context={context} label={t(language, 'header.about')} dialog="openAbout" />;
  const search = <Search {...context} language={language} isCollapsed={isSlim} isPhone={isPhone} />;
  const settings = (
    <>
      <LanguageChoice store={store} language={language} isIcon={isNarrow} />
      <ThemeChoiceField store={store} language={language} />
    </>
  );
  const isShareInMenu = isPhone || controls.share === 'menu';
  const hasMenu = isCompact || Object.values(controls).includes('menu');
  const isOwn = useStore(store, ({ title, note }) => title + note !== '');
  const rest = useLater(context, 'rest', isOwn);
  const header = (
    <div class="header">
      <h1>
        <Mark />
        <span>{t(language, 'app.title')}</span>
      </h1>
      <Sentence {...context} />
      {controls.search === 'shown' && search}
      {panels.includes('filters') && <FiltersButton store={store} language={language} />}
      {!isPhone && tables}
      {!isShareInMenu && share}
      {!isCompact && about}
      {!isCompact && settings}
      {hasMenu && (
        <Menu context={context} language={language} Search={Search}>
          {isPhone && tables}
          {isShareInMenu && share}
          {isCompact && about}
          {isCompact && settings}
        </Menu>
      )}
    </div>
  );
  return (
    <>
      {header}
      {isOwn && rest && <rest.Caption store={store} />}
    </>
  );
}

/** The visible sentence changes at once and is hidden from screen readers; they get a debounced live region. */
function Sentence({ atlas, store, selectors }: Context) {
  const language = useStore(store, (state) => state.language);
  const sentence = useStore(store, (state) => sentenceOf(atlas, state, selectors.visible(state)));
  const [heard, setHeard] = useState(sentence);
  useEffect(() => {
    if (heard === sentence) return;
    const timer = setTimeout(() => setHeard(sentence), ANNOUNCE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [heard, sentence]);
  return (
    <div class="sentence">
      <p class="tagline">{t(language, 'app.tagline')}</p>
      <p aria-hidden="true" title={sentence}>
        {sentence}
      </p>
      <p role="status" aria-live="polite" class="sr-only">
        {heard}
      </p>
    </div>
  );
}

/** Opens the filters where they are a drawer or in the sheet; hidden by CSS where they are beside the map. */
function FiltersButton({ store, language }: Pick<Context, 'store'> & { language: Language }) {
  const isOpen = useStore(store, (state) => state.filtersOpen);
  const count = useStore(store, activeCount);
  const label = count > 0 ? t(language, 'filters.button-active', { count }) : t(language, 'filters.button');
  return (
    <button
      type="button"
      class="filters-button"
      aria-label={label}
      aria-expanded={isOpen}
      aria-controls="filters"
      onClick={() => openFilters(store, !isOpen)}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M3 5.5h14M6 10h8M8.5 14.5h3" />
      </svg>
      <span class="filters-word">{t(language, 'filters.button')}</span>
      {count > 0 && (
        <span class="number badge" translate={false}>
          {count}
        </span>
      )}
    </button>
  );
}

interface MenuProps {
  context: Context;
  language: Language;
  Search: SearchField;
  children: ComponentChildren;
}

/** The menu button and, once loaded, the items that do not fit into the header. */
function Menu({ context, language, Search, children }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const rest = useLater(context, 'rest', isOpen, () => setOpen(false));
  return (
    <div class="menu">
      <button
        ref={button}
        type="button"
        class="quiet icon"
        aria-label={t(language, 'header.menu')}
        aria-expanded={isOpen}
        aria-controls="header-menu"
        onClick={() => setOpen(!isOpen)}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M3 5.5h14M3 10h14M3 14.5h14" />
        </svg>
      </button>
      {rest && (
        <rest.MenuItems context={context} Search={Search} button={button} isOpen={isOpen} close={() => setOpen(false)}>
          {children}
        </rest.MenuItems>
      )}
    </div>
  );
}

interface DialogButtonProps {
  context: Context;
  label: string;
  /** Name of the function of the rest that opens the dialog. */
  dialog: 'openShare' | 'openAbout';
}

/** Opens a dialog: links, snippets and downloads, or the explanations. */
function DialogButton({ context, label, dialog }: DialogButtonProps) {
  const open = (opener: HTMLElement) =>
    context.later.load('rest').then(
      (rest) => rest[dialog](context, opener),
      (cause) => addMissingNotice(context.store, cause),
    );
  return (
    <button
      type="button"
      class="quiet"
      aria-haspopup="dialog"
      onClick={({ currentTarget }) => void open(currentTarget)}
    >
      {label}
    </button>
  );
}

function TablesButton({ store, language }: Pick<Context, 'store'> & { language: Language }) {
  const isOpen = useStore(store, (state) => state.table !== null);
  return (
    <button
      type="button"
      class="quiet tables-button"
      aria-expanded={isOpen}
      aria-controls="tables"
      onClick={() => {
        const { initiative, status } = store.getState().facets;
        // What has been narrowed comes first.
        openTable(store, isOpen ? null : initiative || status ? 'initiatives' : 'events');
        // As a drawer, the filters would cover the table.
        openFilters(store, false);
      }}
    >
      {t(language, 'header.tables')}
    </button>
  );
}
