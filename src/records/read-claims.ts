import * as v from "valibot";
import { type EdtfDate, parseEdtf } from "../time/edtf.ts";
import type { Claim, ClaimCheck } from "./claim.ts";
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
    for (const { path, id: named, among, where } of namedBy(claim, known)) {
      if (among.has(named)) continue;
      const kind = among === known.sources ? "unknown-source" : "bad-claim";
      const place = { file, line: tree.lineOf(path), column: path.join("."), value: named };
      complaints.push({ kind, ...place, expected: `an id from ${where}`, cause: nearest(named, [...among]) });
    }
    claims.push(claim);
  }
  return claims.sort((a, b) => (a.id < b.id ? -1 : 1));
}

interface Named {
  readonly path: readonly (string | number)[];
  readonly id: string;
  readonly among: ReadonlySet<string>;
  readonly where: string;
}

/** Every id that a claim names, with where it stands and where it should lead. */
function namedBy(claim: Claim, { participants, instruments, sources }: KnownToClaims): Named[] {
  const people = { among: participants, where: "participants.csv" };
  const treaties = { among: instruments, where: "instruments/" };
  const either = { among: new Set([...participants, ...instruments]), where: "participants.csv or instruments/" };
  const inCheck = (check: ClaimCheck, path: Named["path"]): Named[] => {
    if ("recorded" in check) {
      const { instrument, participant } = check.recorded;
      return [
        { path: [...path, "recorded", "instrument"], id: instrument, ...treaties },
        ...(participant === null ? [] : [{ path: [...path, "recorded", "participant"], id: participant, ...people }]),
      ];
    }
    const { expect } = check;
    const listed = (key: string, ids: readonly string[], target: Pick<Named, "among" | "where">) =>
      ids.map((id) => ({ path: [...path, "expect", key], id, ...target }));
    if ("participants" in expect) return listed("participants", expect.participants, people);
    if ("instruments" in expect) return listed("instruments", expect.instruments, treaties);
    return "includes" in expect ? listed("includes", expect.includes, either) : [];
  };
  return [
    { path: ["source"], id: claim.source, among: sources, where: "sources.json" },
    ...claim.checks.flatMap((check, at) => inCheck(check, ["checks", at])),
    ...claim.readings.flatMap(({ checks }, which) =>
      checks.flatMap((check, at) => inCheck(check, ["readings", which, "checks", at])),
    ),
  ];
}
