import { numberOf } from '../../model/figure-rows.ts';
import { inLanguage } from '../../model/languages.ts';
import { recordName } from '../../model/names.ts';
import type { Figure, Language } from '../../model/types.ts';
import { formatFigure } from '../../ui/format-figure.ts';
import { t } from '../../ui/i18n/index.ts';
import { bilingualColumns, listColumn, numberColumn, textColumn } from '../columns.ts';
import { code, type Described, date, type Field, field, phrase, refs, sources, text } from '../field.ts';
import { figureNotes } from '../figure-words.ts';
import { stated } from '../statement.ts';

type FigureRow = Described['figure'];

/** Kinds of figures; first what was signed, which is what readers compare. */
const FIGURE_KINDS = ['agreed', 'reported', 'estimate', 'target', 'unlisted'] as const;

/** The source's own hedge, as a word. */
function hedge({ qualifier }: Figure, language: Language): string | null {
  return qualifier ? t(language, `qualifier.${qualifier}`, { amount: '' }).trim() : null;
}

/** The source's conversion, and the size of each thing counted. */
function remarks(figure: Figure, language: Language): string {
  const [, ...notes] = figureNotes({ ...figure, asOf: null }, language);
  return notes.join(t(language, 'list.semicolon'));
}

/** The fields of a figure: one number with its unit, what it counts, and who states it. */
// biome-ignore format: what is said, how it is known, and where it stands: a line each
export const FIGURE: readonly Field<FigureRow>[] = [
  {
    id: 'record',
    label: 'table.col.record',
    table: {
      isTime: true,
      file: [
        { label: 'table.col.id', value: ({ owner }) => owner.id },
        { label: 'table.col.record', value: ({ owner }, { atlas, language }) => recordName(atlas, owner, language) },
      ],
    },
    say: ({ owner }) => stated({ is: 'name', ref: owner, name: { en: owner.id, zh: owner.id } }),
    published: [
      textColumn('owner', 'place, alliance, event or initiative', ({ owner }: FigureRow) => owner.kind),
      textColumn('id', 'id of the record', ({ owner }: FigureRow) => owner.id),
    ],
  },
  text({
    id: 'label', label: 'table.col.label', of: ({ figure }) => figure.label, about: 'what is counted',
    table: {},
  }),
  {
    id: 'value',
    label: 'table.col.value',
    table: {
      isNumber: true,
      within: 'unit',
      notes: true,
      file: [
        { label: 'table.col.value', value: ({ figure }) => numberOf(figure)[0] },
        { label: 'table.col.of', value: ({ figure }) => numberOf(figure)[1] },
        { label: 'table.col.qualifier', value: ({ figure }, { language }) => hedge(figure, language) },
      ],
    },
    say: ({ figure }) => {
      const { equivalent: _, ...number } = { ...figure, unit: { en: '', zh: '' } };
      const [upper, lower] = numberOf(figure);
      return stated(
        { is: 'words', lines: [(language) => formatFigure(number, language)], order: upper / (lower ?? 1) },
        figure.equivalent || figure.threshold ? [(language) => remarks(figure, language)] : [],
      );
    },
    published: [
      numberColumn('value', 'the number; of a share such as 1/15 the upper part', ({ figure }: FigureRow) => numberOf(figure)[0]),
      numberColumn('of', 'of a share such as 1/15 the lower part', ({ figure }: FigureRow) => numberOf(figure)[1]),
    ],
  },
  {
    id: 'unit',
    label: 'table.col.unit',
    table: {
      file: [
        { label: 'table.col.unit', value: ({ figure }, { language }) => inLanguage(figure.unit, language) },
        { label: 'table.col.currency', value: ({ figure }) => figure.currency },
      ],
    },
    say: ({ figure, unitRank }) =>
      stated({ is: 'words', lines: [(language) => inLanguage(figure.unit, language)], order: unitRank }),
    published: [
      ...bilingualColumns('unit', 'unit', ({ figure }: FigureRow) => figure.unit),
      textColumn('currency', 'CNY or USD', ({ figure }: FigureRow) => figure.currency),
    ],
  },
  code({
    id: 'kind', label: 'table.col.kind', words: 'figure-kind', of: ({ figure }) => figure.kind,
    order: FIGURE_KINDS, about: 'reported, agreed, target or estimate',
    table: {},
  }),
  date({
    id: 'as-of', label: 'table.col.as-of', of: ({ figure }) => figure.asOf, isOptional: true, lasts: true,
    table: {},
  }),
  refs({
    id: 'places', label: 'table.col.places', kind: 'place', of: ({ places }) => places,
    about: 'adcodes of the record; none for an alliance',
    table: { ids: 'table.col.place-ids' },
  }),
  {
    ...code<FigureRow>({ id: 'owner', label: 'table.col.owner', words: 'kind', of: ({ owner }) => owner.kind, table: {} }),
    published: [],
  },
  field(
    {
      id: 'repeated-in', label: 'table.col.repeated-in',
      about: 'ids of records that state the same amount, which is not to be added again',
      table: { under: 'value', ids: 'table.col.repeated-ids' },
    },
    ({ repeatedIn }) => (repeatedIn.length > 0 ? { is: 'refs', refs: repeatedIn } : null),
    (column, about) => [listColumn(column, about, ({ repeatedIn }) => repeatedIn.map(({ id }) => id))],
  ),
  phrase({
    id: 'basis', label: 'table.col.basis', table: {},
    say: ({ hasOwnSources }) => (language) => t(language, hasOwnSources ? 'table.figure-sources-own' : 'table.figure-sources-record'),
  }),
  {
    ...text<FigureRow>({ id: 'note', label: 'details.notes', of: ({ note }) => note, about: 'remarks', table: { under: 'value' } }),
    published: [
      textColumn('qualifier', "the source's own hedge: about, over, nearly or at-least", ({ figure }) => figure.qualifier),
      numberColumn('equivalent_value', 'conversion printed by the source', ({ figure }) => figure.equivalent?.value ?? null),
      textColumn('equivalent_currency', 'its currency', ({ figure }) => figure.equivalent?.currency),
      textColumn('threshold_relation', 'each counted thing is over the threshold', ({ figure }) => figure.threshold?.relation),
      numberColumn('threshold_value', 'size of each counted thing', ({ figure }) => figure.threshold?.value ?? null),
      textColumn('threshold_currency', 'its currency', ({ figure }) => figure.threshold?.currency),
      ...bilingualColumns<FigureRow>('note', 'remarks', ({ note }) => note),
    ],
  },
  sources(({ sources }) => sources),
];
