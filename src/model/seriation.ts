/** Seriation: orders sets so that neighbours are similar. Pure. */
import { groupBy } from './atlas.ts';
import { averageLinkage } from './clusters.ts';
import { optimalLeafOrder } from './leaf-order.ts';
import { must } from './must.ts';
import { numberAt } from './number-at.ts';

/** Maximum number of different sets to compare pairwise; 500 take about a quarter of a second. */
const MOST_WEIGHED = 500;

/**
 * Orders sets of whole numbers from 0 by similarity: average linkage over Jaccard distances with optimal leaf ordering.
 * Equal sets are adjacent, in input order. The order is cut where neighbours have nothing in common, and the pieces are
 * sorted: those with most members first, each with its larger end first; that does not increase the total distance.
 * Deterministic. Returns indexes. About n³ / 2 steps for n different sets; more than `MOST_WEIGHED` are only sorted, by
 * the members that most sets have.
 */
export function seriate(sets: readonly ReadonlySet<number>[]): number[] {
  const groups = groupBy([...sets.keys()], (index) => [[...must(sets[index], 'a set')].sort((a, b) => a - b).join()]);
  const alike = [...groups.values()];
  const different = alike.map(([index]) => must(sets[must(index, 'a set')], 'a set'));
  const order = different.length > MOST_WEIGHED ? sortedByMembers(different) : weighed(different);
  const weights = alike.map((group, index) => group.length * must(different[index], 'a set').size);
  const pieces = piecesOf(order, different).map((piece) => (leansBack(piece, weights) ? piece.reverse() : piece));
  const weightOf = (piece: readonly number[]) =>
    piece.reduce((sum, group) => sum + must(weights[group], 'a weight'), 0);
  return pieces
    .sort((a, b) => weightOf(b) - weightOf(a))
    .flat()
    .flatMap((group) => must(alike[group], 'a group'));
}

/** Cuts an order wherever two neighbours have no member in common. */
function piecesOf(order: readonly number[], sets: readonly ReadonlySet<number>[]): number[][] {
  const pieces: number[][] = [];
  for (const index of order) {
    const piece = pieces.at(-1);
    const before = sets[piece?.at(-1) ?? -1];
    if (piece && before && [...must(sets[index], 'a set')].some((member) => before.has(member))) piece.push(index);
    else pieces.push([index]);
  }
  return pieces;
}

/** Whether the second half of a piece weighs more than the first. */
function leansBack(piece: readonly number[], weights: readonly number[]): boolean {
  const centre = (piece.length - 1) / 2;
  return piece.reduce((sum, index, position) => sum + must(weights[index], 'a weight') * (position - centre), 0) > 0;
}

function weighed(sets: readonly ReadonlySet<number>[]): number[] {
  const distances = jaccardDistances(sets);
  return optimalLeafOrder(distances, sets.length, averageLinkage(distances, sets.length));
}

/** Lexicographic order of the sets' members, the most frequent member first. */
function sortedByMembers(sets: readonly ReadonlySet<number>[]): number[] {
  const counts = new Map<number, number>();
  for (const set of sets) for (const member of set) counts.set(member, (counts.get(member) ?? 0) + 1);
  const ranked = [...counts].sort(([a, one], [b, two]) => two - one || a - b);
  const rank = new Map(ranked.map(([member], position) => [member, position]));
  const words = sets.map((set) => [...set].map((member) => must(rank.get(member), 'a rank')).sort((a, b) => a - b));
  return [...words.keys()].sort((a, b) => compareWords(must(words[a], 'a word'), must(words[b], 'a word')));
}

function compareWords(a: readonly number[], b: readonly number[]): number {
  const letter = a.findIndex((rank, position) => rank !== b[position]);
  return letter < 0 ? a.length - b.length : (a[letter] ?? 0) - (b[letter] ?? Number.POSITIVE_INFINITY);
}

/** Jaccard distances of all pairs of sets, row-major; 0 for two empty sets. */
export function jaccardDistances(sets: readonly ReadonlySet<number>[]): Float64Array {
  const count = sets.length;
  const distances = new Float64Array(count * count);
  const bits = sets.map(bitsOf);
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < a; b++) {
      const common = commonBits(must(bits[a], 'a set'), must(bits[b], 'a set'));
      const all = must(sets[a], 'a set').size + must(sets[b], 'a set').size - common;
      const distance = all === 0 ? 0 : 1 - common / all;
      distances[a * count + b] = distance;
      distances[b * count + a] = distance;
    }
  }
  return distances;
}

function bitsOf(set: ReadonlySet<number>): Uint32Array {
  const words = new Uint32Array((Math.max(-1, ...set) >> 5) + 1);
  for (const member of set) words[member >> 5] = numberAt(words, member >> 5) | (1 << (member & 31));
  return words;
}

function commonBits(a: Uint32Array, b: Uint32Array): number {
  let sum = 0;
  for (let word = Math.min(a.length, b.length) - 1; word >= 0; word--) {
    for (let rest = numberAt(a, word) & numberAt(b, word); rest !== 0; rest &= rest - 1) sum += 1;
  }
  return sum;
}
