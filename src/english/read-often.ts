import { claim, type Heard, type Hearing, isYesNo, missing, says, understood } from "./hearing.ts";
import { readWhen } from "./read-when.ts";

/**
 * "Has the US left UNESCO more than once?", "who left it twice?": how often a step was taken. "Twice" is said of who did it
 * twice or more: the answer tells how often it was.
 */
export function readOften(hearing: Hearing): Heard {
  const { times } = hearing.slots;
  const read = readWhen({ ...hearing, slots: { ...hearing.slots, times: null } });
  if ("miss" in read || times === null) return read;
  const { question, assuming } = read;
  const often = { how: times.compared ?? "at-least", n: times.n } as const;
  if (question.ask !== "when")
    return missing(hearing, "other", "how often what was done? ask who did it twice", times.at);
  // A membership that goes on under another name is no second joining.
  if (question.moment === "joined" && hearing.context.engine.line(question.instrument).length > 1)
    return missing(
      hearing,
      "other",
      "how often one joined what continues another is not told: ask when it joined",
      times.at,
    );
  if (question.participant !== null && says(hearing, "only"))
    return missing(hearing, "other", "whether nobody else did it so often is not checked: ask who did", times.at);
  if (question.participant !== null) {
    if (!isYesNo(hearing) && !hearing.claim)
      return missing(hearing, "other", "ask whether it did so twice, or how many times", times.at);
    return claim({ ...question, form: "count" }, { says: "count", ...often }, assuming);
  }
  if (question.moment === "suspended")
    return missing(hearing, "other", "of suspensions ask who was suspended, or when", times.at);
  const listed = says(hearing, "who", "which", "list", "count", "noun") && !isYesNo(hearing) && !hearing.claim;
  if (!listed) return missing(hearing, "other", "of whom? ask who did it twice", times.at);
  const form = says(hearing, "count") ? ({ form: "count" } as const) : {};
  return understood({ ...question, ...form, times: often }, null, assuming);
}
