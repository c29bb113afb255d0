import type { ComplaintKind } from "../../src/records/complaint.ts";
import { filesOf } from "./files.ts";
import { broken, GOOD } from "./good.ts";

/** A record with one fault, and the complaint that it must give. */
export interface Example {
  readonly claim: string;
  readonly kind: ComplaintKind;
  readonly files: ReadonlyMap<string, string>;
  readonly file: string;
  readonly line: number | null;
  /** Text that the complaint's line must hold: the value, a column, or the likely cause. */
  readonly says?: string;
}

export const PACT = "acts/pact.csv";
export const YAML = "instruments/pact.yaml";

/** A claim without a fault, which only complaints about claims add to the files. */
export const GOOD_CLAIM = `claim: Two signed the pact.
by: the article
on: 2021-12-18
source: test-source
place: paragraph 4
checks:
  - question: Who signed Pact?
    expect: { participants: [AAA, BBB] }
  - recorded: { instrument: pact, participant: AAA, act: ratification, within: "1961" }
`;

export function example(
  claim: string,
  kind: ComplaintKind,
  [file, find, replacement]: readonly [string, string, string],
  line: number | null,
  says?: string,
): Example {
  const files = broken(file, find, replacement);
  return says === undefined ? { claim, kind, files, file, line } : { claim, kind, files, file, line, says };
}

export function moreActs(row: string): readonly [string, string, string] {
  return [
    PACT,
    "AAA,withdrawal,2000-01-01,,,,,,test-source,\n",
    `AAA,withdrawal,2000-01-01,,,,,,test-source,\n${row}\n`,
  ];
}

/** The good files and a second instrument of that id. */
export function withInstrument(id: string): Map<string, string> {
  const files = filesOf(GOOD);
  files.set(`instruments/${id}.yaml`, files.get(YAML) ?? "");
  return files.set(`acts/${id}.csv`, "participant,act,date,effect,toward,scope,view,mark,source,note\n");
}
