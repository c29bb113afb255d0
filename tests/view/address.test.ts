import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SUPPOSINGS } from "../../src/depositary.ts";
import { COLUMN_SORTS } from "../../src/scene/column-sorts.ts";
import { LANE_SORTS } from "../../src/scene/lanes-order.ts";
import { addressOf, type Shown, shownAt, startShown } from "../../src/view/address.ts";
import { VIEWS } from "../../src/view/views.tsx";
import { day } from "../builders.ts";
import { builtIn } from "../scene/pictures.ts";

const record = builtIn().record;
const start = startShown(builtIn());
const read = (hash: string) => shownAt(hash, builtIn());

const anyShown: fc.Arbitrary<Shown> = fc.record({
  instrument: fc.constantFrom(...record.instruments.map(({ id }) => id)),
  day: fc.integer({ min: day("1945-01-01"), max: record.date }),
  view: fc.constantFrom(...VIEWS.map(({ id }) => id)),
  measure: fc.constantFrom("area", "population", "equal"),
  question: fc.option(fc.string({ unit: "grapheme", maxLength: 60 })),
  why: fc.option(fc.constantFrom(...record.participants.map(({ id }) => id))),
  toward: fc.option(fc.constantFrom(...record.instruments.map(({ id }) => id))),
  suppose: fc.array(
    fc.record({
      participant: fc.constantFrom(...record.participants.map(({ id }) => id)),
      instrument: fc.constantFrom(...record.instruments.map(({ id }) => id)),
      does: fc.constantFrom(...SUPPOSINGS),
      on: fc.integer({ min: day("1945-01-01"), max: day("2040-01-01") }),
    }),
    { maxLength: 4 },
  ),
  claim: fc.option(fc.constantFrom(...record.claims.map(({ id }) => id))),
  about: fc.option(fc.constantFrom(...record.participants.map(({ id }) => id))),
  compare: fc.option(fc.integer({ min: day("1945-01-01"), max: record.date })),
  sort: fc.constantFrom(...LANE_SORTS, ...record.instruments.map(({ id }) => id)),
  columns: fc.constantFrom(...COLUMN_SORTS, ...record.participants.map(({ id }) => id)),
});

describe("the address holds the whole state", () => {
  test("whatever is shown, its address shows it again, without a complaint", () => {
    fc.assert(
      fc.property(anyShown, (shown) => {
        expect(read(addressOf(shown, builtIn()))).toEqual({ shown, faults: [] });
      }),
    );
  });

  test("the start page has no address of its own", () => {
    expect(addressOf(start, builtIn())).toBe("");
    expect(read("")).toEqual({ shown: start, faults: [] });
  });

  test.each([
    ["#/open-sky", 'no instrument "open-sky" in this record'],
    ["#/open-skies?day=2021-02-30", 'there is no day "2021-02-30"'],
    ["#/open-skies?view=hologram", 'view cannot be "hologram"'],
    ["#/open-skies?why=ATL", 'no participant "ATL" in this record'],
    [
      "#/open-skies?suppose=BLR.open-skies.vanish.2027-01-01",
      'nothing can be supposed from "BLR.open-skies.vanish.2027-01-01"',
    ],
    ["#/open-skies?compare=2021-00-01", 'there is no day "2021-00-01"'],
    ["#/open-skies?sort=colour", 'sort cannot be "colour"'],
    ["#/open-skies?columns=ATL", 'columns cannot be "ATL"'],
    ["#/__proto__", "this address is not one of this page; here is the start"],
    ["#<img src=x>", "this address is not one of this page; here is the start"],
  ])("%s is named as broken and shows the start page's value", (hash, fault) => {
    expect(read(hash)).toEqual({ shown: start, faults: [fault] });
  });

  test("no address at all throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (hash) => void read(`#${hash}`)));
  });
});
