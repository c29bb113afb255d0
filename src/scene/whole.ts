import type { Standings } from "../standing/fold.ts";
import type { Point } from "./scene.ts";

/**
 * The places of the whole network, once for all days: participants `p:USA`, instruments `i:open-skies`, an edge for
 * every pair that ever had a standing; from 0 to 1 on both axes of a wide panel.
 */
export type WholePlaces = Readonly<Record<string, Point>>;

/** The panel that is placed for, in its own pixels: a place keeps its distance from its neighbours in these. */
const FIELD = { width: 912, height: 440 };
/** Half the side of a square that `members` belong to, on that panel: its area grows with them. */
export function halfSide(members: number): number {
  return 3 + 1.35 * Math.sqrt(members);
}
const DOT = 3;

/** What pushes apart, draws together and holds in the middle; up and down harder, as the panel is wide. Tuned by looking. */
const REPULSION = 260;
const ATTRACTION = 30;
const GRAVITY = { x: 0.012, y: 0.035 };
const ROUNDS = 700;
const HEAT = { first: 40, last: 0.2 };
/** How much of the way each place goes to where all are as far apart as they can be, on each axis. */
const EVENED = 0.6;
/** Free pixels: a name fits between two squares. */
const AIR = { squares: 22, mixed: 4, dots: 5 };

interface Body {
  readonly key: string;
  readonly square: boolean;
  /** How many it is ever tied to. */
  readonly degree: number;
  x: number;
  y: number;
}

interface Network {
  readonly bodies: readonly Body[];
  /** Participant and instrument, by number. */
  readonly edges: readonly (readonly [number, number])[];
}

/**
 * Places the whole network over the union of all time, the same for the same record. With `start` everybody in it stays
 * where they are and only newcomers are placed, amid those they are tied to: a changed record moves as little as it can.
 *
 * Without, forces: attraction by the logarithm of the distance (LinLog), so that those who share instruments stand
 * together; the larger an instrument the less it draws, so that universal ones come to lie in the middle of all and
 * regional ones amid their own. ForceAtlas2 repels by the product of degrees, which drives the universal ones apart
 * round the rim; here it is the root of that product.
 */
export function placeWhole(standings: Standings, start: WholePlaces = {}): Record<string, Point> {
  const network = networkOf(standings);
  const known = network.bodies.filter(({ key }) => Object.hasOwn(start, key));
  if (known.length === 0) {
    settle(network);
    even(network.bodies);
  } else {
    for (const body of known) Object.assign(body, inField(start[body.key] as Point));
    placeNewcomers(network, new Set(known));
  }
  separate(network.bodies);
  return Object.fromEntries(network.bodies.map((body) => [body.key, outOfField(body)]));
}

function networkOf({ spells }: Standings): Network {
  const pairs = new Map<string, readonly [string, string]>();
  for (const { participant, instrument } of spells)
    pairs.set(`${participant} ${instrument}`, [`p:${participant}`, `i:${instrument}`]);
  const degrees = new Map<string, number>();
  for (const key of [...pairs.values()].flat()) degrees.set(key, (degrees.get(key) ?? 0) + 1);
  const keys = [...degrees.keys()].sort();
  const bodies = keys.map((key, i): Body => {
    const angle = (i / keys.length) * 2 * Math.PI;
    const at = { x: (Math.cos(angle) * FIELD.width) / 2, y: (Math.sin(angle) * FIELD.height) / 2 };
    return { key, square: key.startsWith("i:"), degree: degrees.get(key) ?? 1, ...at };
  });
  const numbers = new Map(keys.map((key, i) => [key, i]));
  const edges = [...pairs.values()].map(([p, i]) => [numbers.get(p) ?? 0, numbers.get(i) ?? 0] as const);
  return { bodies, edges: edges.sort((a, b) => a[0] - b[0] || a[1] - b[1]) };
}

/** From 0 to 1 to the pixels of the field, whose middle is 0,0. */
function inField({ x, y }: Point): Point {
  return { x: (x - 0.5) * FIELD.width, y: (y - 0.5) * FIELD.height };
}

function outOfField({ x, y }: Point): Point {
  const round = (value: number) => Math.round(value * 10_000) / 10_000;
  return { x: round(x / FIELD.width + 0.5), y: round(y / FIELD.height + 0.5) };
}

/** Rounds of forces, with ever shorter steps. */
function settle({ bodies, edges }: Network): void {
  const push = bodies.map(() => ({ x: 0, y: 0 }));
  const move = (i: number, x: number, y: number) => {
    const each = push[i] as { x: number; y: number };
    each.x += x;
    each.y += y;
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const each of push) Object.assign(each, { x: 0, y: 0 });
    bodies.forEach((a, i) => {
      const weight = Math.sqrt(a.degree);
      move(i, -GRAVITY.x * a.x * weight, -GRAVITY.y * a.y * weight);
      for (let j = i + 1; j < bodies.length; j++) {
        const b = bodies[j] as Body;
        const [dx, dy] = [a.x - b.x, a.y - b.y];
        const force = (REPULSION * Math.sqrt(a.degree * b.degree)) / Math.max(4, dx * dx + dy * dy);
        move(i, dx * force, dy * force);
        move(j, -dx * force, -dy * force);
      }
    });
    for (const [p, i] of edges) {
      const [a, b] = [bodies[p] as Body, bodies[i] as Body];
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const distance = Math.hypot(dx, dy) || 1;
      const force = (ATTRACTION * Math.log1p(distance)) / distance / Math.sqrt(b.degree);
      move(p, dx * force, dy * force);
      move(i, -dx * force, -dy * force);
    }
    const heat = HEAT.first * (1 - round / ROUNDS) ** 2 + HEAT.last;
    bodies.forEach((body, i) => {
      const { x, y } = push[i] as { x: number; y: number };
      const length = Math.hypot(x, y) / Math.sqrt(body.degree) || 1;
      const step = Math.min(length, heat) / length / Math.sqrt(body.degree);
      body.x += x * step;
      body.y += y * step;
    });
  }
}

/** Fills the field: on each axis places keep their order, and crowds get some of the room of the empty stretches. */
function even(bodies: readonly Body[]): void {
  for (const [axis, size] of [
    ["x", FIELD.width],
    ["y", FIELD.height],
  ] as const) {
    const order = [...bodies].sort((a, b) => a[axis] - b[axis]);
    const [least, most] = [order[0]?.[axis] ?? 0, order.at(-1)?.[axis] ?? 1];
    order.forEach((body, rank) => {
      const share = (body[axis] - least) / (most - least || 1);
      body[axis] = ((1 - EVENED) * share + EVENED * (rank / (order.length - 1 || 1)) - 0.5) * size;
    });
  }
}

/** Each in the middle of those of its neighbours that have a place; who has none, in the middle of the field. */
function placeNewcomers({ bodies, edges }: Network, placed: Set<Body>): void {
  const neighbours = new Map(bodies.map((body) => [body, [] as Body[]]));
  for (const [p, i] of edges) {
    const [a, b] = [bodies[p] as Body, bodies[i] as Body];
    neighbours.get(a)?.push(b);
    neighbours.get(b)?.push(a);
  }
  // Instruments first: a new one lies amid its participants, and a new participant then amid its instruments.
  for (const body of [...bodies].sort((a, b) => Number(b.square) - Number(a.square))) {
    if (placed.has(body)) continue;
    const near = (neighbours.get(body) ?? []).filter((each) => placed.has(each));
    body.x = near.reduce((sum, { x }) => sum + x, 0) / (near.length || 1);
    body.y = near.reduce((sum, { y }) => sum + y, 0) / (near.length || 1);
    placed.add(body);
  }
}

const PUSHES = 400;
/** A little less than all of what two overlap by, so that a crowd comes to rest. */
const SOFT = 0.6;

/** Pushes apart what lies over something else, the smaller one further, until nothing does. */
function separate(bodies: readonly Body[]): void {
  for (let round = 0; round < PUSHES; round++) {
    let worst = 0;
    bodies.forEach((a, i) => {
      for (let j = i + 1; j < bodies.length; j++) worst = Math.max(worst, pushApart(a, bodies[j] as Body));
    });
    for (const body of bodies) {
      const [x, y] = [FIELD.width / 2 - radius(body), FIELD.height / 2 - radius(body)];
      body.x = Math.min(x, Math.max(-x, body.x));
      body.y = Math.min(y, Math.max(-y, body.y));
    }
    if (worst < 0.1) return;
  }
}

function radius({ square, degree }: Body): number {
  return square ? halfSide(degree) : DOT;
}

/** Returns by how many pixels they overlapped. */
function pushApart(a: Body, b: Body): number {
  const air = a.square && b.square ? AIR.squares : a.square || b.square ? AIR.mixed : AIR.dots;
  const need = radius(a) + radius(b) + air;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const [overX, overY] = [need - Math.abs(dx), need - Math.abs(dy)];
  if (overX <= 0 || overY <= 0) return 0;
  const part = b.degree / (a.degree + b.degree);
  const axis = overX < overY ? "x" : "y";
  const by = Math.min(overX, overY) * SOFT * (Math.sign(axis === "x" ? dx : dy) || 1);
  a[axis] -= by * part;
  b[axis] += by * (1 - part);
  return Math.min(overX, overY);
}
