import { describe, expect, test } from "vitest";
import { open } from "../../src/depositary.ts";
import { act, day, edtf, recordOf, TEST_SOURCE } from "../builders.ts";
import { builtInRecord } from "../built-in-record.ts";
import { expectContract } from "../contract.ts";

describe("the claims of 18 December 2021", () => {
  const depositary = open(builtInRecord());
  const claims = depositary.claims();
  const one = (number: string) => claims.find(({ claim }) => claim.id === `closed-skies-${number}`);

  test("each comes to a verdict, and every question in them is answered by the contract", () => {
    expect(claims).toHaveLength(29);
    for (const { checks, readings } of claims) {
      for (const check of [...checks, ...readings.flatMap((each) => each.checks)])
        if (check.answer) expectContract(check.answer);
    }
    const tally = ["true", "otherwise", "unchecked"].map(
      (each) => claims.filter(({ verdict }) => verdict === each).length,
    );
    expect(tally).toEqual([19, 4, 6]);
  });

  test("only Finland and Sweden would be left outside NATO: false, and true among members of the EU", () => {
    const claim = one("20");
    expect(claim?.verdict).toBe("otherwise");
    expect(claim?.checks[0]?.answer?.participants).toEqual(["BIH", "FIN", "GEO", "SWE", "UKR"]);
    expect(claim?.readings.map(({ reading, verdict }) => [reading, verdict])).toEqual([
      ["among members of the EU", "true"],
    ]);
  });

  test("the area shrinks by 62.1 %, by 59.1 % with Greenland, and by four fifths only without Canada", () => {
    const claim = one("05");
    const shares = [...(claim?.checks ?? []), ...(claim?.readings.flatMap((each) => each.checks) ?? [])].map(
      ({ answer }) => Math.round((answer?.measure?.share ?? 0) * 1000),
    );
    expect(shares).toEqual([621, 591, 807]);
    expect(claim?.verdict).toBe("otherwise");
  });

  test("flights cannot be checked, and the reason is given", () => {
    expect(one("07")).toMatchObject({ verdict: "unchecked", checks: [] });
    expect(one("07")?.claim.reason).toContain("light");
  });
});

describe("what a claim comes to", () => {
  const record = {
    ...recordOf({ acts: [act({ participant: null, act: "entry-into-force" }), act({ act: "admission" })] }),
    claims: ["yes", "no"].map((verdict, i) => ({
      id: `claim-${i}`,
      claim: "AAA is in pact",
      by: "the test",
      on: day("2001-01-01"),
      source: TEST_SOURCE,
      place: "here",
      checks: [{ question: "is AAA in pact?", expect: { verdict: verdict as "yes" } }],
      readings: [],
      reason: null,
      note: null,
    })),
  };

  test("it is asked about the day on which it was made", () => {
    const [first, second] = open(record).claims();
    expect([first?.verdict, second?.verdict]).toEqual(["true", "false"]);
    expect(first?.checks[0]?.answer?.on).toBe("2001-01-01");
  });

  test("a question that cannot be read leaves it unsure, with the reason", () => {
    const [claim] = record.claims;
    if (!claim) throw new Error("the test has a claim");
    const odd = { ...claim, checks: [{ question: "is Atlantis in pact?", expect: { count: { min: 1, max: 1 } } }] };
    expect(open({ ...record, claims: [odd] }).claims()[0]).toMatchObject({
      verdict: "unsure",
      checks: [{ answer: null, found: 'no name "Atlantis" in the record' }],
    });
  });

  test("a recorded row is looked for within its days", () => {
    const [claim] = record.claims;
    if (!claim) throw new Error("the test has a claim");
    const row = (within: string) => ({
      ...claim,
      checks: [
        { recorded: { instrument: "pact", participant: "AAA", act: "admission" as const, within: edtf(within) } },
      ],
    });
    const verdicts = open({ ...record, claims: [row("2000"), row("1999")] })
      .claims()
      .map(({ verdict }) => verdict);
    expect(verdicts).toEqual(["true", "false"]);
  });
});
