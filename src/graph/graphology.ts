import { MultiDirectedGraph } from "graphology";
import type { Standings } from "../standing/fold.ts";
import { membershipsOf } from "../standing/membership.ts";
import type { Ending } from "../standing/spell.ts";
import { type Day, FOREVER, isoOf } from "../time/day.ts";

/** Attributes of a node: `kind` and not `type`, which Sigma keeps for itself. */
export interface NodeAttributes {
  kind: "participant" | "instrument";
  id: string;
}

/** Attributes of an edge. `from` and `until` (exclusive) are ISO days; `until` null while open. */
export interface EdgeAttributes {
  kind: "membership" | "suspension-toward";
  from: string;
  until: string | null;
  ended: Ending | null;
}

/**
 * The graph that people get: nodes `p:USA` and `i:open-skies`; an edge for every membership, keyed
 * `m:USA:open-skies:2002-01-01` by its first day, and for every suspension toward one participant,
 * keyed `s:GEO:RUS:open-skies:2012-04-03`. Keys are given, so that the same record gives the same graph.
 */
export function toGraphology(standings: Standings): MultiDirectedGraph<NodeAttributes, EdgeAttributes> {
  const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  for (const { id } of standings.record.participants) graph.addNode(`p:${id}`, { kind: "participant", id });
  for (const { id } of standings.record.instruments) graph.addNode(`i:${id}`, { kind: "instrument", id });
  for (const { participant, instrument, from, until, ended } of membershipsOf(standings.spells)) {
    const key = `m:${participant}:${instrument}:${isoOf(from)}`;
    const attributes = {
      kind: "membership" as const,
      from: isoOf(from),
      until: openIso(until),
      ended: ended?.how ?? null,
    };
    graph.addDirectedEdgeWithKey(key, `p:${participant}`, `i:${instrument}`, attributes);
  }
  for (const { by, toward, instrument, from, until } of standings.toward) {
    const key = `s:${by}:${toward}:${instrument}:${isoOf(from)}`;
    const attributes = { kind: "suspension-toward" as const, from: isoOf(from), until: openIso(until), ended: null };
    graph.addDirectedEdgeWithKey(key, `p:${by}`, `p:${toward}`, attributes);
  }
  return graph;
}

function openIso(until: Day): string | null {
  return until === FOREVER ? null : isoOf(until);
}
