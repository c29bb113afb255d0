import type { Instrument, InstrumentId, ParticipantId } from "../records/record.ts";
import { type Day, isoOf } from "../time/day.ts";
import { ALL_TIME } from "../time/span.ts";
import { type AnswerData, BLANK, type DatedMoment, type Ground, type Note } from "./answer-data.ts";
import type { Engine } from "./engine.ts";
import { exitGrounds, groundsOf } from "./grounds.ts";
import { heirsAlong } from "./lineage.ts";
import { contestedNotes, notesOnActs } from "./notes.ts";
import { judge, runAround } from "./of-many.ts";
import { OF_NOBODY, type WhichQuestion } from "./question.ts";
import { spellAmong, spellOn, sureMembers } from "./sets.ts";
import { entriesOf, exitsOf, membersOf } from "./which-holds.ts";

/** Of these every deed in the stretch is told, whoever's it is. */
const IN_A_STRETCH: ReadonlySet<WhichQuestion["reading"]> = new Set(["departed", "joined"]);

/** "What still binds the United States and Russia?": the instruments of which the reading is true for each of them. */
export function answerWhich(engine: Engine, asked: WhichQuestion): AnswerData {
  const { on, kind } = asked;
  const question = asked.set ? { ...asked, participants: sureMembers(engine, asked.set.of, on) } : asked;
  const having = membersOf(engine, asked);
  const all = engine.record.instruments.filter((one) => isTold(question) || !one.coverage.exitsOnly);
  const each = all.map((one) => ({ one, ...judge(having(one.id), on) }));
  const found = each.filter(({ so }) => so !== "no");
  // Where nobody may change the run is short, and little is left to look at for the others.
  const inOrder = [...each.filter(({ decided }) => !decided), ...each.filter(({ decided }) => decided)];
  const chosen = found.filter(({ one }) => kind === null || one.kind === kind);
  const apart = found
    .filter(({ one, so }) => kind !== null && one.kind !== kind && so === "yes")
    .map(({ one }) => one.id);
  const sure = chosen.filter(({ so }) => so === "yes");
  const perhaps = chosen.filter(({ so }) => so === "maybe");
  const oneProves = asked.set?.how === "any" && !IN_A_STRETCH.has(asked.reading);
  const details = [...sure, ...perhaps].map(({ one, by }) => {
    const people = oneProves && by !== null ? [by] : question.participants;
    return detailOf(engine, { ...question, participants: people }, one.id);
  });
  const grounds = details.flatMap((each) => each.grounds);
  const notes: Note[] = [];
  if (apart.length > 0) notes.push({ note: "kind-apart", instruments: [...apart].sort() });
  for (const { one } of perhaps) notes.push({ note: "perhaps-in", instrument: one.id });
  if (oneProves && question.participants.length > 1 && grounds.length > 0) notes.push({ note: "one-for-each" });
  if (!asked.set) notes.push(...viewsOf(engine, question, all));
  notes.push(...details.flatMap((each) => each.notes), ...notesOnActs(engine, grounds));
  if (on > engine.record.date) notes.push({ note: "past-record", asked: on, record: engine.record.date });
  return {
    ...BLANK,
    asked,
    kind: question.form === "count" ? "count" : "instruments",
    on,
    participants: question.participants,
    instruments: sure.map(({ one }) => one.id).sort(),
    count: sure.length,
    dates: details.flatMap((each) => each.dates).sort((a, b) => a.on - b.on),
    // The longest run of days on which none leaves the answer and none enters it.
    holds: inOrder.reduce((run, judged) => runAround(judged, run), ALL_TIME),
    because: grounds,
    notes,
    coverage: { until: Math.min(...all.map(({ coverage }) => coverage.until)), missing: [] },
  };
}

/** Where one's standing is disputed on that day: by another view it is in what it is not named for, or the other way round. */
function viewsOf(engine: Engine, { participants, kind, on }: WhichQuestion, all: readonly Instrument[]): Note[] {
  const ofKind = all.filter((one) => kind === null || one.kind === kind);
  return participants
    .flatMap((asked) => ofKind.flatMap(({ id }) => spellOn(engine, heirsAlong(engine, asked, on), id, on) ?? []))
    .flatMap(contestedNotes);
}

/**
 * Where only exits and returns are recorded nothing can be said of who is in; but of whoever left and came back it is
 * known where it is and was.
 */
function isTold({ reading, participants }: WhichQuestion): boolean {
  if (reading === "departed" || reading === "leaving" || OF_NOBODY.has(reading)) return true;
  return participants.length > 0 && (reading === "in" || reading === "ever" || reading === "joined");
}

interface Detail {
  readonly dates: readonly DatedMoment[];
  readonly grounds: readonly Ground[];
  readonly notes: readonly Note[];
}

function detailOf(engine: Engine, question: WhichQuestion, id: InstrumentId): Detail {
  const { on } = question;
  if (OF_NOBODY.has(question.reading)) {
    const { inForce, ended } = engine.standings.clock(id);
    const over = question.reading === "ended" || (question.reading === "not-in-force" && ended !== null);
    const day = over ? (ended?.on ?? null) : inForce;
    const act = over ? "termination" : "entry-into-force";
    return { dates: day === null ? [] : [momentOf(null, id, act, day)], grounds: [], notes: [] };
  }
  if (question.reading === "joined") {
    const entries = question.participants.flatMap((asked) =>
      entriesOf(engine, question, id, heirsAlong(engine, asked, on), on),
    );
    return {
      dates: entries.map(({ participant, from }) => momentOf(participant, id, "entry-into-force", from)),
      grounds: entries.flatMap(({ spells: [first] }) => (first ? groundsOf(engine, first).slice(0, 1) : [])),
      notes: [],
    };
  }
  if (question.reading !== "departed") {
    const runs = engine.runs(id);
    const grounds: Ground[] = [];
    for (const asked of question.participants) {
      const spell = spellAmong(runs, heirsAlong(engine, asked, on), on);
      const [first] = spell ? groundsOf(engine, spell) : [];
      if (first) grounds.push(first);
    }
    return { dates: [], grounds, notes: [] };
  }
  const dates: DatedMoment[] = [];
  const grounds: Ground[] = [];
  const notes: Note[] = [];
  const who = question.participants.length > 0 ? question.participants : [...engine.memberships(id).keys()];
  for (const asked of who) {
    const participant = heirsAlong(engine, asked, on);
    for (const exit of exitsOf(engine, question, id, participant, on)) {
      dates.push(momentOf(participant, id, "withdrawal", exit.until));
      grounds.push(...exitGrounds(engine, exit));
      const back = (engine.memberships(id).get(participant) ?? []).find((m) => m.from >= exit.until && m.from <= on);
      if (back) notes.push({ note: "back-in", participant, instrument: id, left: exit.until, back: back.from });
    }
  }
  return { dates, grounds, notes };
}

function momentOf(participant: ParticipantId | null, instrument: InstrumentId, act: string, on: Day): DatedMoment {
  return { participant, instrument, act, on, text: isoOf(on) };
}
