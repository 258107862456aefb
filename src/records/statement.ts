/** What is said of a record, and how it is known; never how that looks. Pure. */
import type { MembershipOf } from '../model/atlas.ts';
import { inLanguage } from '../model/languages.ts';
import type { Figure, Language, LocalText, Membership, Ref, Source, Specialisation } from '../model/types.ts';
import type { Key } from '../ui/i18n/index.ts';

/** How a value is known. `stated`: a source says so. */
export type Basis = Membership['basis'] | Exclude<Figure['kind'], 'reported'> | 'disputed';

/** Words in whichever language they are asked for. */
export type Translated = (language: Language) => string;

/** A figure with what belongs to it alone. */
export interface StatedFigure {
  figure: Figure;
  note: LocalText | null;
  /** Empty: the sources of its record. */
  sources: readonly string[];
}

/** The value of a field. */
export type FieldValue =
  /** `industries` give the hue of a record that is named in the row of another. */
  | { is: 'name'; ref: Ref; name: LocalText; industries?: readonly string[] }
  /** Lines of words; `order` is their place among other values where that is not the alphabet's. */
  | { is: 'words'; lines: readonly Translated[]; order?: number }
  /** EDTF dates; `lasts`: an interval runs from its start to its end, else it means some day between them. */
  | { is: 'date'; date: string | null; end?: string | undefined; lasts?: true; as?: Key }
  /** `isOne`: never more than one. `notes`: a word after the name of some of them, by id. */
  | { is: 'refs'; refs: readonly Ref[]; isOne?: true; notes?: Readonly<Record<string, Key>> }
  | { is: 'groups'; groups: readonly { label: Key; refs: readonly Ref[] }[] }
  | { is: 'figures'; figures: readonly StatedFigure[] }
  /** Each has its own basis; `names` says which end is named, the other one is the record at hand. */
  | { is: 'memberships'; memberships: readonly MembershipOf[]; names: 'place' | 'alliance' }
  | { is: 'specialisations'; specialisations: readonly Specialisation[] }
  | { is: 'sources'; sources: readonly string[] }
  | { is: 'address'; source: Source };

/** A value with how it is known. Only whole statements can be printed (print.ts): no value appears without its basis. */
export interface Statement {
  said: FieldValue;
  basis: Basis;
  /** Why the basis is what it is. */
  reason: Translated | null;
  /** What is vague or finer about the value. */
  notes: readonly Translated[];
}

/** A statement that sources make. */
export function stated(said: FieldValue, notes: readonly Translated[] = []): Statement {
  return { said, basis: 'stated', reason: null, notes };
}

/** Words of the data. */
export function translated(text: LocalText): Translated {
  return (language) => inLanguage(text, language);
}

/** The basis that a reason in the data begins with ("stated (lead city)"); one that begins otherwise is an inference. */
export function basisOf(reason: LocalText | null | undefined): Basis {
  if (!reason || /^stated\b/.test(reason.en)) return 'stated';
  return /^disputed\b/.test(reason.en) ? 'disputed' : 'inferred';
}
