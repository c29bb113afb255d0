import type { Day } from "../time/day.ts";
import { inWords, yearOf } from "../time/words.ts";
import { boxesTouch, boxTouchesCircle, within } from "./geometry.ts";
import {
  beside,
  LINE_HEIGHT,
  leftOn,
  line,
  NEVER_RATIFIED,
  NEVER_RATIFIED_SHORT,
  radiusHolding,
  stillLines,
  widthOf,
} from "./labels.ts";
import { wordingOn } from "./panels.ts";
import type { Box, LabelBox, Line, Look } from "./scene.ts";
import type { Seat, Seats } from "./seats.ts";

/** What the label of a participant may say on a day. */
export interface LabelFacts {
  readonly look: Look;
  readonly name: string;
  /** The day of leaving; null where it has not left. */
  readonly left: Day | null;
  /** The day on which its notice takes effect; null where there is none. */
  readonly effect: Day | null;
  readonly value: string;
  /** True of one that signed an instrument in force and did no more, then or later. */
  readonly neverRatified: boolean;
}

/** The words beside or inside a circle on a day: `Russia`, `left 18 Dec 2021`, `17.1 million km²`. */
export function labelOf(seats: Seats, seat: Seat, facts: LabelFacts, day: Day): LabelBox {
  if (seat.inside) return insideLabel(seats, seat, facts, day);
  if (!seat.label) return unnamed(seat);
  return seats.shape === "rows" ? rowLabel(seat, seat.label, facts) : outsideLabel(seats, seat, seat.label, facts);
}

/** The name, the day of leaving and the value where the circle holds them; else the name and the year, smaller. */
function insideLabel(seats: Seats, seat: Seat, { look, name, left, effect, value }: LabelFacts, day: Day): LabelBox {
  const lines: Line[] = [line(name, 15, true)];
  if (look === "ghost" && left !== null) lines.push(line(leftOn(left), 13, true));
  if (look === "leaving" && effect !== null)
    lines.push(
      line(`leaves ${inWords(effect, "short")}`, 13, true),
      line(`in ${effect - day} ${effect - day === 1 ? "day" : "days"}`),
    );
  else if (value) lines.push(line(value));
  const holds = (lines: readonly Line[]) => radiusHolding(lines, 8) <= seat.r;
  const full = wordingOn(seats.panel) !== "names";
  if (full && holds(lines)) return centred(seat, lines, 5);
  const small = stillLines(name).map((text) => line(text, 12, true));
  if (look === "ghost" && left !== null) {
    const dated = [...small, line(leftOn(left))];
    return centred(seat, full && holds(dated) ? dated : [...small, line(`left ${yearOf(left)}`)], 1);
  }
  if (look === "leaving" && effect !== null) small.push(line(`out ${yearOf(effect)}`));
  return centred(seat, small, 1);
}

function centred(seat: Seat, lines: readonly Line[], leading: number): LabelBox {
  const height = lines.reduce((sum, { size }) => sum + size + leading, 0);
  const width = widthOf(lines);
  return {
    box: { x: seat.x - width / 2, y: seat.y - height / 2, width, height },
    anchor: "middle",
    inside: true,
    lines,
  };
}

function outsideLabel(seats: Seats, seat: Seat, box: Box, facts: LabelFacts): LabelBox {
  const { look, name, left, effect } = facts;
  const wording = wordingOn(seats.panel);
  const short = wording === "short";
  const year = left !== null ? `left ${yearOf(left)}` : effect !== null ? `out ${yearOf(effect)}` : "";
  const lines = beside(name, wording).map((text) => line(text));
  if (look === "ghost" && left !== null) lines.push(line(short ? year : leftOn(left)));
  else if (look === "leaving" && effect !== null) lines.push(line(short ? year : `leaves ${inWords(effect, "short")}`));
  else if (facts.neverRatified) lines.push(line(short ? NEVER_RATIFIED_SHORT : NEVER_RATIFIED));
  const sideways = Math.cos(seat.angle);
  const anchor = sideways > 0.5 ? "start" : sideways < -0.5 ? "end" : "middle";
  const label = (at: Box, shown: readonly Line[]): LabelBox => ({ box: at, anchor, inside: false, lines: shown });
  if (lines.length * LINE_HEIGHT <= box.height + 1) return label(box, lines);
  // A seat has room for what the record holds; of what is only supposed it says as much as its neighbours leave room for.
  const shorter = year === "" ? [] : [[line(name), line(year)], [line(`${name}, ${year}`)]];
  for (const shown of [lines, ...shorter]) {
    const width = Math.max(box.width, widthOf(shown));
    const height = LINE_HEIGHT * shown.length;
    const x =
      anchor === "start" ? box.x : anchor === "end" ? box.x + box.width - width : box.x + (box.width - width) / 2;
    for (const y of [box.y, box.y + box.height - height]) {
      const at = { x, y, width, height };
      if (isFree(at, seats, seat)) return label(at, shown);
    }
  }
  return label(box, lines.slice(0, 1));
}

function isFree(box: Box, { seats, panel, hub }: Seats, own: Seat): boolean {
  return (
    within(box, panel, 2) &&
    !boxesTouch(box, hub, 4, 4) &&
    seats.every(
      ({ participant, x, y, r, label }) =>
        !boxTouchesCircle(box, { x, y }, r, 1) &&
        (participant === own.participant || !label || !boxesTouch(box, label, 4, 0)),
    )
  );
}

/** One line: those that have room for a name in a row are the ones about whom there is something to tell. */
function rowLabel(seat: Seat, box: Box, { look, name, left, effect }: LabelFacts): LabelBox {
  if (look === "ended") return unnamed(seat);
  const text =
    look === "ghost" && left !== null
      ? `${name}, left ${yearOf(left)}`
      : look === "leaving" && effect !== null
        ? `${name}, out ${yearOf(effect)}`
        : name;
  return { box, anchor: "start", inside: false, lines: [line(text)] };
}

function unnamed({ x, y }: Seat): LabelBox {
  return { box: { x, y, width: 0, height: 0 }, anchor: "middle", inside: true, lines: [] };
}
