import type { Source } from '../../model/types.ts';
import { t } from '../../ui/i18n/index.ts';
import { textColumn } from '../columns.ts';
import { code, date, type Field, field, IN_LISTS, phrase, text } from '../field.ts';
import { name } from '../shared-fields.ts';

/** The fields of a source. */
// biome-ignore format: what is said, how it is known, and where it stands: a line each
export const SOURCE: readonly Field<Source>[] = [
  name('title', 'source', ({ title }) => title),
  text({
    id: 'publisher', label: 'details.publisher', of: ({ publisher }) => publisher, about: 'publisher',
    at: 'facts',
    table: { file: [{ label: 'share.download-col-publisher-en', value: ({ publisher }) => publisher.en }, { label: 'share.download-col-publisher-zh', value: ({ publisher }) => publisher.zh }] },
    plain: 'column',
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
  {
    ...phrase<Source>({
      id: 'original-title', label: 'details.original-title',
      say: ({ originalTitle }) => (originalTitle ? () => originalTitle : null),
      at: 'facts',
    }),
    published: [
      textColumn('original_title', 'the title as it was published', ({ originalTitle }: Source) => originalTitle),
      textColumn('title_language', 'its language', ({ titleLanguage }: Source) => titleLanguage),
    ],
  },
  date({
    id: 'accessed', label: 'details.accessed', of: ({ accessed }) => accessed, isOptional: true,
    at: 'facts',
  }),
  code({
    id: 'reliability', label: 'details.reliability', words: 'reliability', of: ({ reliability }) => reliability,
    about: 'high, medium or low',
    ...IN_LISTS,
  }),
  field(
    {
      id: 'link',
      label: 'details.link',
      at: 'facts',
      table: {
        file: [
          { label: 'share.download-col-address', value: ({ url }) => url },
          { label: 'share.download-col-copy', value: ({ urlKind }) => (urlKind === 'copy' ? 1 : 0) },
        ],
      },
      plain: 'column',
     
    },
    (source) => ({ is: 'address', source }),
    () => [
      textColumn('url', 'address; empty where the text was read on a mirror page', ({ url }) => url),
      textColumn('url_kind', 'original, copy or none', ({ urlKind }) => urlKind),
    ],
  ),
  phrase({
    id: 'article',
    label: 'details.article',
    say: ({ article }) => (article ? (language) => t(language, 'details.article-value') : null),
    at: 'facts',
  }),
];
