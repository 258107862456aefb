import type { Language } from '../model/types.ts';
import { t } from './i18n/index.ts';

interface Props {
  language: Language;
  /** Retries loading the part. */
  retry: () => void;
}

/** Placeholder for a part of a view whose code failed to load. */
export function PartMissing({ language, retry }: Props) {
  return (
    <div class="part-missing" role="alert">
      <p>{t(language, 'part.missing')}</p>
      <button type="button" onClick={retry}>
        {t(language, 'part.retry')}
      </button>
    </div>
  );
}
