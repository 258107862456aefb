import { type Described, type Field, field, ref, refsTo, sources } from '../field.ts';
import { name } from '../shared-fields.ts';

/** The fields of an industry. */
// biome-ignore format: what is said, how it is known, and where it stands: a line each
export const INDUSTRY: readonly Field<Described['industry']>[] = [
  name('name', 'industry', (industry) => industry.name),
  ref({
    id: 'parent', label: 'details.broader', kind: 'industry', of: ({ parent }) => parent,
    about: 'id of the wider industry',
    at: 'facts',
  }),
  field({ id: 'narrower', label: 'details.narrower', at: 'facts' }, ({ id }, atlas) =>
    refsTo(
      'industry',
      (atlas.childIndustries.get(id) ?? []).map((child) => child.id),
    ),
  ),
  sources(({ sources }) => sources),
];
