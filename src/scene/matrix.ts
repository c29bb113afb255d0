import { participantsToward } from "../graph/graph.ts";
import type { InstrumentId, ParticipantId } from "../records/record.ts";
import { isDeparture, membershipsOf } from "../standing/membership.ts";
import { type Day, FOREVER } from "../time/day.ts";
import { covers } from "../time/span.ts";
import type { SceneBasis } from "./basis.ts";
import { lookOf } from "./focus.ts";
import type { SupposedAct } from "./lanes.ts";
import { groupedRows, LANE_SORTS, type RowGroup } from "./lanes-order.ts";
import type { Look } from "./scene.ts";

/**
 * Participants × instruments on one day: every standing as a mark. The rows are those who ever had a standing toward the
 * asked instrument, which is the first column; the others are those that the rows share.
 *
 * Unless another order is asked for, rows and columns stand as on the record's date, and stay when the day moves.
 */
export interface Matrix {
  readonly day: Day;
  readonly columns: readonly MatrixColumn[];
  readonly groups: readonly MatrixGroup[];
}

export interface MatrixColumn {
  readonly instrument: InstrumentId;
  readonly name: string;
  /** How many of the rows are in it on the day. */
  readonly count: number;
}

export interface MatrixGroup {
  readonly title: string;
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  readonly participant: ParticipantId;
  readonly name: string;
  /** One a column, in their order. */
  readonly cells: readonly MatrixCell[];
}

export interface MatrixCell {
  readonly look: Look;
  /** The day since which it looks so; null where there is nothing. */
  readonly since: Day | null;
  /** How it looked on the day compared with, where that is otherwise; else null. */
  readonly before: Look | null;
  /** True where it follows from what is supposed. */
  readonly supposed: boolean;
}

export interface MatrixOrder {
  /** An order of rows, or the instrument whose column they are sorted by. */
  readonly rows: string;
  /** An order of columns, or the participant whose row they are sorted by. */
  readonly columns: string;
}

/** What stands first when sorted by a row or a column. */
const RANK: readonly Look[] = [
  "leaving",
  "party",
  "contested",
  "unsure",
  "suspended",
  "consented",
  "provisional",
  "signatory",
  "ghost",
  "ended",
  "absent",
];

/** What is shown beside the standings of one day. */
export interface MatrixBeside {
  /** A day to compare with; null for none. */
  readonly compare: Day | null;
  /** What the basis holds beyond what is recorded. */
  readonly supposed: readonly SupposedAct[];
}

/**
 * @param only the columns to show at most, for narrow pages; null shows every instrument that a row ever had to do with
 */
export function matrixOf(
  basis: SceneBasis,
  instrument: InstrumentId,
  day: Day,
  order: MatrixOrder,
  only: readonly InstrumentId[] | null,
  { compare, supposed }: MatrixBeside = { compare: null, supposed: [] },
): Matrix {
  const { record, names, standings } = basis;
  const everyone = participantsOf(basis, instrument);
  const looks = new Looks(basis, day);
  const others = compare === null ? null : new Looks(basis, compare);
  const cellOf = (participant: ParticipantId, id: InstrumentId): MatrixCell => {
    const now = looks.cell(participant, id);
    const then = others?.cell(participant, id).look ?? now.look;
    const acts = supposed.filter((act) => act.participant === participant && act.instrument === id);
    return { ...now, before: then === now.look ? null : then, supposed: acts.some(({ on }) => on <= day) };
  };
  const there = new Set(everyone);
  const shared = record.instruments
    .map(({ id }) => id)
    .filter(
      (id) =>
        id === instrument || standings.spells.some((each) => each.instrument === id && there.has(each.participant)),
    )
    .filter((id) => only === null || id === instrument || only.includes(id));
  const ids = orderedColumns(basis, instrument, shared, everyone, order.columns, looks);
  const last = Math.max(record.date, ...supposed.map(({ instrument: id }) => lastTurn(basis, id)));
  const groups = orderedRows(basis, instrument, everyone, order.rows, looks, last);
  return {
    day,
    columns: ids.map((id) => ({
      instrument: id,
      name: names.short(id, day),
      count: everyone.filter((each) => counts(looks.cell(each, id).look)).length,
    })),
    groups: groups.map(({ title, participants }) => ({
      title,
      rows: participants.map((participant) => ({
        participant,
        name: names.short(participant, day),
        cells: ids.map((id) => cellOf(participant, id)),
      })),
    })),
  };
}

/** Who ever had a standing toward the instrument; one whose place another took over is shown by that other. */
function participantsOf({ record, standings, graph }: SceneBasis, instrument: InstrumentId): ParticipantId[] {
  const having = participantsToward(graph, instrument);
  const end = (id: ParticipantId) => {
    const lives = record.participants.find((each) => each.id === id)?.lives ?? [];
    return Math.max(...lives.map(({ until }) => until ?? FOREVER));
  };
  const clock = standings.clock(instrument);
  const last = clock.ended?.on ?? record.date;
  // Those who had ceased to exist by the end are in the lanes; here they would be empty rows.
  const alive = [...having].filter((id) => end(id) > Math.min(last - 1, record.date));
  return alive.length > 0 ? alive : [...having];
}

function lastTurn({ graph, record }: SceneBasis, instrument: InstrumentId): Day {
  return graph.turningDays(instrument).at(-1) ?? record.date;
}

function counts(look: Look): boolean {
  return look === "party" || look === "leaving" || look === "contested";
}

type Seen = Pick<MatrixCell, "look" | "since">;

/** The looks of pairs on a day, each looked up once. */
class Looks {
  private readonly basis: SceneBasis;
  private readonly day: Day;
  private readonly columns = new Map<InstrumentId, Map<ParticipantId, Seen>>();

  constructor(basis: SceneBasis, day: Day) {
    this.basis = basis;
    this.day = day;
  }

  cell(participant: ParticipantId, instrument: InstrumentId): Seen {
    let column = this.columns.get(instrument);
    if (!column) {
      column = this.column(instrument);
      this.columns.set(instrument, column);
    }
    return column.get(participant) ?? { look: "absent", since: null };
  }

  private column(instrument: InstrumentId): Map<ParticipantId, Seen> {
    const { graph, standings } = this.basis;
    return new Map(
      graph.at(instrument, this.day).map((spell) => {
        const memberships = membershipsOf(standings.spellsOf(spell.participant, instrument));
        const exit = memberships.findLast((each) => isDeparture(each) && each.until <= this.day);
        const current = memberships.find((each) => covers(each, this.day));
        const look = lookOf(spell, exit !== undefined);
        const since =
          look === "absent" ? null : look === "ghost" ? (exit?.until ?? null) : (current?.from ?? spell.from);
        return [spell.participant, { look, since }];
      }),
    );
  }
}

function orderedRows(
  basis: SceneBasis,
  instrument: InstrumentId,
  everyone: readonly ParticipantId[],
  by: string,
  looks: Looks,
  on: Day,
): readonly RowGroup[] {
  const known = LANE_SORTS.find((each) => each === by);
  if (known) return groupedRows(basis, instrument, everyone, known, "equal", on);
  const [byName] = groupedRows(basis, instrument, everyone, "name", "equal");
  const rank = (id: ParticipantId) => RANK.indexOf(looks.cell(id, by).look);
  return [{ title: "", participants: [...(byName?.participants ?? [])].sort((a, b) => rank(a) - rank(b)) }];
}

function orderedColumns(
  { record, names, standings, graph }: SceneBasis,
  instrument: InstrumentId,
  ids: readonly InstrumentId[],
  everyone: readonly ParticipantId[],
  by: string,
  looks: Looks,
): InstrumentId[] {
  const there = new Set(everyone);
  const sharing = (id: InstrumentId) =>
    graph.at(id, record.date).filter((spell) => there.has(spell.participant) && spell.state.standing === "party")
      .length;
  const name = (id: InstrumentId) => names.short(id, record.date);
  const keys = new Map(
    ids.map((id): [InstrumentId, number] => {
      if (id === instrument) return [id, Number.NEGATIVE_INFINITY];
      if (by === "name") return [id, 0];
      if (by === "opened") return [id, standings.clock(id).opened ?? graph.turningDays(id)[0] ?? FOREVER];
      return [id, by === "shared" ? -sharing(id) : RANK.indexOf(looks.cell(by, id).look)];
    }),
  );
  const key = (id: InstrumentId) => keys.get(id) ?? 0;
  return [...ids].sort((a, b) => (key(a) === key(b) ? 0 : key(a) - key(b)) || name(a).localeCompare(name(b), "en"));
}
