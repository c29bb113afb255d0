import type { InstrumentId } from "../records/record.ts";
import type { Clauses } from "./clauses.ts";
import type { EventMention } from "./events.ts";
import type { SetMention } from "./slots.ts";

/** The instrument that the text is about; one that is only denied ("outside NATO") is not it. */
export function instrumentNamed({ main, supposed }: Clauses, sets: readonly SetMention[]): InstrumentId | null {
  const objectOf = (events: readonly EventMention[]) => events.find((event) => event.object !== null)?.object?.id;
  const named = sets.find((set) => set.entry.kind === "instrument" && !set.negative);
  const anchored = main.flatMap((piece) => (piece.is === "anchor" ? [piece.event] : []));
  const found = objectOf(supposed) ?? named?.entry.id ?? objectOf(anchored);
  if (found !== undefined) return found;
  // "How long was it outside UNESCO before it came back?": of one that is named, and of nothing else.
  const [denied, ...others] = sets.filter((set) => set.entry.kind === "instrument");
  const somebody = main.some((piece) => piece.is === "name" && piece.entry.kind === "participant");
  return somebody && anchored.length > 0 && denied && others.length === 0 ? denied.entry.id : null;
}
