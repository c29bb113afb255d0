import { heirsAlong } from "../questions/lineage.ts";
import { type Moment, OWN_MOMENTS, type Question } from "../questions/question.ts";
import type { InstrumentId } from "../records/record.ts";
import { actOf } from "./acts-asked.ts";
import { echoOf } from "./echo.ts";
import {
  beganIn,
  did,
  type Heard,
  type Hearing,
  instrumentAsked,
  isYesNo,
  type Miss,
  missing,
  peopleOf,
  says,
  timeAsked,
  towardAsked,
  understood,
} from "./hearing.ts";
import { tagged } from "./pieces.ts";
import { readHowLong } from "./read-record.ts";
import { readUntil, untilAsked } from "./read-until.ts";
import { scopeOf } from "./scope.ts";
import { namesTwoWays } from "./ways.ts";

/** "Was INF still in force on 1 August 2019?" */
export function readInForce(hearing: Hearing): Heard {
  const until = untilAsked(hearing);
  if (until) return readUntil(hearing, until);
  const scope = scopeOf(hearing);
  if ("miss" in scope) return scope;
  return understood(
    { ask: "in-force", instrument: scope.instrument, ...phaseAsked(hearing), on: scope.times.on },
    scope.times.window,
  );
}

/**
 * "Is it over?", "has it expired?": whether it has ended. "Was it ever in force?", "did it enter into force?": whether it
 * ever began. "Is it still in force?": neither.
 */
export function phaseAsked(hearing: Hearing): { readonly ended?: true } | { readonly ever?: true } {
  if (did(hearing, "end") && !did(hearing, "force")) return { ended: true };
  const enters = hearing.slots.verbs.some(({ verbs, text }) => verbs.includes("enter") && text !== "be in force");
  return enters || says(hearing, "ever", "never") ? { ever: true } : {};
}

/** "When did Russia leave Open Skies?" */
export function readWhen(hearing: Hearing): Heard {
  if (asksStretchOutside(hearing)) return readHowLong(hearing);
  const scope = scopeOf(hearing);
  if ("miss" in scope) return scope;
  const { instrument, times, filters } = scope;
  const [named = waitsItself(hearing, instrument) ? null : hearing.supposedOf, ...others] = peopleOf(hearing);
  if (named === null && asksNoticesAndEffects(hearing)) return noticesAndEffects(hearing, instrument);
  const moment = momentOf(hearing, named !== null || says(hearing, "who"));
  if (!moment) return missing(hearing, "verb", "when what? joined, left, signed, ratified, in force, ended …");
  const own = OWN_MOMENTS.has(moment);
  const rest = filters.filter((filter) => filter.of !== named);
  const form = says(hearing, "times") ? ({ form: "count" } as const) : {};
  const toward = moment === "suspended" ? towardAsked(hearing) : {};
  const base = { ask: "when", moment, instrument, on: times.on, ...form, ...toward } as const;
  const since = times.since ?? beganIn(hearing, times);
  const stretch = since === null ? {} : { since };
  if (named !== null && others.length > 0) {
    const among = { in: true, of: named, on: null, with: { how: "any", of: others } } as const;
    return understood({ ...base, participant: null, filters: [among], ...stretch });
  }
  const participant = own ? null : named;
  return understood({
    ...base,
    ...(participant === null ? {} : timeAsked(hearing)),
    participant,
    ...stretch,
    ...(rest.length > 0 && participant === null ? { filters: rest } : {}),
  });
}

/** "If all nine ratified it, when would it enter into force?": of one in force that is asked of whom it is supposed. */
function waitsItself(hearing: Hearing, instrument: InstrumentId): boolean {
  const { inForce } = hearing.context.engine.standings.clock(instrument);
  return hearing.given.length > 0 && did(hearing, "enter", "force") && inForce === null;
}

/** "Why is it not in force?": what it waits for is told with the day that it has not; of one that ended, its end. */
export function readAwaited(hearing: Hearing): Heard {
  const read = readWhen(hearing);
  if ("miss" in read || read.question.ask !== "when") return read;
  const { ended } = hearing.context.engine.standings.clock(read.question.instrument);
  const over = ended !== null && ended.on <= read.question.on;
  return over ? { ...read, question: { ...read.question, moment: "ended" } } : read;
}

/** "Who gave notice, and when does it take effect?": two lists of days, of which either can be had. */
export function asksNoticesAndEffects(hearing: Hearing): boolean {
  return did(hearing, "notice") && did(hearing, "enter");
}

export function noticesAndEffects(hearing: Hearing, instrument: InstrumentId | null): Miss {
  const message = "notices and their effects are two questions: ask who gave notice, or who left";
  const miss = missing(hearing, "other", message);
  if (instrument === null) return miss;
  const { context, on } = hearing;
  const asked = (["notice", "left"] as const).map(
    (moment): Question => ({ ask: "when", moment, participant: null, instrument, on }),
  );
  return { ...miss, suggestions: asked.map((each) => echoOf(each, context.names, context.engine.record.date)) };
}

const UNTIL_WHEN = /^(until|till|up to) (when|what|which)/;

function momentOf(hearing: Hearing, somebody: boolean): Moment | null {
  if (says(hearing, "peak")) return "peak";
  // "Until when was it in force, was it a member?"
  const until = hearing.slots.pieces.some((piece) => piece.is === "word" && UNTIL_WHEN.test(piece.text));
  if (until) return somebody ? "left" : "ended";
  const act = actOf(hearing);
  if (act) return act === "extended" && (somebody || did(hearing, "notice")) ? "put-off" : act;
  if (did(hearing, "suspend")) return "suspended";
  if (did(hearing, "provisional")) return "provisional";
  // "When does its notice take effect?", "when was it given, and when did it leave?" ask for the leaving, told with its notice.
  const twice = hearing.slots.pieces.filter((piece) => tagged(piece, "when")).length > 1;
  const effect = did(hearing, "enter", "force") || (twice && did(hearing, "depart", "left", "out"));
  if (did(hearing, "notice") && !effect) return hearing.given.length > 0 ? "left" : "notice";
  if (did(hearing, "notice") && somebody) return "left";
  // "Since when is Russia no more in …?"
  const denied = somebody && hearing.slots.sets.some((set) => set.denial === "not" || set.denial === "no-longer");
  if (denied || did(hearing, "depart", "left", "leaving", "out") || (somebody && says(hearing, "outside")))
    return "left";
  if (did(hearing, "ratify")) return "consented";
  if (did(hearing, "open")) return "opened";
  if (did(hearing, "sign")) return somebody ? "signed" : "opened";
  if (did(hearing, "back")) return "returned";
  if (did(hearing, "join")) return "joined";
  if (somebody) return did(hearing, "end") || supposesLeaving(hearing) ? "left" : "joined";
  if (did(hearing, "enter", "force")) return "in-force";
  return did(hearing, "end") ? "ended" : says(hearing, "noun") ? "joined" : null;
}

/** Who is supposed to join, to sign or to ratify is asked about for its joining; else for its leaving. */
function supposesLeaving({ given }: Hearing): boolean {
  const last = given.at(-1)?.does;
  return last !== undefined && last !== "join" && last !== "ratify" && last !== "sign";
}

/** "When was Greece outside it?" asks for the days of a state, both ends; "when was it out of it" for the step. */
function asksStretchOutside(hearing: Hearing): boolean {
  const { pieces, verbs, sets } = hearing.slots;
  const when = pieces.findIndex((piece) => piece.is === "word" && piece.text === "when");
  const helper = pieces[when + 1];
  const state = helper?.is === "word" && /^(was|were)$/.test(helper.text);
  return (
    when >= 0 &&
    state &&
    hearing.given.length === 0 &&
    peopleOf(hearing).length === 1 &&
    sets.some((set) => set.denial === "outside") &&
    verbs.every((verb) => verb.verb === "out" || verb.verb === "remain")
  );
}

/** "Did Russia have to accede?": of one and a step that it took, or takes; whose step is left is asked with "who". */
export function asksDuty(hearing: Hearing): boolean {
  const { pieces, sets } = hearing.slots;
  const duty = pieces.findIndex((piece) => piece.is === "word" && /^(have to|need to|has to|had to)$/.test(piece.text));
  const deed = pieces.slice(duty + 1).find((piece) => !tagged(piece, "filler"));
  const step = tagged(deed, "join", "ratify", "sign", "succeed");
  return duty >= 0 && step && isYesNo(hearing) && peopleOf(hearing).length === 1 && sets.length <= 1;
}

/** What it had to do is law; what it did, and what followed without any act, is derived. */
export function readDuty(hearing: Hearing): Heard {
  const read = readWhy(hearing);
  if ("miss" in read) return read;
  const said = "what one has to do is no matter of record: what it did, and what followed of itself, is shown";
  return { ...read, assuming: [...(read.assuming ?? []), said] };
}

/** "Why is Kyrgyzstan not counted?", "Show how Belarus is a party." */
export function readWhy(hearing: Hearing): Heard {
  const [person] = peopleOf(hearing);
  if (person === undefined) return missing(hearing, "participant", "whose standing should be explained?");
  const scope = scopeOf({ ...hearing, slots: { ...hearing.slots, tags: new Set() } });
  if ("miss" in scope) return scope;
  const instrument = scope.instrument ?? instrumentAsked(hearing);
  const participant = heirsAlong(hearing.context.engine, person, scope.times.on);
  const { nth } = timeAsked(hearing);
  const moment = nth === undefined ? null : momentOf(hearing, true);
  const of = nth !== undefined && moment ? { of: { moment, nth } } : {};
  return understood({ ask: "why", participant, instrument, ...of, on: scope.times.on });
}

/** "By ratification or by accession?": by which of two ways one became a party. */
export function asksWay(hearing: Hearing): boolean {
  return namesTwoWays(hearing.slots.pieces) && peopleOf(hearing).length > 0 && hearing.slots.sets.length > 0;
}

/** The day on which it did is told with the act by which it did. */
export function readWay(hearing: Hearing): Heard {
  const [named, ...others] = peopleOf(hearing);
  const scope = scopeOf({ ...hearing, slots: { ...hearing.slots, tags: new Set() } });
  if ("miss" in scope) return scope;
  const { engine } = hearing.context;
  // "As the continuation of the Soviet Union": whom it is said to continue is no second one.
  const heirs = others.filter((one) => !engine.record.successions.some(({ from, to }) => from === one && to === named));
  if (named === undefined || heirs.length > 0) return missing(hearing, "participant", "of whom? ask of one at a time");
  return understood(
    { ask: "when", moment: "joined", participant: named, instrument: scope.instrument, on: scope.times.on },
    null,
    ["by which way one became a party is told with the day"],
  );
}
