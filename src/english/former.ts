import { type Engine, isAlive } from "../questions/engine.ts";
import { heirsOf } from "../questions/lineage.ts";
import type { ParticipantId } from "../records/record.ts";
import type { Day } from "../time/day.ts";
import type { Entry, Lexicon } from "./lexicon.ts";
import { type Piece, tagged, textOf } from "./pieces.ts";

/**
 * "Countries of the former USSR": those that came from it are meant, and not itself. Where the record has a group of that
 * name by the adjective ("former Soviet republics") it is that group, for who counts among them is told there; else
 * whoever came from it, and from those again.
 */
export function heirsForFormer(pieces: readonly Piece[], lexicon: Lexicon, engine: Engine): readonly Piece[] {
  if (!pieces.some((piece) => tagged(piece, "former"))) return pieces;
  return pieces.flatMap((piece, i): Piece[] => {
    const former = formerBefore(pieces, i);
    if (piece.is !== "name" || piece.entry.kind !== "participant" || former === null)
      return tagged(piece, "former") && formerBefore(pieces, i + 1) !== null ? [] : [piece];
    const heirs = groupOfFormer(piece.entry.id, lexicon) ?? heirsIn(borneBy(piece), lexicon, engine);
    if (heirs.length === 0) return [former, piece];
    return heirs.map((entry, k) => ({ is: "name", entry, others: [], at: piece.at, pause: k > 0 }));
  });
}

/**
 * "Which successor states of Yugoslavia are in NATO?", "how many of its heirs have left?": of whoever came from it something
 * is asked, and not who they are. "Who succeeded it in NATO?" asks for them.
 */
export function heirsAsSet(pieces: readonly Piece[], lexicon: Lexicon, engine: Engine, on: Day): readonly Piece[] {
  const at = pieces.findIndex((piece, i) => HEIRS.test(textOf(piece)) || cameOut(pieces, i));
  if (at < 0) return pieces;
  const came = !HEIRS.test(textOf(pieces[at]));
  const noun = tagged(pieces[at + 1], "noun") ? at + 1 : at;
  const before = tagged(pieces[at - 1], "filler") ? at - 2 : at - 1;
  const behind = pieces.findIndex((piece, i) => i > noun && !tagged(piece, "in", "to", "filler", "former"));
  const of = isParticipant(pieces[behind]) ? behind : isParticipant(pieces[before]) ? before : -1;
  const name = pieces[of];
  // "States that emerged from it": the noun stands before it.
  const [from, until] = [came ? at - 2 : Math.min(at, of), Math.max(noun, of) + 1];
  const rest = pieces.slice(until);
  if (name?.is !== "name" || rest.some((piece) => tagged(piece, "succeed"))) return pieces;
  if (!asksOfThem(pieces.slice(0, from), rest, name, engine)) return pieces;
  const dated = pieces.some((piece) => piece.is === "date");
  // Of one that has itself ended by now nothing is so any more.
  const heirs = heirsIn(borneBy(name), lexicon, engine).filter(
    ({ id }) => dated || isAlive(engine.participants.get(id)?.lives ?? [], on),
  );
  if (heirs.length === 0) return pieces;
  const { at: place, pause } = name;
  const states: Piece = { is: "word", tags: ["noun"], text: "states", at: pieces[at]?.at ?? place, pause };
  const joint: Piece = { is: "word", tags: ["in"], text: "of", at: place, pause: false };
  const named = heirs.map((entry, k): Piece => ({ is: "name", entry, others: [], at: place, pause: k > 0 }));
  const asked: readonly Piece[] =
    from > 0 ? pieces.slice(0, from) : [{ is: "word", tags: ["which"], text: "which", at: states.at, pause: false }];
  return [...asked, states, joint, ...named, ...rest];
}
const HEIRS = /^(successors?|heirs?)$/;

/** "States that emerged from Yugoslavia", "countries which came out of the Soviet Union". */
function cameOut(pieces: readonly Piece[], i: number): boolean {
  return (
    /^(emerged?( from| out of)?|came out of|come out of|grew out of)$/.test(textOf(pieces[i])) &&
    /^(that|which)$/.test(textOf(pieces[i - 1])) &&
    tagged(pieces[i - 2], "noun")
  );
}

/**
 * A predicate stands behind them, or "all of", "any of" before: something is asked of them. "Successor states of it in NATO" asks
 * so where it was never in NATO itself; else who went on in it is asked.
 */
function asksOfThem(
  head: readonly Piece[],
  rest: readonly Piece[],
  { entry }: Extract<Piece, { is: "name" }>,
  engine: Engine,
): boolean {
  const [first, second] = rest.filter((piece) => !tagged(piece, "filler") || tagged(piece, "be", "have", "do"));
  const predicate = [first, /^(that|which|who)$/.test(textOf(first)) ? second : undefined].some((piece) =>
    tagged(piece, ...PREDICATES),
  );
  const whether = head.some((piece) => tagged(piece, "all", "some", "any-of"));
  const set = rest.find((piece) => piece.is === "name" && !isParticipant(piece));
  const id = set?.is === "name" && set.entry.kind === "instrument" ? set.entry.id : null;
  const never = id !== null && tagged(first, "in") && !engine.memberships(id).has(entry.id);
  const ofSet = set !== undefined || rest.some((piece) => tagged(piece, "it"));
  return ofSet && (predicate || whether || never);
}
const PREDICATES = [
  "be",
  "have",
  "do",
  "would",
  "left",
  "depart",
  "join",
  "sign",
  "ratify",
  "never",
  "all",
  "not",
  "outside",
  "count",
  "which",
  "who",
] as const;

function isParticipant(piece: Piece | undefined): boolean {
  return piece?.is === "name" && piece.entry.kind === "participant";
}

/** "Which states followed Czechoslovakia?": of one that has ended, whoever came from it; of others it may be a step that is followed. */
export function followersOf(
  pieces: readonly Piece[],
  engine: Engine,
  spokenOf: ParticipantId | null,
): readonly Piece[] {
  const at = pieces.findIndex(
    (piece) => (piece.is === "unknown" || piece.is === "word") && /^(follow|follows|followed)$/.test(textOf(piece)),
  );
  const followed = pieces[at];
  if (!followed || pieces.some((piece) => tagged(piece, "out", "depart", "left", "leaving", "join"))) return pieces;
  const named = pieces.filter((piece) => piece.is === "name" && piece.entry.kind === "participant");
  const [one] = named;
  const id = one?.is === "name" ? one.entry.id : spokenOf;
  const next = pieces[at + 1];
  if (id === null || named.length > 1 || !(next === one || tagged(next, "it"))) return pieces;
  const lives = engine.participants.get(id)?.lives ?? [];
  if (lives.some(({ until }) => until === null) || !tagged(pieces[at - 1], "who", "which", "noun")) return pieces;
  const { at: place, pause } = followed;
  return pieces.map((piece, i) =>
    i === at ? { is: "word", tags: ["succeed"], text: "succeeded", at: place, pause } : piece,
  );
}

/** The "former" before a participant's name, where a noun and a preposition lead to it. */
function formerBefore(pieces: readonly Piece[], i: number): Piece | null {
  const name = pieces[i];
  const former = pieces[i - 1];
  if (name?.is !== "name" || name.entry.kind !== "participant" || !tagged(former, "former")) return null;
  // "Former Yugoslav republics": by the adjective, and the noun behind it.
  const behind = pieces[i + 1];
  if (
    name.entry.adjective &&
    former &&
    behind?.is === "word" &&
    /^(republics|states|countries|lands)$/.test(behind.text)
  )
    return former;
  let k = i - 2;
  while (k >= 0 && tagged(pieces[k], "filler")) k -= 1;
  const leads = pieces[k];
  const joined = leads?.is === "word" && /\b(of|from|in)$/.test(leads.text);
  return joined && former && (tagged(leads, "noun") || tagged(pieces[k - 1], "noun", "who", "which", "count"))
    ? former
    : null;
}

const NOUNS = ["republics", "states", "countries"] as const;

function groupOfFormer(id: ParticipantId, lexicon: Lexicon): Entry[] | null {
  for (const { name, adjective, id: of } of lexicon.entries("participant")) {
    if (of !== id || !adjective) continue;
    for (const noun of NOUNS) {
      const [group] = lexicon.named(`former ${name} ${noun}`, "group");
      if (group) return [group];
    }
  }
  return null;
}

function borneBy({ entry, others }: Extract<Piece, { is: "name" }>): ParticipantId[] {
  return [entry, ...others].map(({ id }) => id);
}

function heirsIn(ids: readonly ParticipantId[], lexicon: Lexicon, engine: Engine): Entry[] {
  const found = new Set<ParticipantId>();
  const open = [...ids];
  for (let of = open.pop(); of !== undefined; of = open.pop()) {
    for (const heir of heirsOf(engine, of)) {
      if (found.has(heir.id)) continue;
      found.add(heir.id);
      open.push(heir.id);
    }
  }
  return [...found].flatMap((one) => lexicon.entryOf(one) ?? []);
}
