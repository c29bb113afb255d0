import type { HowLongQuestion, Moment } from "../questions/question.ts";
import type { ParticipantId } from "../records/record.ts";
import {
  did,
  type Heard,
  type Hearing,
  instrumentAsked,
  missing,
  peopleOf,
  stretchOf,
  timeAsked,
  timesOf,
  understood,
} from "./hearing.ts";
import type { DateMention } from "./mentioned-days.ts";
import { readStepsApart } from "./read-apart.ts";
import { noticeRan } from "./read-notice.ts";
import { scopeOf } from "./scope.ts";
import type { VerbMention } from "./slots.ts";

/** "What changed between 2020 and 2022?", "How did Open Skies shrink?", "What happened in 2021?" */
export function readChanges(hearing: Hearing): Heard {
  const { tags } = hearing.slots;
  const times = timesOf(hearing);
  if ("miss" in times) return times;
  const stretch = stretchOf(hearing, times);
  const oneDay = hearing.slots.dates.some((date) => date.relation === "on" && !date.by);
  const { on, since } = oneDay && stretch.since === null ? { on: stretch.on, since: stretch.on } : stretch;
  const [participant = null] = peopleOf(hearing);
  const exits = !tags.has("change") && did(hearing, "depart");
  const only = tags.has("shrink") || exits ? "losses" : tags.has("grow") ? "gains" : "all";
  return understood({ ask: "changes", instrument: instrumentAsked(hearing), participant, since, on, only });
}

const SPANS: readonly [VerbMention["verb"], Moment][] = [
  ["open", "opened"],
  ["sign", "signed"],
  ["ratify", "consented"],
  ["enter", "in-force"],
  ["force", "in-force"],
  ["notice", "notice"],
  ["depart", "left"],
  ["leaving", "left"],
  ["left", "left"],
  ["join", "joined"],
  ["out", "left"],
  ["back", "returned"],
  ["suspend", "suspended"],
  ["end", "ended"],
];

const UNTIL: ReadonlyMap<string, Moment> = new Map([
  ["in-force", "in-force"],
  ["ratified", "consented"],
  ["joined", "joined"],
  ["left", "left"],
  ["ended", "ended"],
]);
/** A step with which a length begins; "in force until …" is a state. */
const STEPS: ReadonlySet<Moment> = new Set(["opened", "signed", "consented", "notice"]);

/** "How long was the United States a party?", "How long from signature to entry into force?" */
export function readHowLong(hearing: Hearing): Heard {
  const scope = scopeOf(hearing);
  if ("miss" in scope) return scope;
  const { instrument, times } = scope;
  const ran = whoseStay(hearing) === null ? null : noticeRan(hearing);
  if (ran) {
    const asked = timesOf(hearing, new Set(ran));
    if ("miss" in asked) return asked;
    const between = ["notice", "left"] as const;
    const base = { ask: "how-long", participant: whoseStay(hearing), instrument, on: asked.on } as const;
    return understood({ ...base, between, ...timeAsked(hearing) });
  }
  const apart = readStepsApart(hearing, instrument);
  if (apart) return understood(apart);
  const later = hearing.slots.dates.find(({ relation }) => relation === "after" || relation === "day-after");
  if (later)
    return missing(hearing, "other", "a length is told from its beginning, and from no later day on", later.at);
  const participant = whoseStay(hearing);
  // "How long had it been a member?", said of nobody: an instrument is a member of nothing.
  if (participant === null && saysMember(hearing))
    return missing(hearing, "participant", "who was it that was in it? ask how long each was");
  // "How long was it out?": of what was named before.
  const stayedOut = hearing.slots.sets.length === 0 && did(hearing, "out");
  const out = participant !== null && (stayedOut || hearing.slots.sets.some((set) => set.negative));
  if (participant !== null && standsUntilRevoked(hearing)) {
    const asked = timesOf(hearing, new Set(hearing.slots.dates.filter(isUntilRevoked)));
    if ("miss" in asked) return asked;
    return understood({ ask: "how-long", participant, instrument, on: asked.on, between: ["notice", "revoked"] });
  }
  // "When it gave notice": up to that day, and without it.
  const atEvent = hearing.slots.dates.some((date) => date.anchor !== null && date.relation === "on");
  const on = atEvent ? times.on - 1 : times.on;
  const nth = participant === null ? {} : timeAsked(hearing);
  const base: HowLongQuestion = { ask: "how-long", participant, instrument, on, ...(out ? { out } : {}), ...nth };
  if (out) return understood(base);
  const named: Moment[] = [];
  for (const verb of hearing.slots.verbs) {
    const moment = SPANS.find(([each]) => verb.verbs.includes(each))?.[1];
    if (moment && !named.includes(moment)) named.push(moment);
  }
  // An instrument is opened, one signs; and it is the instrument that enters into force.
  const own = named.map((moment): Moment => (participant === null && moment === "signed" ? "opened" : moment));
  const [first, second] = [...new Set(own)];
  // "Between its denunciation and the day on which it took effect": who denounces gives notice.
  const takesEffect = hearing.slots.verbs.some(({ text }) => /effect/.test(text));
  if (participant !== null && second === "in-force" && takesEffect && (first === "left" || first === "notice"))
    return understood({ ...base, between: ["notice", "left"] });
  // "From its signing until it entered into force": the second step is told as the day on which the length ends.
  const end = hearing.slots.dates.find(({ relation, anchor }) => relation === "until" && anchor !== null)?.anchor;
  const last = end ? UNTIL.get(end.of) : undefined;
  if (first && !second && last && last !== first && STEPS.has(first))
    return understood({ ...base, on: hearing.on, between: [first, last] });
  if (first && second) return understood({ ...base, between: [first, second] });
  const takes = hearing.slots.pieces.some(
    (piece) => piece.is === "word" && /^(take|took|takes|need|needed|need to)$/.test(piece.text),
  );
  if ((first === "consented" || first === "joined") && participant !== null && takes)
    return understood({ ...base, between: ["signed", first] });
  // "How long did it take for Finland to leave it?": from the notice that it gave.
  if (first === "left" && participant !== null && takes) return understood({ ...base, between: ["notice", "left"] });
  if (first === "in-force" && participant !== null && takes)
    return understood({ ...base, between: ["signed", "joined"] });
  if (first === "in-force" && participant === null && takes)
    return understood({ ...base, between: ["opened", "in-force"] });
  return understood(base);
}

/** The one that is named, or that "it" stands for; what is in force is an instrument. */
function whoseStay(hearing: Hearing): ParticipantId | null {
  const [named = null] = peopleOf(hearing);
  if (named !== null || did(hearing, "force", "enter", "end")) return named;
  // "How long after Russia gave notice did it leave?"
  const [told, ...others] = hearing.slots.dates.flatMap(({ anchor }) => anchor?.subjects ?? []);
  const spokenOf = hearing.slots.tags.has("it") && told && others.length === 0 ? told.id : null;
  return hearing.supposedOf ?? spokenOf;
}

function saysMember({ slots: { tags, numbers, sets }, context: { follows } }: Hearing): boolean {
  return tags.has("noun") && numbers.length === 0 && sets.length === 0 && (follows !== undefined || tags.has("it"));
}

/** "How long did its notice stand before it was revoked?", "how long until it took its notice back?" */
function standsUntilRevoked(hearing: Hearing): boolean {
  return hearing.slots.dates.some(isUntilRevoked) || did(hearing, "revoke");
}

function isUntilRevoked({ anchor, relation }: DateMention): boolean {
  return anchor?.of === "revoked" && (relation === "before" || relation === "until");
}

/** "Why 34 and not 35?" */
export function readReconcile(hearing: Hearing): Heard {
  const instrument = instrumentAsked(hearing);
  if (instrument === null) return missing(hearing, "instrument", "of what? the question names no instrument");
  const times = timesOf(hearing);
  if ("miss" in times) return times;
  const [one, other] = hearing.slots.numbers.map((number) => number.n);
  if (one === undefined || other === undefined) return missing(hearing, "number", "which two numbers?");
  return understood({ ask: "reconcile", instrument, one, other, on: times.on });
}

/** "Who succeeded the Soviet Union in the INF Treaty?" */
export function readHeirs(hearing: Hearing): Heard {
  const [participant = hearing.supposedOf] = peopleOf(hearing);
  if (participant === null)
    return missing(hearing, "participant", "who succeeded whom? the question names no participant");
  const times = timesOf(hearing);
  if ("miss" in times) return times;
  const own = peopleOf(hearing).length === 0 ? hearing.pointed : null;
  const instrument = hearing.slots.sets.find((set) => set.entry.kind === "instrument")?.entry.id ?? own;
  return understood({ ask: "heirs", participant, instrument, on: times.on });
}
