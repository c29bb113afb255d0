import type { ClaimQuestion, Filter, Question, Says, SetId, Supposed } from "../questions/question.ts";
import type { InstrumentId, InstrumentKind, ParticipantId } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import type { Span } from "../time/span.ts";
import { type DateMention, dayOfMention } from "./mentioned-days.ts";
import { ordinalIn } from "./numbers.ts";
import { type At, type Piece, tagged } from "./pieces.ts";
import type { ReaderContext } from "./reader.ts";
import type { SetMention, Slots, Verb } from "./slots.ts";
import { SAME_DAY } from "./together.ts";
import type { TwoAsked } from "./two-asked.ts";
import type { Tag } from "./vocabulary.ts";

/** A question being read: its slots, what is supposed in it, and what it is read with. */
export interface Hearing {
  readonly text: string;
  readonly slots: Slots;
  readonly given: readonly Supposed[];
  /** The participant that "it" stands for, where a supposition has named one. */
  readonly supposedOf: ParticipantId | null;
  readonly claim: boolean;
  /** "Before it enters into force": of an instrument that has not. */
  readonly awaitsForce: boolean;
  readonly context: ReaderContext;
  /** The day of a question that names none. */
  readonly on: Day;
  /** The instrument named anywhere in the text, in a supposition or an anchored day too; else the one shown. */
  readonly pointed: InstrumentId | null;
}

/** What keeps a question from being one: the kind of word that is missing, or a fault in words. */
export interface Miss {
  readonly miss: "instrument" | "participant" | "verb" | "set" | "number" | "day" | "other";
  readonly at: At;
  readonly message: string;
  readonly suggestions?: readonly string[];
  /** Two questions in one sentence, which may be answered together. */
  readonly two?: TwoAsked;
}
export interface Understood {
  /** The same text as two questions, where it asks them: what is told of both goes before what is told of one. */
  readonly two?: TwoAsked;
  readonly question: Question;
  /** The days meant by "in 2010": where the answer changes within them there is more than one answer. */
  readonly window: Span | null;
  /** The same of a second question that is asked with it. */
  readonly alsoIn?: Span | null;
  /** What was taken for granted, in words. */
  readonly assuming?: readonly string[];
}
export type Heard = Understood | Miss;

export function understood(
  question: Question,
  window: Span | null = null,
  assuming: readonly string[] = [],
): Understood {
  return { question, window, assuming };
}

/** A statement about a question; `denied`: that it is not so. */
export function claim(
  of: ClaimQuestion["of"],
  says: Says,
  assuming: readonly string[] = [],
  denied = false,
): Understood {
  return understood({ ask: "claim", ...(denied ? { denied } : {}), of, says, on: of.on }, null, assuming);
}

export function whole(hearing: Hearing): At {
  return [0, hearing.text.length];
}

export function missing(hearing: Hearing, miss: Miss["miss"], message: string, at?: At): Miss {
  return { miss, at: at ?? whole(hearing), message };
}

/** Sets named as one: "NATO or the EU", "exactly one of CFE and Open Skies"; most groups have one set. */
export interface SetGroup {
  readonly sets: readonly SetMention[];
  readonly first: SetMention;
  readonly how: "any" | "one" | null;
  readonly day: DateMention | null;
  readonly adjectival: boolean;
}

export function groupsOf(slots: Slots): SetGroup[] {
  const runs: { sets: SetMention[]; how: SetGroup["how"] }[] = [];
  for (const set of slots.sets) {
    const last = runs[runs.length - 1];
    const goesOn =
      last !== undefined &&
      set.joint !== null &&
      !(set.apart && last.how !== null) &&
      (last.how !== null || set.joint === "or") &&
      set.group === null;
    if (last && goesOn) {
      last.sets.push(set);
      last.how = last.how ?? "any";
    } else runs.push({ sets: [set], how: set.group });
  }
  return runs.flatMap(({ sets, how }, i): SetGroup[] => {
    const [first] = sets;
    if (!first) return [];
    const next = runs[i + 1]?.sets[0];
    // "NATO and EU members": the noun stands for both.
    const shares = next?.joint === "and" && next.adjectival && next.entry.kind === "instrument" && !next.negative;
    const day = sets.find((set) => set.day !== null)?.day ?? null;
    return [{ sets, first, how: sets.length > 1 ? how : null, day, adjectival: first.adjectival || shares }];
  });
}

/** A group of sets as a filter, on a day of its own where it has one. */
export function filterOf(group: SetGroup, hearing: Hearing, ownDay: boolean): Filter {
  const { first, sets } = group;
  const own = ownDay && group.day ? dayOfMention(group.day) : null;
  const ended =
    isOver(first.entry.id, own ?? hearing.on, hearing) && !first.negative && !sets.some((set) => set.thatDay);
  const ever = (first.ever || first.former || ended) && own === null;
  const filter: Filter = { in: !first.negative, of: first.entry.id, on: ever ? "ever" : own };
  if (sets.length === 1) return filter;
  return { ...filter, with: { how: group.how ?? "any", of: sets.slice(1).map((set) => set.entry.id) } };
}

/** A set that is over by that day has no members then: whoever is meant was in it before. */
export function isOver(id: SetId, day: Day, { context }: Hearing): boolean {
  if (!context.engine.instruments.has(id)) return false;
  const { ended } = context.engine.standings.clock(id);
  return ended !== null && ended.on <= day;
}

/** The instrument that a question without one is about: the one supposed on, or the one shown. */
export function instrumentAsked(hearing: Hearing): InstrumentId | null {
  const named = hearing.slots.sets.find((set) => set.entry.kind === "instrument");
  return named?.entry.id ?? hearing.pointed;
}

/** The participants of a list, each once. */
export function peopleOf(hearing: Hearing, excepted = false): ParticipantId[] {
  const people = hearing.slots.people.filter((one) => one.excepted === excepted && !one.toward);
  return [...new Set(people.map((one) => one.entry.id))];
}

/** Toward whom alone it was done. */
export function towardAsked({ slots }: Hearing): { readonly toward?: ParticipantId } {
  const [first, ...others] = slots.people.filter((one) => one.toward);
  return first && others.length === 0 ? { toward: first.entry.id } : {};
}

/** The days that a question speaks of. `since` is the first of a stretch, null where only one day is asked. */
export interface Times {
  readonly on: Day;
  readonly since: Day | null;
  readonly window: Span | null;
  /** The question names its day, or the end of its stretch. */
  readonly named: boolean;
}

/** The days of those mentions that belong to no filter; two days where one is asked are a miss. */
export function timesOf(hearing: Hearing, taken: ReadonlySet<DateMention> = new Set()): Times | Miss {
  let on: Day | null = null;
  let since: Day | null = null;
  let window: Span | null = null;
  for (const mention of hearing.slots.dates) {
    if (taken.has(mention)) continue;
    const { span, relation, anchor } = mention;
    if (relation === "since") {
      since = anchor === null ? span.from : span.from + 1;
    } else if (relation === "between") {
      since = span.from;
      on = span.until - 1;
    } else if (on !== null) {
      return missing(hearing, "other", "the question names two days", mention.at);
    } else {
      on = dayOfMention(mention);
      if (relation === "on" && span.until - span.from > 1) window = span;
    }
  }
  return { on: on ?? hearing.on, since, window, named: on !== null };
}

/** The first day of "in 2021"; "by 2021" is of all before, too. */
export function beganIn({ slots }: Hearing, { window }: Times): Day | null {
  return slots.dates.some(({ by }) => by) ? null : (window?.from ?? null);
}

/** The days of what was done in a stretch: "in 2021" is all of that year, "after 2015" what was done from then on. */
export function stretchOf(hearing: Hearing, times: Times): { on: Day; since: Day | null } {
  if (times.since !== null) return { on: times.on, since: times.since };
  const after = hearing.slots.dates.find((date) => date.relation === "after" || date.relation === "day-after");
  if (after) return { on: Math.max(hearing.on, after.span.until), since: after.span.until };
  const began = beganIn(hearing, times);
  if (began !== null) return { on: times.on, since: began };
  return { on: times.on, since: didOnOneDay(hearing) ? times.on : null };
}

/** "Who left on 22 November 2020?" asks of that day alone; "who had left by", "as of" and "on the day after" of all before it. */
function didOnOneDay({ slots }: Hearing): boolean {
  const on = slots.dates.find((date) => date.relation === "on" && !date.by);
  const place = on
    ? slots.pieces.findLastIndex((piece, i) => i < on.place && !(piece.is === "word" && piece.text === "the"))
    : -1;
  const before = slots.pieces[place];
  if (before?.is === "word" && before.text === SAME_DAY) return true;
  // "What it lost when they left" went with them.
  if (on?.anchor && slots.tags.has("lose")) return true;
  const plain = before?.is === "word" && /^(on|on the day|on the first day)$/.test(before.text);
  return plain && slots.verbs.some((verb) => verb.helper === null || verb.helper === "do");
}

const KINDS: readonly ["treaty" | "alliance" | "organisation" | "regime", InstrumentKind][] = [
  ["regime", "regime"],
  ["organisation", "organisation"],
  ["alliance", "alliance"],
  ["treaty", "treaty"],
];

/** The kind of instrument that the question's own noun asks for; null for all. */
export function kindAsked({ slots }: Hearing): InstrumentKind | null {
  if (
    slots.pieces.some(
      (piece) =>
        piece.is === "word" &&
        /^(everything|international agreements|instruments?|commitments|memberships|belongs?|belonged|belongs? to|belonged to)$/.test(
          piece.text,
        ),
    )
  )
    return null;
  // "Treaties and organisations": of either kind.
  const plural = slots.pieces.flatMap((piece) =>
    piece.is === "word" && piece.text.endsWith("s") ? (KINDS.find(([tag]) => piece.tags.includes(tag))?.[1] ?? []) : [],
  );
  if (new Set(plural).size > 1 || isEitherKind(slots)) return null;
  return KINDS.find(([tag]) => slots.tags.has(tag))?.[1] ?? null;
}

/** "A treaty or alliance": two kinds, joined by nothing but "and" or "or". */
function isEitherKind({ pieces }: Slots): boolean {
  return pieces.some((piece, i) => {
    if (!tagged(piece, "and", "or")) return false;
    // "A treaty or an alliance": an article may stand between.
    const kindOf = (each: Piece | undefined) => KINDS.find(([tag]) => tagged(each, tag))?.[1];
    const behind =
      kindOf(pieces[i + 1]) ?? (tagged(pieces[i + 1], "filler", "some") ? kindOf(pieces[i + 2]) : undefined);
    const kinds = [kindOf(pieces[i - 1]), behind].filter((each) => each !== undefined);
    return new Set(kinds).size > 1;
  });
}

/** A word of the question says one of these. */
export function says({ slots }: Hearing, ...tags: readonly Tag[]): boolean {
  return tags.some((tag) => slots.tags.has(tag));
}

/** A verb of the question says one of these. */
export function did({ slots }: Hearing, ...verbs: readonly Verb[]): boolean {
  return slots.verbs.some((each) => each.verbs.some((verb) => verbs.includes(verb)));
}

/** "The second time": which of several times is meant, where the question says it. */
export function timeAsked({ slots: { pieces } }: Hearing): { readonly nth?: number } {
  const said = pieces.find((piece) => tagged(piece, "nth"));
  const nth = said?.is === "word" ? (ordinalIn(said.text) ?? 2) : undefined;
  return nth === undefined ? {} : { nth };
}

/** It begins with a helping verb, behind a day or not: "is", "did", "has", "would"; "when Finland joined, was …". */
export function isYesNo({ slots }: Hearing): boolean {
  const dated = slots.pieces.findIndex((piece) => piece.is !== "word" || !isPadding(piece.tags));
  const behind = slots.pieces[dated]?.is === "date" && slots.pieces[dated + 1]?.pause === true;
  const first = behind ? dated + 1 : dated;
  return tagged(slots.pieces[first], "be", "have", "do", "would") && !tagged(slots.pieces[first], "who", "which");
}

/** "Was Hungary in the Warsaw Pact?": told in the past, and of no day: whether it ever was. */
export function isOfThePast({ slots, given, on, context }: Hearing): boolean {
  const past = slots.pieces.some((piece) => piece.is === "word" && TOLD_IN_THE_PAST.test(piece.text));
  const own = slots.dates.length === 0 && given.length === 0 && on === context.engine.record.date;
  const denied = slots.sets.some((set) => set.negative) && !asksByDenying(slots);
  return past && own && !slots.tags.has("remain") && !slots.tags.has("thatDay") && !denied;
}

/** "Isn't", "didn't" at the head deny nothing: they expect a yes. */
export function asksByDenying({ pieces }: Slots): boolean {
  const first = pieces.find((piece) => !tagged(piece, "filler", "thus", "and"));
  return first?.is === "word" && tagged(first, "not");
}

const TOLD_IN_THE_PAST = /^(was|wasnt|were|werent|did|didnt|belonged( to)?|took part( in)?|participated( in)?)$/;

function isPadding(tags: readonly Tag[]): boolean {
  return tags.includes("filler") || tags.includes("thus") || tags.includes("and");
}
