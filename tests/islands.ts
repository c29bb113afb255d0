import { act, groupMember, instrument, name, participant, recordOf, withdrawalClause } from "./builders.ts";

/** Three invented islands and a fishing pact: nothing about any real treaty may be in the program. */
export const ISLANDS = recordOf({
  title: "The fishing islands",
  date: "1990-06-01",
  participants: [participant("ORN", { from: "1900-01-01" }), participant("TEL"), participant("VUM")],
  names: [name("ORN", "Ornland"), name("TEL", "Telland"), name("VUM", "Vumland"), name("fish", "Herring Pact")],
  groups: [groupMember("cold", "ORN")],
  instruments: [instrument("fish", { clauses: { withdrawal: [withdrawalClause()] } })],
  acts: [
    act({ instrument: "fish", participant: null, act: "entry-into-force", date: "1950-01-01" }),
    ...["ORN", "TEL"].flatMap((who) => [
      act({ instrument: "fish", participant: who, act: "ratification", date: "1949-05-01" }),
      act({ instrument: "fish", participant: who, act: "entry-into-force", date: "1950-01-01" }),
    ]),
    act({ instrument: "fish", participant: "TEL", act: "notice-of-withdrawal", date: "1980-01-31" }),
    act({ instrument: "fish", participant: "VUM", act: "signature", date: "1949-01-01" }),
  ],
});

/** The same pact among names and sources that each try to be read as something else. */
export const HOSTILE_ISLANDS = recordOf({
  title: "=1+1 {\\input{x}} & <b>",
  date: "1990-06-01",
  participants: [participant("ORN"), participant("TEL"), participant("VUM")],
  names: [
    name("ORN", '=HYPERLINK("http://evil")'),
    name("TEL", `@T{<script>alert('x')</script>}"]]>`),
    name("VUM", "-2+3, | * _a_ \\ ~ %"),
    name("fish", "+Pact } & { <x/>"),
  ],
  instruments: [instrument("fish")],
  acts: ["ORN", "TEL", "VUM"].flatMap((who) => [
    act({ instrument: "fish", participant: who, act: "ratification", date: "1949-05-01" }),
    act({ instrument: "fish", participant: who, act: "entry-into-force", date: "1950-01-01" }),
  ]),
});
