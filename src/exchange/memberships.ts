import { type Membership, membershipsOf } from "../standing/membership.ts";
import type { Spell } from "../standing/spell.ts";
import { FOREVER } from "../time/day.ts";
import { merge, type Span } from "../time/span.ts";
import type { ExchangeBasis } from "./basis.ts";

/** All memberships of one participant in one instrument: several where it left and came back. */
export interface PairMemberships {
  readonly participant: string;
  readonly instrument: string;
  readonly memberships: readonly Membership[];
}

/** The pairs that ever were a membership, sorted by instrument, then participant. */
export function pairMemberships({ standings }: ExchangeBasis): PairMemberships[] {
  const pairs: { participant: string; instrument: string; memberships: Membership[] }[] = [];
  for (const membership of membershipsOf(standings.spells)) {
    const { participant, instrument } = membership;
    const last = pairs.at(-1);
    if (last?.participant === participant && last.instrument === instrument) last.memberships.push(membership);
    else pairs.push({ participant, instrument, memberships: [membership] });
  }
  return pairs;
}

/** The suspensions of one participant toward another, over all instruments, as one edge with its spans. */
export interface PairSuspensions {
  readonly by: string;
  readonly toward: string;
  readonly instruments: readonly string[];
  readonly spans: readonly Span[];
}

export function pairSuspensions({ standings }: ExchangeBasis): PairSuspensions[] {
  const pairs = new Map<string, { by: string; toward: string; instruments: Set<string>; spans: Span[] }>();
  for (const { by, toward, instrument, from, until } of standings.toward) {
    const key = `${by} ${toward}`;
    const pair = pairs.get(key) ?? { by, toward, instruments: new Set(), spans: [] };
    pair.instruments.add(instrument);
    pair.spans.push({ from, until });
    pairs.set(key, pair);
  }
  return [...pairs.keys()].sort().flatMap((key) => {
    const pair = pairs.get(key);
    return pair ? [{ ...pair, instruments: [...pair.instruments].sort(), spans: merge(pair.spans) }] : [];
  });
}

/** The days of an instrument from its opening, or from its first standing where that is not recorded. */
export function instrumentSpan({ standings, graph }: ExchangeBasis, instrument: string): Partial<Span> {
  const { opened, ended } = standings.clock(instrument);
  const [first] = graph.turningDays(instrument);
  const from = opened === null ? first : Math.min(opened, first ?? opened);
  return { ...(from === undefined ? {} : { from }), until: ended?.on ?? FOREVER };
}

/** True where some day of it is dated more coarsely than a day. */
export function isUnsure(spell: Spell): boolean {
  return spell.orElse.length > 0;
}
