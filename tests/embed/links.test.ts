/** What linked embeds share. */
import { expect, test, vi } from 'vitest';
import { createLinks, sharedChanges } from '../../src/embed/host/links.ts';
import type { Params, State } from '../../src/embed/messages.ts';

test.each<[string, State['params'], State['params'], Params | null]>([
  ['a view', { view: '31,120,8' }, { view: '31,121,8' }, { view: '31,121,8' }],
  ['a view, the first', {}, { view: '31,121,8' }, { view: '31,121,8' }],
  ['no view that is given up', { view: '31,120,8' }, {}, null],
  ['what is taken away', { time: '2018', view: '31,120,8' }, { view: '31,120,8' }, { time: null }],
  ['nothing of how each looks', { lang: 'en' }, { lang: 'zh', theme: 'dark', table: 'events' }, null],
])('%s', (_, before, after, changes) => {
  expect(sharedChanges(before, after)).toEqual(changes);
});

function links(groups: Record<string, string | null>) {
  const set = vi.fn<(member: string, params: Params) => void>();
  return { set, ...createLinks<string>((member) => groups[member] ?? null, set) };
}
const tell = ({ tell }: ReturnType<typeof links>, member: string, time: string, by: State['by'] = 'reader') =>
  tell(member, { params: { time }, by });

test('embeds of no group are not one group', () => {
  const group = links({ a: null, b: null });
  for (const member of ['a', 'b']) tell(group, member, '2018', 'page');
  tell(group, 'a', '2019');
  expect(group.set).not.toHaveBeenCalled();
});

test('the first state of an embed is no change: it came from its address', () => {
  const group = links({ a: 'g', b: 'g' });
  tell(group, 'b', '2018', 'page');
  tell(group, 'a', '2019');
  expect(group.set).not.toHaveBeenCalled();
  tell(group, 'a', '2020');
  expect(group.set.mock.calls).toEqual([['b', { time: '2020' }]]);
});

test('an embed that has gone gets nothing any more', () => {
  const group = links({ a: 'g', b: 'g' });
  for (const member of ['a', 'b']) tell(group, member, '2018', 'page');
  group.forget('b');
  tell(group, 'a', '2019');
  expect(group.set).not.toHaveBeenCalled();
});
