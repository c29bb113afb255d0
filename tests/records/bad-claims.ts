import { type Example, GOOD_CLAIM } from "./example.ts";
import { withFile } from "./good.ts";

const FILE = "claims/five-left.yaml";

function claimWith(claim: string, find: string, replacement: string, line: number | null, says?: string): Example {
  if (!GOOD_CLAIM.includes(find)) throw new Error(`the good claim has no ${find}`);
  const files = withFile(FILE, GOOD_CLAIM.replace(find, replacement));
  const kind = says === "sources.json" ? "unknown-source" : "bad-claim";
  return { claim, kind, files, file: FILE, line, ...(says === undefined ? {} : { says }) };
}

/** Faults of claims: what is expected, whom they name, what they leave out. */
export const BAD_CLAIMS: readonly Example[] = [
  claimWith("a claim about nobody that the record knows", "[AAA, BBB]", "[AAA, BBX]", 8, "did you mean BBB?"),
  claimWith("a claim about an unknown instrument", "instrument: pact", "instrument: pakt", 9, "did you mean pact?"),
  claimWith("a claim within days that do not exist", '"1961"', '"1961-13"', 9),
  claimWith(
    "a claim that expects nothing that an answer gives",
    "participants:",
    "colour:",
    7,
    "a question with what to expect",
  ),
  claimWith("a claim without a source in the record", "source: test-source", "source: hearsay", 4, "sources.json"),
  {
    claim: "a claim with neither a check nor a reason",
    kind: "bad-claim",
    files: withFile(FILE, GOOD_CLAIM.slice(0, GOOD_CLAIM.indexOf("checks:"))),
    file: FILE,
    line: 1,
    says: "the reason",
  },
];
