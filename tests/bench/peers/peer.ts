import type { SpellColumns } from "../../../src/graph/columns.ts";
import type { Asked } from "../world.ts";

/** What everybody is asked. `q3` is the need of the slider's first picture, `q4` that of each of its steps. */
export const QUESTIONS = {
  q1: "members of X on D",
  q2: "members of X outside Y on D",
  q3: "every edge alive on D",
  q4: "what changed between two days of the slider",
  q5: "the count of X over time",
  q6: "who left X between two days",
} as const;
export type QuestionName = keyof typeof QUESTIONS;

/**
 * One answer: a list of numbers, the same from everybody. Participants (q1, q2, q6), rows (q3), `row * 2` begun and
 * `row * 2 + 1` ended (q4), and for q5 each turning day with the count from it on. Compared as sorted lists, q5 as it is.
 */
export type Answers = Partial<Record<QuestionName, (asked: Asked) => ArrayLike<number> | Promise<ArrayLike<number>>>>;

/** A way of keeping memberships that people would use instead. */
export interface Peer {
  readonly name: string;
  /** Left out above so many edges, where it would take minutes or the memory of the machine. */
  readonly mostEdges: number;
  /**
   * Keeps a world's edges and gives what it can be asked; all that it does until then is its time to build. Rejects
   * with a reason where it cannot be had.
   */
  keep(world: SpellColumns): Promise<{ answers: Answers; close(): void }>;
}
