import { describe, expect, it } from "vitest";
import { figuresOf } from "../../src/records/figures.ts";
import { namesOf } from "../../src/records/names.ts";
import { periodOf, periodText } from "../../src/records/period.ts";
import { day, figure, groupMember, instrument, name, recordOf } from "../builders.ts";

describe("names", () => {
  const names = namesOf(
    recordOf({
      participants: ["TUR", "NLD", "USA", "CYP"],
      instruments: [instrument("pact", { article: true }), "open"],
      groups: [groupMember("islands", "CYP")],
      names: [
        name("TUR", "Türkiye", { from: "2022-06-02" }),
        name("TUR", "Turkey", { kind: "former", until: "2022-06-02" }),
        name("TUR", "Republic of Türkiye", { kind: "official", from: "2022-06-02" }),
        name("NLD", "Netherlands"),
        name("NLD", "the Netherlands", { kind: "nickname" }),
        name("USA", "United States"),
        name("CYP", "Cyprus"),
        name("pact", "Pact"),
        name("open", "Open Skies"),
        name("islands", "island states"),
      ],
    }),
  );

  it("are those of the day: Turkey until 1 June 2022, Türkiye from the 2nd", () => {
    expect(names.short("TUR", day("2022-06-01"))).toBe("Turkey");
    expect(names.short("TUR", day("2022-06-02"))).toBe("Türkiye");
    expect(names.official("TUR", day("2022-06-01"))).toBe("Turkey");
    expect(names.official("TUR", day("2022-06-02"))).toBe("Republic of Türkiye");
  });

  it("take their article where English wants it", () => {
    const today = day("2026-11-23");
    expect(names.inSentence("USA", today)).toBe("the United States");
    expect(names.inSentence("NLD", today)).toBe("the Netherlands");
    expect(names.inSentence("CYP", today)).toBe("Cyprus");
    expect(names.inSentence("pact", today)).toBe("the Pact");
    expect(names.inSentence("open", today)).toBe("Open Skies");
    expect(names.inSentence("islands", today)).toBe("the island states");
  });

  it("call an unknown id by the id, and say that it is unknown", () => {
    expect(names.short("XXX", 0)).toBe("XXX");
    expect(names.has("XXX")).toBe(false);
    expect(names.has("TUR")).toBe(true);
    expect(names.all("XXX")).toEqual([]);
    expect(names.all("TUR").map((one) => one.name)).toEqual(["Türkiye", "Turkey", "Republic of Türkiye"]);
  });

  it("are not looked up among what objects have", () => {
    expect(names.has("constructor")).toBe(false);
    expect(names.short("__proto__", 0)).toBe("__proto__");
  });
});

describe("figures", () => {
  const figures = figuresOf(
    recordOf({
      figures: [
        figure("AAA", "area", 100),
        figure("BBB", "area", 50.5),
        figure("AAA", "population", 7, { year: 2019, unit: "persons" }),
        figure("AAA", "population", 9, { year: 2021, unit: "persons" }),
        figure("AAA", "population", 8, { year: 2020, unit: "persons" }),
      ],
    }),
  );

  it("are those of the latest year, whatever their order", () => {
    expect(figures.value("AAA", "population")).toMatchObject({ value: 9, year: 2021 });
    expect(figures.value("BBB", "population")).toBeNull();
    expect(figures.measures()).toEqual(["area", "population"]);
    expect(figures.unit("population")).toBe("persons");
    expect(figures.unit("warheads")).toBeNull();
  });

  it("of another basis are those of the basis itself for whoever has none of its own", () => {
    const islands = figuresOf(
      recordOf({
        figures: [figure("AAA", "area", 100), figure("BBB", "area", 50), figure("AAA", "area-with-isles", 180)],
      }),
    );
    expect(islands.total(["AAA", "BBB", "CCC"], "area-with-isles")).toEqual({ value: 230, missing: ["CCC"] });
    expect(islands.total(["AAA", "BBB"], "area")).toEqual({ value: 150, missing: [] });
    expect(islands.value("AAA", "area-with-forests")).toBeNull();
  });

  it("add up, and name those without a figure", () => {
    expect(figures.total(["AAA", "BBB"], "area")).toEqual({ value: 150.5, missing: [] });
    expect(figures.total(["AAA", "BBB"], "population")).toEqual({ value: 9, missing: ["BBB"] });
    expect(figures.total([], "area")).toEqual({ value: 0, missing: [] });
  });
});

describe("periods", () => {
  it.each([
    ["6 months", { months: 6 }],
    ["1 month", { months: 1 }],
    ["2 years", { months: 24 }],
    ["60 days", { days: 60 }],
    ["0 days", { days: 0 }],
  ])("%s is read and written back", (text, period) => {
    expect(periodOf(text)).toEqual(period);
    expect(periodText(period)).toBe(text);
  });

  it.each(["", "six months", "6  months", "-1 days", "1.5 years", "6 weeks", "06 months", "6 months ", "99999 days"])(
    "%j is no period",
    (text) => {
      expect(periodOf(text)).toBeNull();
    },
  );
});
