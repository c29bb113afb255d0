import { MultiDirectedGraph } from "graphology";
import { instrumentsOfRows, OPEN, type SpellColumns } from "../../../src/graph/columns.ts";
import { covers } from "../../../src/time/span.ts";
import type { Asked } from "../world.ts";
import type { Answers, Peer } from "./peer.ts";

interface Edge {
  readonly row: number;
  readonly participant: number;
  readonly from: number;
  readonly until: number;
}

/** What one writes first: the edges of each instrument as objects in a `Map`. */
export const mapOfObjects: Peer = {
  name: "Map of objects",
  mostEdges: 1e7,
  keep: async (world) => {
    const instruments = instrumentsOfRows(world);
    const edges = new Map<number, Edge[]>();
    for (let row = 0; row < world.from.length; row++) {
      const instrument = instruments[row] as number;
      const list = edges.get(instrument);
      if (list) list.push(edgeOf(world, row));
      else edges.set(instrument, [edgeOf(world, row)]);
    }
    const of = (instrument: number, each: (edge: Edge) => void) => {
      for (const edge of edges.get(instrument) ?? []) each(edge);
    };
    return { answers: byInstrument(of), close: () => edges.clear() };
  },
};

/** graphology, asked through the edges of one instrument. */
export const graphologyInEdges: Peer = {
  name: "graphology forEachInEdge",
  mostEdges: 1e6,
  keep: async (world) => {
    const graph = graphologyOf(world);
    const of = (instrument: number, each: (edge: Edge) => void) =>
      graph.forEachInEdge(`i:${instrument}`, (_, edge) => each(edge));
    return { answers: byInstrument(of), close: () => graph.clear() };
  },
};

/** graphology, asked by going through all edges, as a filter over the whole graph does. */
export const graphologyAllEdges: Peer = {
  name: "graphology forEachEdge",
  mostEdges: 1e6,
  keep: async (world) => {
    const graph = graphologyOf(world);
    const of = (instrument: number, each: (edge: Edge) => void) => {
      const target = `i:${instrument}`;
      graph.forEachEdge((_, edge, __, end) => {
        if (end === target) each(edge);
      });
    };
    const { q1, q2 } = byInstrument(of);
    const answers: Answers = {
      ...(q1 && { q1 }),
      ...(q2 && { q2 }),
      q3: ({ day }) => {
        const rows: number[] = [];
        graph.forEachEdge((_, edge) => {
          if (covers(edge, day)) rows.push(edge.row);
        });
        return rows;
      },
      q4: ({ day, next }) => {
        const entries: number[] = [];
        const window = { from: day, until: next };
        graph.forEachEdge((_, edge) => {
          if (covers(window, edge.from)) entries.push(edge.row * 2);
          if (covers(window, edge.until)) entries.push(edge.row * 2 + 1);
        });
        return entries;
      },
    };
    return { answers, close: () => graph.clear() };
  },
};

function byInstrument(of: (instrument: number, each: (edge: Edge) => void) => void): Answers {
  const members = (instrument: number, day: number): number[] => {
    const found: number[] = [];
    of(instrument, (edge) => {
      if (covers(edge, day)) found.push(edge.participant);
    });
    return found;
  };
  return {
    q1: ({ instrument, day }) => members(instrument, day),
    q2: ({ instrument, other, day }) => {
      const others = new Set(members(other, day));
      return members(instrument, day).filter((participant) => !others.has(participant));
    },
    q5: ({ instrument }) => {
      const deltas = new Map<number, number>();
      const add = (day: number, by: number) => deltas.set(day, (deltas.get(day) ?? 0) + by);
      of(instrument, (edge) => {
        add(edge.from, 1);
        if (Number.isFinite(edge.until)) add(edge.until, -1);
      });
      let count = 0;
      return [...deltas]
        .sort((a, b) => a[0] - b[0])
        .flatMap(([day, by]) => {
          count += by;
          return [day, count];
        });
    },
    q6: ({ instrument, day, later }: Asked) => {
      const window = { from: day, until: later };
      const found: number[] = [];
      of(instrument, (edge) => {
        if (covers(window, edge.until)) found.push(edge.participant);
      });
      return found;
    },
  };
}

function edgeOf(world: SpellColumns, row: number): Edge {
  const until = world.until[row] as number;
  return {
    row,
    participant: world.participant[row] as number,
    from: world.from[row] as number,
    until: until === OPEN ? Number.POSITIVE_INFINITY : until,
  };
}

function graphologyOf(world: SpellColumns) {
  const graph = new MultiDirectedGraph<Record<string, never>, Edge>();
  world.participants.forEach((_, i) => {
    graph.addNode(`p:${i}`);
  });
  world.instruments.forEach((_, i) => {
    graph.addNode(`i:${i}`);
  });
  const instruments = instrumentsOfRows(world);
  for (let row = 0; row < world.from.length; row++) {
    const edge = edgeOf(world, row);
    graph.addDirectedEdgeWithKey(String(row), `p:${edge.participant}`, `i:${instruments[row]}`, edge);
  }
  return graph;
}
