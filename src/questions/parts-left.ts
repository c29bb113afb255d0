import type { InstrumentId, ParticipantId } from "../records/record.ts";
import { isDeparture } from "../standing/membership.ts";
import type { Day } from "../time/day.ts";
import type { Note } from "./answer-data.ts";
import type { Engine } from "./engine.ts";

/**
 * Departures by a day from what is only a part of it, which are none from it: the integrated command is not the alliance.
 * Of all that left such a part, or of one alone.
 */
export function partsLeft(engine: Engine, whole: InstrumentId, day: Day, by: ParticipantId | null = null): Note[] {
  const parts = engine.record.instruments.filter(({ lineage }) =>
    lineage.some((tie) => tie.of === whole && tie.type === "requires"),
  );
  return parts.flatMap(({ id }) =>
    [...engine.memberships(id)].flatMap(([participant, memberships]) =>
      memberships
        .filter((m) => (by === null || by === participant) && isDeparture(m) && m.until <= day)
        .map((m): Note => ({ note: "not-membership", participant, event: null, part: id, on: m.until })),
    ),
  );
}
