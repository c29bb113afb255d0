import { type Filter, OF_NOBODY, type WhichReading } from "../questions/question.ts";
import { sureMembers } from "../questions/sets.ts";
import type { ParticipantId } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import { asksExpelled } from "./acts-asked.ts";
import {
  did,
  type Heard,
  type Hearing,
  kindAsked,
  missing,
  peopleOf,
  says,
  stretchOf,
  timesOf,
  understood,
} from "./hearing.ts";
import { tagged, textOf } from "./pieces.ts";
import type { VerbMention } from "./slots.ts";

// Which instruments are so of those that are named, of a set, or of nobody in particular.

/** "Which treaties bind all NATO members?", "what do the Baltic states have in common?": instruments, and a set whose members are meant. */
export function asksWhichOfSet(hearing: Hearing): boolean {
  const { pieces, sets, verbs } = hearing.slots;
  const [set] = sets;
  if (!set || set.negative || new Set(sets.map(({ entry }) => entry.id)).size > 1 || peopleOf(hearing).length > 0)
    return false;
  if (pieces.some((piece, i) => tagged(piece, "share") && tagged(pieces[i - 1], "which", "what"))) return false;
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
  // "Organisations founded before 1950": when each began is told of each.
  const begun = slots.verbs.find(
    ({ verbs, negated }) => negated === null && verbs.some((verb) => verb === "open" || verb === "enter"),
  );
  if (begun && participants.length === 0 && !ofSet)
    return missing(
      hearing,
      "other",
      "which began in some years is not told: ask which were in force on a day",
      begun.at,
    );
  const gone = reading === "in" && !times.named ? goneBy(hearing, participants, times.on) : null;
  if (reading === "departed" && asksExpelled(hearing)) return readExclusions(hearing, participants);
  const takes = reading === "joined" || reading === "departed" || reading === "ended";
  const { since, on } = takes ? stretchOf(hearing, times) : { since: null, on: times.on };
  if (participants.length === 0 && !ofSet && reading !== "departed" && !OF_NOBODY.has(reading))
    return missing(hearing, "participant", "whose treaties? the question names no participant");
  return understood(
    {
      ask: "which",
      reading: gone === null ? reading : "ever",
      participants,
      kind: kindAsked(hearing),
      on,
      form: slots.tags.has("count") ? "count" : "list",
      ...(since === null ? {} : { since }),
    },
    takes ? null : times.window,
    gone === null ? [] : [`${gone} ended before that day: what it was ever in is meant`],
  );
}

/** "Which organisations has Russia been expelled from?": who was excluded is told with what it was excluded from. */
function readExclusions(hearing: Hearing, participants: readonly ParticipantId[]): Heard {
  const times = timesOf(hearing);
  if ("miss" in times) return times;
  const of = participants.length > 0 ? participants : hearing.slots.sets.map(({ entry }) => entry.id);
  const [first, ...others] = of;
  const beside = others.length > 0 ? { with: { how: "any", of: others } as const } : {};
  const filters: Filter[] = first === undefined ? [] : [{ in: true, of: first, on: null, ...beside }];
  const asked = {
    ask: "acts",
    moment: "left",
    kind: kindAsked(hearing),
    filters,
    form: "list",
    excluded: true,
  } as const;
  return understood({ ...asked, ...stretchOf(hearing, times) });
}

/** "Which organisations was East Germany in?": told in the past, of one that has ended by the asked day; its name, else null. */
function goneBy(hearing: Hearing, participants: readonly ParticipantId[], on: Day): string | null {
  const { engine, names } = hearing.context;
  const past = hearing.slots.pieces.some(
    (piece) => piece.is === "word" && /^(was|were|belonged( to)?)$/.test(piece.text),
  );
  const over = participants.find((id) => {
    const lives = engine.participants.get(id)?.lives ?? [];
    return lives.length > 0 && lives.every(({ until }) => until !== null && until <= on);
  });
  return past && over !== undefined ? names.inSentence(over, on) : null;
}

function whichReading(hearing: Hearing, people: number): WhichReading {
  const { tags, verbs } = hearing.slots;
  const denied = verbs.some((verb) => verb.negated !== null && (verb.verb === "ratify" || verb.verb === "join"));
  const left = verbs.find((verb) => verb.verb === "left");
  const ends = verbs.find((verb) => verb.verbs.includes("end"));
  if (ends && people === 0) return ends.negated === null ? "ended" : "in-force";
  const deniedForce =
    people === 0 ? verbs.find(({ negated, verbs: each }) => negated !== null && each.some(isForce)) : null;
  if (deniedForce?.verbs.includes("enter")) return "never-in-force";
  const exists = hearing.slots.pieces.some((piece) => /^exists?$/.test(textOf(piece)));
  if (
    people === 0 &&
    (did(hearing, "force") || exists) &&
    (tags.has("no-longer") || (exists && (tags.has("not") || tags.has("never"))))
  )
    return "ended";
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
