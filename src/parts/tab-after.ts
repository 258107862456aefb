/** The tab of a row that a key leads to, after the ARIA authoring practices (the row is a ring); null for other keys. */
export function tabAfter<Id extends string>(ids: readonly Id[], chosen: Id, key: string): Id | null {
  const last = ids.length - 1;
  const at = ids.indexOf(chosen);
  const goal: Readonly<Record<string, number>> = {
    ArrowRight: at === last ? 0 : at + 1,
    ArrowLeft: at === 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  return ids[goal[key] ?? -1] ?? null;
}
