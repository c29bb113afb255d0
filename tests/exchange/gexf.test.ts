import { describe, expect, test } from "vitest";
import { open } from "../../src/depositary.ts";
import { gexfOf } from "../../src/exchange/gexf.ts";
import { act, day, name, participant, recordOf } from "../builders.ts";
import { builtInRecord } from "../built-in-record.ts";
import { pythonWithNetworkx, readByNetworkx } from "./networkx.ts";

const python = pythonWithNetworkx();
const networkx = python === null ? describe.skip : describe;

const HOSTILE = [
  `Bob"><script>alert('x')</script>`,
  "A & B < C > D",
  "]]> <!-- --> <?xml ?>",
  "&amp; &#0; &lol;",
  "tab\there, line\nend",
  "Türkiye, Việt Nam, 日本, 🏳",
];

networkx(
  python === null
    ? "the network as networkx reads it (skipped: no Python with networkx; apt-get install python3-networkx)"
    : "the network as networkx reads it",
  () => {
    const readBy = (gexf: string, days: readonly string[]) => readByNetworkx(python ?? "", gexf, days);
    const depositary = open(builtInRecord());

    test("Open Skies has 0, 34, 34, 33 and 32 members alive on five days", () => {
      const days = ["2001-12-31", "2010-01-01", "2020-11-21", "2020-11-22", "2021-12-18"];
      const { alive } = readBy(gexfOf(depositary), days);
      expect(days.map((each) => alive[each]?.["i:open-skies"]?.length ?? 0)).toEqual([0, 34, 34, 33, 32]);
    });

    test("on five days the edges alive of every instrument are the parties of the as-of index", () => {
      const days = ["1955-05-15", "1980-06-01", "1991-12-26", "2012-12-19", "2026-11-23"];
      const { alive } = readBy(gexfOf(depositary), days);
      for (const iso of days) {
        for (const { id } of depositary.record.instruments) {
          const parties = depositary.graph.at(id, day(iso)).filter(({ state }) => state.standing === "party");
          expect([iso, id, alive[iso]?.[`i:${id}`] ?? []]).toEqual([
            iso,
            id,
            parties.map((each) => `p:${each.participant}`).sort(),
          ]);
        }
      }
    });

    test("UNESCO has the United States alive before, between and after its exits, and the CSTO whoever is suspended", () => {
      const days = ["1984-12-30", "1985-01-01", "2003-10-01", "2018-12-31", "2023-07-10", "2026-11-23"];
      const { alive } = readBy(gexfOf(depositary), days);
      const inside = (iso: string, id: string, who: string) => alive[iso]?.[id]?.includes(who) ?? false;
      for (const iso of days) {
        const spell = depositary.graph.at("unesco", day(iso)).find((each) => each.participant === "USA");
        expect([iso, inside(iso, "i:unesco", "p:USA")]).toEqual([iso, spell?.state.standing === "party"]);
      }
      expect(new Set(days.map((iso) => inside(iso, "i:unesco", "p:USA"))).size).toBe(2);
      expect(inside("2026-11-23", "i:csto", "p:UZB")).toBe(true);
    });

    test("one that left and came back has one edge, alive before and after and not between", () => {
      const record = recordOf({
        acts: [
          act({ participant: null, act: "entry-into-force", date: "2000-01-01" }),
          act({ act: "ratification", date: "2000-01-01" }),
          act({ act: "withdrawal", date: "2005-03-01" }),
          act({ act: "accession", date: "2010-06-01", effect: "2010-07-01" }),
        ],
      });
      const days = ["1999-12-31", "2000-01-01", "2005-02-28", "2005-03-01", "2010-06-30", "2010-07-01"];
      const read = readBy(gexfOf(open(record)), days);
      expect(read.edges).toBe(1);
      expect(days.map((each) => (read.alive[each]?.["i:pact"] ?? []).length)).toEqual([0, 1, 1, 0, 0, 1]);
    });

    test("names of any kind arrive as they were written", () => {
      const people = HOSTILE.map((text, i) => ({ id: `P${i}`, text }));
      const record = recordOf({
        participants: people.map(({ id }) => participant(id)),
        names: people.map(({ id, text }) => name(id, text)),
        acts: [act({ participant: "P0" })],
      });
      const { labels } = readBy(gexfOf(open(record)), []);
      expect(people.map(({ id }) => labels[`p:${id}`])).toEqual(HOSTILE);
    });
  },
);

describe("the GEXF text", () => {
  test("ends a spell on its last day, since both ends of a GEXF spell count", () => {
    const gexf = gexfOf(open(builtInRecord()));
    const edge = gexf.slice(gexf.indexOf('id="m:USA:open-skies"'));
    expect(edge.slice(0, edge.indexOf("</edge>"))).toContain('<spell start="2002-01-01" end="2020-11-21"/>');
  });

  test("has no edge for one that only signed", () => {
    const gexf = gexfOf(open(builtInRecord()));
    expect(gexf).toContain('id="p:KGZ"');
    expect(gexf).not.toContain('id="m:KGZ:open-skies"');
  });

  test("has no parallel edges, which Gephi would merge", () => {
    const ends = [...gexfOf(open(builtInRecord())).matchAll(/source="([^"]*)" target="([^"]*)"/g)].map(
      ([, source, target]) => `${source} ${target}`,
    );
    expect(ends.length).toBeGreaterThan(100);
    expect(new Set(ends).size).toBe(ends.length);
  });
});
