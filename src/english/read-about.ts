import { EVENT_NOUNS } from "./events.ts";
import { type Heard, type Hearing, isYesNo, missing, peopleOf, says, timesOf, understood } from "./hearing.ts";
import { type Piece, tagged, textOf } from "./pieces.ts";
import { readWhy } from "./read-when.ts";
import type { VerbMention } from "./slots.ts";

// Questions about the record itself and about what it holds of a thing, and those that ask nothing but what follows.

/** "What did Hungary do in 2025?" */
export function asksDoings({ slots: { pieces, verbs, dates } }: Hearing): boolean {
  const does = pieces.some((piece, i) => {
    const before = pieces[i - 1];
    return piece.is === "word" && piece.text === "do" && before?.is === "name" && before.entry.kind === "participant";
  });
  return does && verbs.length === 0 && dates.length > 0 && pieces.some((piece) => tagged(piece, "what"));
}

/** Whether one thing, the record, its figures or its depositaries are asked about. */
export function asksAbout(hearing: Hearing): boolean {
  if (asksDoings(hearing)) return false;
  const plain = hearing.slots.sets.length === 0 && peopleOf(hearing).length === 0;
  if (says(hearing, "help") && plain) return true;
  // "What is missing from the record?"
  const lacks = hearing.slots.verbs.every(({ verb }) => verb === "absent" || verb === "pending");
  // "The largest participant of the record": one of those in it.
  if (says(hearing, "largest", "smallest")) return false;
  if (says(hearing, "fresh") && plain && lacks) return true;
  if (asksFigures(hearing) || asksNames(hearing)) return true;
  const alone = hearing.slots.sets.length === 1 && peopleOf(hearing).length === 0;
  const gaps = hearing.slots.pieces.some((piece) => piece.is === "word" && GAPS.test(piece.text));
  if (alone && gaps && says(hearing, "fresh") && hearing.slots.verbs.every(({ verb }) => verb === "pending"))
    return true;
  const ofIt = hearing.slots.sets.length === 0 && peopleOf(hearing).length === 0 && hearing.pointed !== null;
  if (
    (alone || ofIt) &&
    (saysKeeper(hearing) || asksWithWhom(hearing)) &&
    !says(hearing, "when", "how-long", "count") &&
    (hearing.slots.verbs.every(isDeposit) || notifies(hearing.slots.pieces)) &&
    !isYesNo(hearing)
  )
    return true;
  const things = hearing.slots.sets.length + peopleOf(hearing).length;
  if (things !== 1 || isYesNo(hearing)) return false;
  const bare =
    hearing.slots.verbs.length === 0 &&
    !says(hearing, "how-long", "when", "count", "noun", "share", "rule", "change") &&
    !says(hearing, "area", "population");
  const what = hearing.slots.pieces.some(
    (piece) => piece.is === "word" && /^(what|whats|who|whos|whom)$/.test(piece.text),
  );
  return bare && (says(hearing, "know") || (what && !says(hearing, "in", "outside", "not", "treaty", "never", "ever")));
}

/** Its depositary by that word; who receives or keeps what is deposited, and not who keeps leaving. */
function saysKeeper({ slots: { pieces } }: Hearing): boolean {
  return pieces.some((piece, i) => {
    if (!tagged(piece, "keeper")) return false;
    if (!/^(receives?|keeps)$/.test(textOf(piece))) return true;
    const kept = pieces.slice(i + 1).find((each) => !tagged(each, "filler") || EVENT_NOUNS.test(textOf(each)));
    return (
      /(s|^instruments? of .*)$/.test(textOf(kept)) &&
      (tagged(kept, "ratify", "notice", "join", "depart") || textOf(kept) === "instruments")
    );
  });
}

/** "With whom are ratifications deposited?", "where is an accession lodged?": whoever keeps them is asked for. */
function asksWithWhom({ slots: { pieces } }: Hearing): boolean {
  const deposits = pieces.some((piece) => DEPOSITED.test(textOf(piece)));
  const last = textOf(pieces.at(-1)) === "with";
  const [head, next] = pieces;
  // "To whom is a notice of leaving sent?"
  const sent = pieces.some((piece) => tagged(piece, "notice")) && pieces.some((piece) => SENT.test(textOf(piece)));
  if (sent && textOf(head) === "to" && textOf(next) === "whom") return true;
  // "Whom does one notify?", "who must be informed?"
  if (tagged(head, "who") && notifies(pieces)) return true;
  const whom = pieces.some((piece, i) => textOf(piece) === "with" && tagged(pieces[i + 1], "who", "which", "what"));
  return deposits && (whom || textOf(head) === "where" || (last && tagged(head, "who", "which", "what")));
}
/** Whoever it is that gives notice, as such: "you", "one", "a state". */
function notifies(pieces: readonly Piece[]): boolean {
  const told = pieces.findIndex((piece) => /^(notify|notified)$/.test(textOf(piece)));
  const before = pieces.slice(1, Math.max(told, 1)).map(textOf);
  const anyone = before.some((text) => /^(you|one|they|a|any|each|an|be|members|states|parties)$/.test(text));
  return told > 0 && anyone && before.some((text) => /^(do|does|must|should|has to|have to)$/.test(text));
}

const SENT = /^(addressed|sent|send|given|give|submit|submitted)$/;
const DEPOSITED = /^(deposit(s|ed|ing)?|lodg(e|es|ed|ing))$/;

/** What a depositary keeps, by its noun: ratifications, notices; or that it is deposited. */
function isDeposit({ text, verb }: VerbMention): boolean {
  return verb === "pending" || EVENT_NOUNS.test(text) || DEPOSITED.test(text) || /^instruments? of /.test(text);
}

/** What the record lacks of an instrument is told with what is known of it. */
const GAPS = /^(missing|lacking|gaps( in)?|incomplete|(how )?complete|data cover|record cover|covers)$/;

/** "Where do the population figures come from?": of the measures themselves, and of nobody's. */
function asksFigures({ slots: { tags, sets, people } }: Hearing): boolean {
  const measures = tags.has("area") || tags.has("population");
  return measures && (tags.has("show") || tags.has("fresh")) && sets.length === 0 && people.length === 0;
}

/** "What was CENTO called before 1959?", "the full title of the Ottawa Convention": of one thing, and not who is in it. */
function asksNames({ slots }: Hearing): boolean {
  const { pieces, sets, people, verbs, tags } = slots;
  const name = pieces.findIndex((piece) => piece.is === "name");
  if (sets.length + people.length !== 1 || verbs.length > 0 || tags.has("count") || tags.has("when")) return false;
  if (tags.has("titled")) return true;
  const asks = pieces.findIndex((piece) => piece.is === "word" && /^(what|whats|how)$/.test(piece.text));
  return asks >= 0 && asks < name && pieces.slice(name + 1).some((piece) => tagged(piece, "called"));
}

/** "What do you know about Russia and Open Skies?": of one and an instrument how it stands; of others one at a time. */
export function asksOfSeveral(hearing: Hearing): boolean {
  const { pieces, verbs } = hearing.slots;
  const knows = pieces.some((piece) => tagged(piece, "know") && !tagged(piece, "filler"));
  const asks = says(hearing, "who", "count", "when", "how-long", "list", "why");
  return knows && !asks && verbs.length === 0 && hearing.slots.sets.length + peopleOf(hearing).length > 1;
}

export function readOfSeveral(hearing: Hearing): Heard {
  const { people: named, sets: of } = hearing.slots;
  if (named.length === 1 && of.length === 1 && of[0]?.entry.kind === "instrument") return readWhy(hearing);
  const suggestions = [...named, ...of].map(({ entry }) => `What do you know about ${entry.name}?`);
  const miss = missing(
    hearing,
    "other",
    "what is known is told of one thing at a time, or of how one stands toward one",
  );
  return { ...miss, suggestions };
}

/** "What if it had never joined?", "what happens to it if …": nothing is asked but what follows. */
export function asksOutcome({ given, slots }: Hearing): boolean {
  const [first] = given;
  const plain = slots.pieces.every((piece) =>
    piece.is === "name"
      ? piece.entry.id === first?.instrument
      : tagged(piece, "filler", "thus", "to", "in", "it", "what", "change", "would", "be", "do"),
  );
  return first !== undefined && plain && slots.verbs.length === 0;
}

export function readOutcome({ given, on }: Hearing): Heard {
  const instrument = given[0]?.instrument ?? "";
  return understood({ ask: "who", reading: "remaining", instrument, filters: [], on, form: "list" }, null, [
    "what follows is told by who remains",
  ]);
}

/** "What do you know about Belarus?", "How fresh is this?", "What can I ask?" */
export function readAbout(hearing: Hearing): Heard {
  const { tags, sets, people } = hearing.slots;
  const times = timesOf(hearing);
  if ("miss" in times) return times;
  const on = times.on;
  const named = people[0]?.entry.id ?? sets[0]?.entry.id;
  if (named !== undefined && asksNames(hearing)) return understood({ ask: "about", of: named, topic: "names", on });
  const kept = sets[0]?.entry.id ?? hearing.pointed;
  if ((tags.has("keeper") || asksWithWhom(hearing)) && kept !== null)
    return understood({ ask: "about", of: kept, topic: "depositaries", on });
  if (asksFigures(hearing)) return understood({ ask: "about", of: null, topic: "figures", on });
  const of = people[0]?.entry.id ?? sets[0]?.entry.id ?? null;
  if (of !== null && !tags.has("help")) return understood({ ask: "about", of, topic: "thing", on: times.on });
  return understood({ ask: "about", of: null, topic: tags.has("help") ? "help" : "record", on: times.on });
}
