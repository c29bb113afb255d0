import type { InstrumentId, ParticipantId } from "../records/record.ts";
import { isDeparture, membershipsOf } from "../standing/membership.ts";
import type { Day } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import type { SceneBasis } from "./basis.ts";
import { lookOf } from "./focus.ts";
import type { Look } from "./scene.ts";

/** Two days held against one another: every participant with a standing on either of them is in exactly one list. */
export interface Compared {
  readonly instrument: InstrumentId;
  readonly earlier: Day;
  readonly later: Day;
  /** In it on the later day and not on the earlier one. */
  readonly joined: readonly Mover[];
  /** In it on the earlier day, and departed by the later one. */
  readonly left: readonly Mover[];
  /** Any other change: signed, ratified, gave notice, or the instrument or the participant ended. */
  readonly changed: readonly Mover[];
  readonly unchanged: readonly Mover[];
}

export interface Mover {
  readonly participant: ParticipantId;
  readonly name: string;
  readonly before: Look;
  readonly after: Look;
}

/**
 * The two days may come in either order. One that continues another stands in that one's place, so that to be continued
 * is no change; names are those of the later day, lists in the order of names.
 */
export function compareDays(basis: SceneBasis, instrument: InstrumentId, a: Day, b: Day): Compared {
  const { record, names } = basis;
  const [earlier, later] = a <= b ? [a, b] : [b, a];
  const before = looksOn(basis, instrument, earlier);
  const after = looksOn(basis, instrument, later);
  for (const { from, to, type, date } of record.successions) {
    if (type !== "continues" || date <= earlier || date > later || before.has(to)) continue;
    const look = before.get(from);
    if (!look) continue;
    before.delete(from);
    before.set(to, look);
    after.delete(from);
  }
  const movers = [...new Set([...before.keys(), ...after.keys()])]
    .map((participant): Mover => {
      const looks = { before: before.get(participant) ?? "absent", after: after.get(participant) ?? "absent" } as const;
      return { participant, name: names.short(participant, later), ...looks };
    })
    .filter((mover) => mover.before !== "absent" || mover.after !== "absent")
    .sort((x, y) => x.name.localeCompare(y.name, "en"));
  const lists = { joined: [] as Mover[], left: [] as Mover[], changed: [] as Mover[], unchanged: [] as Mover[] };
  for (const mover of movers) lists[kindOf(mover)].push(mover);
  return { instrument, earlier, later, ...lists };
}

function looksOn({ graph, standings }: SceneBasis, instrument: InstrumentId, day: Day): Map<ParticipantId, Look> {
  return new Map(
    graph.at(instrument, day).map((spell) => {
      const memberships = membershipsOf(standings.spellsOf(spell.participant, instrument));
      const departed = memberships.some((each) => isDeparture(each) && each.until <= day);
      return [spell.participant, lookOf(spell, departed)];
    }),
  );
}

const INSIDE: readonly Look[] = ["party", "leaving", "contested", "suspended"];

function kindOf({ before, after }: Mover): "joined" | "left" | "changed" | "unchanged" {
  if (before === after) return "unchanged";
  const [was, is] = [INSIDE.includes(before), INSIDE.includes(after)];
  if (is && !was) return "joined";
  return was && after === "ghost" ? "left" : "changed";
}

/** "Open Skies from 1 Jan 2010 to 18 Dec 2021: nobody joined, the United States (22 Nov 2020) and Russia (18 Dec 2021) left; …" */
export function comparedInWords({ names, standings }: SceneBasis, compared: Compared): string {
  const { instrument, earlier, later, joined, left, changed, unchanged } = compared;
  const exit = ({ participant }: Mover) =>
    membershipsOf(standings.spellsOf(participant, instrument)).findLast(
      (each) => isDeparture(each) && each.until <= later,
    )?.until ?? null;
  // Those who left stand in the order in which they did, each with its day.
  const gone = [...left].sort((a, b) => (exit(a) ?? later) - (exit(b) ?? later));
  const who = (movers: readonly Mover[]) => {
    const told = movers.map((mover) => {
      const on = movers === gone ? exit(mover) : null;
      return `${names.inSentence(mover.participant, later)}${on === null ? "" : ` (${inWords(on, "short")})`}`;
    });
    if (told.length > 3) return `${told.length} ${told.length === 1 ? "participant" : "participants"}`;
    return told.length === 0
      ? "nobody"
      : told.length === 1
        ? told[0]
        : `${told.slice(0, -1).join(", ")} and ${told.at(-1)}`;
  };
  const what = names.inSentence(instrument, later);
  const rest = [
    changed.length === 0 ? "" : `${changed.length} changed otherwise`,
    `${unchanged.length} ${unchanged.length === 1 ? "is" : "are"} unchanged`,
  ].filter(Boolean);
  const text = `${what} from ${inWords(earlier, "short")} to ${inWords(later, "short")}: ${who(joined)} joined, ${who(gone)} left; ${rest.join(", ")}.`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
