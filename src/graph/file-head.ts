import * as v from "valibot";
import {
  INSTRUMENT_ACTS,
  INSTRUMENT_KINDS,
  LINEAGE_TYPES,
  NAME_KINDS,
  PARTICIPANT_ACTS,
  PARTICIPANT_ENDED,
  SCOPES,
  SUCCESSION_TYPES,
} from "../records/record.ts";
import { ENDINGS, STANDINGS } from "../standing/spell.ts";
import { FIRST_DAY, LAST_DAY } from "./columns.ts";

/** What the JSON parts of an index's file have to look like; anything else in them is refused, with its place. */
const Day = v.pipe(v.number(), v.integer(), v.minValue(FIRST_DAY), v.maxValue(LAST_DAY + 1));
const OpenDay = v.nullable(Day);
const Text = v.string();
const Texts = v.array(Text);

export const Head = v.strictObject({
  title: Text,
  version: Text,
  date: Day,
  start: v.nullable(Text),
  participants: v.array(
    v.strictObject({ id: Text, lives: v.array(v.strictObject({ from: OpenDay, until: OpenDay })) }),
  ),
  names: v.array(v.strictObject({ id: Text, name: Text, kind: v.picklist(NAME_KINDS), from: OpenDay, until: OpenDay })),
  /** A file without the key names no acts. */
  namedActs: v.optional(
    v.array(
      v.strictObject({
        id: Text,
        participant: v.nullable(Text),
        instrument: v.nullable(Text),
        act: v.picklist([...PARTICIPANT_ACTS, ...INSTRUMENT_ACTS, PARTICIPANT_ENDED]),
        date: Day,
        source: Text,
      }),
    ),
    [],
  ),
  successions: v.array(
    v.strictObject({ from: Text, to: Text, type: v.picklist(SUCCESSION_TYPES), date: Day, source: Text }),
  ),
  groups: v.array(v.strictObject({ group: Text, participant: Text, from: OpenDay, until: OpenDay, source: Text })),
  /** Instruments that are alike stand together; `ids` null means all those with spells that no other entry names. */
  instruments: v.array(
    v.strictObject({
      ids: v.nullable(Texts),
      kind: v.picklist(INSTRUMENT_KINDS),
      article: v.boolean(),
      noun: v.strictObject({ one: Text, many: Text }),
      lineage: v.array(v.strictObject({ type: v.picklist(LINEAGE_TYPES), of: Text })),
      coverage: v.strictObject({ until: Day, missing: Texts, exitsOnly: v.boolean() }),
      opened: OpenDay,
      inForce: OpenDay,
      ended: v.nullable(v.strictObject({ on: Day, how: v.picklist(ENDINGS), rule: Text })),
    }),
  ),
});
export type FileHead = v.InferOutput<typeof Head>;

/** Days of leaving are counted from the first day of the spell, so that spells alike share a kind. */
const KindState = v.strictObject({
  standing: v.picklist(STANDINGS),
  leaving: v.nullable(v.strictObject({ notice: v.number(), effect: v.nullable(v.number()) })),
  suspended: v.nullable(v.picklist(SCOPES)),
  provisional: v.boolean(),
  notToBecome: v.boolean(),
});
const KindCause = { rule: Text, computed: v.boolean() };

export const Kind = v.strictObject({
  state: KindState,
  orElse: v.array(KindState),
  contested: v.array(v.strictObject({ view: Text, state: KindState })),
  began: v.strictObject(KindCause),
  ended: v.nullable(v.strictObject({ ...KindCause, how: v.picklist(ENDINGS) })),
});
/** Everything of a spell but whose it is, its days and its acts. */
export type SpellKind = v.InferOutput<typeof Kind>;
