import type { Act, TreatyRecord } from "../../src/records/record.ts";
import { fold } from "../../src/standing/fold.ts";
import type { Spell } from "../../src/standing/spell.ts";
import { FOREVER, isoOf } from "../../src/time/day.ts";
import { act, instrument, recordOf, withdrawalClause } from "../builders.ts";

export const IN_FORCE = act({ participant: null, act: "entry-into-force", date: "1990-01-01" });
export const SIX_MONTHS = instrument("pact", { clauses: { withdrawal: [withdrawalClause()] } });

export function spells(record: TreatyRecord, who = "AAA", what = "pact"): readonly Spell[] {
  return fold(record).spellsOf(who, what);
}

/** `party 1990-01-01..2000-02-03 withdrew` for each spell: easy to read in a failing test. */
export function told(record: TreatyRecord, who = "AAA", what = "pact"): string[] {
  return spells(record, who, what).map((spell) => {
    const { standing, leaving, suspended, provisional, notToBecome } = spell.state;
    const flags = [
      leaving && "leaving",
      suspended && `suspended:${suspended}`,
      provisional && "provisional",
      notToBecome && "not-to-become",
      spell.orElse.length > 0 && `or ${spell.orElse.map((state) => state.standing).join("/")}`,
      spell.contested.length > 0 && `contested by ${spell.contested.map((view) => view.view).join("/")}`,
    ].filter(Boolean);
    const until = spell.until === FOREVER ? "" : isoOf(spell.until);
    return [standing, ...flags, `${isoOf(spell.from)}..${until}`, spell.ended?.how].filter(Boolean).join(" ");
  });
}

export function pact(acts: readonly Act[], fields: Partial<Parameters<typeof recordOf>[0]> = {}): TreatyRecord {
  return recordOf({ instruments: [SIX_MONTHS], ...fields, acts });
}
