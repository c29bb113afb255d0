import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";

/** What there is to place: for each instrument (`starts`) the participants of its spells, by number. */
export interface LargeNetwork {
  readonly participants: readonly string[];
  readonly instruments: readonly string[];
  /** Rows of instrument `i`: from `starts[i]` to before `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly participant: Uint16Array;
}

/** Where everybody lies, 0 to 1: participants, then instruments. */
export interface LargePlaces {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

const ROUNDS = 20;
const ITERATIONS_A_ROUND = 15;
/** Above it shared instruments are not counted pair by pair: the table would outgrow its file. */
export const MOST_PLACED_BY_FORCE = 2048;
/** How far instruments with the same participants spread around their place. */
const SPREAD = 0.02;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Places a network of many thousands over the union of all time, the same for the same network: participants by
 * ForceAtlas2, pulled together by the instruments that they share, and each instrument at the barycentre of its
 * participants. `progress` is called with the part done, 0 to 1. Meant for a worker: it takes seconds.
 */
export function placeLarge(network: LargeNetwork, progress: (part: number) => void = () => undefined): LargePlaces {
  const { participants, instruments, starts, participant } = network;
  const people =
    participants.length <= MOST_PLACED_BY_FORCE ? byForce(network, progress) : onASpiral(participants.length);
  const x = new Float32Array(participants.length + instruments.length);
  const y = new Float32Array(x.length);
  people.forEach((place, i) => {
    x[i] = place.x;
    y[i] = place.y;
  });
  for (let i = 0; i < instruments.length; i++) {
    const [first, end] = [starts[i] as number, starts[i + 1] as number];
    let [sumX, sumY] = [0, 0];
    for (let row = first; row < end; row++) {
      sumX += x[participant[row] as number] as number;
      sumY += y[participant[row] as number] as number;
    }
    const count = end - first || 1;
    // Those with the same participants would hide one another: each is moved a little, always to the same side.
    const reach = SPREAD * Math.sqrt((i * 0.618_033_988_75) % 1);
    const at = participants.length + i;
    x[at] = clamp(sumX / count + reach * Math.cos(i * GOLDEN_ANGLE));
    y[at] = clamp(sumY / count + reach * Math.sin(i * GOLDEN_ANGLE));
  }
  progress(1);
  return { x, y };
}

function byForce({ participants, starts, participant }: LargeNetwork, progress: (part: number) => void) {
  const count = participants.length;
  const graph = new Graph({ type: "undirected" });
  for (let i = 0; i < count; i++) {
    const angle = (i / count) * 2 * Math.PI;
    graph.addNode(String(i), { x: Math.cos(angle) * 100, y: Math.sin(angle) * 100 });
  }
  const shared = sharedInstruments(count, starts, participant);
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const weight = shared[a * count + b] as number;
      if (weight > 0) graph.addEdgeWithKey(`${a} ${b}`, String(a), String(b), { weight });
    }
  }
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    linLogMode: true,
    adjustSizes: false,
    edgeWeightInfluence: 0.5,
  };
  for (let round = 0; round < ROUNDS; round++) {
    forceAtlas2.assign(graph, { iterations: ITERATIONS_A_ROUND, settings });
    progress((round + 1) / (ROUNDS + 1));
  }
  const places = graph.mapNodes((_, { x, y }) => ({ x: Number(x), y: Number(y) }));
  return normalised(places);
}

/** Of each pair of participants the number of instruments that both ever had a standing toward. */
function sharedInstruments(count: number, starts: Uint32Array, participant: Uint16Array): Uint32Array {
  const shared = new Uint32Array(count * count);
  for (let i = 0; i + 1 < starts.length; i++) {
    const own: number[] = [];
    for (let row = starts[i] as number; row < (starts[i + 1] as number); row++) {
      const who = participant[row] as number;
      if (own[own.length - 1] !== who) own.push(who);
    }
    for (let a = 0; a < own.length; a++) {
      for (let b = a + 1; b < own.length; b++) {
        const pair = (own[a] as number) * count + (own[b] as number);
        shared[pair] = (shared[pair] as number) + 1;
      }
    }
  }
  return shared;
}

function onASpiral(count: number): { x: number; y: number }[] {
  return Array.from({ length: count }, (_, i) => {
    const reach = 0.5 * Math.sqrt((i + 0.5) / count);
    return { x: 0.5 + reach * Math.cos(i * GOLDEN_ANGLE), y: 0.5 + reach * Math.sin(i * GOLDEN_ANGLE) };
  });
}

function normalised(places: readonly { x: number; y: number }[]): { x: number; y: number }[] {
  const bounds = (values: readonly number[]) => {
    const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    return { least, size: most - least || 1 };
  };
  const [across, down] = [bounds(places.map(({ x }) => x)), bounds(places.map(({ y }) => y))];
  return places.map(({ x, y }) => ({ x: (x - across.least) / across.size, y: (y - down.least) / down.size }));
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
