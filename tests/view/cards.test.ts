import { describe, expect, test } from "vitest";
import { open } from "../../src/depositary.ts";
import { instrumentCard, participantCard } from "../../src/view/explore/cards.ts";
import { find } from "../../src/view/explore/search.ts";
import { act, day, name, recordOf } from "../builders.ts";
import { builtIn } from "../scene/pictures.ts";

const on = (iso: string) => day(iso);

describe("the card of a participant", () => {
  const russia = participantCard(builtIn(), "RUS", on("2021-12-18"));

  test("has every instrument with every spell: Russia and Open Skies end as former", () => {
    const ids = builtIn().record.instruments.map(({ id }) => id);
    const having = ids.filter((id) => builtIn().standings.spellsOf("RUS", id).length > 0);
    expect(russia?.instruments.map(({ id }) => id).sort()).toEqual(having.sort());
    const spells = russia?.instruments.find(({ id }) => id === "open-skies")?.spells ?? [];
    expect(spells).toHaveLength(builtIn().standings.spellsOf("RUS", "open-skies").length);
    expect(spells.at(-1)).toEqual({ look: "ghost", words: "former", when: "from 18 Dec 2021" });
  });

  test("names whom it continues", () => {
    expect(russia?.ties).toContainEqual({
      words: "continues",
      to: { id: "SUN", name: "Soviet Union" },
      day: on("1991-12-26"),
    });
  });

  test("shares most with those who are in the same instruments on the day, and never with itself", () => {
    const record = recordOf({
      acts: ["one", "two"].flatMap((instrument) => [
        act({ instrument, participant: null, act: "entry-into-force", date: "2000-01-01" }),
        ...["AAA", "BBB", ...(instrument === "one" ? ["CCC"] : [])].map((participant) =>
          act({ instrument, participant, act: "ratification", date: "2000-01-01" }),
        ),
      ]),
    });
    const card = participantCard(open(record), "AAA", on("2010-01-01"));
    expect([card?.inOn, card?.shares.map(({ id, common }) => `${id} ${common}`)]).toEqual([2, ["BBB 2", "CCC 1"]]);
    expect(participantCard(open(record), "AAA", on("1999-01-01"))?.shares).toEqual([]);
  });

  test("there is none of what is not in the record", () => {
    expect(participantCard(builtIn(), "ATL", on("2020-01-01"))).toBeNull();
    expect(instrumentCard(builtIn(), "atlantis", on("2020-01-01"))).toBeNull();
  });

  test("every participant of the record has one", () => {
    for (const { id } of builtIn().record.participants)
      expect(participantCard(builtIn(), id, builtIn().record.date)?.id).toBe(id);
  });
});

describe("the card of an instrument", () => {
  const openSkies = instrumentCard(builtIn(), "open-skies", on("2026-11-23"));

  test("tells its own days, the peak among them", () => {
    expect(openSkies?.days).toEqual([
      { what: "opened", day: on("1992-03-24"), more: "" },
      { what: "in force", day: on("2002-01-01"), more: "" },
      { what: "most", day: on("2005-07-08"), more: "34 parties, until 22 Nov 2020" },
    ]);
  });

  test("says its clauses in words, with their articles", () => {
    const told = openSkies?.clauses.join(" ") ?? "";
    expect(told).toMatch(/months of notice, Art\. XV\(2\)/);
    expect(told).toContain("Art. XVII");
  });

  test("lists the exits by day, with their notices", () => {
    expect(openSkies?.exits.map(({ id, notice, effect }) => [id, notice, effect])).toEqual([
      ["USA", on("2020-05-22"), on("2020-11-22")],
      ["RUS", on("2021-06-18"), on("2021-12-18")],
    ]);
  });

  test("tells of one that left and is back", () => {
    const record = recordOf({
      acts: [
        act({ participant: null, act: "entry-into-force", date: "2000-01-01" }),
        act({ act: "ratification", date: "2000-01-01" }),
        act({ act: "withdrawal", date: "2005-03-01" }),
        act({ act: "accession", date: "2010-06-01", effect: "2010-07-01" }),
      ],
    });
    const back = (iso: string) => instrumentCard(open(record), "pact", on(iso))?.exits.map((exit) => exit.back);
    expect([back("2006-01-01"), back("2011-01-01")]).toEqual([[false], [true]]);
  });

  test("links the lineage both ways: the CSTO and the Tashkent treaty name each other", () => {
    const to = (id: string) => instrumentCard(builtIn(), id, on("2026-11-23"))?.lineage.map((tie) => tie.to.id);
    expect(to("csto")).toContain("tashkent-treaty");
    expect(to("tashkent-treaty")).toContain("csto");
  });

  test("every instrument of the record has one, with its sources", () => {
    for (const { id } of builtIn().record.instruments)
      expect(instrumentCard(builtIn(), id, builtIn().record.date)?.sources.length).toBeGreaterThan(0);
  });
});

describe("the search", () => {
  const ids = (text: string) => find(builtIn(), text, builtIn()).map(({ id }) => id);

  test("finds by any name of any time, and tells by which", () => {
    expect(find(builtIn(), "USSR", builtIn())).toContainEqual({
      kind: "participant",
      id: "SUN",
      name: "Soviet Union",
      by: "USSR",
    });
    expect(ids("OST")).toContain("open-skies");
  });

  test("finds letters with marks without them, and the other way round", () => {
    expect(ids("turkiye")).toContain("TUR");
    expect(ids("Türkiye")).toContain("TUR");
  });

  test("puts what is called exactly so first", () => {
    const record = recordOf({
      participants: ["AAA", "BBB", "CCC"],
      names: [name("AAA", "North Niger"), name("BBB", "Niger"), name("CCC", "Nigeria")],
    });
    expect(find(open(record), "niger", null).map(({ id }) => id)).toEqual(["BBB", "CCC", "AAA"]);
  });

  test("finds questions that can be answered", () => {
    const questions = find(builtIn(), "open skies", builtIn()).filter(({ kind }) => kind === "question");
    expect(questions.length).toBeGreaterThan(0);
    for (const { id } of questions) expect(builtIn().ask(id)).not.toHaveProperty("error");
  });

  test("finds a question of one's own, once what reads it is there", () => {
    const text = "who is left in open skies outside nato?";
    const found = { kind: "question", id: text, name: text, by: null };
    expect(find(builtIn(), text, builtIn())).toContainEqual(found);
    expect(find(builtIn(), text, null)).not.toContainEqual(found);
  });

  test("finds claims by their words", () => {
    const claims = find(builtIn(), "finland and sweden", builtIn()).filter(({ kind }) => kind === "claim");
    expect(claims.map(({ id }) => id)).toEqual(["closed-skies-20", "closed-skies-12"]);
  });

  test("finds nothing for nothing", () => {
    expect([ids(""), ids("  "), ids("zzzz"), ids("(.*)")]).toEqual([[], [], [], []]);
  });
});

describe("the figures and companions of a card", () => {
  const card = (id: string) => participantCard(builtIn(), id, builtIn().record.date);

  test("name a variant of a measure only where it differs", () => {
    expect(card("KIR")?.figures.map(({ measure }) => measure)).toEqual(["area", "population"]);
    expect(card("DNK")?.figures.map(({ measure }) => measure)).toContain("area with Greenland");
  });

  test("of those who share as many put first the ones that are in little else, and count the rest", () => {
    const kiribati = card("KIR");
    const own = (id: string) => card(id)?.inOn ?? 0;
    const shares = kiribati?.shares ?? [];
    expect(new Set(shares.map(({ common }) => common))).toEqual(new Set([kiribati?.inOn]));
    expect(Math.max(...shares.map(({ id }) => own(id)))).toBeLessThan(own("FRA"));
    expect(kiribati?.sharesMore).toBeGreaterThan(50);
  });
});
