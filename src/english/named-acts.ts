import type { Engine } from "../questions/engine.ts";
import { type ActKind, type NamedAct, PARTICIPANT_ENDED } from "../records/record.ts";
import { onceFor, remembered } from "../standing/lazily.ts";
import type { Day } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import { firstDayOf } from "./anchors.ts";
import type { Did, EventMention } from "./events.ts";
import type { Miss } from "./hearing.ts";
import type { Entry, Kind, Lexicon } from "./lexicon.ts";
import { type Piece, tagged, textOf } from "./pieces.ts";
import { phraseAt } from "./vocabulary.ts";

// Acts that people call by a name of its own: "Brexit" is the withdrawal of the United Kingdom from the EU, and its day.

/** What a name stands for: whose step it was, toward what, and the first day on which it counted. */
export interface NamedDeed {
  readonly subjects: readonly Entry[];
  /** Null where its acts are not toward one instrument: the end of a participant. */
  readonly object: Entry | null;
  readonly did: Did;
  readonly on: Day;
}

/** What an act says that somebody did, and the noun for it. */
const DEEDS: Partial<Record<ActKind | typeof PARTICIPANT_ENDED, readonly [Did, noun: string]>> = {
  withdrawal: ["left", "withdrawal"],
  lapse: ["left", "withdrawal"],
  exclusion: ["left", "expulsion"],
  "notice-of-withdrawal": ["notice", "notice"],
  accession: ["joined", "accession"],
  admission: ["joined", "accession"],
  "entry-into-force": ["joined", "accession"],
  readmission: ["returned", "return"],
  signature: ["signed", "signature"],
  ratification: ["ratified", "ratification"],
  suspension: ["suspended", "suspension"],
  termination: ["ended", "end"],
  [PARTICIPANT_ENDED]: ["ended", "end"],
};

function rowsOf(engine: Engine, id: string): NamedAct[] {
  return engine.record.namedActs.filter((act) => act.id === id);
}

/** Whoever did it, or came from one who did, is named. */
function concerns(id: string, pieces: readonly Piece[], engine: Engine): boolean {
  const own = rowsOf(engine, id).flatMap(({ participant }) => participant ?? []);
  const heirs = engine.record.successions.flatMap((tie) => (own.includes(tie.from) ? [tie.to] : []));
  return pieces.some((piece) => piece.is === "name" && [...own, ...heirs].includes(piece.entry.id));
}

const deedsOf = onceFor((engine: Engine) => remembered((id: string) => deedOf(engine, rowsOf(engine, id))));

/** Null where the file leaves out what tells the day, or the acts are of different kinds. */
function deedOf(engine: Engine, rows: readonly NamedAct[]): Omit<NamedDeed, "subjects" | "object"> | null {
  const [first] = rows;
  const deed = first && DEEDS[first.act];
  if (!deed || rows.some((row) => row.act !== first.act || row.instrument !== first.instrument)) return null;
  const days = rows.map((row) => {
    if (row.act === PARTICIPANT_ENDED || row.instrument === null) return row.date;
    return firstDayOf(engine, deed[0], row.participant, row.instrument, row.date);
  });
  return days.includes(null) ? null : { did: deed[0], on: Math.max(...days.filter((day): day is Day => day !== null)) };
}

/** Names of acts become what they stand for; one of which the record has no day is a word that nobody knows. */
export function withDeeds(pieces: readonly Piece[], lexicon: Lexicon, engine: Engine): Piece[] {
  return pieces.map((piece): Piece => {
    if (piece.is !== "name" || piece.entry.kind !== "act") return piece;
    const meant = [piece.entry, ...piece.others].filter((entry) => concerns(entry.id, pieces, engine));
    const { id, name } = (meant.length === 1 ? meant[0] : piece.entry) ?? piece.entry;
    // "Unification" of whom? Asked back where nobody of it is named.
    if (piece.others.length > 0 && meant.length !== 1) return piece;
    const found = deedsOf(engine)(id);
    if (!found) return { is: "unknown", text: name, at: piece.at, pause: piece.pause };
    const rows = rowsOf(engine, id);
    const called = (kind: Kind, of: string | null) =>
      lexicon.entries(kind).find((entry) => entry.id === of && entry.short) ?? null;
    const subjects = rows.flatMap(({ participant }) => called("participant", participant) ?? []);
    const object = called("instrument", rows[0]?.instrument ?? null);
    return { is: "deed", deed: { ...found, subjects, object }, at: piece.at, pause: piece.pause };
  });
}

/** The named act that begins at `pieces[i]`, behind articles, as the event of a clause: "(before) the German unification". */
export function deedAt(
  pieces: readonly Piece[],
  i: number,
): { event: EventMention; end: number; led: boolean; infinitive: boolean } | null {
  let k = i;
  let denied = false;
  while (tagged(pieces[k], "filler", "have", "be", "it", "none")) {
    denied ||= tagged(pieces[k], "none");
    k += 1;
  }
  const piece = pieces[k];
  if (piece?.is !== "deed") return null;
  // "If there had been no Brexit", "if Brexit had never happened".
  const end = behindHappened(pieces, k + 1);
  denied ||= pieces.slice(k, end).some((each) => tagged(each, "not", "never"));
  return {
    event: {
      ...piece.deed,
      several: null,
      date: null,
      negated: denied,
      denies: denied,
      at: [piece.at[0], endOf(pieces, end)],
    },
    end,
    led: true,
    infinitive: false,
  };
}

/** Where "(had never) happened" behind a name of an act ends: that it happened is no other thing. */
export function behindHappened(pieces: readonly Piece[], from: number): number {
  let end = from;
  while (tagged(pieces[end], "have", "not", "never") && !pieces[end]?.pause) end += 1;
  return /^(happened|happens?|happening|took place|take place|taken place|occurred|occur)$/.test(textOf(pieces[end]))
    ? end + 1
    : from;
}

function endOf(pieces: readonly Piece[], end: number): number {
  return pieces[end - 1]?.at[1] ?? 0;
}

/** "Between Brexit and today", "from 2010 to Brexit": it bounds a stretch, and so names a day; what was lost in it, too. */
export function isOfDay(pieces: readonly Piece[], i: number): boolean {
  if (pieces.some((piece) => tagged(piece, "lose"))) return true;
  let k = i - 1;
  while (tagged(pieces[k], "filler") && !tagged(pieces[k], "and", "to")) k -= 1;
  const isDay = (piece: Piece | undefined) => piece?.is === "date" || piece?.is === "deed";
  if (tagged(pieces[k], "between"))
    return pieces.slice(i + 1, i + 5).some((piece, _, all) => isDay(piece) && tagged(all[0], "and", "to", "until-on"));
  const opened = pieces.slice(0, k).some((piece) => tagged(piece, "between"));
  return tagged(pieces[k], "and", "to", "until-on") && opened && pieces.slice(0, k).some(isDay);
}

/** Where no day is meant, the words that say the same: "the withdrawal of the United Kingdom from the EU". */
export function inOtherWords({ deed, at, pause }: Extract<Piece, { is: "deed" }>): Piece[] {
  const noun = Object.values(DEEDS).find(([did]) => did === deed.did)?.[1] ?? "end";
  const word = (text: string): Piece => ({
    is: "word",
    tags: phraseAt([text], 0)?.tags ?? ["filler"],
    text,
    at,
    pause: false,
  });
  const name = (entry: Entry): Piece => ({ is: "name", entry, others: [], at, pause: false });
  const who = deed.subjects.flatMap((entry, i): Piece[] => [word(i === 0 ? "of" : "and"), name(entry)]);
  const what = deed.object ? [word(who.length > 0 ? "from" : "of"), name(deed.object)] : [];
  return [{ ...word(noun), pause }, ...who, ...what];
}

/** Of an end of a participant nothing is asked but what was so before or after it: it is told, and its day. */
export function endTold({ deed, at }: Extract<Piece, { is: "deed" }>): Miss {
  const who = deed.subjects.map(({ name }) => name).join(" and ");
  const message = `that is the end of ${who}, on ${inWords(deed.on)}: ask what was so before or after it`;
  return { miss: "other", at, message };
}
