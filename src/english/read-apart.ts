import type { HowLongQuestion, Moment } from "../questions/question.ts";
import type { InstrumentId, ParticipantId } from "../records/record.ts";
import { type Hearing, peopleOf, says } from "./hearing.ts";
import type { DateMention } from "./mentioned-days.ts";
import { tagged, textOf } from "./pieces.ts";
import type { VerbMention } from "./slots.ts";

// How long after one participant another took the same step.

const STEPS: readonly [VerbMention["verb"], Moment][] = [
  ["sign", "signed"],
  ["ratify", "consented"],
  ["notice", "notice"],
  ["depart", "left"],
  ["leaving", "left"],
  ["left", "left"],
  ["join", "joined"],
];
/** The same steps, told as an event. */
const TOLD: Readonly<Record<string, Moment>> = {
  signed: "signed",
  ratified: "consented",
  notice: "notice",
  left: "left",
  joined: "joined",
};

/** "How long after the US left did Russia leave?", "days between Finland's and Sweden's accession"; null where it asks otherwise. */
export function readStepsApart(hearing: Hearing, instrument: InstrumentId): HowLongQuestion | null {
  const { slots, on } = hearing;
  const named = peopleOf(hearing);
  const anchored = slots.dates.find(
    ({ anchor, relation }) => anchor?.subjects.length === 1 && (RELATED.has(relation) || relation === "before"),
  );
  if (hearing.given.length > 0 || slots.sets.some((set) => set.negative)) return null;
  const told = slots.verbs.flatMap((verb) => STEPS.find(([each]) => verb.verbs.includes(each))?.[1] ?? []);
  // "Notice of leaving": what the notice is of is no step of its own.
  const own = told.includes("notice") ? (["notice"] as const) : [...new Set(told)];
  if (anchored?.anchor) {
    const [first] = anchored.anchor.subjects;
    const [other, ...more] = named;
    const moment = TOLD[anchored.anchor.of];
    if (!first || !moment || more.length > 0) return null;
    const ofItself = other === undefined || other === first.id;
    if (ofItself) return ofOwnSteps(hearing, instrument, first.id, [moment, own], anchored.relation === "before");
    if (slots.dates.some((date) => date !== anchored && date.relation !== "on")) return null;
    const same = own.length === 1 ? own[0] === moment : own.length === 0 && awaits(hearing, moment);
    const day = slots.dates.find((date) => date !== anchored)?.span.until;
    if (!same) return null;
    const [after, participant] = anchored.relation === "before" ? [other, first.id] : [first.id, other];
    return {
      ask: "how-long",
      participant,
      instrument,
      on: day === undefined ? on : day - 1,
      between: [moment, moment],
      after,
    };
  }
  const [a, b, ...more] = named;
  const [moment, ...others] = own;
  if (a === undefined || b === undefined || more.length > 0 || !moment || others.length > 0 || !compares(hearing))
    return null;
  const [date, ...dates] = slots.dates;
  if (dates.length > 0 || (date && date.relation !== "on")) return null;
  const led = leaderOf(hearing);
  const first = led === null ? a : led.before ? (led.id === a ? b : a) : led.id;
  const second = first === a ? b : a;
  const until = date ? date.span.until - 1 : on;
  return { ask: "how-long", participant: second, instrument, on: until, between: [moment, moment], after: first };
}

/** "How many days before it left did Russia give notice?": from one of its own steps to another. */
function ofOwnSteps(
  { slots: { dates, pieces }, on }: Hearing,
  instrument: InstrumentId,
  participant: ParticipantId,
  [told, own]: readonly [Moment, readonly Moment[]],
  before: boolean,
): HowLongQuestion | null {
  const [asked, ...others] = own;
  const does = pieces.some((piece) => /^(did|does|do)$/.test(textOf(piece)));
  if (!asked || asked === told || others.length > 0 || dates.length > 1 || !does) return null;
  const between = before ? ([asked, told] as const) : ([told, asked] as const);
  return { ask: "how-long", participant, instrument, on, between };
}

const RELATED: ReadonlySet<DateMention["relation"]> = new Set(["after", "day-after", "since"]);

/** "How long was Sweden kept waiting after Finland joined?", "how long did Russia stay after the US left?": until it did so too. */
function awaits(hearing: Hearing, moment: Moment): boolean {
  const { pieces } = hearing.slots;
  if (moment === "joined") return pieces.some((piece) => /^(waiting|wait|waited)$/.test(textOf(piece)));
  return moment === "left" && pieces.some((piece) => /^(stay|stayed|remain|remained|staying)$/.test(textOf(piece)));
}

/** Something sets the one beside the other. */
function compares(hearing: Hearing): boolean {
  const { pieces } = hearing.slots;
  const apart = pieces.some(
    (piece) => tagged(piece, "how-long") && /between|later|sooner|earlier|apart/.test(textOf(piece)),
  );
  const stretch = pieces.some((piece) => textOf(piece) === "from") && pieces.some((piece) => textOf(piece) === "to");
  return apart || stretch || says(hearing, "after", "before", "than", "between");
}

/** Whom "after", "before" or "than" stands right before; null where they do not. */
function leaderOf(hearing: Hearing): { readonly id: string; readonly before: boolean } | null {
  const { pieces, people } = hearing.slots;
  for (const { entry, place } of people) {
    let i = place - 1;
    while (tagged(pieces[i], "filler")) i -= 1;
    const sooner = pieces.some((piece) => /(sooner|earlier)( than)?$/.test(textOf(piece)));
    if (tagged(pieces[i], "than")) return { id: entry.id, before: sooner };
    if (tagged(pieces[i], "after", "before")) return { id: entry.id, before: tagged(pieces[i], "before") };
  }
  return null;
}
