import { type Heard, type Hearing, missing, peopleOf, says, timesOf, understood } from "./hearing.ts";

/** A day is asked for, of one instrument and a number of its members, and nothing is said to be done. */
export function asksSize(hearing: Hearing): boolean {
  const { sets, numbers, verbs } = hearing.slots;
  const [number, ...others] = numbers;
  return (
    says(hearing, "when") &&
    number !== undefined &&
    !number.percent &&
    others.length === 0 &&
    (says(hearing, "noun") || number.compared !== null) &&
    sets.length === 1 &&
    sets[0]?.entry.kind === "instrument" &&
    !sets[0].negative &&
    peopleOf(hearing).length === 0 &&
    verbs.every(({ verb }) => verb === "remain")
  );
}

export function readSize(hearing: Hearing): Heard {
  const [number] = hearing.slots.numbers;
  const instrument = hearing.slots.sets[0]?.entry.id;
  const times = timesOf(hearing);
  if ("miss" in times) return times;
  if (!number || instrument === undefined) return missing(hearing, "number", "how many? the question gives no number");
  return understood({ ask: "size", instrument, how: number.compared ?? "exactly", n: number.n, on: times.on });
}
