/** The form with the options of a snippet. */

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { INTERFACE_LANGUAGES, LANGUAGES } from '../model/languages.ts';
import type { Language } from '../model/types.ts';
import { PANEL_IDS } from '../state/embed-options.ts';
import type { ThemeChoice } from '../state/store.ts';
import { accentColours } from '../ui/accent.ts';
import { t } from '../ui/i18n/index.ts';
import type { ThemeName } from '../ui/theme.ts';
import { Check, Choices, OneOf, Pixels } from './choice-fields.tsx';
import {
  CONTROL_IDS,
  CONTROL_MODES,
  type EmbedChoice,
  HEIGHTS,
  type SetFilter,
  sizeIn,
  togglePanel,
  WIDTHS,
} from './embed-choice.ts';

const THEMES: readonly ThemeChoice[] = ['auto', 'light', 'dark'];
/** Initial colour when a custom accent is switched on. */
const INITIAL_ACCENT = '#0f6fa8';

interface Props {
  language: Language;
  choice: EmbedChoice;
  /** The filters that are set; only these can be locked. */
  filters: readonly SetFilter[];
  /** Whether the map has been moved from its initial view. */
  hasPosition: boolean;
  dataVersion: string;
  change: (part: Partial<EmbedChoice>) => void;
}

type Flag = 'plain' | 'transparent' | 'isStatic' | 'scrollWheelZoom' | 'withPosition' | 'isPinned';

export function EmbedForm({ language, choice, filters, hasPosition, dataVersion, change }: Props) {
  const { width, height, accent, panels, controls, locked } = choice;
  const flag = (id: Flag, label: ComponentChildren) => (
    <Check label={label} isOn={choice[id]} onChange={() => change({ [id]: !choice[id] })} />
  );
  const weakId = useId();
  const weak = weakIn(accent, choice.theme);
  return (
    <div class="share-form">
      <Choices label={t(language, 'share.size')}>
        <Check
          label={t(language, 'share.responsive')}
          isOn={width === null}
          onChange={() => change({ width: width === null ? WIDTHS.usual : null })}
        />
        <div class="share-pair">
          {width !== null && (
            <Pixels
              label={t(language, 'share.width')}
              value={width}
              bounds={WIDTHS}
              onChange={(text) => change({ width: sizeIn(text, WIDTHS) })}
            />
          )}
          <Pixels
            label={t(language, 'share.height')}
            value={height}
            bounds={HEIGHTS}
            onChange={(text) => change({ height: sizeIn(text, HEIGHTS) })}
          />
        </div>
        {width !== null && <p class="small soft">{t(language, 'share.width-note')}</p>}
      </Choices>
      <Choices label={t(language, 'share.look')}>
        <div class="share-pair">
          <OneOf
            label={t(language, 'share.language')}
            value={choice.language ?? 'auto'}
            options={['auto', ...INTERFACE_LANGUAGES]}
            labelOf={(value) => (value === 'auto' ? t(language, 'share.language-auto') : LANGUAGES[value].name)}
            onChange={(value) => change({ language: value === 'auto' ? null : value })}
          />
          <OneOf
            label={t(language, 'share.theme')}
            value={choice.theme}
            options={THEMES}
            labelOf={(value) => t(language, `header.theme-${value}`)}
            onChange={(theme) => change({ theme })}
          />
        </div>
        {flag('plain', t(language, 'share.plain'))}
        {flag('transparent', t(language, 'share.transparent'))}
        <Check
          label={t(language, 'share.own-accent')}
          isOn={accent !== null}
          onChange={() => change({ accent: accent === null ? INITIAL_ACCENT : null })}
        />
        {accent !== null && (
          <label class="share-choice">
            <span>{t(language, 'share.accent')}</span>
            <input
              type="color"
              value={accent}
              aria-describedby={weak.length > 0 ? weakId : undefined}
              onInput={({ currentTarget }) => change({ accent: currentTarget.value })}
            />
          </label>
        )}
        <p id={weakId} class="small soft" role="status">
          {weak.length > 0 &&
            t(language, 'share.accent-weak', {
              themes: weak.map((theme) => t(language, `header.theme-${theme}`)).join(t(language, 'list.join')),
            })}
        </p>
      </Choices>
      <Choices label={t(language, 'share.panels')}>
        {PANEL_IDS.map((id) => (
          <Check
            key={id}
            label={t(language, `share.panel-${id}`)}
            isOn={panels.includes(id)}
            onChange={() => change({ panels: togglePanel(panels, id) })}
          />
        ))}
      </Choices>
      <Choices label={t(language, 'share.controls')}>
        <div class="share-pair">
          {CONTROL_IDS.map((id) => (
            <OneOf
              key={id}
              label={t(language, `share.control-${id}`)}
              value={controls[id]}
              options={CONTROL_MODES}
              labelOf={(mode) => t(language, `share.mode-${mode}`)}
              onChange={(mode) => change({ controls: { ...controls, [id]: mode } })}
            />
          ))}
        </div>
      </Choices>
      <Choices label={t(language, 'share.behaviour')}>
        {flag('isStatic', t(language, 'share.static'))}
        {flag('scrollWheelZoom', t(language, 'share.wheel'))}
        {hasPosition && flag('withPosition', t(language, 'share.with-position'))}
        {flag('isPinned', t(language, 'share.pinned', { version: dataVersion }))}
      </Choices>
      <Choices label={t(language, 'share.locked')}>
        {filters.length === 0 && <p class="small soft">{t(language, 'share.locked-none')}</p>}
        {filters.map(({ key, id }) => {
          const others = locked.filter((other) => other !== key);
          const isOn = others.length < locked.length;
          return (
            <Check
              key={key}
              label={t(language, id === 'title' || id === 'note' ? `own.${id}` : `facet.${id}`)}
              isOn={isOn}
              onChange={() => change({ locked: inOrder(filters, isOn ? others : [...others, key]) })}
            />
          );
        })}
      </Choices>
    </div>
  );
}

/** The themes, of those that the frame can have, in which an accent has too little contrast with the map. */
export function weakIn(accent: string | null, theme: ThemeChoice): ThemeName[] {
  const themes = theme === 'auto' ? (['light', 'dark'] as const) : [theme];
  return accent === null ? [] : themes.filter((name) => accentColours(accent, name) === null);
}

/** Keys of filters, in the order of `filters`. */
function inOrder(filters: readonly SetFilter[], keys: readonly string[]): string[] {
  return filters.map(({ key }) => key).filter((key) => keys.includes(key));
}
