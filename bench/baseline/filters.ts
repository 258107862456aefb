/** Checkboxes with counts, drawn by D3. */
import { select } from 'd3';
import type { FacetName, Filter } from './filter.ts';
import type { AtlasFile } from './records.ts';

const FACETS: readonly { facet: FacetName; title: string }[] = [
  { facet: 'industries', title: 'Industry' },
  { facet: 'alliances', title: 'Alliance' },
];

export function mountFilters(host: HTMLElement, atlas: AtlasFile, filter: Filter, onChange: () => void) {
  const draws = FACETS.map(({ facet, title }) => {
    const section = select(host).append('fieldset');
    section.append('legend').text(title);
    const rows = section
      .selectAll('label')
      .data(atlas[facet].map(({ id, name }) => ({ id, name: name.en })))
      .join('label');
    const chosen = new Set<string>();
    rows
      .append('input')
      .attr('type', 'checkbox')
      .on('change', (event: Event, { id }) => {
        if ((event.target as HTMLInputElement).checked) chosen.add(id);
        else chosen.delete(id);
        filter.choose(facet, chosen);
        onChange();
      });
    rows.append('span').text(({ name }) => name);
    const count = rows.append('output');
    return () => {
      const counts = filter.counts(facet);
      count.text(({ id }) => counts.get(id) ?? 0);
    };
  });
  return {
    draw() {
      for (const draw of draws) draw();
    },
  };
}
