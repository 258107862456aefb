/** The site of an alliance: its seat or, if none is known, its host. Pure. */
import { recordName } from '../model/names.ts';
import type { Adcode, Alliance } from '../model/types.ts';
import { t } from '../ui/i18n/index.ts';
import { marked, type RecordView } from './print.ts';
import { type Basis, basisOf } from './statement.ts';

/** The basis for a place being an alliance's seat or host. */
export function siteBasis({ seat, seatBasis, members }: Alliance, place: Adcode): Basis {
  return place === seat ? basisOf(seatBasis) : hostBasis(members, place);
}

/** The basis for a place being the host among these members. */
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
