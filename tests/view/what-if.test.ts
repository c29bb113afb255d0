import { describe, expect, test } from "vitest";
import type { Supposed } from "../../src/depositary.ts";
import { effectOf } from "../../src/view/what-if/supposed.ts";
import { day } from "../builders.ts";
import { builtIn } from "../scene/pictures.ts";

function following(...given: Supposed[]) {
  const page = { recorded: builtIn(), depositary: builtIn().supposing(given) };
  return given.map((one) => effectOf(page, one));
}
const one = (participant: string, does: Supposed["does"], on: string, instrument = "open-skies"): Supposed => ({
  participant,
  instrument,
  does,
  on: day(on),
});

describe("what follows from a hypothetical act", () => {
  test("a notice by Belarus on 1 January 2027 has effect six months later, by the clause", () => {
    expect(following(one("BLR", "notice", "2027-01-01"))).toEqual([
      { day: day("2027-07-01"), words: "out on 1 Jul 2027 (Art. XV(2), at the earliest)" },
    ]);
  });

  test("a notice by the United States of leaving NATO on 1 January 2027 has effect on 1 January 2028", () => {
    expect(following(one("USA", "notice", "2027-01-01", "nato"))[0]?.day).toBe(day("2028-01-01"));
  });

  test("leaving counts from its own day", () => {
    expect(following(one("BLR", "leave", "2021-12-18"))).toEqual([
      { day: day("2021-12-18"), words: "out on 18 Dec 2021" },
    ]);
  });

  test("nothing follows from the notice of one that is not in it", () => {
    expect(following(one("USA", "notice", "2027-01-01"))).toEqual([null]);
  });

  test("joining makes a member", () => {
    expect(following(one("FIN", "join", "2027-02-01", "csto"))).toEqual([
      { day: day("2027-02-01"), words: "member on 1 Feb 2027" },
    ]);
  });

  test("several in a row build on one another: a notice that is then revoked has no effect", () => {
    const [notice, revoked] = following(one("BLR", "notice", "2027-01-01"), one("BLR", "revoke", "2027-03-01"));
    expect(notice?.words).toBe("leaving from 1 Jan 2027, and no exit follows");
    expect(revoked?.day).toBe(day("2027-03-01"));
    const left = builtIn().supposing([one("BLR", "notice", "2027-01-01"), one("BLR", "revoke", "2027-03-01")]);
    expect(
      left.graph.at("open-skies", day("2028-01-01")).find((spell) => spell.participant === "BLR")?.state,
    ).toMatchObject({ standing: "party", leaving: null });
  });
});
