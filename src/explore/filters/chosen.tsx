/** What there is to see of a choice, beside the options themselves. */
import { ChosenChips } from './chosen-chips.tsx';
import type { FiltersView } from './filters-view.ts';
import { NothingFound } from './nothing-found.tsx';
import { SetAnswers } from './set-answers.tsx';

export function Chosen(props: { view: FiltersView; title: { current: HTMLElement | null } }) {
  return (
    <>
      <ChosenChips {...props} />
      <SetAnswers view={props.view} />
      <NothingFound view={props.view} />
    </>
  );
}
