import type { InstrumentId, ParticipantId } from "../records/record.ts";
import { grouped } from "../standing/grouped.ts";
import type { Ending, Leaving, Spell } from "../standing/spell.ts";
import type { Day } from "../time/day.ts";
import { covers } from "../time/span.ts";
import type { Ground, Note } from "./answer-data.ts";
import type { Engine } from "./engine.ts";
import { actingOn, isInForce } from "./line.ts";
import type { Filter } from "./question.ts";
import { passing } from "./sets.ts";

/** What the state of the instrument itself asks to keep in mind on that day. */
export function notesOnInstrument(
  engine: Engine,
  asked: InstrumentId,
  day: Day,
  filters: readonly Filter[] = [],
): Note[] {
  const notes: Note[] = [];
  const acting = actingOn(engine, asked, day);
  if (acting !== asked) notes.push({ note: "line", asked, acting });
  const { inForce, ended } = engine.standings.clock(acting);
  if (ended && ended.on <= day) {
    const last = engine.graph.at(acting, ended.on - 1);
    const parties = last.filter((spell) => spell.state.standing === "party").map((spell) => spell.participant);
    notes.push({ note: "ended", instrument: acting, on: ended.on, how: ended.how, parties });
  } else if (!isInForce(engine, acting, day)) {
    const spells = engine.graph.at(acting, day);
    const passes = passing(engine, filters, day);
    const having = (standing: Spell["state"]["standing"]) =>
      spells
        .filter((spell) => spell.state.standing === standing && passes(spell.participant) !== "no")
        .map((spell) => spell.participant);
    notes.push({
      note: "not-in-force",
      instrument: acting,
      from: inForce,
      consented: having("consented"),
      signed: having("signatory"),
    });
  }
  for (const tie of engine.standings.toward) {
    if (tie.instrument !== acting || !covers(tie, day)) continue;
    notes.push({ note: "toward", by: tie.by, toward: tie.toward, scope: tie.scope, since: tie.from });
  }
  const record = engine.record.date;
  if (day > record) notes.push({ note: "past-record", asked: day, record });
  return notes;
}

/** What single standings in an answer ask to keep in mind: suspended, leaving, contested. */
export function notesOnSpells(engine: Engine, spells: readonly Spell[]): Note[] {
  return spells.flatMap((spell): Note[] => {
    const { participant, state } = spell;
    const notes: Note[] = [];
    if (state.suspended) {
      notes.push({
        note: "suspended",
        participant,
        scope: state.suspended,
        since: firstDay(engine, spell, (s) => s.suspended !== null),
      });
    }
    if (state.leaving) notes.push(leavingNote(engine, spell, state.leaving));
    return [...notes, ...contestedNotes(spell)];
  });
}

/** That a standing is seen otherwise, and by whom. */
export function contestedNotes({ participant, instrument, state, contested }: Spell): Note[] {
  const [other] = contested;
  if (!other) return [];
  return [
    {
      note: "contested",
      participant,
      instrument,
      views: contested.map(({ view }) => view),
      depositary: state.standing,
      otherwise: other.state.standing,
      suspends: other.state.suspended !== null && state.suspended === null,
    },
  ];
}

/** Where one may still be in it on the day of the effect, what the clause asks for cannot be told from the record. */
export function leavingNote(
  engine: Engine,
  { participant, instrument }: Pick<Spell, "participant" | "instrument">,
  leaving: Leaving,
): Note {
  const { effect } = leaving;
  const then =
    effect === null ? undefined : engine.standings.spellsOf(participant, instrument).find((one) => covers(one, effect));
  const unsure = then !== undefined && then.orElse.length > 0 && then.state.standing === "party";
  return { note: "leaving", participant, ...leaving, unsure };
}

/** The first day of the run of spells around `spell` whose state fits. */
export function firstDay(
  engine: Pick<Engine, "standings">,
  spell: Spell,
  fits: (state: Spell["state"]) => boolean,
): Day {
  return firstOfRun(engine, spell, fits).from;
}

function firstOfRun(engine: Pick<Engine, "standings">, spell: Spell, fits: (state: Spell["state"]) => boolean): Spell {
  let first = spell;
  for (const earlier of [...engine.standings.spellsOf(spell.participant, spell.instrument)].reverse()) {
    if (earlier.until === first.from && fits(earlier.state)) first = earlier;
  }
  return first;
}

/**
 * How a participant stands, since when, and by which act it came to that; of one that has no standing any more since when
 * that is. `ended`: how its last membership ended.
 */
export function standingNote(
  engine: Engine,
  { participant, instrument, on }: { participant: ParticipantId; instrument: InstrumentId; on: Day },
  spell: Spell | null,
  ended: Ending | null = null,
): Note {
  const standing = spell?.state.standing ?? "none";
  const gone = spell ? null : (engine.runs(instrument).get(participant) ?? []).findLast((run) => run.until <= on);
  const first = spell && firstOfRun(engine, spell, (state) => state.standing === standing);
  return {
    note: "standing",
    participant,
    standing,
    since: (spell ? first?.from : gone?.until) ?? null,
    by: first?.began.act?.act ?? null,
    ended: standing === "former" ? ended : null,
  };
}

/** How sure the acts behind an answer are: dates in doubt, facts recalled, days computed, other sources. */
export function notesOnActs(engine: Engine, grounds: readonly Ground[]): Note[] {
  const acts = [...new Set(grounds.map((ground) => ground.act))];
  const notes: Note[] = acts
    .filter((act) => act.date.uncertain || act.date.approximate || act.date.precision !== "day")
    .map((act) => ({ note: "unsure-date", act }));
  const recalled = acts.filter((act) => act.mark === "recalled").length;
  if (recalled > 0) notes.push({ note: "recalled", count: recalled, of: acts.length });
  for (const [instrument, toward] of grouped(acts, (act) => act.instrument)) {
    const variants = engine.variants(instrument);
    if (variants.length === 0) continue;
    const known = grouped(toward, (act) => act.participant);
    for (const variant of variants) {
      const own = variant.participant === null ? [] : (known.get(variant.participant) ?? []);
      if (own.some(({ act }) => act === variant.act)) notes.push({ note: "variant", act: variant });
    }
  }
  return notes;
}
