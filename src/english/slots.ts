import { isApart, jointBefore, leadsToSet, negates, saysPositive } from "./joints.ts";
import type { Entry } from "./lexicon.ts";
import { attachDays, type DateMention, isBy, joinedDays, RELATIONS, type Relation } from "./mentioned-days.ts";
import { type At, type Piece, tagged, textOf } from "./pieces.ts";
import { sizesOf } from "./stated-counts.ts";
import type { Tag } from "./vocabulary.ts";

/** What a verb says of those it is said of. */
const VERBS = [
  "left",
  "depart",
  "leaving",
  "out",
  "back",
  "remain",
  "join",
  "sign",
  "ratify",
  "pending",
  "suspend",
  "provisional",
  "notice",
  "revoke",
  "extend",
  "decline",
  "absent",
  "bind",
  "succeed",
  "force",
  "enter",
  "end",
  "open",
] as const satisfies readonly Tag[];
export type Verb = (typeof VERBS)[number];

/** A verb in its place: whether it is denied, and the helping verb before it. */
export interface VerbMention {
  readonly verb: Verb;
  readonly verbs: readonly Verb[];
  readonly text: string;
  readonly negated: "not" | "never" | null;
  readonly helper: "be" | "have" | "do" | "would" | null;
  /** "left in Open Skies": those who are; "left Open Skies": those who went. */
  readonly beforeIn: boolean;
  readonly at: At;
  readonly place: number;
}

/** An instrument or group in a question: wanted or not, how it is joined to the one before, and on which day. */
export interface SetMention {
  readonly entry: Entry;
  readonly at: At;
  readonly place: number;
  readonly negative: boolean;
  /** What denies it: "not in", "out of"; "no longer in"; "outside", "never in", "except". Null where nothing does. */
  readonly denial: "not" | "no-longer" | "outside" | null;
  /** "NATO members": it says what kind of participant is asked for. */
  readonly adjectival: boolean;
  /** "Former NATO members", "members of the former Warsaw Pact". */
  readonly former: boolean;
  readonly ever: boolean;
  /** "On that day" stands behind it. */
  readonly thatDay: boolean;
  readonly joint: "and" | "or" | null;
  /** After a pause it has a preposition of its own: it narrows for itself, and is none of the sets listed before it. */
  readonly apart: boolean;
  /** "Exactly one of", "any of": it begins a group of sets. */
  readonly group: "one" | "any" | null;
  /** The last verb said before it in its clause. */
  readonly verb: VerbMention | null;
  day: DateMention | null;
  /** "The EU27": how many it is said to have; null where that is not said. */
  readonly size: NumberMention | null;
}

export interface PersonMention {
  readonly entry: Entry;
  readonly others: readonly Entry[];
  readonly at: At;
  readonly place: number;
  /** "Leaving out Canada", "besides Russia". */
  readonly excepted: boolean;
  /** "Toward Russia": it did not do it, it was done toward it. */
  readonly toward: boolean;
  readonly joint: "and" | "or" | null;
}

export interface NumberMention {
  readonly n: number;
  readonly percent: boolean;
  readonly compared: "about" | "at-least" | "at-most" | "more" | "fewer" | "exactly" | null;
  readonly at: At;
  readonly place: number;
}

/** What a question holds, before it is clear what it asks. */
export interface Slots {
  readonly pieces: readonly Piece[];
  readonly tags: ReadonlySet<Tag>;
  readonly verbs: readonly VerbMention[];
  readonly sets: readonly SetMention[];
  readonly people: readonly PersonMention[];
  readonly dates: readonly DateMention[];
  readonly numbers: readonly NumberMention[];
  /** "Twice", "more than once"; null where that is not said. */
  readonly times: NumberMention | null;
}

const COMPARED = ["at-least", "at-most", "more", "fewer", "exactly", "about"] as const;

/** One pass from left to right. */
export function slotsOf(pieces: readonly Piece[]): Slots {
  const tags = new Set<Tag>();
  const verbs: VerbMention[] = [];
  const sets: SetMention[] = [];
  const people: PersonMention[] = [];
  const dates: DateMention[] = [];
  const numbers: NumberMention[] = [];
  let negation: "not" | "never" | null = null;
  let outside = false;
  let denial: SetMention["denial"] = null;
  let excepted = false;
  let former = false;
  let ever = false;
  let group: SetMention["group"] = null;
  let helper: VerbMention["helper"] = null;
  let verb: VerbMention | null = null;
  let relation: Relation = "on";
  let exclusive = false;
  let times: NumberMention | null = null;
  pieces.forEach((piece, place) => {
    const { at } = piece;
    const next = pieces[place + 1];
    if (piece.is === "name" && piece.entry.kind === "participant") {
      const joint = jointBefore(pieces, place, "participant");
      const inherits = joint !== null && people[people.length - 1]?.excepted === true;
      // "Russian Open Skies membership": an adjective before a set is still a participant.
      const before = textOf(pieces[place - 1]) === "the" ? pieces[place - 2] : pieces[place - 1];
      const toward = /^(towards?|against|vis a vis)$/.test(textOf(before));
      const { entry, others } = piece;
      people.push({ entry, others, at, place, excepted: excepted || inherits, toward, joint });
      // "Countries of the former USSR": the past of that participant, and of no set behind it.
      excepted = former = false;
      return;
    }
    if (piece.is === "name") {
      const joint = jointBefore(pieces, place, "set");
      const last = sets[sets.length - 1];
      const apart = isApart(pieces, last?.place ?? 0, place);
      const inherits = joint !== null && last?.negative === true && !saysPositive(pieces, last.place, place);
      // "NPT non-members": the denial stands between the set and its noun.
      const deniedAfter = isNot(next) && tagged(pieces[place + 2], "noun");
      const between = tagged(next, "former", "filler") || next?.is === "number";
      const nounAfter = tagged(next, "noun") || (between && tagged(pieces[place + 2], "noun"));
      const negative =
        deniedAfter || negation === "not" || outside || excepted || (negation === "never" && !ever) || inherits;
      sets.push({
        entry: piece.entry,
        at,
        place,
        negative,
        denial: negative ? (inherits ? (last?.denial ?? null) : deniedAfter ? "not" : (denial ?? "outside")) : null,
        adjectival: piece.entry.kind === "group" || nounAfter,
        former,
        thatDay: tagged(next, "thatDay"),
        ever: ever || negation === "never" || (joint !== null && last?.ever === true && !apart),
        joint,
        apart,
        group,
        verb,
        day: null,
        size: null,
      });
      negation = null;
      outside = excepted = former = ever = false;
      denial = null;
      group = null;
      return;
    }
    if (piece.is === "date") {
      dates.push({
        span: piece.date.span,
        relation,
        at,
        place,
        anchor: piece.anchor ?? null,
        by: isBy(pieces[place - 1]),
      });
      relation = "on";
      return;
    }
    if (piece.is === "number") {
      const before = [pieces[place - 1], pieces[place - 2]];
      const compared = COMPARED.find((tag) => before.some((each) => tagged(each, tag))) ?? null;
      if (piece.times && times === null) {
        times = {
          n: piece.n,
          percent: false,
          compared: compared ?? (tagged(before[0], "only") ? "exactly" : null),
          at,
          place,
        };
        return;
      }
      numbers.push({ n: piece.n, percent: tagged(next, "share"), compared, at, place });
      return;
    }
    if (piece.is !== "word") return;
    for (const tag of piece.tags) tags.add(tag);
    relation = RELATIONS.find(([tag]) => piece.tags.includes(tag))?.[1] ?? (tagged(piece, "filler") ? relation : "on");
    // "Who left Open Skies and is in NATO": with a helping verb after a set another predicate begins.
    if (tagged(piece, "be", "do", "have") && verb !== null && sets.some((set) => set.place > (verb?.place ?? 0)))
      verb = null;
    // A pause or "but" begins a clause of its own: its verb is not the one before.
    if (tagged(piece, "but") || (piece.pause && !tagged(piece, "or", "and"))) verb = tagged(piece, "but") ? null : verb;
    const negative =
      negates(piece.text) &&
      !tagged(piece, "not-both", "signed-or-not") &&
      // "Not all NATO members": it denies what is said of all, and not the set.
      !tagged(next, "all", "most") &&
      !(sets[sets.length - 1]?.place === place - 1 && isNot(piece) && tagged(next, "noun"));
    // "Is still in NATO and left the other": no helping verb reaches over a set and a joint.
    if (tagged(piece, "and", "but") && pieces[place - 1]?.is === "name" && sets.at(-1)?.place === place - 1)
      helper = null;
    // "Is the only state that left it": what is said of whom the noun means has a helping verb of its own.
    if (
      /^(that|which|who)$/.test(piece.text) &&
      (tagged(pieces[place - 1], "noun", "only") || /^ones?$/.test(textOf(pieces[place - 1])))
    )
      helper = null;
    if (tagged(piece, "be")) helper = "be";
    if (tagged(piece, "have")) helper = "have";
    if (tagged(piece, "do")) helper = "do";
    if (tagged(piece, "would") && helper === null) helper = "would";
    const said = VERBS.filter((each) => piece.tags.includes(each));
    const [first] = said;
    if (first !== undefined) {
      // "Who's left?" is "who is left"; with a set right behind it, "who has left".
      const before = pieces[place - 1];
      const contracted = before?.is === "word" && before.text === "whos" && first === "left";
      if (contracted && helper === null && next?.is !== "name") helper = "be";
      verb = {
        verb: first,
        verbs: said,
        text: piece.text,
        negated: negation,
        helper,
        beforeIn: leadsToSet(pieces, place + 1),
        at,
        place,
      };
      verbs.push(verb);
      // "Never joined NATO" denies the joining; the set itself is named plainly, and so it is after "not left".
      if (said.some((each) => each !== "remain" && each !== "left")) {
        if (negation === "never") ever = false;
      }
      negation = null;
      outside = tagged(piece, "out") ? tagged(next, "in") || outside : outside;
    }
    if (tagged(piece, "never")) negation = "never";
    else if (negative) {
      negation = "not";
      denial = tagged(piece, "no-longer") ? "no-longer" : "not";
    }
    if (tagged(piece, "ever")) ever = true;
    // "Beyond April 1999" is no place to be.
    if (tagged(piece, "outside") && next?.is !== "date") {
      outside = true;
      denial = /^(out of|not part of)$/.test(piece.text) ? "not" : "outside";
    }
    // "Without ratifying it", "without a deposited instrument": what follows was not done.
    if (isWithout(piece) && deedAfter(pieces, place)) negation = "not";
    else if (tagged(piece, "except")) excepted = true;
    if (tagged(piece, "former")) former = true;
    if (tagged(piece, "one-of")) group = "one";
    if (tagged(piece, "any-of")) group = "any";
    if (tagged(piece, "not-both")) exclusive = true;
    if (tagged(piece, "thatDay") && sets.length > 0) ever = false;
  });
  const stretches = joinedDays(pieces, dates);
  attachDays(sets, stretches);
  const sized = sizesOf(pieces, exclusive ? sets.map(ofOne) : sets, numbers);
  return { pieces, tags, verbs, people, dates: stretches, times, ...sized };
}

function isWithout(piece: Piece): boolean {
  return piece.is === "word" && piece.text === "without";
}

/** A verb of signing, ratifying or joining follows, with nothing but articles and "ever" between. */
function deedAfter(pieces: readonly Piece[], place: number): boolean {
  const deed = pieces.slice(place + 1).find((piece) => !tagged(piece, "filler", "ever", "have"));
  return tagged(deed, "ratify", "sign", "join");
}

function isNot(piece: Piece | undefined): boolean {
  return piece?.is === "word" && piece.text === "non";
}

/** "In CFE or Open Skies but not both": of the sets joined so, exactly one. */
function ofOne(set: SetMention, i: number): SetMention {
  return i === 0 ? { ...set, group: "one" } : set;
}
