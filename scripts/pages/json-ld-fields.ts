/** Fields of records as schema.org properties. Pure. */
import { placeName, recordName } from '../../src/model/names.ts';
import type { Place } from '../../src/model/types.ts';
import { type Described, FIELDS, type Kind } from '../../src/records/kinds/index.ts';
import { basisWord, markOf, print, type RecordView } from '../../src/records/print.ts';
import type { Basis, FieldValue, Statement } from '../../src/records/statement.ts';
import { t } from '../../src/ui/i18n/index.ts';

/** The property that holds the basis of values, for which schema.org has none. */
const REMARKS = 'disambiguatingDescription';

/** The properties of a record, by `jsonLd` of its fields. An inferred place is marked as such in its own node. */
export function fieldData<K extends Kind>(kind: K, record: Described[K], view: RecordView): object {
  const data: Record<string, unknown> = {};
  const remarks: string[] = [];
  for (const { label, jsonLd, say } of FIELDS[kind]) {
    const statement = jsonLd ? say(record, view.atlas) : null;
    if (!jsonLd || !statement) continue;
    if (jsonLd === REMARKS) remarks.push(remark(t(view.language, label), linesOf(statement, view), view));
    else Object.assign(data, properties(jsonLd, statement, view));
    if (statement.said.is === 'date' && statement.basis !== 'stated') {
      remarks.push(remark(t(view.language, label), markOf(statement, view.language).whole, view));
    }
  }
  return remarks.length > 0 ? { ...data, [REMARKS]: remarks.join(' ') } : data;
}

function properties(name: string, statement: Statement, view: RecordView): object {
  const { said, basis } = statement;
  switch (said.is) {
    case 'date': {
      const [date, end] = [plainDate(said.date), plainDate(said.end ?? null)];
      return { ...(date ? { [name]: date } : {}), ...(date && end ? { [name.replace('start', 'end')]: end } : {}) };
    }
    case 'refs':
      return { [name]: refData(said, basis, markOf(statement, view.language).whole, view) };
    case 'memberships':
      return {
        [name]: said.memberships.flatMap(({ membership }) =>
          placeData(membership.place, membership.basis, basisWord(membership.basis, view.language), view),
        ),
      };
    default:
      return { [name]: linesOf(statement, view) };
  }
}

/** Places as nodes, other records by name. Of several places, only the hosts if there are any. */
function refData(
  { refs, isOne, notes = {} }: Extract<FieldValue, { is: 'refs' }>,
  basis: Basis,
  words: string,
  view: RecordView,
): unknown {
  const { atlas, language } = view;
  if (refs[0]?.kind !== 'place') return refs.map((ref) => recordName(atlas, ref, language));
  const hosts = refs.filter(({ id }) => notes[id]);
  const places = (hosts.length > 0 ? hosts : refs).flatMap(({ id }) => placeData(id, basis, words, view));
  return isOne ? places[0] : places;
}

function placeData(id: string, basis: Basis, words: string, view: RecordView): object[] {
  const place = view.atlas.places.get(id);
  if (!place) return [];
  const node = placeNode(view, place);
  if (basis === 'stated') return [node];
  const name = t(view.language, 'table.col.basis');
  return [{ ...node, additionalProperty: { '@type': 'PropertyValue', name, value: words } }];
}

/** A place with its point. */
export function placeNode({ language }: RecordView, place: Place): object {
  const [longitude, latitude] = place.point;
  return {
    '@type': place.level === 'district' || place.level === 'county' ? 'AdministrativeArea' : 'City',
    name: placeName(place, language),
    geo: { '@type': 'GeoCoordinates', latitude, longitude },
  };
}

function remark(kind: string, title: string, { language }: RecordView): string {
  return t(language, 'details.opened', { kind, title });
}

function linesOf(statement: Statement, view: RecordView): string {
  const { value } = print(statement, view);
  return value.is === 'lines' ? value.lines.join(t(view.language, 'list.semicolon')) : '';
}

/** An ISO 8601 date as required by schema.org; null if the date is vague, uncertain or an interval. */
function plainDate(edtf: string | null): string | null {
  return edtf !== null && /^\d{4}(-\d{2}){0,2}$/.test(edtf) ? edtf : null;
}
