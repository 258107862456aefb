/** Statements: field values of records with their basis, independent of presentation. Pure. */
import { inLanguage } from '../model/languages.ts';
import type {
  Figure,
  GroupingMember,
  Language,
  LocalText,
  Membership,
  Ref,
  Source,
  Specialisation,
} from '../model/types.ts';
import type { Key } from '../ui/i18n/index.ts';

/** How a value is known. `stated`: a source says so. */
export type Basis = Membership['basis'] | Exclude<Figure['kind'], 'reported'> | 'disputed';

/** A text by language. */
export type Translated = (language: Language) => string;

/** A figure with its own notes and sources. */
export interface StatedFigure {
  figure: Figure;
  note: LocalText | null;
  /** Empty: those of its record apply. */
  sources: readonly string[];
}

/** A membership, with the alliance or grouping where that is what is named. */
export interface Belonging {
  membership: Pick<GroupingMember, 'place' | 'basis'> & Partial<Pick<Membership, 'role'>>;
  alliance?: { id: string };
  grouping?: { id: string };
}

/** The end of a membership that is named. */
export function endOf({ membership, ...ends }: Belonging, names: 'place' | 'alliance' | 'grouping'): Ref {
  return { kind: names, id: names === 'place' ? membership.place : (ends[names]?.id ?? '') };
}

/** The value of a field. */
export type FieldValue =
  /** `industries` determine the hue of a record named in another record's row. */
  | { is: 'name'; ref: Ref; name: LocalText; industries?: readonly string[] }
  /**
   * Lines of text; `order` is their sort key if they do not sort alphabetically, `lang` their language if it is not the
   * reader's, `sources` what they alone rest on.
   */
  | { is: 'words'; lines: readonly Translated[]; order?: number; lang?: string; sources?: readonly string[] }
  /** EDTF dates; `lasts`: an interval is a duration, otherwise some day within it. */
  | { is: 'date'; date: string | null; end?: string | undefined; lasts?: true; as?: Key }
  /** `isOne`: at most one. `notes`: by id, a word after the name. */
  | { is: 'refs'; refs: readonly Ref[]; isOne?: true; notes?: Readonly<Record<string, Key>> }
  | { is: 'groups'; groups: readonly { label: Key; refs: readonly Ref[] }[] }
  | { is: 'figures'; figures: readonly StatedFigure[] }
  /** Each has its own basis; `names`: which end to name, the other being the current record. */
  | { is: 'memberships'; memberships: readonly Belonging[]; names: 'place' | 'alliance' | 'grouping' }
  | { is: 'specialisations'; specialisations: readonly Specialisation[] }
  | { is: 'sources'; sources: readonly string[] }
  | { is: 'address'; source: Source };

/** A value with its basis. Only statements can be printed (print.ts), so that no value appears without its basis. */
export interface Statement {
  said: FieldValue;
  basis: Basis;
  /** Why the basis is what it is. */
  reason: Translated | null;
  /** Qualifications and details of the value. */
  notes: readonly Translated[];
}

/** A statement with the basis `stated`. */
export function stated(said: FieldValue, notes: readonly Translated[] = []): Statement {
  return { said, basis: 'stated', reason: null, notes };
}

/** A text of the data, by language. */
export function translated(text: LocalText): Translated {
  return (language) => inLanguage(text, language);
}

/** The basis that a reason in the data begins with ("stated (lead city)"); `inferred` if it begins otherwise. */
export function basisOf(reason: LocalText | null | undefined): Basis {
  if (!reason || /^stated\b/.test(reason.en)) return 'stated';
  return /^disputed\b/.test(reason.en) ? 'disputed' : 'inferred';
}
