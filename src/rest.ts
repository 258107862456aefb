/**
 * The rest: views that the page can start without. One chunk with one style sheet, lazy-loaded when the browser is idle
 * (`later.ts`); rooms take what they need from it by name.
 */
export { AllianceList } from './explore/alliances/alliance-list.tsx';
export { mountDetails } from './explore/details/details.tsx';
export { Chosen, NothingFound } from './explore/filters/chosen.tsx';
export { ExcludeButton } from './explore/filters/exclude-button.tsx';
export { FacetMatch } from './explore/filters/match-switch.tsx';
export { enterTyped, lastTyped, TypedHint } from './explore/filters/typed-options.tsx';
export { mountTables } from './explore/tables/tables.tsx';
export { openAbout } from './frame/about.tsx';
export { Caption } from './frame/caption.tsx';
export { mountFrameLine } from './frame/frame-line.tsx';
export { keepInSight } from './frame/keep-in-sight.ts';
export { mountLegend } from './frame/legend.tsx';
export { MenuItems } from './frame/menu-items.tsx';
export { followTitle } from './frame/page-title.ts';
export { mountSheetHandle } from './frame/sheet.tsx';
export { UndoClear } from './frame/undo-clear.tsx';
export { CreditLines } from './map/credit-lines.tsx';
export { manageEngine } from './map/engine/manage-engine.ts';
export { FullScreenButton } from './map/full-screen.tsx';
export { mountGestureHint } from './map/gesture-hint.ts';
export { panIntoView } from './map/pan-into-view.ts';
export { Places } from './map/places.tsx';
export { createPointer } from './map/pointer.ts';
export { RibbonList } from './map/ribbon-list.tsx';
export { Scale } from './map/scale.tsx';
export { OutOfSight, ToResults } from './map/to-results.tsx';
export { Tooltip } from './map/tooltip.tsx';
export { workOffline } from './offline/offline.ts';
export * as search from './parts/search/engine.ts';
export { roomIn } from './scene/labels/room.ts';
export { LIGHTING } from './scene/lit.ts';
export { printColophon } from './share/colophon.tsx';
export { openShare } from './share/share.tsx';
export { DatesForm } from './timeline/dates-form.tsx';
export { HintLine } from './timeline/hint-line.tsx';
export { createInteraction } from './timeline/interaction.ts';
export { TimeList } from './timeline/list.tsx';
export { TimeKey } from './timeline/time-key.tsx';
export { AsOfPresets, ChangesButton, TimeModeSelect } from './timeline/time-mode.tsx';
