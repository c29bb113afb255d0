import type { Ranking } from "../questions/question.ts";
import type { InstrumentId } from "../records/record.ts";
import {
  did,
  groupsOf,
  type Heard,
  type Hearing,
  kindAsked,
  type Miss,
  missing,
  peopleOf,
  timesOf,
  understood,
} from "./hearing.ts";
import { placeIn } from "./numbers.ts";
import { type Piece, tagged, textOf } from "./pieces.ts";
import { measureSaid } from "./read-shares.ts";
import { narrowedBy, peopleFilters, type Scope, scopeOf } from "./scope.ts";
import type { Tag } from "./vocabulary.ts";

/** The rank that the question's words ask for; null where they ask for none. */
export function rankOf(hearing: Hearing): Ranking | null {
  const { tags, pieces } = hearing.slots;
  const first = tags.has("first") || (tags.has("place") && !tags.has("latest"));
  // "Last" before a verb or at the end ranks; "lasted" and "the last day" do not.
  const last = pieces.some((piece) => tagged(piece, "latest") && piece.is === "word" && piece.text !== "recently");
  if (fewestAsked(hearing)) return "smallest-instrument";
  const sized = sizeRank(hearing);
  if (sized) return sized;
  const aged = ageRank(hearing);
  if (aged) return aged;
  if (tags.has("longest")) return "longest";
  if (tags.has("shortest")) return "shortest";
  if (!first && !last) return null;
  const end = first ? "first" : "last";
  if (did(hearing, "sign")) return `${end}-signed`;
  if (did(hearing, "ratify")) return `${end}-consented`;
  if (did(hearing, "depart", "left", "leaving")) return `${end}-out`;
  return did(hearing, "join", "enter") || tags.has("noun") ? `${end}-in` : null;
}

/** "Which has fewer members, NATO or the EU?", "the fewest of the three": of instruments set side by side. */
function fewestAsked(hearing: Hearing): boolean {
  const { tags, pieces, verbs } = hearing.slots;
  const fewest = pieces.some((piece) => piece.is === "word" && /fewest/.test(piece.text));
  const held = verbs.every(({ verb }) => verb === "remain") && measureSaid(hearing) === null;
  return (tags.has("smaller") || fewest) && held && comparedIn(hearing).length > 1;
}

/** "The largest member of it", "who in it has the fewest people": by a figure, and of no treaty or alliance as such. */
function sizeRank(hearing: Hearing): Ranking | null {
  const { tags, verbs } = hearing.slots;
  if (verbs.some(({ verb }) => verb !== "remain")) return null;
  const small = tags.has("smallest");
  const most = tags.has("most-of-many") || tags.has("topmost");
  const large = tags.has("largest") || (most && measureSaid(hearing) !== null);
  if (!(small || large) || tags.has("total") || tags.has("share") || tags.has("when")) return null;
  if (headedByKind(hearing)) return small ? "smallest-instrument" : null;
  const drawn = hearing.slots.sets.some((set) => set.negative || set.entry.kind === "group");
  const somebody = tags.has("noun") || drawn || topAsked(hearing) !== null || peopleOf(hearing).length > 1;
  return measureSaid(hearing) !== null || somebody ? (small ? "smallest" : "largest") : null;
}

/** "The top three", "the first ten", "which five … most recently": how many of a rank; null where one alone is asked for. */
export function topAsked({ slots: { numbers, pieces } }: Hearing): number | null {
  const number = numbers.find(({ n, percent, compared, place }) => {
    if (!Number.isInteger(n) || n < 1 || percent || tagged(pieces[place + 1], "unit")) return false;
    const before = pieces[place - 1];
    if (compared !== null && !tagged(before, "topmost")) return false;
    return isRank(before) || isRank(pieces[place + 1]) || (tagged(before, "which", "list") && pieces.some(isRank));
  });
  return number && number.n > 1 ? number.n : null;
}

/** Founders are as many as they are, whatever number is said of them. */
function isRank(piece: Piece | undefined): boolean {
  return tagged(piece, ...RANK_TAGS) && !/^(found|original|establish|creat|set up|form|start|beg)/.test(textOf(piece));
}
const RANK_TAGS = [
  "first",
  "latest",
  "largest",
  "smallest",
  "longest",
  "shortest",
  "older",
  "newer",
  "topmost",
  "peak",
  "most-of-many",
] as const satisfies readonly Tag[];

/** "Which is older, NATO or the Warsaw Pact?", "the newest treaty": instruments, and not their members. */
function ageRank(hearing: Hearing): Ranking | null {
  const { tags } = hearing.slots;
  const end = tags.has("older") ? "oldest-instrument" : tags.has("newer") ? "newest-instrument" : null;
  const members = tags.has("noun") || hearing.slots.verbs.length > 0 || peopleOf(hearing).length > 0;
  return !members && (comparedIn(hearing).length > 1 || headedByKind(hearing)) ? end : null;
}

/** A treaty, alliance or organisation is asked for, and none is named before it. */
function headedByKind({ slots: { pieces, sets } }: Hearing): boolean {
  const kind = pieces.findIndex((piece) => tagged(piece, "treaty", "alliance", "organisation", "regime"));
  return kind >= 0 && sets.length === 0;
}

/** "How many more parties does the NPT have than the other?": the two are set side by side, and what lies between is told. */
export function asksHowManyMore(hearing: Hearing): boolean {
  const { pieces } = hearing.slots;
  const more = pieces.findIndex((piece, i) => tagged(piece, "bigger", "smaller") && tagged(pieces[i - 1], "count"));
  return more >= 0 && comparedIn(hearing).length === 2;
}

/** "Which has more members, NATO or the EU?": the instruments that are set side by side; none where one only narrows. */
export function comparedIn({ slots: { sets } }: Hearing): InstrumentId[] {
  const plain = sets.every((set) => set.entry.kind === "instrument" && !set.negative && !set.adjectival);
  return plain ? [...new Set(sets.map((set) => set.entry.id))] : [];
}

/** "Who left first?", "Who has left the most treaties?", "Which treaty has the most parties?" */
export function readRank(hearing: Hearing): Heard {
  const { tags } = hearing.slots;
  const rank = rankOf(hearing);
  const kind = kindAsked(hearing);
  const several = topAsked(hearing);
  const top = several === null ? {} : { top: several };
  const many = tags.has("peak") || tags.has("most-of-many") || tags.has("most") || tags.has("bigger");
  if (rank === null && many) {
    const times = timesOf(hearing);
    if ("miss" in times) return times;
    const instruments = hearing.slots.pieces.findIndex((piece) =>
      tagged(piece, "treaty", "alliance", "organisation", "regime"),
    );
    const verb = hearing.slots.verbs[0]?.place ?? hearing.slots.pieces.length;
    // "Which country is in the most treaties?" asks for one that is in them.
    const somebody = hearing.slots.pieces.findIndex((piece) => tagged(piece, "noun"));
    const headed =
      instruments >= 0 && instruments <= verb && !tags.has("who") && !(somebody >= 0 && somebody < instruments);
    const exits = did(hearing, "depart", "left", "leaving");
    if (exits && headed && tags.has("share"))
      return missing(
        hearing,
        "other",
        "the shares that were lost are not ranked: ask which was left most often, or what share of one left it",
      );
    const chosen = headed
      ? exits
        ? "most-left-instrument"
        : "biggest-instrument"
      : exits
        ? "most-exits"
        : "most-instruments";
    const among = comparedIn(hearing);
    if (among.length > 1 && chosen !== "most-exits")
      return understood({
        ask: "rank",
        rank: "biggest-instrument",
        ...top,
        among,
        instrument: null,
        filters: [],
        kind: null,
        on: times.on,
      });
    return understood({ ask: "rank", rank: chosen, ...top, instrument: null, filters: [], kind, on: times.on });
  }
  if (rank?.endsWith("-instrument")) {
    const times = timesOf(hearing);
    if ("miss" in times) return times;
    const compared = comparedIn(hearing);
    const among = compared.length > 1 ? { among: compared } : {};
    return understood({ ask: "rank", rank, ...top, ...among, instrument: null, filters: [], kind, on: times.on });
  }
  if (rank === "largest" || rank === "smallest") {
    const scope = sizedScope(hearing);
    if ("miss" in scope) return scope;
    const { instrument, filters, times, assuming } = scope;
    const measure = measureSaid(hearing);
    const by = measure === null ? ["largest and smallest are taken by area; the population can be asked for"] : [];
    return understood(
      { ask: "rank", rank, ...top, measure: measure ?? "area", instrument, filters, kind: null, on: times.on },
      times.window,
      [...assuming, ...by],
    );
  }
  const scope = scopeOf(hearing);
  if ("miss" in scope) return scope;
  if (rank === null && hearing.slots.tags.has("topmost"))
    return missing(hearing, "verb", "the top by what? by area, by population, or those longest in it");
  if (rank === null) return missing(hearing, "verb", "first or last of what? joined, left, signed, ratified …");
  const { instrument, times } = scope;
  // "Of those that left it, who had been in it longest?": of whoever is in it no more.
  const gone = (rank === "longest" || rank === "shortest") && isOfLeavers(hearing);
  const filters = gone ? [...scope.filters, { in: false, of: instrument, on: null } as const] : scope.filters;
  const nth = placeAsked(hearing);
  const place = nth === null || !OF_DAYS.test(rank) ? top : { nth };
  return understood({ ask: "rank", rank, ...place, instrument, filters, kind: null, on: times.on });
}

function isOfLeavers({ slots: { verbs, sets } }: Hearing): boolean {
  const left = verbs.some(({ verb, negated, beforeIn }) => /^(left|depart)$/.test(verb) && !negated && !beforeIn);
  return left || sets.some(({ former }) => former);
}

/** Ranks by the day of a step, of which one place can be asked for. */
const OF_DAYS = /-(in|out|signed|consented)$/;

/** "The thirtieth": the place that is asked for; null where none is. */
function placeAsked({ slots: { pieces } }: Hearing): number | null {
  const place = pieces.find((piece) => tagged(piece, "place"));
  return place ? placeIn(textOf(place)) : null;
}

interface SizedScope extends Pick<Scope, "filters" | "times" | "assuming"> {
  readonly instrument: InstrumentId | null;
}

/**
 * "The largest member of it", "the largest party that is not in the EU": of those in an instrument, the one that is spoken of
 * where none is named. "The largest state outside NATO", "the largest African state": of all participants of the record.
 */
function sizedScope(hearing: Hearing): SizedScope | Miss {
  const groups = groupsOf(hearing.slots);
  const named = groups.some(({ first }) => first.entry.kind === "instrument" && !first.negative);
  const people = peopleFilters(hearing);
  const recorded = hearing.slots.pieces.some((piece) => /\brecord$/.test(textOf(piece)));
  if (!recorded && (named || (groups.length === 0 && people.length === 0))) return scopeOf(hearing);
  const narrowed = narrowedBy(hearing, groups);
  if ("miss" in narrowed) return narrowed;
  const { filters, times } = narrowed;
  const ofIt = hearing.slots.pieces.some((piece) => tagged(piece, "noun") && MEMBERS.test(textOf(piece)));
  if (ofIt && hearing.pointed === null)
    return missing(hearing, "instrument", "the question names no treaty, alliance or organisation of the record");
  return { instrument: ofIt ? hearing.pointed : null, filters: [...filters, ...people], times, assuming: [] };
}
/** What one is of an instrument; a state is one by itself. */
const MEMBERS = /^(member|part(y|ies)|signator|all(y|ies)|participating)/;
