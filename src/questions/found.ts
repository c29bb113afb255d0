import type { ParticipantId } from "../records/record.ts";
import { covers } from "../time/span.ts";
import type { Verdict } from "./answer.ts";
import type { AnswerData, ReadingFound } from "./answer-data.ts";
import { DENIED } from "./is.ts";
import type { Compared, Says, WhenQuestion } from "./question.ts";

/** What a statement comes to: whom it leaves out, whom it names wrongly, and the number found where it has one. */
export type Found = Pick<ReadingFound, "verdict" | "missing" | "extra" | "found">;

export function bare(verdict: Verdict, found: number | null = null): Found {
  return { verdict, missing: [], extra: [], found };
}

/** What a yes or no comes to for a statement that says so, or denies it. */
export function heldAgainst(says: Says, verdict: Verdict): Verdict {
  return says.says === "not-so" ? DENIED[verdict] : verdict;
}

export interface FoundSet {
  readonly sure: readonly ParticipantId[];
  /** Of whom the record cannot tell. */
  readonly maybe: readonly ParticipantId[];
  /** Of whom another view says otherwise. */
  readonly contested?: readonly ParticipantId[];
}

/** A statement about a set, held against the set; `base` gives those among whom all or most are counted. */
export function setFound(says: Says, set: FoundSet, base: () => readonly ParticipantId[]): Found {
  const n = set.sure.length;
  switch (says.says) {
    case "only":
    case "among":
      return byNames(says, set);
    case "count": {
      const least = compares(n, says.how, says.n);
      const most = compares(n + set.maybe.length, says.how, says.n);
      return bare(least && most ? "yes" : least || most ? "maybe" : "no", n);
    }
    case "some":
    case "none": {
      const unsure = (set.contested ?? []).length > 0 ? "contested" : set.maybe.length > 0 ? "maybe" : null;
      const some = says.says === "some";
      const verdict = n > 0 === some && n > 0 ? "yes" : n > 0 ? "no" : (unsure ?? (some ? "no" : "yes"));
      return { ...bare(verdict, n), extra: some ? [] : set.sure };
    }
    case "all":
    case "most": {
      const asked = base();
      const sure = new Set(set.sure);
      const missing = asked.filter((id) => !sure.has(id)).sort();
      const inside = asked.length - missing.length;
      const enough = (count: number) => (says.says === "all" ? count === asked.length : count * 2 > asked.length);
      const perhaps = missing.filter((id) => set.maybe.includes(id)).length;
      const verdict = enough(inside) ? "yes" : enough(inside + perhaps) ? "maybe" : "no";
      return { verdict, missing, extra: [], found: inside };
    }
    default:
      return bare(n > 0 ? "yes" : set.maybe.length > 0 ? "maybe" : "no", n);
  }
}

/** `missing` are those named that are not in the set, `extra` those in it that are not named. */
export function byNames(says: Says, set: FoundSet): Found {
  if (says.says !== "only" && says.says !== "among") return bare(set.sure.length > 0 ? "yes" : "no", set.sure.length);
  const named = says.participants;
  const missing = named.filter((id) => !set.sure.includes(id)).sort();
  const extra = says.says === "only" ? set.sure.filter((id) => !named.includes(id)).sort() : [];
  const wrong = missing.some((id) => !set.maybe.includes(id)) || extra.length > 0;
  const doubtful = missing.length > 0 || (says.says === "only" && set.maybe.some((id) => !named.includes(id)));
  return { verdict: wrong ? "no" : doubtful ? "maybe" : "yes", missing, extra, found: set.sure.length };
}

/** The act that the moment is named after; a notice is another reading of leaving. */
export function whenFound(data: AnswerData, of: WhenQuestion, says: Says, act?: string): Found {
  const dates = (data.dates ?? []).filter((date) =>
    act ? date.act === act : of.moment !== "left" || date.act !== "notice-of-withdrawal",
  );
  if (says.says !== "when") return bare(dates.length > 0 ? "yes" : "no");
  const inside = dates.some((date) => covers(says, date.on));
  const seen = data.notes.some((note) => note.note === "seen-otherwise" && covers(says, note.on));
  return bare(inside ? "yes" : seen ? "contested" : "no");
}

export function shareFound(says: Says, value: number, total: number): Found {
  const share = total > 0 ? value / total : 0;
  if (says.says !== "share") return bare(value > 0 ? "yes" : "no", share);
  return bare(comparesShare(share, says.how, says.share) ? "yes" : "no", share);
}

export function compares(n: number, how: Compared, said: number): boolean {
  switch (how) {
    case "exactly":
      return n === said;
    case "about":
      return Math.abs(n - said) <= Math.max(1, said * 0.05);
    case "at-least":
      return n >= said;
    case "at-most":
      return n <= said;
    case "more":
      return n > said;
    case "fewer":
      return n < said;
  }
}

/** "About 80 percent" is kept by what rounds to it within two and a half points; a bare figure by half a point. */
function comparesShare(share: number, how: Compared, said: number): boolean {
  if (how === "about") return Math.abs(share - said) <= 0.025;
  return how === "exactly" ? Math.abs(share - said) <= 0.005 : compares(share, how, said);
}
