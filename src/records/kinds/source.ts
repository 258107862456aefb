import type { Source } from '../../model/types.ts';
import { t } from '../../ui/i18n/index.ts';
import { recordsCiting } from '../citations.ts';
import { textColumn } from '../columns.ts';
import { code, date, type Field, field, IN_LISTS, phrase, text } from '../field.ts';
import { name } from '../shared-fields.ts';
import { stated } from '../statement.ts';

/** The fields of a source. */
// biome-ignore format: what is said, how it is known, and where it stands: a line each
export const SOURCE: readonly Field<Source>[] = [
  name('title', 'source', ({ title }) => title),
  field(
    {
      id: 'original-title', label: 'details.original-title',
      at: 'facts', without: 'details.described-only', plain: { under: 'title', bare: true },
      table: { file: [{ label: 'details.original-title', value: ({ originalTitle }) => originalTitle ?? null }, { label: 'share.download-col-title-language', value: ({ titleLanguage }) => titleLanguage ?? null }] },
    },
    ({ originalTitle, titleLanguage, language }) =>
      originalTitle ? { is: 'words', lines: [() => originalTitle], lang: titleLanguage ?? language } : null,
    () => [
      textColumn('original_title', 'the title as it was published; if empty, title is a description by the atlas', ({ originalTitle }: Source) => originalTitle),
      textColumn('title_language', 'its language', ({ titleLanguage }: Source) => titleLanguage),
    ],
  ),
  text({
    id: 'publisher', label: 'details.publisher', of: ({ publisher }) => publisher, about: 'publisher',
    at: 'facts',
    table: { file: [{ label: 'share.download-col-publisher-en', value: ({ publisher }) => publisher.en }, { label: 'share.download-col-publisher-zh', value: ({ publisher }) => publisher.zh }] },
    plain: 'column',
  }),
  code({
    id: 'kind', label: 'table.col.kind', words: 'source-kind', of: ({ kind }) => kind,
    about: 'official (a government or public body), press or various',
    at: 'facts', table: {}, plain: { under: 'publisher', bare: true },
  }),
  date({
    id: 'published', label: 'details.published', of: ({ published }) => published,
    note: { of: ({ dateNote }) => dateNote, about: 'what is vague about the date', csv: 'date_note' },
    ...IN_LISTS,
  }),
  code({
    id: 'language', label: 'details.language', words: 'source-language', of: ({ language }) => language,
    about: 'language of the text: en, zh, ja or it',
    ...IN_LISTS,
  }),
  code({
    id: 'reliability', label: 'details.reliability', words: 'reliability', of: ({ reliability }) => reliability,
    about: 'high, medium or low',
    ...IN_LISTS,
  }),
  date({
    id: 'accessed', label: 'details.accessed', of: ({ accessed }) => accessed, isOptional: true,
    at: 'facts', plain: { under: 'published' }, table: { under: 'published' },
  }),
  field(
    {
      id: 'link', label: 'details.link',
      at: 'facts', plain: 'column',
      table: {
        file: [
          { label: 'share.download-col-address', value: ({ url }) => url },
          { label: 'share.download-col-copy', value: ({ urlKind }) => (urlKind === 'copy' ? 1 : 0) },
          { label: 'share.download-col-archived', value: ({ archived }) => archived ?? null },
        ],
      },
    },
    (source) => ({ is: 'address', source }),
    () => [
      textColumn('url', 'address; empty where the text was read on a mirror page', ({ url }) => url),
      textColumn('url_kind', 'original, copy or none', ({ urlKind }) => urlKind),
      textColumn('archived', 'address of an archived copy', ({ archived }: Source) => archived),
    ],
  ),
  {
    id: 'records', label: 'table.col.records',
    table: { count: true },
    say: ({ id }, atlas) => {
      const refs = recordsCiting(atlas, id);
      return refs && stated({ is: 'refs', refs });
    },
    published: [],
  },
  phrase({
    id: 'article',
    label: 'details.article',
    say: ({ article }) => (article ? (language) => t(language, 'details.article-value') : null),
    at: 'facts',
  }),
];
