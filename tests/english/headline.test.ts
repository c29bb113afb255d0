import { describe, expect, it } from "vitest";
import { open, type Supposed } from "../../src/depositary.ts";
import { headlineOf } from "../../src/english/headline.ts";
import { filesIn } from "../../src/records/folder.ts";
import { readRecord } from "../../src/records/read.ts";
import { day } from "../builders.ts";

const { record } = readRecord(filesIn("graph-data"));
if (!record) throw new Error("graph-data has complaints");
const depositary = open(record);
const headline = (instrument: string, on: string) => headlineOf(depositary, instrument, day(on), "area").sentence;

describe("the headline", () => {
  it("says of the NPT that nobody has left and that North Korea's exit is disputed", () => {
    expect(headline("npt", "2026-06-01")).toMatch(/none has left\. North Korea's exit is disputed\.$/);
  });

  it("says nothing of a dispute before there is one, nor where there is none", () => {
    expect(headline("npt", "2000-01-01")).not.toContain("disputed");
    expect(headline("open-skies", "2026-06-01")).not.toContain("disputed");
  });

  it("names everybody whose standing is contested on the day, in any instrument", () => {
    const on = day("2026-06-01");
    for (const { id } of record.instruments) {
      const { ended, inForce } = depositary.standings.clock(id);
      if (inForce === null || on < inForce || (ended && ended.on <= on)) continue;
      const contested = depositary.graph.at(id, on).filter((spell) => spell.contested.length > 0);
      expect(headline(id, "2026-06-01").match(/ is disputed\./g) ?? [], id).toHaveLength(contested.length);
    }
  });
});

describe("how long it has been true", () => {
  const truth = (instrument: string, on: string, ...given: Supposed[]) =>
    headlineOf(depositary.supposing(given), instrument, day(on), "area", depositary).truth;
  const notice: Supposed = { participant: "BLR", instrument: "open-skies", does: "notice", on: day("2027-01-01") };

  it("is said to be supposed where it is, and not on days before that", () => {
    expect(truth("open-skies", "2027-07-01", notice)).toBe(
      "As supposed, true since 1 Jul 2027; the record itself ends on 23 Nov 2026.",
    );
    expect(truth("open-skies", "2021-01-01", notice)).toBe("True from 22 Nov 2020 until 18 Dec 2021.");
    expect(truth("nato", "2027-07-01", notice)).toMatch(/^True since/);
  });

  it("goes on when one of its former members ceases to exist: the Warsaw Pact ended in 1991, Czechoslovakia in 1993", () => {
    expect(truth("warsaw-pact", "2026-11-23")).toMatch(/^True since 1 Jul 1991;/);
  });
});

describe("remarks", () => {
  it("call one that has left a former party, or what the instrument calls its own", () => {
    const notes = (question: string) => {
      const answer = depositary.ask(question);
      return "error" in answer ? [] : answer.notes;
    };
    expect(notes("Is Russia in Open Skies?").join(" ")).toContain(
      "Russia has been a former party since 18 December 2021",
    );
  });
});

describe("an instrument of which only exits are recorded", () => {
  it("is never told in numbers", () => {
    const exitsOnly = record.instruments.filter(({ coverage }) => coverage.exitsOnly);
    expect(exitsOnly.map(({ id }) => id)).toContain("unesco");
    for (const { id } of exitsOnly) {
      const told = headline(id, "2026-06-01");
      expect(told).toContain("only exits and returns are recorded");
      expect(told).not.toMatch(/\d+ of \d+|none has left/);
    }
  });
});
