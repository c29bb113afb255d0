import type { ParticipantId } from "../records/record.ts";
import { explain } from "../standing/explain.ts";
import { answerAbout } from "./about.ts";
import { answerActs } from "./acts.ts";
import { type AnswerData, BLANK, type Note, type Refusal } from "./answer-data.ts";
import { notesOnAwaited } from "./awaits.ts";
import { answerChanges, differences } from "./changes.ts";
import { answerClaim } from "./claim.ts";
import { type Engine, instrumentOf } from "./engine.ts";
import { answerHeirs } from "./heirs.ts";
import { answerHowLong } from "./how-long.ts";
import { answerInForce, answerIs } from "./is.ts";
import { beyondSpells } from "./left-out.ts";
import { notesOnInstrument, standingNote } from "./notes.ts";
import type { Question, Reading, Supposed, WhyQuestion } from "./question.ts";
import { answerRank } from "./rank.ts";
import { answerReconcile } from "./reconcile.ts";
import { answerRule } from "./rule.ts";
import { spellOn } from "./sets.ts";
import { answerShare, HEADS } from "./share.ts";
import { answerSize } from "./size.ts";
import { notesOnSupposed, supposing } from "./supposing.ts";
import { answerWhen, foundOf } from "./when.ts";
import { answerWhich } from "./which.ts";
import { answerWho, selectWho } from "./who.ts";

/**
 * Answers any question from the record, and a second one that is asked with it beside the first. Ids that the record does
 * not know throw a RangeError: readers check names first.
 */
export function answerQuestion(engine: Engine, question: Question): AnswerData | Refusal {
  const { also, ...first } = question;
  if (!also) return answerOne(engine, question);
  const one = answerOne(engine, first as Question);
  if ("refused" in one) return one;
  const other = answerOne(engine, secondOf(also, question));
  return "refused" in other ? other : { ...one, asked: question, also: other };
}

/** A second question, of what is supposed in the first too. */
export function secondOf(also: Question, { given }: Question): Question {
  return given ? { ...also, given } : also;
}

function answerOne(engine: Engine, question: Question): AnswerData | Refusal {
  const { given = [], ...plain } = question;
  const leftOut = engine.standings.explained ? null : beyondSpells(question);
  if (leftOut) return { refused: "left-out", what: leftOut };
  if (given.length > 0) return answerSupposing(engine, plain as Question, given);
  const refusal = refusalOf(engine, question);
  if (refusal) return refusal;
  switch (question.ask) {
    case "who":
      return answerWho(engine, question);
    case "is":
      return answerIs(engine, question);
    case "in-force":
      return answerInForce(engine, question);
    case "when":
      return answerWhen(engine, question);
    case "acts":
      return answerActs(engine, question);
    case "why":
      return answerWhy(engine, question);
    case "which":
      return answerWhich(engine, question);
    case "changes":
      return answerChanges(engine, question);
    case "how-long":
      return answerHowLong(engine, question);
    case "rule":
      return answerRule(engine, question);
    case "rank":
      return answerRank(engine, question);
    case "share":
      return answerShare(engine, question);
    case "reconcile":
      return answerReconcile(engine, question);
    case "size":
      return answerSize(engine, question);
    case "heirs":
      return answerHeirs(engine, question);
    case "about":
      return answerAbout(engine, question);
    case "claim":
      return answerClaim(engine, question);
  }
}

/** Why a question cannot be answered; null where it can. */
export function refusalOf(engine: Engine, question: Question): Refusal | null {
  const asked = question.ask === "claim" ? question.of : question;
  const measure = asked.ask === "share" || asked.ask === "rank" ? asked.measure : undefined;
  if (measure !== undefined && measure !== HEADS && engine.figures.unit(measure) === null)
    return { refused: "no-figures", measure };
  const exitsOnly = instrumentsOf(question).find((id) => engine.instruments.get(id)?.coverage.exitsOnly === true);
  return exitsOnly !== undefined && needsMembers(question) ? { refused: "exits-only", instrument: exitsOnly } : null;
}

/** The answer on top of the hypothetical acts, with what they come to and how it differs from the record. */
function answerSupposing(engine: Engine, question: Question, given: readonly Supposed[]): AnswerData | Refusal {
  const supposed = supposing(engine, given);
  const then = answerQuestion(supposed, question);
  if ("refused" in then) return then;
  // A share of those that are named lists them whatever is supposed.
  const named = question.ask === "share" && question.part.part === "participants";
  const lists = LISTING.has(question.ask) && !named && then.participants !== null && then.kind !== "verdict";
  const now = lists ? listNow(engine, question) : null;
  const touched = [...new Set(given.map(({ instrument }) => instrument))];
  const notes: Note[] = notesOnSupposed(engine, supposed, given);
  if (now && then.participants) {
    const [before, after] = [new Set(now.participants), new Set(then.participants)];
    notes.push({
      note: "without-supposing",
      gained: [...after].filter((id) => !before.has(id)),
      lost: [...before].filter((id) => !after.has(id)),
      count: now.count,
    });
  }
  return {
    ...then,
    asked: { ...question, given },
    changes: then.changes ?? differences(engine, supposed, touched, question.on),
    notes: [...notes, ...then.notes],
  };
}

/** Questions whose answer is those whom it lists; others list whom they ask about. */
const LISTING: ReadonlySet<Question["ask"]> = new Set(["who", "rank", "acts", "share", "heirs"]);

/** Whom the record itself lists, and how many they are; null where it lists nobody. */
function listNow(
  engine: Engine,
  question: Question,
): { participants: readonly ParticipantId[]; count: number | null } | null {
  if (question.ask === "who") {
    const { sure } = selectWho(engine, question);
    return { participants: sure, count: sure.length };
  }
  const now = answerQuestion(engine, question);
  if ("refused" in now || !now.participants) return null;
  return { participants: now.participants, count: now.count };
}

/** The instruments whose members a question asks about. */
function instrumentsOf(question: Question): readonly string[] {
  if (question.ask === "claim") return instrumentsOf(question.of);
  if (question.ask === "rank" && question.among) return question.among;
  if (question.ask === "which" && question.set) return [question.set.of];
  if ("instrument" in question && question.instrument !== null) {
    return [question.instrument, ...(question.ask === "who" ? (question.with?.of ?? []) : [])];
  }
  return [];
}

const OF_EXITS: ReadonlySet<Reading> = new Set(["departed", "excluded", "leaving", "returned"]);

/** Questions that a record of exits alone would answer wrongly (rule 12). */
function needsMembers(question: Question): boolean {
  switch (question.ask) {
    case "claim":
      return needsMembers(question.of);
    case "who":
      return !OF_EXITS.has(question.reading);
    case "when":
      return question.moment === "peak" || (question.busiest !== undefined && question.moment !== "left");
    case "rank":
      return !question.rank.endsWith("-out");
    case "which":
      return question.set !== undefined;
    case "share":
    case "reconcile":
    case "size":
      return true;
    default:
      return false;
  }
}

/** The acts that one of several times rests on. */
function actsOfTime(engine: Engine, { participant, instrument, on }: WhyQuestion, of: NonNullable<WhyQuestion["of"]>) {
  const { grounds } = foundOf(engine, { ask: "when", participant, instrument, on, ...of });
  return grounds.map(({ act }) => act);
}

function answerWhy(engine: Engine, question: WhyQuestion): AnswerData {
  const { participant, instrument, on } = question;
  const all = explain(engine.standings, participant, instrument, engine.names);
  const acts = question.of && new Set(actsOfTime(engine, question, question.of));
  const steps = acts ? all.filter((step) => step.act !== null && acts.has(step.act)) : all;
  const stateOn = (day: number) => spellOn(engine, participant, instrument, day)?.state ?? null;
  const now = JSON.stringify(stateOn(on));
  const turns = engine.moves(instrument).get(participant) ?? [];
  const { coverage } = instrumentOf(engine, instrument);
  const spell = spellOn(engine, participant, instrument, on);
  return {
    ...BLANK,
    asked: question,
    kind: "derivation",
    on,
    participants: [participant],
    steps,
    holds: engine.graph.holds(on, turns, (day) => JSON.stringify(stateOn(day)) === now),
    because: steps.flatMap((step) => (step.act ? [{ participant, act: step.act, since: step.on }] : [])),
    notes: [
      ...notesOnInstrument(engine, instrument, on),
      standingNote(engine, question, spell),
      ...notesOnAwaited(engine, instrument, on),
    ],
    coverage: { until: coverage.until, missing: coverage.missing },
  };
}
