/** A box with a count for each industry. */
import type { AtlasFile } from '../baseline/records.ts';
import type { Filter } from './filter.ts';

/** Returns the function that brings the counts up to date. */
export function mountFilters(host: HTMLElement, atlas: AtlasFile, filter: Filter, onChange: () => void): () => void {
  const outputs = atlas.industries.map(({ id, name }) => {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.addEventListener('change', () => {
      if (box.checked) filter.industries.add(id);
      else filter.industries.delete(id);
      onChange();
    });
    const text = document.createElement('span');
    text.textContent = name.en;
    const output = document.createElement('output');
    const label = document.createElement('label');
    label.append(box, text, output);
    host.append(label);
    return { id, output };
  });
  return () => {
    const counts = filter.counts();
    for (const { id, output } of outputs) output.textContent = String(counts.get(id) ?? 0);
  };
}
