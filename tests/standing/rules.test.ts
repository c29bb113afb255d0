import { describe, expect, it } from "vitest";
import { fold } from "../../src/standing/fold.ts";
import { isDeparture, membershipsOf } from "../../src/standing/membership.ts";
import { isoOf } from "../../src/time/day.ts";
import { covers } from "../../src/time/span.ts";
import {
  act,
  day,
  entryIntoForceClause,
  instrument,
  participant,
  recordOf,
  succession,
  withdrawalClause,
} from "../builders.ts";
import { IN_FORCE, pact, spells, told } from "./told.ts";

/** The twelve rules of the fold, by builders; what history says of each stands in `history.test.ts`. */

describe("rule 1: acts of one day are taken in one order, openings before endings", () => {
  it("one that signs, ratifies and enters on the day of entry into force is a party from that day", () => {
    const acts = (["signature", "ratification", "entry-into-force"] as const).map((kind) =>
      act({ act: kind, date: "1990-01-01" }),
    );
    expect(told(pact([IN_FORCE, ...acts]))).toEqual(["party 1990-01-01.."]);
  });

  it("one that leaves on the day the instrument ends has withdrawn, and the others have not", () => {
    const acts = [
      IN_FORCE,
      act({ act: "ratification", date: "1989-01-01" }),
      act({ participant: "BBB", act: "ratification", date: "1989-01-01" }),
      act({ act: "withdrawal", date: "1999-05-01" }),
      act({ participant: null, act: "termination", date: "1999-05-01" }),
    ];
    expect(told(pact(acts))).toContain("party 1990-01-01..1999-05-01 withdrew");
    expect(told(pact(acts), "BBB")).toContain("party 1990-01-01..1999-05-01 treaty terminated");
  });

  it("one that withdraws on its own last day has withdrawn", () => {
    const record = pact(
      [IN_FORCE, act({ act: "ratification", date: "1989-01-01" }), act({ act: "withdrawal", date: "1990-10-03" })],
      { participants: [participant("AAA", { until: "1990-10-03" })] },
    );
    expect(told(record)[1]).toBe("party 1990-01-01..1990-10-03 withdrew");
  });

  it("an exit closes suspension and leaving", () => {
    const acts = [
      IN_FORCE,
      act({ act: "ratification", date: "1989-01-01" }),
      act({ act: "suspension", scope: "operation", date: "1998-01-01" }),
      act({ act: "notice-of-withdrawal", date: "1998-06-01" }),
      act({ act: "withdrawal", date: "1998-12-01" }),
    ];
    expect(told(pact(acts)).at(-1)).toBe("former 1998-12-01..");
  });
});

describe("rule 2: an effect counts from the start of its day", () => {
  it("out on 22 November is a party on the 21st and not on the 22nd", () => {
    const record = pact([
      IN_FORCE,
      act({ act: "accession", date: "1989-01-01" }),
      act({ act: "withdrawal", date: "2020-11-22" }),
    ]);
    const party = (on: string) => spells(record).some((s) => s.state.standing === "party" && covers(s, day(on)));
    expect(party("2020-11-21")).toBe(true);
    expect(party("2020-11-22")).toBe(false);
  });

  it("an exit at the end of 31 January has its effect on 1 February", () => {
    const record = pact([
      IN_FORCE,
      act({ act: "accession", date: "1989-01-01" }),
      act({ act: "withdrawal", date: "2020-01-31", effect: "2020-02-01" }),
    ]);
    expect(told(record)).toContain("party 1990-01-01..2020-02-01 withdrew");
  });
});

describe("rule 3: nobody is party before entry into force", () => {
  it("a recorded entry for one participant before the instrument is in force waits for the instrument", () => {
    const record = pact([
      IN_FORCE,
      act({ act: "ratification", date: "1988-01-01" }),
      act({ act: "entry-into-force", date: "1989-01-01" }),
    ]);
    expect(told(record)).toEqual(["consented 1988-01-01..1990-01-01", "party 1990-01-01.."]);
  });

  it("an instrument whose condition is never met has no party ever", () => {
    const needsAll = instrument("pact", {
      clauses: { entryIntoForce: entryIntoForceClause({ named: ["AAA", "ZZZ"], deposits: null }) },
    });
    const record = recordOf({
      instruments: [needsAll],
      participants: ["ZZZ"],
      acts: [act({ act: "ratification" }), act({ participant: "BBB", act: "ratification" })],
    });
    expect(fold(record).clock("pact").inForce).toBe(null);
    expect(fold(record).spells.every((spell) => spell.state.standing !== "party")).toBe(true);
  });
});

describe("rule 4: where no effect is recorded the clause gives it, and a recorded day beats a computed one", () => {
  const member = [IN_FORCE, act({ act: "accession", date: "1989-01-01" })];

  it("six months from a notice of 18 June 2021 is out on 18 December 2021", () => {
    const found = spells(pact([...member, act({ act: "notice-of-withdrawal", date: "2021-06-18" })]));
    expect(found.map((s) => [s.state.standing, s.state.leaving !== null, isoOf(s.from)])).toEqual([
      ["consented", false, "1989-01-01"],
      ["party", false, "1990-01-01"],
      ["party", true, "2021-06-18"],
      ["former", false, "2021-12-18"],
    ]);
    expect(found[2]?.ended).toMatchObject({ how: "withdrew", computed: true });
  });

  it("a recorded exit counts where the clause computes another day", () => {
    const record = pact([
      ...member,
      act({ act: "notice-of-withdrawal", date: "2021-06-18" }),
      act({ act: "withdrawal", date: "2022-03-01" }),
    ]);
    expect(told(record)).toContain("party leaving 2021-06-18..2022-03-01 withdrew");
  });

  it("a revoked notice ends leaving and nobody goes", () => {
    const record = pact([
      ...member,
      act({ act: "notice-of-withdrawal", date: "2021-06-18" }),
      act({ act: "notice-revoked", date: "2021-07-01" }),
    ]);
    expect(told(record).slice(2)).toEqual(["party leaving 2021-06-18..2021-07-01", "party 2021-07-01.."]);
  });

  it("a notice that is extended has its effect on the new day", () => {
    const record = pact([
      ...member,
      act({ act: "notice-of-withdrawal", date: "2017-03-29" }),
      act({ act: "notice-extended", date: "2017-09-01", effect: "2018-02-01" }),
    ]);
    expect(told(record)).toContain("party leaving 2017-03-29..2018-02-01 withdrew");
  });

  it("an exit without notice: a party until then, leaving unknown", () => {
    expect(told(pact([...member, act({ act: "withdrawal", date: "2001-01-01" })]))).toEqual([
      "consented 1989-01-01..1990-01-01",
      "party 1990-01-01..2001-01-01 withdrew",
      "former 2001-01-01..",
    ]);
  });

  it("a condition that the record cannot test makes the computed exit a maybe", () => {
    const unlessWar = instrument("pact", {
      clauses: { withdrawal: [withdrawalClause({ condition: "not before the end of an armed conflict" })] },
    });
    const record = pact([...member, act({ act: "notice-of-withdrawal", date: "2021-06-18" })], {
      instruments: [unlessWar],
    });
    expect(told(record).at(-1)).toBe("party leaving or former 2021-12-18..");
  });

  it("a later joiner enters by the clause, and a recorded entry beats it", () => {
    const sixtyDays = instrument("pact", {
      clauses: { laterJoiners: { article: "XVII", delay: { days: 60 }, roundTo: "day" } },
    });
    const joins = [IN_FORCE, act({ act: "accession", date: "2002-06-28" })];
    expect(told(pact(joins, { instruments: [sixtyDays] })).at(-1)).toBe("party 2002-08-27..");
    const recorded = [...joins, act({ act: "entry-into-force", date: "2002-09-01" })];
    expect(told(pact(recorded, { instruments: [sixtyDays] })).at(-1)).toBe("party 2002-09-01..");
  });
});

describe("rule 5: continues passes all standing; every other succession passes nothing without an act", () => {
  const lives = [
    participant("OLD", { until: "1991-12-26" }),
    participant("NEW", { from: "1991-12-26" }),
    participant("PART", { from: "1991-12-26" }),
  ];
  const base = [IN_FORCE, act({ participant: "OLD", act: "ratification", date: "1989-01-01" })];

  it("who continues another is a party from that day without an act, and nobody has left", () => {
    const record = pact(base, {
      participants: lives,
      successions: [succession("OLD", "NEW", "continues", "1991-12-26")],
    });
    expect(told(record, "OLD").at(-1)).toBe("party 1990-01-01..1991-12-26 continued by");
    expect(told(record, "NEW")).toEqual(["party 1991-12-26.."]);
    expect(membershipsOf(fold(record).spells).some(isDeparture)).toBe(false);
  });

  it("a part that separates is nothing until it notifies its succession", () => {
    const ties = { participants: lives, successions: [succession("OLD", "PART", "separates", "1991-12-26")] };
    expect(told(pact(base, ties), "PART")).toEqual([]);
    const notified = act({ participant: "PART", act: "succession", date: "1993-05-01", effect: "1991-12-26" });
    expect(told(pact([...base, notified], ties), "PART")).toEqual(["party 1991-12-26.."]);
  });

  it("a succession to one that had only consented makes a contracting state, and a party with the instrument", () => {
    const late = act({ participant: null, act: "entry-into-force", date: "2002-01-01" });
    const acts = [
      late,
      act({ participant: "OLD", act: "ratification", date: "1991-01-01" }),
      act({ participant: "PART", act: "succession", date: "1991-12-26" }),
    ];
    const record = pact(acts, {
      participants: lives,
      successions: [succession("OLD", "PART", "dissolves-into", "1991-12-26")],
    });
    expect(told(record, "OLD")).toEqual(["consented 1991-01-01..1991-12-26 participant ended"]);
    expect(told(record, "PART")).toEqual(["consented 1991-12-26..2002-01-01", "party 2002-01-01.."]);
  });

  it("the end of a participant closes its spells, and that is no departure", () => {
    const record = pact(base, { participants: lives });
    expect(told(record, "OLD").at(-1)).toBe("party 1990-01-01..1991-12-26 participant ended");
  });

  it("an exit under way goes on with the one that continues", () => {
    const acts = [...base, act({ participant: "OLD", act: "notice-of-withdrawal", date: "1991-10-01" })];
    const record = pact(acts, {
      participants: lives,
      successions: [succession("OLD", "NEW", "continues", "1991-12-26")],
    });
    expect(told(record, "NEW")).toEqual(["party leaving 1991-12-26..1992-04-01 withdrew", "former 1992-04-01.."]);
  });
});

describe("rule 6: suspension never makes a former", () => {
  const member = [
    IN_FORCE,
    act({ act: "accession", date: "1989-01-01" }),
    act({ participant: "BBB", act: "accession", date: "1989-01-01" }),
  ];

  it.each(["membership", "rights", "operation"] as const)("a suspension of %s leaves a party", (scope) => {
    const record = pact([
      ...member,
      act({ act: "suspension", scope, date: "2012-06-28" }),
      act({ act: "suspension-ended", date: "2014-01-01" }),
    ]);
    expect(told(record).slice(1)).toEqual([
      "party 1990-01-01..2012-06-28",
      `party suspended:${scope} 2012-06-28..2014-01-01`,
      "party 2014-01-01..",
    ]);
  });

  it("a suspension toward one participant is an edge, and ends with either side's membership", () => {
    const acts = [
      ...member,
      act({ act: "suspension", toward: "BBB", scope: "operation", date: "2012-04-03" }),
      act({ participant: "BBB", act: "withdrawal", date: "2021-12-18" }),
    ];
    const { toward } = fold(pact(acts));
    expect(toward.map((edge) => [edge.by, edge.toward, isoOf(edge.from), isoOf(edge.until)])).toEqual([
      ["AAA", "BBB", "2012-04-03", "2021-12-18"],
    ]);
    expect(told(pact(acts))).toEqual(["consented 1989-01-01..1990-01-01", "party 1990-01-01.."]);
  });

  it("one readmitted from suspended membership is a member again, and never was out", () => {
    const record = pact([
      IN_FORCE,
      act({ act: "ratification", date: "1989-01-01" }),
      act({ act: "suspension", scope: "membership", date: "1992-07-08" }),
      act({ act: "readmission", date: "2000-11-10" }),
    ]);
    expect(told(record).slice(1)).toEqual([
      "party 1990-01-01..1992-07-08",
      "party suspended:membership 1992-07-08..2000-11-10",
      "party 2000-11-10..",
    ]);
    expect(membershipsOf(fold(record).spells)).toHaveLength(1);
  });
});

describe("rule 7: provisional application never makes a party; consent withdrawn falls back", () => {
  it("a signatory that applies provisionally is a signatory, until the instrument is in force", () => {
    const acts = [IN_FORCE, act({ date: "1988-01-01" }), act({ act: "provisional-application", date: "1988-06-01" })];
    expect(told(pact(acts))).toEqual(["signatory 1988-01-01..1988-06-01", "signatory provisional 1988-06-01.."]);
  });

  it("provisional application of the whole instrument ends with its entry into force", () => {
    const all = act({ participant: null, act: "provisional-application", date: "1988-06-01" });
    expect(told(pact([IN_FORCE, all, act({ date: "1989-01-01" })]))).toEqual([
      "signatory provisional 1989-01-01..1990-01-01",
      "signatory 1990-01-01..",
    ]);
  });

  it("consent withdrawn leaves the signature, or nothing where there was none", () => {
    const late = act({ participant: null, act: "entry-into-force", date: "2030-01-01" });
    const back = act({ act: "consent-withdrawn", date: "2023-11-03" });
    expect(
      told(pact([late, act({ date: "1996-09-24" }), act({ act: "ratification", date: "2000-06-30" }), back])).at(-1),
    ).toBe("signatory 2023-11-03..");
    expect(told(pact([late, act({ act: "accession", date: "2000-06-30" }), back]))).toEqual([
      "consented 2000-06-30..2023-11-03",
    ]);
  });

  it("an intention not to become a party keeps the signature, with a mark", () => {
    const acts = [
      IN_FORCE,
      act({ date: "2000-12-31" }),
      act({ act: "intention-not-to-become-party", date: "2002-05-06" }),
    ];
    expect(told(pact(acts)).at(-1)).toBe("signatory not-to-become 2002-05-06..");
  });
});

describe("rule 8: a disputed act is folded once per view, and the depositary's view counts", () => {
  it("where the views differ the spell is contested and names them", () => {
    const acts = [
      IN_FORCE,
      act({ act: "accession", date: "1989-01-01" }),
      act({ act: "withdrawal", date: "2003-01-11", view: "AAA" }),
    ];
    expect(told(pact(acts)).slice(1)).toEqual(["party 1990-01-01..2003-01-11", "party contested by AAA 2003-01-11.."]);
  });
});

describe("rule 9: a coarse date makes days of their own on which nothing is sure", () => {
  it("an accession dated to a month: maybe a party through the month, surely after it", () => {
    expect(told(pact([IN_FORCE, act({ act: "admission", date: "1999-03" })]))).toEqual([
      "party or none 1999-03-01..1999-03-31",
      "party 1999-03-31..",
    ]);
  });

  it("an exit dated to a run of days: perhaps still a party on them", () => {
    const record = pact([
      IN_FORCE,
      act({ act: "admission", date: "1991-01-01" }),
      act({ act: "withdrawal", date: "[1999-05-01..1999-05-10]" }),
    ]);
    expect(told(record)).toEqual([
      "party 1991-01-01..1999-05-01",
      "party or former 1999-05-01..1999-05-10 withdrew",
      "former 1999-05-10..",
    ]);
  });

  it.each(["1999-03-05~", "1999-03-05?", "1999-03-05%"])("%s stands on its day", (date) => {
    expect(told(pact([IN_FORCE, act({ act: "admission", date })]))).toEqual(["party 1999-03-05.."]);
  });
});

describe("rule 11: departed is read from spells, so that one who came back has still once left", () => {
  it("out, in again, out again are two departures", () => {
    const acts = [
      IN_FORCE,
      act({ act: "admission", date: "2016-11-04" }),
      act({ act: "withdrawal", date: "2020-11-04" }),
      act({ act: "readmission", date: "2021-02-19" }),
      act({ act: "withdrawal", date: "2026-01-27" }),
    ];
    const departures = membershipsOf(fold(pact(acts)).spells).filter(isDeparture);
    expect(departures.map((m) => [isoOf(m.from), isoOf(m.until)])).toEqual([
      ["2016-11-04", "2020-11-04"],
      ["2021-02-19", "2026-01-27"],
    ]);
  });

  it.each([
    ["withdrawal", "withdrew"],
    ["lapse", "lapsed"],
    ["exclusion", "excluded"],
  ] as const)("%s is a departure: %s", (kind, how) => {
    const [membership] = membershipsOf(
      fold(pact([IN_FORCE, act({ act: "admission", date: "1991-01-01" }), act({ act: kind, date: "1999-01-01" })]))
        .spells,
    );
    expect(membership?.ended?.how).toBe(how);
    expect(membership && isDeparture(membership)).toBe(true);
  });

  it("the expiry of a treaty is nobody's departure", () => {
    const tenYears = instrument("pact", {
      clauses: { duration: { article: "XIV", period: { months: 120 }, extension: { months: 60 } } },
    });
    const acts = [
      IN_FORCE,
      act({ act: "accession", date: "1989-01-01" }),
      act({ participant: null, act: "extension", date: "1999-01-01" }),
    ];
    const record = pact(acts, { instruments: [tenYears] });
    expect(told(record)).toContain("party 1990-01-01..2005-01-01 treaty expired");
    expect(membershipsOf(fold(record).spells).some(isDeparture)).toBe(false);
  });
});
