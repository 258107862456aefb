/** What can be chosen for a snippet. */
import { INTERFACE_LANGUAGES, LANGUAGES } from '../model/languages.ts';
import type { Language } from '../model/types.ts';
import { PANEL_IDS } from '../state/embed-options.ts';
import type { ThemeChoice } from '../state/store.ts';
import { t } from '../ui/i18n/index.ts';
import { Check, Group, OneOf, Size } from './choice-fields.tsx';
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
/** Where a choice of an own accent begins. */
const SOME_ACCENT = '#0f6fa8';

interface Props {
  language: Language;
  choice: EmbedChoice;
  /** Filters that are set, which can be locked. */
  filters: readonly SetFilter[];
  /** Whether the map stands elsewhere than where it begins. */
  hasPosition: boolean;
  dataVersion: string;
  change: (part: Partial<EmbedChoice>) => void;
}

export function EmbedForm(props: Props) {
  const { language, choice, change } = props;
  return (
    <div class="share-form">
      <Group label={t(language, 'share.size')}>
        <Check
          label={t(language, 'share.responsive')}
          isOn={choice.width === null}
          onChange={() => change({ width: choice.width === null ? WIDTHS.usual : null })}
        />
        <div class="share-pair">
          {choice.width !== null && (
            <Size
              label={t(language, 'share.width')}
              value={choice.width}
              bounds={WIDTHS}
              onChange={(text) => change({ width: sizeIn(text, WIDTHS) })}
            />
          )}
          <Size
            label={t(language, 'share.height')}
            value={choice.height}
            bounds={HEIGHTS}
            onChange={(text) => change({ height: sizeIn(text, HEIGHTS) })}
          />
        </div>
        {choice.width !== null && <p class="small soft">{t(language, 'share.width-note')}</p>}
      </Group>
      <Look {...props} />
      <Group label={t(language, 'share.panels')}>
        {PANEL_IDS.map((id) => (
          <Check
            key={id}
            label={t(language, `share.panel-${id}`)}
            isOn={choice.panels.includes(id)}
            onChange={() => change({ panels: togglePanel(choice.panels, id) })}
          />
        ))}
      </Group>
      <Group label={t(language, 'share.controls')}>
        <div class="share-pair">
          {CONTROL_IDS.map((id) => (
            <OneOf
              key={id}
              label={t(language, `share.control-${id}`)}
              value={choice.controls[id]}
              options={CONTROL_MODES.map((value) => ({ value, label: t(language, `share.mode-${value}`) }))}
              onChange={(mode) => change({ controls: { ...choice.controls, [id]: mode } })}
            />
          ))}
        </div>
      </Group>
      <Behaviour {...props} />
      <Locks {...props} />
    </div>
  );
}

function Look({ language, choice, change }: Props) {
  return (
    <Group label={t(language, 'share.look')}>
      <div class="share-pair">
        <OneOf
          label={t(language, 'share.language')}
          value={choice.language ?? 'auto'}
          options={(['auto', ...INTERFACE_LANGUAGES] as const).map((value) => ({
            value,
            label: value === 'auto' ? t(language, 'share.language-auto') : LANGUAGES[value].name,
          }))}
          onChange={(value) => change({ language: value === 'auto' ? null : value })}
        />
        <OneOf
          label={t(language, 'share.theme')}
          value={choice.theme}
          options={THEMES.map((value) => ({ value, label: t(language, `header.theme-${value}`) }))}
          onChange={(theme) => change({ theme })}
        />
      </div>
      <Check label={t(language, 'share.plain')} isOn={choice.plain} onChange={() => change({ plain: !choice.plain })} />
      <Check
        label={t(language, 'share.transparent')}
        isOn={choice.transparent}
        onChange={() => change({ transparent: !choice.transparent })}
      />
      <Check
        label={t(language, 'share.own-accent')}
        isOn={choice.accent !== null}
        onChange={() => change({ accent: choice.accent === null ? SOME_ACCENT : null })}
      />
      {choice.accent !== null && (
        <label class="share-choice">
          <span>{t(language, 'share.accent')}</span>
          <input
            type="color"
            value={choice.accent}
            onInput={({ currentTarget }) => change({ accent: currentTarget.value })}
          />
        </label>
      )}
    </Group>
  );
}

function Behaviour({ language, choice, hasPosition, dataVersion, change }: Props) {
  const { scrollWheelZoom, isStatic, isPinned, withPosition } = choice;
  return (
    <Group label={t(language, 'share.behaviour')}>
      <Check label={t(language, 'share.static')} isOn={isStatic} onChange={() => change({ isStatic: !isStatic })} />
      <Check
        label={t(language, 'share.wheel')}
        isOn={scrollWheelZoom}
        onChange={() => change({ scrollWheelZoom: !scrollWheelZoom })}
      />
      {hasPosition && (
        <Check
          label={t(language, 'share.with-position')}
          isOn={withPosition}
          onChange={() => change({ withPosition: !withPosition })}
        />
      )}
      <Check
        label={t(language, 'share.pinned', { version: dataVersion })}
        isOn={isPinned}
        onChange={() => change({ isPinned: !isPinned })}
      />
    </Group>
  );
}

function Locks({ language, choice: { locked }, filters, change }: Props) {
  return (
    <Group label={t(language, 'share.locked')}>
      {filters.length === 0 && <p class="small soft">{t(language, 'share.locked-none')}</p>}
      {filters.map(({ key, id }) => (
        <Check
          key={key}
          label={t(language, `facet.${id}`)}
          isOn={locked.includes(key)}
          onChange={() =>
            change({
              locked: filters.map((filter) => filter.key).filter((other) => (other === key) !== locked.includes(other)),
            })
          }
        />
      ))}
    </Group>
  );
}
