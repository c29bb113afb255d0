import type { SpellColumns } from "../../src/graph/columns.ts";
import { buildIndex } from "../../src/graph/rows.ts";
import { duckdb } from "./peers/duckdb.ts";
import { bareOf, listsOf, QUESTION_NAMES } from "./peers/ours.ts";
import { oxigraph } from "./peers/oxigraph.ts";
import type { Answers, Peer, QuestionName } from "./peers/peer.ts";
import { graphologyAllEdges, graphologyInEdges, mapOfObjects } from "./peers/plain.ts";
import { sqlite } from "./peers/sqlite.ts";
import type { Row } from "./rows.ts";
import { type Asked, askedOf, SIZES, worldOf } from "./world.ts";

const PEERS: readonly Peer[] = [duckdb, sqlite, graphologyInEdges, graphologyAllEdges, mapOfObjects, oxigraph];

/** How many times faster than a peer the index has to answer, at a million edges. */
const TARGETS: Readonly<Record<string, Partial<Record<QuestionName, number>>>> = {
  [duckdb.name]: { q1: 1000, q2: 1000, q3: 60, q4: 4000 },
  [sqlite.name]: { q1: 20, q2: 20, q6: 60 },
  [graphologyInEdges.name]: { q1: 30, q2: 30, q5: 80 },
  [mapOfObjects.name]: { q1: 5, q2: 5 },
};
const TARGET_SIZE = "1e6";
const MOST_BYTES_AN_EDGE = 64;
const LEAST_BUILD_RATIO = 6;

/** One size: what the index and its peers take, in milliseconds a question and to build. */
export interface SizeResult {
  readonly size: string;
  readonly edges: number;
  readonly bytesAnEdge: number;
  readonly build: number;
  readonly ours: Readonly<Record<QuestionName, number>>;
  readonly peers: readonly PeerResult[];
}
export interface PeerResult {
  readonly name: string;
  readonly build: number;
  readonly times: Partial<Record<QuestionName, number>>;
}

export async function benchSize(size: string, tell: (line: string) => void): Promise<SizeResult> {
  const shape = SIZES[size];
  if (!shape) throw new Error(`no world of size ${size}: there are ${Object.keys(SIZES).join(", ")}`);
  const world = worldOf(shape);
  const build = Math.min(...[1, 2, 3].map(() => timed(() => buildIndex(world))));
  const { rows } = buildIndex(world);
  const asked = askedOf(world, 4096);
  const lists = listsOf(world, rows);
  const bare = bareOf(rows);
  const ours = {} as Record<QuestionName, number>;
  for (const name of QUESTION_NAMES) ours[name] = await timeOf(bare[name], asked);
  const peers: PeerResult[] = [];
  for (const peer of PEERS) {
    if (shape.edges > peer.mostEdges) continue;
    try {
      peers.push(await benchPeer(peer, world, lists, asked));
    } catch (error) {
      if (error instanceof Disagreement) throw error;
      tell(`${peer.name} at ${size}: left out, ${error instanceof Error ? error.message : error}`);
    }
  }
  return { size, edges: shape.edges, bytesAnEdge: rows.bytes / shape.edges, build, ours, peers };
}

/** A peer that answers otherwise than the index: one of the two is wrong, and no time means anything. */
class Disagreement extends Error {}

async function benchPeer(
  peer: Peer,
  world: SpellColumns,
  lists: Required<Answers>,
  asked: readonly Asked[],
): Promise<PeerResult> {
  const start = performance.now();
  const { answers, close } = await peer.keep(world);
  const build = performance.now() - start;
  const times: Partial<Record<QuestionName, number>> = {};
  try {
    for (const name of QUESTION_NAMES) {
      const answer = answers[name];
      if (!answer) continue;
      for (const each of asked.slice(0, 12)) {
        const [theirs, own] = [await answer(each), await lists[name](each)];
        if (sorted(name, theirs) === sorted(name, own)) continue;
        throw new Disagreement(`${peer.name} and the index disagree on ${name} of ${JSON.stringify(each)}`);
      }
      times[name] = await timeOf(answer, asked);
    }
  } finally {
    close();
  }
  return { name: peer.name, build, times };
}

function sorted(name: QuestionName, list: ArrayLike<number>): string {
  const numbers = Array.from(list, Number);
  return (name === "q5" ? numbers : numbers.sort((a, b) => a - b)).join();
}

/**
 * Milliseconds a question: the best of a few rounds over as many of the questions as a round has time for, after as
 * many to warm up. One that takes longer than `PATIENCE` is asked no more than once more.
 */
async function timeOf(answer: (asked: Asked) => unknown, asked: readonly Asked[]): Promise<number> {
  const first = await round(answer, asked.slice(0, 1));
  if (first > PATIENCE) return round(answer, asked.slice(1, 2));
  for (let spent = 0; spent < ROUND; ) {
    const some = asked.slice(0, 4);
    spent += (await round(answer, some)) * some.length;
  }
  const once = await round(answer, asked.slice(0, 4));
  const some = asked.slice(0, Math.max(4, Math.min(asked.length, Math.ceil(ROUND / once))));
  const repeats = Math.max(1, Math.ceil(ROUND / (once * some.length)));
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < ROUNDS; i++) {
    let sum = 0;
    for (let k = 0; k < repeats; k++) sum += await round(answer, some);
    best = Math.min(best, sum / repeats);
  }
  return best;
}
const PATIENCE = 500;
const ROUND = 30;
const ROUNDS = 3;

async function round(answer: (asked: Asked) => unknown, asked: readonly Asked[]): Promise<number> {
  const start = performance.now();
  for (const each of asked) {
    const given = answer(each);
    if (given instanceof Promise) await given;
  }
  return (performance.now() - start) / asked.length;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The rows that a result has to reach; ratios to peers that were not there are not among them. */
export function rowsOf(results: readonly SizeResult[]): Row[] {
  const rows: Row[] = [];
  for (const { size, bytesAnEdge, build, ours, peers } of results) {
    rows.push({
      name: `${size}: all indices, an edge`,
      value: bytesAnEdge,
      unit: "bytes",
      target: { atMost: MOST_BYTES_AN_EDGE },
    });
    if (size !== TARGET_SIZE) continue;
    for (const peer of peers) {
      for (const name of QUESTION_NAMES) {
        const [time, target] = [peer.times[name], TARGETS[peer.name]?.[name]];
        if (time === undefined || target === undefined) continue;
        rows.push({
          name: `${size}: ${name} against ${peer.name}`,
          value: time / ours[name],
          unit: "×",
          target: { atLeast: target },
        });
      }
      if (peer.name !== graphologyInEdges.name) continue;
      const value = peer.build / build;
      rows.push({
        name: `${size}: build against graphology`,
        value,
        unit: "×",
        target: { atLeast: LEAST_BUILD_RATIO },
      });
    }
  }
  const [small, large] = ["1e5", "1e7"].map((size) => results.find((result) => result.size === size));
  if (small && large) {
    for (const name of ["q1", "q2", "q5", "q6"] as const) {
      const value = large.ours[name] / small.ours[name];
      rows.push({ name: `${name} at 1e7 against 1e5`, value, unit: "×", target: { atMost: 8 } });
    }
  }
  return rows;
}
