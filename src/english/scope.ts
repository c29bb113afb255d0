import type { Filter, Together } from "../questions/question.ts";
import type { InstrumentId } from "../records/record.ts";
import {
  filterOf,
  groupsOf,
  type Hearing,
  isOver,
  type Miss,
  missing,
  peopleOf,
  type SetGroup,
  type Times,
  timesOf,
} from "./hearing.ts";
import { type DateMention, dayOfMention } from "./mentioned-days.ts";
import { tagged } from "./pieces.ts";
import type { VerbMention } from "./slots.ts";

/** The set that a question is about, those that only narrow it, and the days of each. */
export interface Scope {
  readonly main: SetGroup | null;
  readonly instrument: InstrumentId;
  readonly with?: Together;
  readonly filters: readonly Filter[];
  readonly times: Times;
  readonly assuming: readonly string[];
}

/** Which set is meant, which ones filter, and on which days. */
export function scopeOf(hearing: Hearing): Scope | Miss {
  const groups = groupsOf(hearing.slots);
  const main = mainOf(groups, hearing);
  const instrument = main?.first.entry.id ?? hearing.pointed;
  if (instrument === null) {
    return missing(hearing, "instrument", "the question names no treaty, alliance or organisation of the record");
  }
  // "Which members of it left the treaty": named twice, it is one set; a day that is the only one is the question's own.
  const isOwn = (day: SetGroup["day"]) => day === null || hearing.slots.dates.length === 1;
  const isSame = ({ first, sets, day }: SetGroup) =>
    sets.length === 1 && first.entry.id === instrument && !first.negative && !first.ever && isOwn(day);
  const rest = groups.filter((group) => group !== main && !isSame(group));
  const narrowed = narrowedBy(hearing, rest);
  if ("miss" in narrowed) return narrowed;
  const { times, filters } = narrowed;
  const assuming = rest
    .filter((group, i) => filters[i]?.on === "ever" && !group.first.ever && !group.first.former)
    .filter((group) => isOver(group.first.entry.id, times.on, hearing))
    .map(
      (group) =>
        `${hearing.context.names.inSentence(group.first.entry.id, times.on)} had ended by then: whoever was ever in it is meant`,
    );
  const others = main?.sets.slice(1).map((set) => set.entry.id) ?? [];
  const joined = main?.how && others.length > 0 ? { with: { how: main.how, of: others } } : {};
  return { main, instrument, ...joined, filters: [...filters, ...peopleFilters(hearing)], times, assuming };
}

/** The sets that only narrow a question as filters, with the days that are left for the question itself. */
export function narrowedBy(
  hearing: Hearing,
  rest: readonly SetGroup[],
): { readonly times: Times; readonly filters: readonly Filter[]; readonly taken: ReadonlySet<DateMention> } | Miss {
  const days = new Set<DateMention>();
  const dated = hearing.slots.dates.filter((date) => date.relation !== "since" && date.relation !== "between");
  for (const group of rest) {
    // A filter has a day of its own only where another day is left for the question itself.
    if (group.day && dated.some((date) => date !== group.day && !days.has(date))) days.add(group.day);
  }
  const times = timesOf(hearing, days);
  if ("miss" in times) return times;
  const at = { ...hearing, on: times.on };
  const filters = rest.map((group) => filterOf(group, at, group.day !== null && days.has(group.day)));
  // "In NATO and no longer in the EU": not in it then, and in it before.
  const before = filters.filter((filter, i) => !filter.in && rest[i]?.first.denial === "no-longer");
  return { times, filters: [...filters, ...before.map(inBefore)], taken: days };
}

function inBefore(filter: Filter): Filter {
  return { ...filter, in: true, on: "ever" };
}

/** "Besides Russia, who …": those named are left out; "of Finland, Sweden and Belarus, who …": only those are asked about. */
export function peopleFilters(hearing: Hearing): Filter[] {
  const except = peopleOf(hearing, true).map((of): Filter => ({ in: false, of, on: null }));
  const asks =
    hearing.slots.tags.has("who") ||
    hearing.slots.tags.has("which") ||
    hearing.slots.tags.has("count") ||
    hearing.slots.tags.has("list");
  const [first, ...more] = peopleOf(hearing);
  if (!asks || hearing.claim || first === undefined) return except;
  const among: Filter = { in: true, of: first, on: null };
  return [...except, more.length > 0 ? { ...among, with: { how: "any", of: more } } : among];
}

/** The set governed by the most telling verb; then the first that is neither denied nor only says what is asked for. */
function mainOf(groups: readonly SetGroup[], hearing: Hearing): SetGroup | null {
  const instruments = groups.filter((group) => group.first.entry.kind === "instrument");
  const plain = instruments.filter((group) => !group.first.negative && !group.adjectival);
  const [date] = hearing.slots.dates;
  const day = date ? dayOfMention(date) : hearing.on;
  // "…, in NATO on that day" narrows what stands before it: there is nothing to choose.
  const narrowed = instruments.some(({ sets }) => sets.some((set) => set.thatDay));
  const score = (group: SetGroup): number => {
    const { first } = group;
    const verb = first.verb;
    const telling = verb !== null && isTelling(verb);
    return (
      (first.negative && !telling ? -10 : 0) +
      (group.adjectival ? -3 : 0) +
      (telling ? 2 : 0) +
      (((first.ever && !telling) || first.apart) && group !== instruments[0] ? -4 : 0) +
      (isOver(first.entry.id, day, hearing) && !telling && !narrowed ? -4 : 0)
    );
  };
  const best = [...instruments].sort((a, b) => score(b) - score(a))[0] ?? null;
  const elsewhere = hearing.pointed !== null && !hearing.slots.sets.some((set) => set.entry.id === hearing.pointed);
  const about = hearing.context.about !== null || elsewhere;
  if (best === null || plain.length > 0) return best;
  const telling = best.first.verb !== null && isTelling(best.first.verb);
  // "Who is left outside NATO?": those who remain in something else.
  // "Which African states remain outside it?" draws from a group: those are asked about, and nothing else.
  const drawn = groups.some(({ first }) => first.entry.kind === "group" && !first.negative);
  const alone = drawn && instruments.length === 1 && best.first.denial === "outside";
  if (best.first.negative && !telling && hearing.slots.verbs.some(isStaying) && !alone) return null;
  if (alone) return best;
  // "Who would be in it outside NATO?": in what is spoken of, and what is denied only narrows.
  const inIt = hearing.slots.pieces.some((piece, i, all) => tagged(piece, "in") && tagged(all[i + 1], "it"));
  if (best.first.negative && !telling && inIt && hearing.pointed !== null) return null;
  if (!about) return best;
  // "Which NATO members are left?" asks about what is shown; "who is outside NATO?" asks about NATO.
  // "If Belarus left Open Skies, who are the only non-NATO members?": the members of what is spoken of.
  const spokenOf = elsewhere && hearing.given.length > 0 && hearing.slots.tags.has("noun");
  const outside = best.first.negative && hearing.slots.verbs.length === 0 && !spokenOf;
  return telling || outside ? best : null;
}

/** "Who is left", "who remains". */
export function isStaying(verb: VerbMention): boolean {
  return (
    verb.verb === "remain" ||
    (verb.verb === "left" && (verb.beforeIn || verb.helper === "be" || verb.helper === "would"))
  );
}

function isTelling(verb: VerbMention): boolean {
  return (
    verb.verbs.some((each) => each !== "remain" && each !== "left" && each !== "bind") ||
    (verb.verb === "left" && !isStaying(verb))
  );
}
