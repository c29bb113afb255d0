import * as v from "valibot";
import { type EdtfDate, parseEdtf } from "../time/edtf.ts";
import type { Claim } from "./claim.ts";
import type { Complaint } from "./complaint.ts";
import { daySchema } from "./read-clauses.ts";
import { INSTRUMENT_ACTS, PARTICIPANT_ACTS } from "./record.ts";
import { idFault, nearest, textFault } from "./row.ts";
import { readTree } from "./yaml.ts";

const FILE = /^claims\/(.+)\.yaml$/;
const NEVER: EdtfDate = {
  text: "",
  earliest: 0,
  latest: 0,
  precision: "day",
  uncertain: false,
  approximate: false,
};

const words = v.pipe(
  v.string(),
  v.minLength(1, "a text; the empty one says nothing"),
  v.check((text) => textFault(text) === null, "plain text, without spaces around it and without control characters"),
);
const edtf = v.pipe(
  v.string(),
  v.check((text) => !("fault" in parseEdtf(text)), "a date that exists: 2021-06-18, 2021-06 or 2021"),
  v.transform((text) => {
    const read = parseEdtf(text);
    return "fault" in read ? NEVER : read;
  }),
);
const ids = v.pipe(v.array(v.string()), v.minLength(1));
const range = v.pipe(
  v.strictObject({ min: v.optional(v.number(), 0), max: v.optional(v.number(), 1e9) }),
  v.check(({ min, max }) => min <= max, "min is not above max"),
);
const count = v.union(
  [
    v.pipe(
      v.number(),
      v.transform((n) => ({ min: n, max: n })),
    ),
    range,
  ],
  "a number, or its min and max",
);
const expectation = v.union(
  [
    v.strictObject({ verdict: v.picklist(["yes", "no"]) }),
    v.strictObject({ count }),
    v.strictObject({ participants: ids }),
    v.strictObject({ instruments: ids }),
    v.strictObject({ includes: ids }),
    v.strictObject({ on: edtf }),
    v.strictObject({ share: range }),
  ],
  "one of verdict, count, participants, instruments, includes, on, share",
);
const check = v.union(
  [
    v.strictObject({ question: words, expect: expectation }),
    v.strictObject({
      recorded: v.strictObject({
        instrument: v.string(),
        participant: v.optional(v.nullable(v.string()), null),
        act: v.optional(v.nullable(v.picklist([...PARTICIPANT_ACTS, ...INSTRUMENT_ACTS])), null),
        within: edtf,
      }),
    }),
  ],
  "a question with what to expect, or a recorded row",
);
const schema = v.pipe(
  v.strictObject({
    claim: words,
    by: words,
    on: daySchema,
    source: v.string(),
    place: words,
    checks: v.optional(v.array(check), []),
    readings: v.optional(
      v.array(v.strictObject({ reading: words, checks: v.pipe(v.array(check), v.minLength(1)) })),
      [],
    ),
    reason: v.optional(v.nullable(words), null),
    note: v.optional(v.nullable(words), null),
  }),
  v.check(
    ({ checks, reason }) => checks.length > 0 || reason !== null,
    "checks, or the reason why the record cannot check it",
  ),
);

/** Who and what a claim may name. */
export interface KnownToClaims {
  readonly participants: ReadonlySet<string>;
  readonly instruments: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** Every `claims/<id>.yaml`, sorted by id; a record without the folder has no claims. */
export function readClaims(files: ReadonlyMap<string, string>, known: KnownToClaims, complaints: Complaint[]): Claim[] {
  const claims: Claim[] = [];
  for (const [file, text] of files) {
    const id = FILE.exec(file)?.[1];
    if (id === undefined) continue;
    const fault = idFault(id);
    if (fault !== null) {
      const expected = "a file named for the claim's id";
      complaints.push({ kind: "unsafe-id", file, line: null, column: null, value: id, expected, cause: fault });
    }
    const tree = readTree(text, file, schema, () => "bad-claim", complaints);
    if (tree === null) continue;
    const claim = { id, ...tree.value };
    checkNamed(claim, file, tree.lineOf, known, complaints);
    claims.push(claim);
  }
  return claims.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function checkNamed(
  claim: Claim,
  file: string,
  lineOf: (path: readonly (string | number)[]) => number,
  { participants, instruments, sources }: KnownToClaims,
  complaints: Complaint[],
): void {
  const refer = (path: readonly (string | number)[], id: string, among: ReadonlySet<string>, where: string) => {
    if (among.has(id)) return;
    const place = { file, line: lineOf(path), column: path.join("."), value: id };
    const kind = among === sources ? "unknown-source" : "bad-claim";
    complaints.push({ kind, ...place, expected: `an id from ${where}`, cause: nearest(id, [...among]) });
  };
  refer(["source"], claim.source, sources, "sources.json");
  const either = new Set([...participants, ...instruments]);
  const lists = [
    { path: ["checks"] as (string | number)[], checks: claim.checks },
    ...claim.readings.map(({ checks }, at) => ({ path: ["readings", at, "checks"], checks })),
  ];
  for (const { path, checks } of lists) {
    checks.forEach((one, at) => {
      const here = [...path, at];
      if ("recorded" in one) {
        const { instrument, participant } = one.recorded;
        refer([...here, "recorded", "instrument"], instrument, instruments, "instruments/");
        if (participant !== null)
          refer([...here, "recorded", "participant"], participant, participants, "participants.csv");
        return;
      }
      const { expect } = one;
      const expected = [...here, "expect"];
      if ("participants" in expect)
        for (const id of expect.participants)
          refer([...expected, "participants"], id, participants, "participants.csv");
      if ("instruments" in expect)
        for (const id of expect.instruments) refer([...expected, "instruments"], id, instruments, "instruments/");
      if ("includes" in expect)
        for (const id of expect.includes)
          refer([...expected, "includes"], id, either, "participants.csv or instruments/");
    });
  }
}
