/** Where an alliance is: its seat or, where none is known, the place that hosts it. Pure. */
import { recordName } from '../model/names.ts';
import type { Adcode, Alliance } from '../model/types.ts';
import { t } from '../ui/i18n/index.ts';
import { marked, type RecordView } from './print.ts';
import { type Basis, basisOf } from './statement.ts';

/** How it is known that an alliance has its seat in a place, or that the place hosts it. */
export function siteBasis({ seat, seatBasis, members }: Alliance, place: Adcode): Basis {
  return place === seat ? basisOf(seatBasis) : hostBasis(members, place);
}

/** Whether a source states that a place hosts an alliance of these members. */
export function hostBasis(members: Alliance['members'], place: Adcode): Basis {
  const hosts = members.filter((member) => member.role === 'host' && member.place === place);
  return hosts.some(({ basis }) => basis === 'stated') ? 'stated' : 'inferred';
}

/** "seat: Shanghai (inferred)", "host: Wenzhou (inferred)". */
export function siteWords(alliance: Alliance, place: Adcode, { atlas, language }: RecordView): string {
  const name = recordName(atlas, { kind: 'place', id: place }, language);
  return t(language, place === alliance.seat ? 'compare.site-seat' : 'compare.site-host', {
    name: marked(name, siteBasis(alliance, place), language),
  });
}
