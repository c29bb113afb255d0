import type { Supposed, Supposing } from "../questions/question.ts";
import { clausesOn } from "../questions/rule.ts";
import { STEPS } from "../questions/supposing.ts";
import type { InstrumentId, ParticipantId } from "../records/record.ts";
import { isDeparture } from "../standing/membership.ts";
import { chainsOf } from "../standing/set-aside.ts";
import type { Standing } from "../standing/spell.ts";
import type { Day } from "../time/day.ts";
import { covers, type Span } from "../time/span.ts";
import { type AnchorPlace, asWord, type Clauses } from "./clauses.ts";
import { type EventMention, SUPPOSED_DID, SUPPOSED_NOT } from "./events.ts";
import type { Miss } from "./hearing.ts";
import { namesOne, type Piece, tagged, textOf } from "./pieces.ts";
import { wrongArticle } from "./read-rules.ts";
import type { ReaderContext } from "./reader.ts";
import type { SetMention } from "./slots.ts";

// What a question supposes: of whom, toward what, and from which day on.

/**
 * What is supposed, one deed of one participant each; a miss where it is not told of whom or of what. What names no day
 * is supposed of `asked`, the day that the question asks about.
 */
export function givenOf(
  events: readonly EventMention[],
  instrument: InstrumentId | null,
  asked: Day,
  context: ReaderContext,
): Supposed[] | Miss {
  const given: Supposed[] = [];
  for (const { subjects: named, nobody, grouped, did, object, date, negated, article, at } of events) {
    const of = object?.id ?? instrument;
    const does = negated ? SUPPOSED_NOT[did] : SUPPOSED_DID[did];
    const subjects = nobody && of !== null ? leaversOf(of, context) : named;
    if (nobody && of !== null && (subjects.length === 0 || subjects.length > MOST_LEAVERS)) {
      const message =
        subjects.length === 0 ? "nobody has left it, by the record" : `${subjects.length} have left it: say who`;
      return { miss: "other", at, message };
    }
    if (!does || subjects.length === 0) return { miss: "other", at, message: "what is supposed, and of whom?" };
    const fault = article && of !== null ? wrongArticle(context.engine, of, "leaving", context.on, article) : null;
    if (fault) return fault;
    if (of === null)
      return { miss: "instrument", at, message: "what is supposed names no treaty, alliance or organisation" };
    if (STEPS[does]) {
      for (const { id } of subjects) given.push(...undone(id, of, does, date?.date.span ?? null, context));
      continue;
    }
    const on = date ? date.date.span.from : does === "notice" ? Math.max(context.today, context.on) : asked;
    for (const { id } of grouped ? notYet(subjects, of, does, on, context) : subjects) {
      const one = { participant: id, instrument: of, does, on };
      // Who accedes deposits; where that counts on the day itself it joins.
      const joins = did === "acceded" && !countsLater(of, context);
      given.push(joins ? { ...one, does: "join" } : one);
    }
  }
  return given;
}

/** One of whom something is supposed. */
type Supposable = Pick<EventMention["subjects"][number], "id">;

/** Of a group those are meant who have it still to do; where none has, all are told of. */
function notYet(
  subjects: readonly Supposable[],
  of: InstrumentId,
  does: Supposing,
  on: Day,
  { engine }: ReaderContext,
): readonly Supposable[] {
  const ready = READY[does];
  const fresh = subjects.filter(({ id }) => {
    const spell = engine.standings.spellsOf(id, of).find((each) => covers(each, on));
    return ready?.includes(spell?.state.standing ?? "none") ?? true;
  });
  return fresh.length > 0 ? fresh : subjects;
}

/** How one stands that can still do it. */
const READY: Partial<Record<Supposing, readonly Standing[]>> = {
  sign: ["none", "former"],
  ratify: ["none", "signatory", "former"],
  join: ["none", "signatory", "consented", "former"],
  leave: ["party"],
  notice: ["party"],
};

/** A deposit counts from a later day on, by the clause. */
function countsLater(of: InstrumentId, { engine, on }: ReaderContext): boolean {
  return clausesOn(engine, of, "joining", on).some(
    ({ rule, clause }) =>
      rule === "joining" && (clause.roundTo !== "day" || Object.values(clause.delay).some((n) => n > 0)),
  );
}

/**
 * The day that a question names for itself, where it is one alone and over: "on 18 December 2021, if Belarus left, …".
 * `dayOf` gives that of an event.
 */
export function dayAsked(
  main: Clauses["main"],
  dayOf: (anchor: AnchorPlace) => Piece | null,
  { on }: ReaderContext,
): Day {
  const dates = main.flatMap((piece, i) => {
    const date = piece.is === "anchor" ? dayOf(piece) : piece;
    return date?.is === "date"
      ? [{ span: date.date.span, before: asWord(main[i - 1]), event: piece.is === "anchor" }]
      : [];
  });
  const [only] = dates;
  if (!only || dates.length > 1 || tagged(only.before, "since", "between")) return on;
  const { span, before, event } = only;
  if (tagged(before, "day-after")) return Math.min(on, span.until);
  if (tagged(before, "before", "until-on")) return Math.min(on, span.from - 1);
  if (tagged(before, "after") && !event) return on;
  // "If Ukraine joined it, how many in 2010?": what is supposed is so throughout that year.
  return Math.min(on, span.from);
}

/** As many as a question can name. */
const MOST_LEAVERS = 20;

/** Those who had left it by the asked day, whether they came back or not. */
function leaversOf(of: InstrumentId, { engine, on }: ReaderContext): readonly { readonly id: ParticipantId }[] {
  const gone = engine.leavings(of).filter((one) => isDeparture(one) && one.until <= on);
  return [...new Set(gone.map(({ participant }) => participant))].map((id) => ({ id }));
}

/** Every time that it did so up to the asked day, or the one meant by the date. */
function undone(
  participant: ParticipantId,
  instrument: InstrumentId,
  does: Supposing,
  days: Span | null,
  { engine, on }: ReaderContext,
): Supposed[] {
  const step = STEPS[does];
  const one = (day: Day): Supposed => ({ participant, instrument, does, on: day });
  if (!step || (days && days.until - days.from === 1)) return [one(days?.from ?? on)];
  const chains = chainsOf(engine.standings, participant, instrument, step);
  const meant = days
    ? chains.filter((chain) => covers(days, chain.on)).slice(-1)
    : chains.filter((chain) => chain.from <= on);
  return meant.length > 0 ? meant.map((chain) => one(chain.on)) : [one(days ? days.until - 1 : on)];
}

/** "If Sweden leaves, who is outside NATO?": the denied set is meant where those supposed of are in it. */
export function deniedOf(
  supposed: readonly EventMention[],
  sets: readonly SetMention[],
  { engine, on }: ReaderContext,
): InstrumentId | null {
  const people = supposed.flatMap((event) => event.subjects.map(({ id }) => id));
  const denied = sets.filter((set) => set.entry.kind === "instrument" && set.negative);
  const isIn = (of: InstrumentId) => {
    const members = new Set(engine.graph.at(of, on).map((spell) => spell.participant));
    return people.length > 0 && people.every((id) => members.has(id));
  };
  return denied.map((set) => set.entry.id).find(isIn) ?? null;
}

export function pointsToSupposed(pieces: readonly Piece[]): boolean {
  return !namesOne(pieces, "participant");
}

/**
 * "If it withdrew on 1 January, when would that take effect?": one that is asked when it is out is supposed to give notice then,
 * for the day of a leaving that is itself supposed is no question.
 */
export function noticeSupposed(
  clauses: Clauses,
  text: string,
): { readonly clauses: Clauses; readonly said: string | null } {
  const { main, supposed } = clauses;
  const words = main.map(asWord);
  const left = supposed.find(({ did, negated }) => did === "left" && !negated);
  const asks = words.some((word) => tagged(word, "when")) && words.some((word) => EFFECT.test(textOf(word)));
  if (!left || !asks) return { clauses, said: null };
  const notice = supposed.map((event) =>
    event.did === "left" && !event.negated ? { ...event, did: "notice" as const } : event,
  );
  const said = `“${text.slice(...left.at)}”: the notice of it, as its effect is asked about`;
  return { clauses: { ...clauses, supposed: notice }, said };
}
const EFFECT = /\b(effect|effective|out|final|complete)\b/;
