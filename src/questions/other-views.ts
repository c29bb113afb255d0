import type { InstrumentId, ParticipantId } from "../records/record.ts";
import type { State } from "../standing/spell.ts";
import { ALWAYS } from "../time/day.ts";
import { covers } from "../time/span.ts";
import type { Note } from "./answer-data.ts";
import type { Engine } from "./engine.ts";
import type { Moment, WhenQuestion } from "./question.ts";

/** The state that a participant comes to by a moment; of the others no view is told. */
const COMES_TO: Partial<Record<Moment, (state: State) => boolean>> = {
  left: (state) => state.standing === "former",
  joined: (state) => state.standing === "party",
  suspended: (state) => state.suspended !== null,
};

/**
 * Where a view sees the asked moment and the depositary's record does not: whose view, and from which day. Of everyone
 * that was ever in it, or of the one that is asked about; only what lies in the asked stretch, where there is one.
 */
export function otherViews(engine: Engine, question: WhenQuestion): Extract<Note, { note: "seen-otherwise" }>[] {
  const { participant, instrument, moment, since = null, on } = question;
  const comesTo = COMES_TO[moment];
  if (!comesTo) return [];
  const stretch = { from: since ?? ALWAYS, until: on + 1 };
  return engine
    .line(instrument)
    .flatMap((each) =>
      engine
        .disputed(each)
        .filter((id) => participant === null || id === participant)
        .flatMap((id) => viewsOf(engine, id, each, moment, comesTo)),
    )
    .filter((note) => since === null || covers(stretch, note.on));
}

function viewsOf(
  engine: Engine,
  participant: ParticipantId,
  instrument: InstrumentId,
  moment: Moment,
  comesTo: (state: State) => boolean,
): Extract<Note, { note: "seen-otherwise" }>[] {
  const seen = new Map<string, Extract<Note, { note: "seen-otherwise" }>>();
  for (const spell of engine.standings.spellsOf(participant, instrument)) {
    if (comesTo(spell.state)) continue;
    for (const { view, state } of spell.contested) {
      if (!comesTo(state) || seen.has(view)) continue;
      const { from: on } = spell;
      seen.set(view, { note: "seen-otherwise", participant, instrument, view, moment, on, scope: state.suspended });
    }
  }
  return [...seen.values()];
}
