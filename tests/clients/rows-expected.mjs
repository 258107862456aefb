/** How many rows each table has by atlas.json: one for each record, or for each of its parts. */
export function rowsExpected(atlas) {
  const lists = Object.entries(atlas).filter(([, value]) => Array.isArray(value));
  const parts = (kind, part) => (atlas[kind] ?? []).flatMap((record) => record[part] ?? []).length;
  const figures = lists.map(([kind]) => parts(kind, 'figures')).reduce((sum, count) => sum + count, 0);
  return {
    ...Object.fromEntries(lists.map(([kind, records]) => [kind, records.length])),
    memberships: parts('alliances', 'members'),
    'grouping-members': parts('groupings', 'members'),
    figures: figures + parts('alliances', 'counts'),
    disagreements: parts('disagreements', 'values'),
  };
}
