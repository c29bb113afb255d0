import type { Hearing } from "./hearing.ts";
import type { DateMention } from "./mentioned-days.ts";
import { textOf } from "./pieces.ts";
import type { VerbMention } from "./slots.ts";

/** What is said of a notice that ran: that it was given, that it took effect, that one stayed until then and was out. */
const OF_A_NOTICE: ReadonlySet<VerbMention["verb"]> = new Set([
  "notice",
  "left",
  "depart",
  "leaving",
  "out",
  "enter",
  "force",
  "remain",
]);
const LENGTHS = /^(notice period|period of notice|withdrawal period|length of notice)$/;

/**
 * "How long did its notice run?", "how many days after giving notice was it out?": a length from a notice to its effect. The
 * days are those that the notice is told by; null where something else is asked.
 */
export function noticeRan({ slots }: Hearing): readonly DateMention[] | null {
  const { verbs, dates, pieces, people } = slots;
  const spokenOf = dates.flatMap(({ anchor }) => anchor?.subjects ?? []);
  if (new Set([...people.map(({ entry }) => entry.id), ...spokenOf.map(({ id }) => id)]).size > 1) return null;
  const given = dates.filter((date) => date.anchor?.of === "notice" && SINCE_THEN.has(date.relation));
  const told =
    given.length > 0 ||
    verbs.some(({ verb, negated }) => verb === "notice" && negated === null) ||
    pieces.some((piece) => LENGTHS.test(textOf(piece)));
  const other = dates.some((date) => date.anchor !== null && !given.includes(date) && date.anchor.of !== "left");
  // "From entry into force to notice", "from leaving to notice": the two that are named bound it, in their order.
  const bounded = pieces.some((piece) => textOf(piece) === "from") && pieces.some((piece) => textOf(piece) === "to");
  const only = verbs.every(
    ({ verb, verbs: all, text }) =>
      OF_A_NOTICE.has(verb) &&
      !all.includes("revoke") &&
      (!(verb === "enter" || verb === "force") || /effect/.test(text)),
  );
  if (bounded) return null;
  return told && only && !other ? dates.filter(({ anchor }) => anchor !== null) : null;
}

const SINCE_THEN: ReadonlySet<DateMention["relation"]> = new Set(["after", "day-after", "since", "between"]);
