import type { InstrumentId, ParticipantId } from "../records/record.ts";
import { isDeparture, type Membership, membershipsOf } from "../standing/membership.ts";
import type { Spell } from "../standing/spell.ts";
import { type Day, FOREVER } from "../time/day.ts";
import { inWords, yearOf } from "../time/words.ts";
import type { SceneBasis } from "./basis.ts";
import { along, clamp, leaveBox, outOf } from "./geometry.ts";
import { onlySigned, valueWords } from "./labels.ts";
import { labelOf } from "./node-labels.ts";
import { controlsOn, type Wording, wordingOn } from "./panels.ts";
import type { Edge, Look, Node, Point, Scene } from "./scene.ts";
import type { Seat, Seats } from "./seats.ts";
import { drawSectors, sectorMap } from "./sectors.ts";

/** What stands out: who is in the answer shown (null: there is none), and whose card is open. */
export interface Light {
  readonly lit: ReadonlySet<ParticipantId> | null;
  readonly selected: ParticipantId | null;
}

const EVEN: Light = { lit: null, selected: null };

/** The picture of one instrument on one day: seats stay, looks follow the standings of the day. */
export function focusScene(basis: SceneBasis, seats: Seats, day: Day, sentence: string, light: Light = EVEN): Scene {
  const { instrument } = seats;
  const wording = wordingOn(seats.panel);
  const still = wording === "names";
  const spells = new Map(basis.graph.at(instrument, day).map((spell) => [spell.participant, spell]));
  const nodes = seats.seats.map((seat) => nodeOf(basis, seats, seat, spells, day, light));
  const map = sectorMap(basis, instrument);
  return {
    instrument,
    day,
    measure: seats.measure,
    panel: seats.panel,
    shape: seats.shape,
    sentence,
    sectors: drawSectors(basis, seats, map, nodes, day, [
      ...controlsOn(seats.panel),
      ...nodes.map(({ label }) => label).flatMap(({ inside, box }) => (inside ? [] : box)),
    ]),
    hub: {
      box: seats.hub,
      name: still ? "" : basis.names.short(instrument, day),
      caption: hubCaption(basis, instrument, nodes, day, wording),
    },
    nodes,
    edges: seats.seats.flatMap((seat, i) => edgeOf(seats, seat, nodes[i]?.look ?? "absent", nodes[i]?.dim ?? false)),
  };
}

function hubCaption(
  basis: SceneBasis,
  instrument: InstrumentId,
  nodes: readonly Node[],
  day: Day,
  wording: Wording,
): string {
  const remain = nodes.filter(({ look }) => look === "party" || look === "leaving" || look === "contested").length;
  const ghosts = nodes.filter(({ look }) => look === "ghost").length;
  const { ended } = basis.standings.clock(instrument);
  if (ended && ended.on <= day)
    return wording === "full" ? `ended ${inWords(ended.on, "short")}` : `ended ${yearOf(ended.on)}`;
  const { noun, coverage } = basis.record.instruments.find(({ id }) => id === instrument) ?? {};
  if (coverage?.exitsOnly) return "exits only";
  if (ghosts > 0) return `${remain} of ${remain + ghosts}${wording === "full" ? " remain" : ""}`;
  if (wording === "names") return String(remain);
  return `${remain} ${remain === 1 ? (noun?.one ?? "party") : (noun?.many ?? "parties")}`;
}

/**
 * The membership of one who was in the instrument until it ended for all and has itself ceased to exist by the day, so
 * that it has no standing any more; null for all others, and where another goes on with it.
 */
export function stayedUntilEnd(
  { standings }: SceneBasis,
  participant: ParticipantId,
  instrument: InstrumentId,
  day: Day,
): Membership | null {
  const spells = standings.spellsOf(participant, instrument);
  const last = spells.at(-1);
  const end = standings.clock(instrument).ended?.on;
  if (!last || last.until > day || last.ended?.how === "continued by") return null;
  return membershipsOf(spells).find(({ until }) => until === end) ?? null;
}

/** Redundant with shape, dash and words; see the table of marks. What is not sure is never shown as sure. */
export function lookOf(spell: Spell | null, departed: boolean): Look {
  if (!spell) return "absent";
  const { standing, suspended, leaving, provisional } = spell.state;
  if (spell.orElse.some((state) => state.standing !== standing)) return "unsure";
  if (standing === "former") return departed ? "ghost" : "ended";
  if (standing === "none") return provisional ? "provisional" : "absent";
  if (standing !== "party") return standing;
  if (spell.contested.some((view) => view.state.standing !== "party")) return "contested";
  if (suspended === "membership") return "suspended";
  return leaving ? "leaving" : "party";
}

function nodeOf(
  basis: SceneBasis,
  seats: Seats,
  seat: Seat,
  spells: ReadonlyMap<ParticipantId, Spell>,
  day: Day,
  light: Light,
): Node {
  const { instrument, measure } = seats;
  const shown = standIn(basis, seat.participant, day);
  const spell = spells.get(shown) ?? null;
  const departures = membershipsOf(basis.standings.spellsOf(shown, instrument)).filter(
    (m) => isDeparture(m) && m.until <= day,
  );
  const left = departures.at(-1)?.until ?? null;
  // One that left, or was in it until it ended, and then ended has no standing on the day; it is told all the same.
  const stayed = spell === null && left === null && stayedUntilEnd(basis, shown, instrument, day) !== null;
  const look = spell === null && left !== null ? "ghost" : stayed ? "ended" : lookOf(spell, left !== null);
  const name = basis.names.short(shown, day);
  const level =
    spell?.state.leaving && spell.state.leaving.effect !== null
      ? levelOn(spell.state.leaving.notice, spell.state.leaving.effect, day)
      : null;
  const inForce = basis.standings.clock(instrument).inForce ?? FOREVER;
  const facts = {
    look,
    name,
    left,
    effect: spell?.state.leaving?.effect ?? null,
    value: shown === seat.participant ? valueWords(basis, shown, measure) : "",
    neverRatified: look === "signatory" && day >= inForce && onlySigned(basis, shown, instrument),
  };
  return {
    participant: seat.participant,
    name,
    x: seat.x,
    y: seat.y,
    r: seat.r,
    look,
    dim: light.lit !== null && !light.lit.has(shown),
    selected: light.selected === shown,
    level,
    label: labelOf(seats, seat, facts, day),
    sentence: sentenceOf(basis, instrument, shown, spell, left, day),
  };
}

/** The seat of one that continues another shows that other on the days before. */
export function standIn(basis: SceneBasis, participant: ParticipantId, day: Day): ParticipantId {
  const tie = basis.record.successions.find(
    (each) => each.type === "continues" && each.to === participant && day < each.date,
  );
  return tie ? tie.from : participant;
}

/** The share of the notice time that is still left. */
function levelOn(notice: Day, effect: Day, day: Day): number {
  return effect <= notice ? 0 : clamp((effect - day) / (effect - notice), 0, 1);
}

function sentenceOf(
  basis: SceneBasis,
  instrument: InstrumentId,
  participant: ParticipantId,
  spell: Spell | null,
  left: Day | null,
  day: Day,
): string {
  const who = basis.names.inSentence(participant, day);
  const what = basis.names.inSentence(instrument, day);
  const since = spell ? ` since ${inWords(spell.from)}` : "";
  const text = ((): string => {
    if (!spell && left !== null) return `${who} left ${what} on ${inWords(left)} and has ended since`;
    if (!spell) return `${who} has no standing toward ${what} on ${inWords(day)}`;
    const { standing, leaving, suspended } = spell.state;
    if (spell.orElse.length > 0) return `the record cannot tell whether ${who} was in ${what} on ${inWords(day)}`;
    if (standing === "former")
      return left === null ? `${what} has ended for ${who}${since}` : `${who} left ${what} on ${inWords(left)}`;
    if (standing === "signatory") return `${who} has signed ${what} and not ratified it`;
    if (standing === "consented") return `${who} is bound to be in ${what}${since}; it is not in force for it yet`;
    if (leaving)
      return `${who} gave notice on ${inWords(leaving.notice)}${leaving.effect === null ? "" : ` and leaves ${what} on ${inWords(leaving.effect)}`}`;
    return `${who} is in ${what}${suspended ? `, suspended (${suspended})` : ""}${since}`;
  })();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** From the hub's border to the circle's; a consented one's begins 14 px off the hub. */
function edgeOf(seats: Seats, seat: Seat, look: Look, dim: boolean): Edge[] {
  if (look === "absent" || look === "ended") return [];
  if (seats.shape === "rows") {
    // No lines to a hub: a departure is crossed out where it stood.
    const at = { x: seat.x, y: seat.y };
    return look === "ghost" ? [{ participant: seat.participant, from: at, to: at, look, dim, cross: at }] : [];
  }
  const centre = { x: seats.hub.x + seats.hub.width / 2, y: seats.hub.y + seats.hub.height / 2 };
  const start = leaveBox(seats.hub, centre, seat.angle);
  const from = Math.hypot(start.x - centre.x, start.y - centre.y) + (look === "consented" ? 14 : 0);
  const to = Math.hypot(seat.x - centre.x, seat.y - centre.y) - seat.r;
  if (to <= from) return [];
  const cross = look === "ghost" ? crossOn(seats, seat, centre, from, to) : null;
  return [
    {
      participant: seat.participant,
      from: along(centre, seat.angle, from),
      to: along(centre, seat.angle, to),
      look,
      dim,
      cross,
    },
  ];
}

/** The × takes 8 px to each side, and 4 px more keep it off the circles and names of others. */
const CROSS = 12;

/** Where the × of a departure stands: in the middle of its line, or as near to it as others leave it room. */
function crossOn({ seats }: Seats, own: Seat, centre: Point, from: number, to: number): Point {
  const places = Array.from({ length: 13 }, (_, i) => 0.5 + (i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2) * 0.05).map((t) =>
    along(centre, own.angle, from + (to - from) * t),
  );
  const away = (at: Point) =>
    Math.min(
      ...seats.map(({ participant, x, y, r, label }) => {
        if (participant === own.participant) return CROSS;
        const box = label && Math.hypot(...outOf(label, at));
        return Math.min(Math.hypot(x - at.x, y - at.y) - r, box ?? CROSS, CROSS);
      }),
    );
  return places.reduce((best, at) => (away(at) > away(best) ? at : best));
}
