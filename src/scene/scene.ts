import type { InstrumentId, ParticipantId } from "../records/record.ts";
import type { Day } from "../time/day.ts";

/**
 * The scene: where things lie and how they look on a day, as pure data. Sigma, SVG and text draw it; none of them
 * decides anything. Units are CSS pixels of a panel whose top left corner is 0,0; y grows downward.
 *
 * Seats (positions) belong to an instrument, a measure and a panel size, never to a day: when the day moves, looks
 * change and nobody walks.
 */
export interface Scene {
  readonly instrument: InstrumentId;
  readonly day: Day;
  readonly measure: MeasureChoice;
  readonly panel: Size;
  /** With lines from one hub, or in rows under it. */
  readonly shape: "ring" | "rows";
  /** The headline sentence; alt text and `<desc>` too. */
  readonly sentence: string;
  readonly sectors: readonly Sector[];
  readonly hub: Hub;
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

/** A figure measure of the record (`area`, `population`), or circles of one size. */
export type MeasureChoice = string | "equal";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * How a mark looks: the standing on the day, redundantly coded (never by colour alone). `ghost` left of its own accord or
 * was excluded; `ended` was in it until it, or the participant, ended: nobody has left then.
 */
export type Look =
  | "party"
  | "leaving"
  | "consented"
  | "signatory"
  | "provisional"
  | "ghost"
  | "suspended"
  | "contested"
  | "unsure"
  | "ended"
  | "absent";

/** `tint` 0 and 1 are the two alliances, 2 is outside both. */
export interface Sector {
  readonly id: string;
  readonly tint: 0 | 1 | 2;
  readonly name: string;
  /** "28 of 29 remain" */
  readonly caption: string;
  /** Who lies in it on the day, in the order of the ring. */
  readonly members: readonly ParticipantId[];
  /** Its wedges as angles, anticlockwise from the right in radians, `to` above `from`; none in rows. */
  readonly arcs: readonly { readonly from: number; readonly to: number }[];
  /** Closed polygons from the hub to the panel's edge; several where the arc is in pieces. */
  readonly shapes: readonly (readonly Point[])[];
  readonly label: LabelBox | null;
}

export interface Hub {
  readonly box: Box;
  readonly name: string;
  readonly caption: string;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Line {
  readonly text: string;
  readonly size: 12 | 13 | 15;
  readonly bold: boolean;
}

/** A label: its reserved box (which never depends on the day), its lines today, and where they are anchored. */
export interface LabelBox {
  readonly box: Box;
  readonly anchor: "start" | "middle" | "end";
  readonly inside: boolean;
  readonly lines: readonly Line[];
}

export interface Node {
  readonly participant: ParticipantId;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly look: Look;
  /** True beside an answer that it is not in. */
  readonly dim: boolean;
  /** True for the one whose card is open. */
  readonly selected: boolean;
  /** Share of the notice time still left, 1 down to 0; null unless leaving. */
  readonly level: number | null;
  readonly label: LabelBox;
  /** One sentence for hover, card and screen readers. */
  readonly sentence: string;
}

export interface Edge {
  readonly participant: ParticipantId;
  readonly from: Point;
  readonly to: Point;
  readonly look: Look;
  readonly dim: boolean;
  /** Where the × of a departure stands. */
  readonly cross: Point | null;
  /** How much of the × is drawn, up to 1, which is meant where nothing is said. */
  readonly crossed?: number;
}
