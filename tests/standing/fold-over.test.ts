import fc from "fast-check";
import { expect, test } from "vitest";
import type { ActKind } from "../../src/records/record.ts";
import { fold, foldOver } from "../../src/standing/fold.ts";
import { suppose } from "../../src/standing/suppose.ts";
import { act, entryIntoForceClause, instrument, recordOf, succession, withdrawalClause } from "../builders.ts";

const PEOPLE = ["AAA", "BBB", "CCC", "DDD"];
/** DDD continues AAA; CCC succeeds to BBB. */
const SUCCESSIONS = [
  succession("AAA", "DDD", "continues", "1996-06-01"),
  succession("BBB", "CCC", "succeeds", "1994-03-01"),
];
const KINDS: readonly ActKind[] = [
  "signature",
  "ratification",
  "accession",
  "entry-into-force",
  "admission",
  "succession",
  "consent-withdrawn",
  "notice-of-withdrawal",
  "notice-revoked",
  "withdrawal",
  "suspension",
];

const date = fc
  .integer({ min: 1990, max: 1999 })
  .chain((year) => fc.integer({ min: 1, max: 9 }).map((month) => `${year}-0${month}-01`));

const someAct = fc.record({
  participant: fc.constantFrom(...PEOPLE),
  act: fc.constantFrom(...KINDS),
  date,
  view: fc.constantFrom(null, null, null, "its own"),
});

const clause = fc.record({
  deposits: fc.constantFrom(null, 1, 2, 3),
  named: fc.subarray(["AAA", "BBB"]),
  all: fc.boolean(),
});

test("what is folded on top is what the whole record with it folds to", () => {
  fc.assert(
    fc.property(
      fc.array(someAct, { maxLength: 12 }),
      fc.array(someAct, { maxLength: 3 }),
      fc.array(fc.nat(11), { maxLength: 3 }),
      clause,
      fc.option(date),
      (recorded, more, aside, entryIntoForce, inForce) => {
        const own = inForce === null ? [] : [act({ participant: null, act: "entry-into-force", date: inForce })];
        const record = recordOf({
          participants: PEOPLE,
          successions: SUCCESSIONS,
          instruments: [
            instrument("pact", {
              clauses: {
                withdrawal: [withdrawalClause()],
                entryIntoForce: entryIntoForceClause(entryIntoForce),
                laterJoiners: { article: "XII", delay: { months: 3 }, roundTo: "day" },
              },
            }),
            instrument("other"),
          ],
          acts: [
            ...own,
            ...recorded.map((fields, i) => act({ ...fields, instrument: i % 5 === 4 ? "other" : "pact" })),
          ],
        });
        const supposed = more.map((fields, i) => act({ ...fields, view: null, line: 1000 + i }));
        const theirs = record.acts.filter((each) => each.participant !== null);
        const setAside = new Set(aside.flatMap((i) => theirs[i] ?? []));
        const whole = suppose(record, supposed, setAside);
        const over = foldOver(fold(record), whole, new Set(["pact", "other"]), supposed, setAside);
        const again = fold(whole);
        expect(over.spells).toEqual(again.spells);
        expect(over.toward).toEqual(again.toward);
        for (const id of ["pact", "other"]) expect(over.clock(id)).toEqual(again.clock(id));
        for (const each of PEOPLE)
          expect(over.history(each, "pact")?.segments.length).toBe(again.history(each, "pact")?.segments.length);
      },
    ),
    { numRuns: 3000 },
  );
});
