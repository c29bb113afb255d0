import {
  type HowLongQuestion,
  type Moment,
  OF_NOBODY,
  type ShareQuestion,
  type WhichReading,
} from "../questions/question.ts";
import { sureMembers } from "../questions/sets.ts";
import { HEADS } from "../questions/share.ts";
import {
  did,
  filterOf,
  groupsOf,
  type Heard,
  type Hearing,
  instrumentAsked,
  isOver,
  kindAsked,
  missing,
  peopleOf,
  says,
  stretchOf,
  timeAsked,
  timesOf,
  understood,
} from "./hearing.ts";
import { tagged } from "./pieces.ts";
import { scopeOf } from "./scope.ts";
import type { VerbMention } from "./slots.ts";

/** "Which treaties bind all NATO members?", "what do the Baltic states have in common?": instruments, and a set whose members are meant. */
export function asksWhichOfSet(hearing: Hearing): boolean {
  const { pieces, sets, verbs } = hearing.slots;
  const [set] = sets;
  if (!set || set.negative || new Set(sets.map(({ entry }) => entry.id)).size > 1 || peopleOf(hearing).length > 0)
    return false;
  if (says(hearing, "who", "when", "none", "only", "most", "most-of-many", "peak", "largest", "smallest", "how-long"))
    return false;
  const kind = pieces.findIndex((piece) => tagged(piece, "treaty", "alliance", "organisation", "regime"));
  const head = pieces.findIndex((piece) => tagged(piece, "which", "what", "list", "count"));
  const words = pieces.slice(Math.max(head, 0), Math.max(kind, 0));
  const headed = head >= 0 && kind > head && kind < set.place && words.every((piece) => piece.is === "word");
  // "Which treaties of NATO …", "the treaty with NATO": it is no subject of theirs.
  const next = pieces[kind + 1];
  if (head < 0 || (headed && tagged(next, "in") && !tagged(next, "bind"))) return false;
  const deeds = verbs.filter(({ verb }) => verb !== "remain");
  // "Which states were bound by it?" asks for them; "what binds them" for what they are in.
  const what = tagged(pieces[head], "what") && !tagged(pieces[head + 1], "noun");
  if (deeds.some(({ verb }) => verb === "bind")) return deeds.length === 1 && (headed || what);
  // "… are all NATO members party to", "… have the Baltic states all left": what they are in, or did, stands behind them.
  const behind = pieces.slice(set.place + 1).filter((piece) => !tagged(piece, "noun") || tagged(piece, "in"));
  const inIt = behind.some((piece) => tagged(piece, "in")) && pieces[pieces.length - 1]?.is !== "name";
  return headed && (deeds.length === 0 ? inIt : deeds.every((deed) => OF_ALL.has(deed.verb) && deed.place > set.place));
}

const OF_ALL: ReadonlySet<VerbMention["verb"]> = new Set([
  "join",
  "left",
  "depart",
  "leaving",
  "pending",
  "sign",
  "ratify",
]);

/** All of those in the set, or any of them; where neither is said all are meant, and that is told. */
export function readWhichOfSet(hearing: Hearing): Heard {
  const read = readWhich(hearing, true);
  const [set] = hearing.slots.sets;
  if ("miss" in read || read.question.ask !== "which" || !set) return read;
  const how = says(hearing, "any-of", "some") ? "any" : "all";
  const told = how === "any" || says(hearing, "all", "both") || set.entry.kind === "group";
  const name = hearing.context.names.inSentence(set.entry.id, read.question.on);
  // "All five nuclear powers": of so many others than are in it nothing is recorded.
  const [number] = hearing.slots.numbers;
  const members = sureMembers(hearing.context.engine, set.entry.id, read.question.on).length;
  if (number && number.n !== members)
    return missing(hearing, "number", `those in ${name} are ${members} on that day`, number.at);
  const assuming = told ? [] : [`of ${name} all those in it are meant`];
  return { ...read, assuming, question: { ...read.question, set: { of: set.entry.id, how } } };
}

/** "Which treaties has the United States left?", "What still binds the United States and Russia?" */
export function readWhich(hearing: Hearing, ofSet = false): Heard {
  const { slots } = hearing;
  const times = timesOf(hearing);
  if ("miss" in times) return times;
  const named = peopleOf(hearing);
  // "If Hungary left NATO, which organisations would it still be in?"
  const meant = hearing.supposedOf !== null && hearing.slots.tags.has("it") ? [hearing.supposedOf] : [];
  const participants = named.length > 0 ? named : meant;
  const reading = whichReading(hearing, ofSet ? 1 : participants.length);
  const takes = reading === "joined" || reading === "departed" || reading === "ended";
  const { since, on } = takes ? stretchOf(hearing, times) : { since: null, on: times.on };
  if (participants.length === 0 && !ofSet && reading !== "departed" && !OF_NOBODY.has(reading))
    return missing(hearing, "participant", "whose treaties? the question names no participant");
  return understood(
    {
      ask: "which",
      reading,
      participants,
      kind: kindAsked(hearing),
      on,
      form: slots.tags.has("count") ? "count" : "list",
      ...(since === null ? {} : { since }),
    },
    takes ? null : times.window,
  );
}

function whichReading(hearing: Hearing, people: number): WhichReading {
  const { tags, verbs } = hearing.slots;
  const denied = verbs.some((verb) => verb.negated !== null && (verb.verb === "ratify" || verb.verb === "join"));
  const left = verbs.find((verb) => verb.verb === "left");
  if (did(hearing, "end") && people === 0) return "ended";
  const deniedForce =
    people === 0 ? verbs.find(({ negated, verbs: each }) => negated !== null && each.some(isForce)) : null;
  if (deniedForce?.verbs.includes("enter")) return "never-in-force";
  if (people === 0 && tags.has("no-longer") && did(hearing, "force")) return "ended";
  if (deniedForce) return "not-in-force";
  if (people === 0 && did(hearing, "force", "remain")) return "in-force";
  if ((denied && did(hearing, "ratify")) || tags.has("pending")) return "pending";
  if (denied || tags.has("never") || tags.has("outside")) return "never";
  if (did(hearing, "leaving", "notice")) return "leaving";
  if (left && (left.helper === "be" || left.beforeIn) && people > 0 && left.helper !== "have") return "in";
  if (left || did(hearing, "depart")) return "departed";
  const been = hearing.slots.pieces.some((piece) => piece.is === "word" && piece.text === "been");
  if (did(hearing, "join") && !tags.has("ever")) return "joined";
  if (tags.has("ever") || (been && tags.has("have"))) return "ever";
  if (people > 0) return "in";
  return tags.has("all") || tags.has("recorded") ? "recorded" : "in-force";
}

function isForce(verb: VerbMention["verb"]): boolean {
  return verb === "force" || verb === "enter";
}

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
  ["suspend", "suspended"],
  ["end", "ended"],
];

/** "How long was the United States a party?", "How long from signature to entry into force?" */
export function readHowLong(hearing: Hearing): Heard {
  const scope = scopeOf(hearing);
  if ("miss" in scope) return scope;
  const { instrument, times } = scope;
  const later = hearing.slots.dates.find(({ relation }) => relation === "after" || relation === "day-after");
  if (later)
    return missing(hearing, "other", "a length is told from its beginning, and from no later day on", later.at);
  const [participant = null] = peopleOf(hearing);
  const out = participant !== null && hearing.slots.sets.some((set) => set.negative);
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

/** The measure that the question names; null where it names none. */
export function measureSaid({ slots: { tags }, text, context }: Hearing): string | null {
  // "Area with Greenland": a figure of its own, where its words stand in the question.
  const said = text.toLowerCase().replace(/\s+/g, " ");
  const special = context.engine.figures.measures().find((each) => each.includes("-") && saysAll(said, each));
  return special ?? (["area", "population"] as const).find((each) => tags.has(each)) ?? null;
}

/** "What share of the area was lost …?", "What share of NATO is in Open Skies?", "What is the total area of …?" */
export function readShare(hearing: Hearing): Heard {
  const { slots } = hearing;
  const { tags } = slots;
  const measure = measureSaid(hearing) ?? HEADS;
  const groups = groupsOf(slots);
  const [base, second] = groups;
  const instrument = base?.first.entry.id ?? hearing.pointed;
  if (instrument === null) return missing(hearing, "instrument", "of what? the question names no instrument or group");
  // The second set has a day of its own only where another day is left for the question itself.
  const own = second?.day && slots.dates.length > 1 ? second.day : null;
  const times = timesOf(hearing, own ? new Set([own]) : undefined);
  if ("miss" in times) return times;
  const anchored = slots.dates.flatMap((date) => date.anchor?.subjects.map(({ id }) => id) ?? []);
  const supposed = hearing.given
    .filter((one) => one.does === "leave" || one.does === "notice")
    .map((one) => one.participant);
  const gone = did(hearing, "depart", "left", "leaving") || tags.has("lose") || supposed.length > 0;
  // "The area before Finland joined": of those of the event only what went with them is asked.
  const people = [...new Set([...peopleOf(hearing), ...(gone || tags.has("share") ? anchored : [])])];
  const named = people.length > 0 ? people : supposed;
  const lost = gone && second === undefined;
  const part: ShareQuestion["part"] =
    named.length > 0
      ? { part: "participants", of: named }
      : second
        ? { part: "filter", filter: filterOf(second, { ...hearing, on: times.on }, own !== null) }
        : lost && (tags.has("share") || !tags.has("total"))
          ? { part: "departed" }
          : { part: "all" };
  const over = isOver(instrument, times.on, hearing);
  const question: ShareQuestion = {
    ask: "share",
    measure,
    instrument,
    part,
    lost: lost && part.part !== "all",
    without: peopleOf(hearing, true),
    on: times.on,
  };
  return understood(question, null, over ? [`${base?.first.entry.name ?? instrument} had ended by then`] : []);
}

/** The measure's own words stand in the question in their order: the last of them may be said elsewhere. */
function saysAll(text: string, measure: string): boolean {
  const [first = "", ...rest] = measure.toLowerCase().split("-");
  return text.includes(first) && text.includes(rest.join(" "));
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
  const [participant] = peopleOf(hearing);
  if (participant === undefined)
    return missing(hearing, "participant", "who succeeded whom? the question names no participant");
  const times = timesOf(hearing);
  if ("miss" in times) return times;
  const instrument = hearing.slots.sets.find((set) => set.entry.kind === "instrument")?.entry.id ?? null;
  return understood({ ask: "heirs", participant, instrument, on: times.on });
}
