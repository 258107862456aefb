/** The dataset as one flat list, which is what crossfilter wants. */
import type { AtlasFile } from '../../src/model/types.ts';

export type { AtlasFile };

export interface Item {
  id: string;
  kind: 'alliance' | 'event' | 'initiative';
  /** The first possible day; the start of the whole time if undated. */
  date: Date;
  places: string[];
  industries: string[];
  alliances: string[];
}

const START = new Date(Date.UTC(2016, 0));

export function itemsOf(atlas: AtlasFile): Item[] {
  return [
    ...atlas.alliances.map((alliance): Item => {
      const places = alliance.members.map((member) => member.place);
      const { id, industries, founded } = alliance;
      return { id, kind: 'alliance', date: dateOf(founded), places, industries, alliances: [id] };
    }),
    ...atlas.events.map(({ id, date, places, industries, alliances }): Item => {
      return { id, kind: 'event', date: dateOf(date), places, industries, alliances };
    }),
    ...atlas.initiatives.map(({ id, date, places, industries }): Item => {
      return { id, kind: 'initiative', date: dateOf(date), places, industries, alliances: [] };
    }),
  ];
}

/** `2018`, `2018-11`, `2018-12-21`, `../2021`, `2018-10-25?`: the first date written in it. */
function dateOf(text: string | null): Date {
  const [, year, month = '01', day = '01'] = /(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(text ?? '') ?? [];
  return year ? new Date(`${year}-${month}-${day}T00:00:00Z`) : START;
}
