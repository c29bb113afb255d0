import type { Span } from "../time/span.ts";
import type { Point } from "./scene.ts";
import type { Token } from "./tokens.ts";

/** A disc without a border: all of a mark that a graphics card has to know. */
export interface PlainDisc {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly token: Token;
  readonly opacity: number;
}

/** A straight line of one colour. */
export interface PlainLine {
  readonly key: string;
  readonly ends: readonly [Point, Point];
  readonly width: number;
  readonly token: Token;
  readonly opacity: number;
}

/** The plain marks of a picture on one day. */
export interface Plain {
  readonly discs: readonly PlainDisc[];
  readonly lines: readonly PlainLine[];
}

/**
 * The plain marks of a picture on all days, each with the days on which it is there: made once for a selection, whatever
 * the day. Who changes standing is another mark from that day on. Later ones lie on top. All that is not plain lies
 * under or over them as SVG.
 */
export interface Dated {
  readonly discs: readonly (PlainDisc & Span)[];
  readonly lines: readonly (PlainLine & Span)[];
}
