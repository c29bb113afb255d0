import type { Failure } from "../questions/answer.ts";
import type { Moment, Question } from "../questions/question.ts";
import { inWords } from "../time/words.ts";
import { echoOf } from "./echo.ts";
import { failure } from "./failure.ts";
import type { Entry } from "./lexicon.ts";
import { type At, type Piece, tagged, textOf } from "./pieces.ts";
import { isSomebodysAlly } from "./pointing-back.ts";
import type { ReaderContext } from "./reader.ts";
import { BEYOND, type Tag } from "./vocabulary.ts";

function replaced(text: string, at: At, by: string): string {
  return `${text.slice(0, at[0])}${by}${text.slice(at[1])}`;
}

/** The first word or date that cannot be read, with what it may have meant. */
export function faultIn(text: string, pieces: readonly Piece[], context: ReaderContext): Failure | null {
  for (const [index, piece] of pieces.entries()) {
    if (piece.is === "fault") {
      const offers = piece.fault.offers.map((day) => replaced(text, piece.at, inWords(day)));
      return failure(piece.fault.fault, piece.at, piece.fault.message, offers);
    }
    if (piece.is === "name" && piece.others.length > 0) {
      const meant = [piece.entry, ...piece.others];
      const names = meant.map(({ id }) => context.names.short(id, context.on));
      const offers = names.map((name) => replaced(text, piece.at, name));
      return failure(
        "ambiguous",
        piece.at,
        `${JSON.stringify(text.slice(...piece.at))} can be ${names.join(" or ")}`,
        offers,
      );
    }
    if (piece.is === "unknown") return unknownWord(text, pieces, index, piece, context);
  }
  return null;
}

function unknownWord(
  text: string,
  pieces: readonly Piece[],
  index: number,
  piece: Extract<Piece, { is: "unknown" }>,
  context: ReaderContext,
): Failure {
  if (context.completing) return failure("not-understood", piece.at, "", []);
  const { near, at } = nearestNames(text, pieces, index, context);
  const offers = near.map((entry) => replaced(text, at, entry.name));
  if (offers.length > 0) {
    const names = near.map((entry) => entry.name).join(" or ");
    const message = `no name ${JSON.stringify(text.slice(...at))} in the record; did you mean ${names}?`;
    return failure("unknown-name", at, message, offers);
  }
  const capital = /^\p{Lu}/u.test(piece.text) && (piece.at[0] > 0 || pieces.length === 1);
  const isName = capital || (!/\p{Lu}/u.test(text) && standsForName(pieces, index));
  return isName
    ? failure("unknown-name", piece.at, `no name ${JSON.stringify(piece.text)} in the record`, context.examples())
    : failure(
        "not-understood",
        piece.at,
        `the word ${JSON.stringify(piece.text)} was not understood`,
        context.examples(),
      );
}

/** "Is kazakhstan in the wto": in small letters throughout a name is told by its place, behind "in the" and with nothing of its own. */
function standsForName(pieces: readonly Piece[], index: number): boolean {
  const next = pieces[index + 1];
  const article = textOf(pieces[index - 1]) === "the";
  return (
    article &&
    /^(in|of|to|from|left|joined|leave|join|outside)$/.test(textOf(pieces[index - 2])) &&
    (!next || next.is === "date" || tagged(next, "on", "since", "before", "after"))
  );
}

const LONGEST_NAME = 4;

/** Names near the unknown word, taken together with as many of its neighbours as make one. */
function nearestNames(
  text: string,
  pieces: readonly Piece[],
  index: number,
  context: ReaderContext,
): { near: Entry[]; at: At } {
  for (let first = index; first >= Math.max(0, index - 1); first--) {
    const start = pieces[first]?.at[0] ?? 0;
    for (let k = Math.min(index + LONGEST_NAME, pieces.length) - 1; k >= index; k--) {
      const at: At = [start, pieces[k]?.at[1] ?? start];
      const near = context.lexicon.near(text.slice(...at));
      if (near.length > 0) return { near, at };
    }
  }
  return { near: [], at: pieces[index]?.at ?? [0, 0] };
}

const ACTED: readonly Tag[] = ["depart", "left", "leaving", "join", "sign", "ratify", "suspend", "notice"];

const WHOSE_ALLY =
  "whose ally somebody is, is not in the record; it holds treaties and alliances by name, and what two are in together";

/** What the record does not hold is refused by name. */
export function outOfScope(text: string, pieces: readonly Piece[], context: ReaderContext): Failure | null {
  for (const [i, piece] of pieces.entries()) {
    if (piece.is !== "word") continue;
    if (wantedAt(pieces, i)) return failure("out-of-scope", piece.at, BEYOND.motive ?? "", instead(pieces, context));
    if (isSomebodysAlly(pieces, i)) return failure("out-of-scope", piece.at, WHOSE_ALLY, instead(pieces, context));
    const treaty = tagged(piece, "weapons") ? treatyNamed(pieces, i) : null;
    if (treaty) {
      const message = `no name ${JSON.stringify(text.slice(...treaty))} in the record`;
      return failure("unknown-name", treaty, message, context.examples());
    }
    const tag = piece.tags.find((each) => BEYOND[each] !== undefined);
    const message = tag && BEYOND[tag];
    // "How many years has France spent in it?": time is spent, and no money.
    if (tagged(piece, "filler") && pieces.some((each) => tagged(each, "how-long"))) continue;
    if (message) return failure("out-of-scope", piece.at, message, instead(pieces, context));
  }
  const will = pieces.findIndex(saysWill);
  const would = pieces[will];
  // "Will Belarus leave?" asks for the future; "when will its withdrawal take effect?" for what has been notified.
  if (
    would &&
    will <= 1 &&
    pieces.some((piece) => tagged(piece, ...ACTED)) &&
    !pieces.some((piece) => tagged(piece, "if", "claim", "when"))
  ) {
    return failure("out-of-scope", would.at, BEYOND.forecast ?? "", instead(pieces, context));
  }
  const [first] = pieces;
  // "Should it have left?" asks for a judgement; "should it leave, who is left?" supposes.
  const should = first?.is === "word" && first.text === "should";
  if (should && !pieces.some((piece) => tagged(piece, "who", "which", "count", "when")))
    return failure("out-of-scope", first.at, BEYOND.judgement ?? "", instead(pieces, context));
  const asksWhy = pieces.findIndex((piece) => tagged(piece, "why"));
  const why = pieces[asksWhy];
  const helper = pieces[asksWhy + 1];
  const helped = tagged(helper, "do", "have", "would") && !tagged(helper, "be");
  const behind = pieces.slice(asksWhy + 2);
  const deed = behind.findIndex((piece) => tagged(piece, ...ACTED));
  // "Why does Denmark count although it suspended it?" asks for the standing.
  const stands = behind.findIndex((piece) => piece.is === "word" && STANDS.test(piece.text));
  const acted = deed >= 0 && (stands < 0 || deed < stands);
  const counts = pieces.filter((piece) => piece.is === "number").length;
  if (why && first && helped && acted && counts < 2) {
    const at: At = [why.at[0], helper?.at[1] ?? why.at[1]];
    return failure(
      "out-of-scope",
      at,
      "the record says who did what and when, not why they did it",
      instead(pieces, context),
    );
  }
  return null;
}

/** "What did he really want?": of anybody but who asks. */
function wantedAt(pieces: readonly Piece[], i: number): boolean {
  const before = pieces.slice(0, i);
  const asks = before.findIndex((piece) => /^(what|why)$/.test(textOf(piece)));
  const does = before.slice(asks + 1);
  return (
    /^(want|wants|wanted)$/.test(textOf(pieces[i])) &&
    asks >= 0 &&
    tagged(does[0], "do") &&
    !does.some((piece) => /^(i|we|you|me|us)$/.test(textOf(piece)))
  );
}

/** "Biological Weapons Convention", "treaty on certain weapons": the whole name of a treaty, and no talk of weapons. */
function treatyNamed(pieces: readonly Piece[], i: number): At | null {
  const isTreaty = (piece: Piece | undefined) =>
    (piece?.is === "word" || piece?.is === "unknown") &&
    /(treaty|convention|agreement|pact|protocol|ban)$/i.test(piece.text);
  let from = i;
  while (pieces[from]?.pause !== true && pieces[from - 1]?.is === "unknown") from -= 1;
  const next = pieces[i + 1];
  if (isTreaty(next) && next && !next.pause) return [pieces[from]?.at[0] ?? 0, next.at[1]];
  const head = pieces.slice(0, from).findLastIndex(isTreaty);
  const between = pieces.slice(head + 1, from + 1);
  const leads =
    head >= 0 && tagged(between[0], "on", "to") && !between.some((piece) => piece.is === "name" || piece.pause);
  const plain = between.every(
    (piece) => piece.is === "unknown" || tagged(piece, "filler", "on", "to", "in", "and", "weapons"),
  );
  return leads && plain ? [pieces[head]?.at[0] ?? 0, pieces[i]?.at[1] ?? 0] : null;
}

export function saysWill(piece: { readonly is: string; readonly text?: string }): boolean {
  return piece.is === "word" && /^(will|wont|ll)$/.test(piece.text ?? "");
}

const STANDS = /^(counts?|counted|figures?|appears?|belongs?( to)?|remains?|stays?|still)$/;

/** What the record can say of the same step: its day, and its derivation. */
function instead(pieces: readonly Piece[], context: ReaderContext): readonly string[] {
  const named = (kind: Entry["kind"]) => {
    const piece = pieces.find((each) => each.is === "name" && each.entry.kind === kind);
    return piece?.is === "name" ? piece.entry.id : null;
  };
  const [participant, instrument] = [named("participant"), named("instrument") ?? context.about];
  const moment = MOMENTS.find(([tag]) => pieces.some((piece) => tagged(piece, tag)))?.[1];
  if (participant === null || instrument === null) return context.examples();
  const { on } = context;
  const asked: Question[] = [
    ...(moment ? [{ ask: "when", moment, participant, instrument, on } as const] : []),
    { ask: "is", participant, instrument, state: "party", on },
    { ask: "why", participant, instrument, on },
  ];
  return asked.map((question) => echo(question, context));
}

const MOMENTS: readonly [Tag, Moment][] = [
  ["notice", "notice"],
  ["suspend", "suspended"],
  ["depart", "left"],
  ["left", "left"],
  ["leaving", "left"],
  ["ratify", "consented"],
  ["sign", "signed"],
  ["join", "joined"],
];

export function echo(question: Question, { names, engine }: ReaderContext): string {
  return echoOf(question, names, engine.record.date);
}
