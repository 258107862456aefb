import type { WholeAtlas } from '../../model/atlas.ts';
import { dayOfDate } from '../../model/dates.ts';
import { nameOf } from '../../model/names.ts';
import type { Ref } from '../../model/types.ts';
import { CiteBox } from '../../parts/cite.tsx';
import { usePanel } from '../../parts/panel.tsx';
import { sourcesOfRecord } from '../../records/citations.ts';
import { writeAddress } from '../../state/address.ts';
import { atlasAddress } from '../../state/site-address.ts';
import { INITIAL_STATE } from '../../state/store.ts';
import { t } from '../../ui/i18n/index.ts';

/** How to cite a record: its entry in the atlas, then the sources that it rests on. */
export function CiteRecord({ of, whole }: { of: Ref; whole: WholeAtlas }) {
  const { atlas, language } = usePanel();
  const title = nameOf({ atlas, whole }, of, language);
  const sources = sourcesOfRecord(whole, of).flatMap((id) => whole.sources.get(id) ?? []);
  const entry = () => ({
    title,
    language,
    dataVersion: atlas.file.dataVersion,
    day: dayOfDate(new Date()),
    address: `${atlasAddress()}${writeAddress({ ...INITIAL_STATE, language, selected: of }, atlas, '')}`,
  });
  return (
    <CiteBox
      label={t(language, 'details.cite-record')}
      what={title}
      text={({ cite, citeSource }) =>
        [cite(entry()), ...sources.map((source) => citeSource({ source, language }))].join('\n\n')
      }
    />
  );
}
