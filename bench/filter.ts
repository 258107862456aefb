/**
 * `npm run bench`: the filter core beside crossfilter2 and a plain Array.filter, in one run over the same events. Every
 * contender goes through the same changes in turn, and after each all must give the same counts; if not, the bench
 * fails. Each change is timed in several rounds, of which the fastest counts (on a shared machine all others say how
 * busy it is); the table has the median of the changes.
 */
import { cpus } from 'node:os';
import { arrayFilter, type Contender, core, crossfilter2, FACETS } from './contenders.ts';
import { ALLIANCES, type BenchEvent, benchEvents, DAYS, FIRST_DAY, INDUSTRIES, randomNumbers } from './events.ts';

const SIZES = [100, 1_000, 10_000, 100_000, 1_000_000];
const CONTENDERS = { 'Array.filter': arrayFilter, crossfilter2, core };
type Name = keyof typeof CONTENDERS;
const NAMES = Object.keys(CONTENDERS) as Name[];
const KINDS = ['industry', 'alliance', 'period'] as const;

interface Change {
  kind: (typeof KINDS)[number];
  apply(contender: Contender): void;
}

export async function main(args: readonly string[]): Promise<number> {
  console.log(`${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}; ms`);
  console.log(row(['events', 'change', ...NAMES, '÷ Array.filter', '÷ crossfilter2']));
  console.log(row(['---:', '---', '---:', '---:', '---:', '---:', '---:']));
  let wrong = 0;
  for (const size of args.length > 0 ? args.map(Number) : SIZES) wrong += measure(size);
  if (wrong > 0) console.error(`bench: found ${wrong} changes after which the counts differ, expected none`);
  return wrong > 0 ? 1 : 0;
}

/** Prints the rows of one size. Returns after how many changes the counts differed. */
function measure(size: number): number {
  const events = benchEvents(size);
  const rounds = Math.max(2, Math.min(15, Math.round(300_000 / size)));
  const changes = changesOf();
  const times = Object.fromEntries(NAMES.map((name) => [name, changes.map(() => Infinity)])) as Record<Name, number[]>;
  const builds: Record<Name, number[]> = { 'Array.filter': [], crossfilter2: [], core: [] };
  let wrong = 0;
  for (let round = 0; round < rounds; round++) {
    const made = NAMES.map((name) => build(name, events, builds[name]));
    changes.forEach((change, index) => {
      NAMES.forEach((name, which) => {
        const contender = made[which] as Contender;
        // A plain filter of many events is slow, but varies little: one round is enough.
        const skipped = name === 'Array.filter' && size > 10_000 && round > 0;
        if (!skipped)
          times[name][index] = Math.min(
            times[name][index] ?? 0,
            timed(() => change.apply(contender)),
          );
      });
      if (round === 0 && !agree(made)) wrong += 1;
    });
  }
  print(size, 'build', (name) => (name === 'Array.filter' ? Number.NaN : Math.min(...builds[name])));
  for (const kind of KINDS) {
    print(size, kind, (name) => median(times[name].filter((_, index) => changes[index]?.kind === kind)));
  }
  return wrong;
}

function build(name: Name, events: readonly BenchEvent[], times: number[]): Contender {
  let made: Contender | null = null;
  const time = timed(() => {
    made = CONTENDERS[name](events);
  });
  times.push(time);
  return made as unknown as Contender;
}

/**
 * Typical changes: options selected and deselected one by one (one, a second, without the first, none) in both facets,
 * first alone and then within a period; and the period moved by a few days at both ends, 60 times, half of the time
 * with an option selected.
 */
function changesOf(): Change[] {
  const random = randomNumbers(7);
  const any = (options: readonly string[]) => options[Math.floor(random() * options.length)] ?? '';
  const changes: Change[] = [];
  const clicks = () => {
    for (let time = 0; time < 4; time++) {
      for (const [kind, facet, options] of [
        ['industry', 'industries', INDUSTRIES],
        ['alliance', 'alliances', ALLIANCES],
      ] as const) {
        const [one, other] = [any(options), any(options)];
        for (const chosen of [[one], [one, other], [other], []]) {
          changes.push({ kind, apply: (contender) => contender.choose(facet, [...new Set(chosen)]) });
        }
      }
    }
  };
  const period = { from: FIRST_DAY + DAYS / 4, to: FIRST_DAY + DAYS / 2 };
  const move = () => {
    period.from += 1 + Math.floor(random() * 3);
    period.to += 1 + Math.floor(random() * 3);
    const { from, to } = period;
    changes.push({ kind: 'period', apply: (contender) => contender.between(Math.floor(from), Math.floor(to)) });
  };
  clicks();
  for (let step = 0; step < 30; step++) move();
  clicks();
  changes.push({ kind: 'industry', apply: (contender) => contender.choose('industries', [INDUSTRIES[1] ?? '']) });
  for (let step = 0; step < 30; step++) move();
  return changes;
}

/** Whether all have the same total and counts. */
function agree(contenders: readonly Contender[]): boolean {
  const said = contenders.map((contender) =>
    JSON.stringify([
      contender.total(),
      ...FACETS.map((facet) => [...contender.counts(facet)].filter(([, count]) => count > 0).sort()),
    ]),
  );
  return said.every((text) => text === said[0]);
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function print(size: number, what: string, timeOf: (name: Name) => number): void {
  const number = (value: number) => (Number.isNaN(value) ? '' : value.toPrecision(3));
  const ratio = (name: Name) => {
    const value = timeOf(name) / timeOf('core');
    return Number.isNaN(value) ? '' : value.toFixed(1);
  };
  const times = NAMES.map((name) => number(timeOf(name)));
  console.log(row([size.toLocaleString('en'), what, ...times, ratio('Array.filter'), ratio('crossfilter2')]));
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
