import { type Act, type ActKind, CONSENTS, type ParticipantId } from "../records/record.ts";
import { isDeparture, type Membership } from "../standing/membership.ts";
import { ALWAYS, type Day, isoOf } from "../time/day.ts";
import { ALL_TIME, covers, type Span } from "../time/span.ts";
import { type AnswerData, BLANK, type DatedMoment, type Ground, type Note } from "./answer-data.ts";
import { notesOnAwaited } from "./awaits.ts";
import { ofTheBusiest } from "./busiest.ts";
import { doneOften, type Found, groundFor, listed, momentOf, sorted } from "./dated.ts";
import { type Engine, instrumentOf } from "./engine.ts";
import { groundsOfSuccessors } from "./gaps.ts";
import { notesOnActs, notesOnInstrument } from "./notes.ts";
import { otherViews } from "./other-views.ts";
import { partsLeft } from "./parts-left.ts";
import { type Moment, OWN_MOMENTS, type WhenQuestion } from "./question.ts";
import { passing } from "./sets.ts";
import { OF_ENTRY, toldBeside } from "./told-beside.ts";
import { ofInstrument, peak } from "./when-itself.ts";
import { left } from "./when-left.ts";

/** "When did Russia leave Open Skies?": every day on which it did, in order; empty where it never did. */
export function answerWhen(engine: Engine, question: WhenQuestion): AnswerData {
  const found = foundIn(engine, question);
  const views = otherViews(engine, question);
  const { coverage } = instrumentOf(engine, question.instrument);
  return {
    ...BLANK,
    asked: question,
    kind: question.form ?? (listsPeople(question) ? "participants" : "dates"),
    on: question.on,
    between: found.between ?? null,
    participants: listsPeople(question)
      ? idsIn(found.dates)
      : question.participant === null
        ? null
        : [question.participant],
    contested: [...new Set(views.map(({ participant }) => participant))].sort(),
    count: found.count ?? (question.participant === null ? peopleIn(found.dates) : timesIn(question, found.dates)),
    dates: found.dates,
    because: [...found.grounds, ...groundsOfNone(engine, question, found)],
    notes: [
      ...views,
      ...(found.notes ?? []),
      ...notesOnInstrument(engine, question.instrument, question.on).filter(
        (n) => n.note === "ended" || n.note === "past-record",
      ),
      ...waitingFor(engine, question, found),
      ...leftInPart(engine, question, found),
      ...(question.form ? [] : toldBeside(engine, question, found.dates)),
      ...notesOnActs(engine, found.grounds),
    ],
    coverage: { until: coverage.until, missing: coverage.missing },
  };
}

/** The days alone, as the answer lists them. */
export function momentsOf(engine: Engine, question: WhenQuestion): readonly DatedMoment[] {
  return foundOf(engine, question).dates;
}

/** The days with what they rest on. */
export function foundOf(engine: Engine, question: WhenQuestion): Pick<Found, "dates" | "grounds"> {
  return foundIn(engine, question);
}

function foundIn(engine: Engine, question: WhenQuestion): Found {
  const found = within(engine, question, nthOf(question, find(engine, question)));
  const isTime = ({ act, on }: DatedMoment) => on <= question.on && isOnce(question.moment, act);
  if (question.busiest) return ofTheBusiest(found, question.busiest, isTime);
  return question.times ? doneOften(found, question.times, isTime) : found;
}

/** Of what one did several times, that time alone, with the notice or the deposit that led to it. */
function nthOf({ nth, moment }: WhenQuestion, found: Found): Found {
  if (nth === undefined) return found;
  const times = found.dates.filter((date) => isOnce(moment, date.act)).map((date) => date.on);
  const inOrder = times.sort((a, b) => a - b);
  const [after, until] = [inOrder[nth - 2] ?? ALWAYS, inOrder[nth - 1] ?? ALWAYS];
  const belongs = (day: Day) => until !== ALWAYS && day > after && day <= until;
  return {
    ...found,
    dates: found.dates.filter((date) => belongs(date.on)),
    grounds: found.grounds.filter((ground) => belongs(ground.since)),
  };
}

/** Of an instrument not in force: what it waits for. */
function waitingFor(engine: Engine, { moment, instrument, on }: WhenQuestion, found: Found): Note[] {
  return moment === "in-force" && found.dates.length === 0 ? notesOnAwaited(engine, instrument, on) : [];
}

/** Where one has no such day: what follows of it from what its successors did. */
function groundsOfNone(engine: Engine, { moment, participant, instrument }: WhenQuestion, { dates }: Found): Ground[] {
  const none = participant !== null && dates.length === 0 && OF_ENTRY.has(moment);
  return none ? groundsOfSuccessors(engine, participant, instrument) : [];
}

/** Of one that never left it: what it left of it. */
function leftInPart(engine: Engine, { moment, instrument, participant, on }: WhenQuestion, found: Found): Note[] {
  const never = (moment === "left" || moment === "returned") && participant !== null && found.dates.length === 0;
  return never ? partsLeft(engine, instrument, on, participant) : [];
}

/** "Who joined?": everyone that did it is asked for, each with its day. */
function listsPeople({ participant, moment }: WhenQuestion): boolean {
  return participant === null && !OWN_MOMENTS.has(moment);
}

function idsIn(dates: readonly DatedMoment[]): ParticipantId[] {
  return [...new Set(dates.flatMap((date) => date.participant ?? []))].sort();
}

/** How many did it; null for an act of the instrument itself. */
function peopleIn(dates: readonly DatedMoment[]): number | null {
  const ids = new Set(dates.map((date) => date.participant));
  return ids.has(null) ? null : ids.size;
}

/** How many times one did it, up to the asked day; null where only the days are asked for. */
function timesIn({ form, moment, on }: WhenQuestion, dates: readonly DatedMoment[]): number | null {
  if (form !== "count") return null;
  return dates.filter((date) => date.on <= on && isOnce(moment, date.act)).length;
}

/** Whether an act is one time of it, and not the notice or the deposit beside it. */
export function isOnce(moment: Moment, act: string): boolean {
  if (moment === "left") return act !== "notice-of-withdrawal";
  return (moment !== "joined" && moment !== "returned") || act === "entry-into-force";
}

/** Only what was done in the asked stretch, by those that pass on the asked day. */
function within(engine: Engine, question: WhenQuestion, found: Found): Found {
  const { filters = [] } = question;
  const stretch = stretchOf(engine, question);
  if (stretch === ALL_TIME) return found;
  const passes = passing(engine, filters, question.on);
  const keeps = (participant: ParticipantId | null, on: Day) =>
    covers(stretch, on) && (participant === null || passes(participant) !== "no");
  const kept = found.dates.filter((date) => keeps(date.participant, date.on));
  // A notice is told with the leaving that it led to: by itself nobody has left.
  const exits = kept.filter((date) => isOnce("left", date.act));
  const isToldWith = (date: DatedMoment) =>
    exits.some((exit) => exit.participant === date.participant && date.on <= exit.on);
  return {
    ...found,
    dates:
      question.moment === "left"
        ? found.dates.filter((date) => exits.includes(date) || (!isOnce("left", date.act) && isToldWith(date)))
        : kept,
    grounds: found.grounds.filter((ground) => keeps(ground.participant, ground.since)),
  };
}

/**
 * The days whose acts are listed: up to the asked one; all where neither a stretch nor a filter is asked for, nor of
 * everybody up to a day before the record's.
 */
function stretchOf({ record }: Engine, question: WhenQuestion): Span {
  const { since, on, filters = [] } = question;
  const open = since == null && filters.length === 0 && !(listsPeople(question) && on < record.date);
  return open ? ALL_TIME : { from: since ?? ALWAYS, until: on + 1 };
}

function find(engine: Engine, question: WhenQuestion): Found {
  switch (question.moment) {
    case "joined":
      return joined(engine, question);
    case "left":
      return left(engine, question, stretchOf(engine, question), ownOf(engine, question));
    case "peak":
      return peak(engine, question);
    case "returned":
      return joined(engine, question);
    case "extended":
      return acted(engine, question, ["extension"]);
    case "opened":
    case "in-force":
    case "ended":
      return ofInstrument(engine, question);
    default:
      return acted(engine, question, ACTS[question.moment]);
  }
}

const ACTS: Record<
  Exclude<Moment, "joined" | "returned" | "left" | "peak" | "opened" | "in-force" | "extended" | "ended">,
  readonly ActKind[]
> = {
  signed: ["signature", "definitive-signature"],
  consented: [...CONSENTS, "readmission"],
  notice: ["notice-of-withdrawal"],
  suspended: ["suspension"],
  provisional: ["provisional-application"],
  revoked: ["notice-revoked"],
  "put-off": ["notice-extended"],
  unbound: ["consent-withdrawn"],
  declined: ["intention-not-to-become-party"],
};

function acted(engine: Engine, question: WhenQuestion, kinds: readonly ActKind[]): Found {
  const stretch = stretchOf(engine, question);
  const acts = engine
    .line(question.instrument)
    .flatMap((each) => kinds.flatMap((kind) => engine.actsOfKind(kind, each)).sort((a, b) => a.line - b.line))
    .filter((act) => covers(stretch, act.date.latest))
    .filter((act) => (act.participant === null) === OWN_MOMENTS.has(question.moment))
    .filter((act) => question.participant === null || act.participant === question.participant)
    .filter((act) => question.toward === undefined || act.toward === question.toward);
  const undone = question.moment === "consented" && question.participant === null ? withdrawn(engine, question) : [];
  const standing = acts.filter(
    (act) => !undone.some((later) => later.participant === act.participant && later.date.latest >= act.date.latest),
  );
  const found = sorted(
    standing.map((act) => ({ moment: momentOf(act, act.date.latest), ground: groundFor(act, act.date.latest) })),
  );
  const notes = undone.map(
    (act): Note => ({ note: "unbound", participant: act.participant ?? "", on: act.date.latest }),
  );
  return { ...found, notes };
}

/** Consents taken back by the asked day: those who gave them are counted no more. */
function withdrawn(engine: Engine, { instrument, on, filters = [] }: WhenQuestion): Act[] {
  const passes = passing(engine, filters, on);
  return engine
    .actsOfKind("consent-withdrawn", instrument)
    .filter((act) => act.date.latest <= on)
    .filter((act) => act.participant !== null && passes(act.participant) !== "no");
}

/** The entry first, then the consent that it rests on; of those who returned, the entries after they had left. */
function joined(engine: Engine, question: WhenQuestion): Found {
  const stretch = stretchOf(engine, question);
  // The deposit of one that is asked for may lie in the stretch where the entry does not.
  const began = (one: Membership) => question.participant !== null || covers(stretch, one.from);
  const again = ({ participant, from }: Membership) =>
    engine
      .memberships(question.instrument)
      .get(participant)
      ?.some((other) => isDeparture(other) && other.until <= from);
  return listed(
    (ownOf(engine, question) ?? engine.joinings(question.instrument))
      .filter((one) => began(one) && (question.moment !== "returned" || again(one)))
      .flatMap((membership) => {
        const { participant, instrument, from, spells } = membership;
        const act = spells[0]?.began.act ?? null;
        const unsure = spells[0] && spells[0].orElse.length > 0 ? (act?.effect ?? act?.date)?.text : undefined;
        const moment = { participant, instrument, act: "entry-into-force", on: from, text: unsure ?? isoOf(from) };
        const entry = { moment, ground: act ? { participant, act, since: from } : null };
        const deposit = question.participant === null ? null : depositBefore(engine, membership);
        if (!deposit || deposit === act) return [entry];
        return [
          entry,
          { moment: momentOf(deposit, deposit.date.latest), ground: groundFor(deposit, deposit.date.latest) },
        ];
      }),
  );
}

/** The consent that a membership rests on: the last before it began, and none given before an earlier one ended. */
function depositBefore(engine: Engine, { participant, instrument, from }: Membership): Act | null {
  const earlier = (engine.memberships(instrument).get(participant) ?? []).findLast((one) => one.from < from);
  const isConsent = (act: Act) =>
    ACTS.consented.includes(act.act) && act.date.latest <= from && !(earlier && act.date.latest < earlier.until);
  return engine.actsOf(participant, instrument).findLast(isConsent) ?? null;
}

/** The memberships of the one that is asked about, in order of day; null where nobody is named. */
function ownOf(engine: Engine, { instrument, participant }: WhenQuestion): readonly Membership[] | null {
  return participant === null ? null : (engine.memberships(instrument).get(participant) ?? []);
}
