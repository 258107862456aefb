import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Connection, connectionsOf } from '../../../src/model/network/connections.ts';
import { type Graph, graphParts } from '../../../src/model/network/cut-points.ts';
import { memberSets, statedOnly } from '../../../src/model/network/member-sets.ts';
import { runs } from '../../fixtures/runs.ts';
import { membershipsOf } from './memberships.ts';

describe('graphParts', () => {
  it('finds the middle of a path, the waist of an hourglass, and nothing in a ring', () => {
    expect(graphParts(graphOf(3, ['01', '12'])).cuts).toEqual([{ node: 1, sides: [[2], [0]] }]);
    expect(graphParts(graphOf(5, ['01', '12', '20', '23', '34', '42'])).cuts).toEqual([
      {
        node: 2,
        sides: [
          [3, 4],
          [0, 1],
        ].map((side) => expect.arrayContaining(side)),
      },
    ]);
    expect(graphParts(graphOf(4, ['01', '12', '23', '30']))).toEqual({ parts: [[0, 1, 2, 3]], cuts: [] });
  });

  it('finds a star’s centre, begun at the centre or at a tip', () => {
    const sorted = ({ cuts }: ReturnType<typeof graphParts>) => cuts.map(({ sides }) => sides.flat().sort());
    expect(sorted(graphParts(graphOf(4, ['01', '02', '03'])))).toEqual([[1, 2, 3]]);
    expect(sorted(graphParts(graphOf(4, ['30', '31', '32'])))).toEqual([[0, 1, 2]]);
  });

  it('keeps apart what has no edge', () => {
    expect(graphParts(graphOf(3, ['02']))).toEqual({ parts: [[0, 2], [1]], cuts: [] });
    expect(graphParts([])).toEqual({ parts: [], cuts: [] });
  });

  it('finds what taking out each node finds', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { parts, cuts } = graphParts(graph);
        expect(normal(parts)).toEqual(normal(partsWithout(graph, null)));
        for (const node of graph.keys()) {
          const part = parts.find((candidate) => candidate.includes(node)) ?? [];
          const sides = partsWithout(graph, node).filter((side) => side.some((other) => part.includes(other)));
          const cut = cuts.find((candidate) => candidate.node === node);
          expect(normal(cut?.sides ?? [])).toEqual(sides.length > 1 ? normal(sides) : []);
        }
      }),
      { numRuns: runs(500) },
    );
  });

  it('goes a way too long for recursion', () => {
    const length = 50_000;
    const ring = Array.from({ length }, (_, node) => [(node + length - 1) % length, (node + 1) % length]);
    const { parts, cuts } = graphParts(ring);
    expect([parts.length, parts[0]?.length, cuts]).toEqual([1, length, []]);
  });
});

describe('connectionsOf', () => {
  // Two rings of alliances that only j is in both of, beside a pair and a place of its own.
  const SETS = { g60: 'ABCJ', robot: 'abcj', taihu: 'JWN', canal: 'jwn', pair: 'PQ', own: 'S' };

  it('names the place that alone connects two groups, and its alliances with either', () => {
    const { groups, alone, places } = connectionsOf(memberSets(membershipsOf(SETS)));
    expect(groups.map((group) => group.join(''))).toEqual(['abcjnw', 'pq']);
    expect(alone).toEqual(['s']);
    expect(places).toEqual([
      {
        id: 'j',
        sides: [
          { places: ['a', 'b', 'c'], through: ['g60', 'robot'] },
          { places: ['n', 'w'], through: ['canal', 'taihu'] },
        ],
      },
    ]);
  });

  it('names the alliance that alone ties places', () => {
    const { alliances } = connectionsOf(memberSets(membershipsOf(SETS)));
    expect(short(alliances)).toEqual(['pair: p | q']);
    const stated = connectionsOf(memberSets(statedOnly(membershipsOf(SETS))));
    expect(short(stated.alliances)).toEqual(['g60: jnw | a | b | c', 'pair: p | q', 'taihu: abcj | n | w']);
    expect(short(stated.places)).toEqual(['j: abc | nw']);
  });

  it('finds no connection where groups are tied twice', () => {
    const { places, alliances } = connectionsOf(memberSets(membershipsOf({ ...SETS, second: 'BW', pair: '' })));
    expect([places, alliances]).toEqual([[], []]);
  });

  it('has nothing of nothing', () => {
    expect(connectionsOf(memberSets([]))).toEqual({ groups: [], alone: [], places: [], alliances: [] });
  });
});

const anyGraph = fc.integer({ min: 1, max: 9 }).chain((size) =>
  fc
    .uniqueArray(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), {
      maxLength: 14,
      selector: (edge) => [...edge].sort().join(),
    })
    .map((edges) => {
      const real = edges.filter(([a, b]) => a !== b);
      return graphOf(
        size,
        real.map(([a, b]) => `${a}${b}`),
      );
    }),
);

/** A graph from edges written as two digits. */
function graphOf(size: number, edges: readonly string[]): Graph {
  return Array.from({ length: size }, (_, node) =>
    edges.flatMap((edge) => {
      const [a, b] = [Number(edge[0]), Number(edge[1])];
      return a === node ? [b] : b === node ? [a] : [];
    }),
  );
}

/** What hangs together once a node is taken out, by spreading colour until nothing changes. */
function partsWithout(graph: Graph, out: number | null): number[][] {
  const nodes = [...graph.keys()].filter((node) => node !== out);
  const colour = new Map(nodes.map((node) => [node, node]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const node of nodes) {
      for (const other of graph[node] ?? []) {
        const [mine = 0, theirs] = [colour.get(node), colour.get(other)];
        if (theirs === undefined || theirs >= mine) continue;
        colour.set(node, theirs);
        changed = true;
      }
    }
  }
  return [...new Set(colour.values())].map((value) => nodes.filter((node) => colour.get(node) === value));
}

function normal(lists: readonly (readonly number[])[]): string[] {
  return lists.map((list) => [...list].sort((a, b) => a - b).join(' ')).sort();
}

function short(connections: readonly Connection[]): string[] {
  return connections.map(({ id, sides }) => `${id}: ${sides.map(({ places }) => places.join('')).join(' | ')}`);
}
