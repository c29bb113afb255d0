import { instrumentsOfRows } from "../../../src/graph/columns.ts";
import { packageOf } from "./package-of.ts";
import type { Peer } from "./peer.ts";

interface Oxigraph {
  readonly default: {
    readonly Store: new () => {
      load(data: string, options: { format: string }): void;
      query(sparql: string): readonly ReadonlyMap<string, { readonly value: string }>[];
    };
  };
}

const INTEGER = "http://www.w3.org/2001/XMLSchema#integer";

/** A triple store: one node a membership, with its participant, instrument, first day and end. */
export const oxigraph: Peer = {
  name: "Oxigraph",
  mostEdges: 1e4,
  keep: async (world) => {
    const { Store } = (await packageOf<Oxigraph>("oxigraph")).default;
    const store = new Store();
    const instruments = instrumentsOfRows(world);
    const lines: string[] = [];
    for (let row = 0; row < world.from.length; row++) {
      const facts = [
        `<m:in> <i:${instruments[row]}>`,
        `<m:who> <p:${world.participant[row]}>`,
        `<m:from> "${world.from[row]}"^^<${INTEGER}>`,
        `<m:until> "${world.until[row]}"^^<${INTEGER}>`,
      ];
      for (const fact of facts) lines.push(`<m:${row}> ${fact} .`);
    }
    store.load(lines.join("\n"), { format: "application/n-triples" });
    const numbers = (sparql: string) =>
      store.query(sparql).map((row) => Number(/\d+$/.exec(row.get("who")?.value ?? "")?.[0]));
    const member = (instrument: number, day: number) =>
      `?m <m:in> <i:${instrument}>; <m:who> ?who; <m:from> ?from; <m:until> ?until .
       filter(?from <= ${day} && ?until > ${day})`;
    return {
      answers: {
        q1: ({ instrument, day }) => numbers(`select ?who { ${member(instrument, day)} }`),
        q2: ({ instrument, other, day }) =>
          numbers(`select ?who { ${member(instrument, day)} filter not exists {
            ?n <m:in> <i:${other}>; <m:who> ?who; <m:from> ?start; <m:until> ?end .
            filter(?start <= ${day} && ?end > ${day}) } }`),
        q6: ({ instrument, day, later }) =>
          numbers(`select ?who { ?m <m:in> <i:${instrument}>; <m:who> ?who; <m:until> ?until .
            filter(?until >= ${day} && ?until < ${later}) }`),
      },
      close: () => undefined,
    };
  },
};
