/** A short walk of the random reader; `npm run monkey` goes longer ones (scripts/monkey.mjs says how). */
import { readFileSync } from 'node:fs';
import { runMonkey, type Task } from '../monkey/run.ts';
import { test } from './atlas.ts';

const { MONKEY_SEEDS = '1,2', MONKEY_ACTIONS = '40', MONKEY_REPLAY, MONKEY_ENGINE } = process.env;
const tasks: Task[] = MONKEY_REPLAY
  ? [JSON.parse(readFileSync(MONKEY_REPLAY, 'utf8')) as Task]
  : MONKEY_SEEDS.split(',').map((seed) => ({ seed: Number(seed), actions: Number(MONKEY_ACTIONS) }));

test.use({ hasTouch: true });

for (const task of tasks) {
  const count = typeof task.actions === 'number' ? task.actions : task.actions.length;
  test(`whatever a reader does, the atlas is sound: seed ${task.seed}, ${count} actions`, async ({ page, baseURL }) => {
    test.setTimeout(60_000 + count * 3000);
    await runMonkey(page, task, new URL(MONKEY_ENGINE ? './?lang=en' : './?lang=en&engine=svg', baseURL).href);
  });
}
