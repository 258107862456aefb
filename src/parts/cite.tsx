/** How to cite something, in all styles, each in a field to copy. */
import { useState } from 'preact/hooks';
import { CITATION_STYLES } from '../ui/citation.ts';
import { LANGUAGE_TAG, t } from '../ui/i18n/index.ts';
import { CopyField } from './copy-field.tsx';
import { usePanel } from './panel.tsx';

type Style = (typeof CITATION_STYLES)[number];
type Language = Parameters<Style['citeSource']>[0]['language'];

interface FieldsProps {
  language: Language;
  text(style: Style): string;
}

/** Height of the field of each style, in lines. */
const LINES = { apa: 3, gbt: 3, bibtex: 11 } as Readonly<Record<string, number>>;

export function CitationFields({ language, text }: FieldsProps) {
  return CITATION_STYLES.map((style) => (
    <CopyField
      key={style.id}
      language={language}
      label={style.label}
      text={text(style)}
      lines={LINES[style.id] ?? 3}
      lang={LANGUAGE_TAG[language]}
    />
  ));
}

/** The same below a line that opens it; `what` is the name of what is cited, for screen readers. */
export function CiteBox({ label, what, text }: { label: string; what: string; text: FieldsProps['text'] }) {
  const { language } = usePanel();
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="cite-box" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {label}
        <span class="sr-only">{t(language, 'details.cite-of', { title: what })}</span>
      </summary>
      {isOpen && <CitationFields language={language} text={text} />}
    </details>
  );
}
