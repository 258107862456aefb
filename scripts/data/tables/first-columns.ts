/**
 * The columns of the published tables in the first release. Their order is fixed, since programs may read them by
 * position; new columns are appended.
 */
import type { Kind } from '../../../src/records/kinds/index.ts';

export const FIRST_COLUMNS: Readonly<Record<Kind, readonly string[]>> = {
  place:
    'id name_en name_zh label_en label_zh pinyin level parent province lon lat corridor notes_en notes_zh sources'.split(
      ' ',
    ),
  industry: 'id name_en name_zh parent sources'.split(' '),
  alliance:
    'id name_en name_zh kind scope_en scope_zh industries founded founded_note_en founded_note_zh founded_place seat seat_basis_en seat_basis_zh status_en status_zh exists leads_en leads_zh order reliability_en reliability_zh notes_en notes_zh sources'.split(
      ' ',
    ),
  event:
    'id title_en title_zh summary_en summary_zh date end_date date_disputed date_note_en date_note_zh type places host industries alliances aspects_en aspects_zh confidence notes_en notes_zh sources'.split(
      ' ',
    ),
  initiative:
    'id kind kind_note_en kind_note_zh title_en title_zh places home industries date date_note_en date_note_zh announced core pillar feature aspects_en aspects_zh rating confidence event notes_en notes_zh sources'.split(
      ' ',
    ),
  source:
    'id title_en title_zh publisher_en publisher_zh url url_kind published date_note_en date_note_zh language reliability'.split(
      ' ',
    ),
  grouping:
    'id name_en name_zh kind founded founded_note_en founded_note_zh members shown notes_en notes_zh sources'.split(
      ' ',
    ),
  figure:
    'owner id label_en label_zh value of unit_en unit_zh currency kind as_of qualifier equivalent_value equivalent_currency threshold_relation threshold_value threshold_currency note_en note_zh sources'.split(
      ' ',
    ),
  // Numbers of what is shown are not published.
  tally: [],
  membership: 'alliance place role since until basis note_en note_zh sources'.split(' '),
};
