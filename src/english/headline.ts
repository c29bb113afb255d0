import { type AsOfIndex, membershipsToward } from "../graph/graph.ts";
import type { Figures } from "../records/figures.ts";
import type { InstrumentId, ParticipantId } from "../records/record.ts";
import type { Standings } from "../standing/fold.ts";
import { isDeparture } from "../standing/membership.ts";
import type { Spell } from "../standing/spell.ts";
import type { Day } from "../time/day.ts";
import { covers } from "../time/span.ts";
import { inWords } from "../time/words.ts";
import { truthWords } from "./holds.ts";
import { capital, count, listed, type Teller } from "./teller.ts";

/** What a headline is told from. */
export interface HeadlineBasis extends Teller {
  readonly standings: Standings;
  readonly graph: AsOfIndex;
  readonly figures: Figures;
}

export interface Headline {
  readonly sentence: string;
  /** What went with those who left, in the chosen measure; may be empty. */
  readonly loss: string;
  /** How long this has been true; may be empty. */
  readonly truth: string;
}

/**
 * Who remains in an instrument on a day and who has left, by whom it shrank first, in at most two sentences. Where
 * `basis` supposes something, `recorded` is the record alone: what is true only as supposed says so.
 */
export function headlineOf(
  basis: HeadlineBasis,
  instrument: InstrumentId,
  day: Day,
  measure: string,
  recorded: HeadlineBasis = basis,
): Headline {
  const told = headlineIn(basis, instrument, day, measure);
  const supposed = recorded !== basis && headlineIn(recorded, instrument, day, measure).sentence !== told.sentence;
  return { ...told, truth: truthOf(basis, instrument, day, supposed) };
}

function headlineIn(
  basis: HeadlineBasis,
  instrument: InstrumentId,
  day: Day,
  measure: string,
): Omit<Headline, "truth"> {
  const { names, standings, graph, record } = basis;
  const name = capital(names.inSentence(instrument, day));
  const clock = standings.clock(instrument);
  const spells = graph.at(instrument, day);
  const parties = spells.filter((spell) => spell.state.standing === "party" && spell.orElse.length === 0);
  const counted = parties.filter((spell) => spell.state.suspended !== "membership").map((spell) => spell.participant);
  const gone = departures(basis, instrument, day);
  if (clock.ended && clock.ended.on <= day) {
    const how = clock.ended.how === "treaty expired" ? "expired" : "ended";
    const left = gone.size > 0 ? ` ${capital(leftWords(basis, gone, clock.ended.on))}.` : " Nobody had left it.";
    return {
      sentence: `${name} ${how} on ${inWords(clock.ended.on, "short")}.${left}`,
      loss: "",
    };
  }
  if (clock.inForce === null || day < clock.inForce) {
    const bound = spells.filter((spell) => spell.state.standing === "consented").length;
    const signed = spells.filter((spell) => spell.state.standing === "signatory").length;
    const verb = day > record.date ? "will not be" : "is not";
    const who =
      bound + signed === 0
        ? "Nobody has signed it."
        : `${bound} ${bound === 1 ? "has" : "have"} ratified, ${signed} ${signed === 1 ? "has" : "have"} signed only.`;
    return {
      sentence: `On ${inWords(day, "short")} ${lower(name)} ${verb} in force. ${who}`,
      loss: "",
    };
  }
  const { noun, coverage } = record.instruments.find(({ id }) => id === instrument) ?? {};
  const leaving = parties.filter((spell) => spell.state.leaving !== null);
  const going = leaving.map((spell) => {
    const effect = spell.state.leaving?.effect ?? null;
    return `${names.inSentence(spell.participant, day)} ${effect === null ? "has given notice" : `leaves on ${inWords(effect, "short")}`}`;
  });
  const total = counted.length + gone.size;
  // Where only exits are recorded nobody can be counted, nor what went with those who left.
  const uncounted = coverage?.exitsOnly === true;
  const head = uncounted
    ? `${name}: only exits and returns are recorded.`
    : gone.size === 0
      ? `${name}: ${count(total, noun?.one ?? "party", noun?.many ?? "parties")}, none has left.`
      : `${name}: ${counted.length} of ${total} remain.`;
  const tail = [...(gone.size > 0 ? [leftWords(basis, gone, day)] : []), ...going];
  const apart = parties
    .filter((spell) => spell.state.suspended === "membership")
    .map((spell) => names.inSentence(spell.participant, day));
  const suspended =
    apart.length > 0
      ? ` ${capital(listed(apart))} ${apart.length === 1 ? "is" : "are"} apart, membership suspended.`
      : "";
  return {
    sentence: `${head}${tail.length > 0 ? ` ${capital(tail.join(", "))}.` : ""}${suspended}${disputes(basis, spells, day)}`,
    loss: uncounted ? "" : lossOf(basis, counted, [...gone.keys()], measure),
  };
}

/** `North Korea's exit is disputed.` where one view sees a party and another one that has left; else the standing is. */
function disputes({ names }: HeadlineBasis, spells: readonly Spell[], day: Day): string {
  return spells
    .filter((spell) => spell.contested.length > 0)
    .map(({ participant, state, contested }) => {
      const seen = new Set([state, ...contested.map((view) => view.state)].map(({ standing }) => standing));
      const what = seen.has("party") && seen.has("former") ? "exit" : "standing";
      return ` ${capital(names.inSentence(participant, day))}'s ${what} is disputed.`;
    })
    .join("");
}

function lower(name: string): string {
  return name.startsWith("The ") ? `the ${name.slice(4)}` : name;
}

/** Those who have left and are not back, with the day, in order of it. */
function departures({ graph }: HeadlineBasis, instrument: InstrumentId, day: Day): Map<ParticipantId, Day> {
  const all = membershipsToward(graph, instrument);
  const gone = all.filter((m) => isDeparture(m) && m.until <= day).sort((a, b) => a.until - b.until);
  const back = new Set(all.filter((m) => covers(m, day)).map((m) => m.participant));
  return new Map(gone.filter((m) => !back.has(m.participant)).map((m) => [m.participant, m.until]));
}

/** `the United States left on 22 Nov 2020, Russia on 18 Dec 2021`; of more than three the latest two. */
function leftWords({ names }: HeadlineBasis, gone: ReadonlyMap<ParticipantId, Day>, day: Day): string {
  const all = [...gone];
  const told = all.length > 3 ? all.slice(-2) : all;
  const words = told.map(
    ([id, on], i) =>
      `${names.inSentence(id, Math.min(on - 1, day))} ${i === 0 ? "left " : ""}on ${inWords(on, "short")}`,
  );
  return `${words.join(", ")}${told.length < all.length ? `, and ${all.length - told.length} before` : ""}`;
}

function lossOf(
  { figures }: HeadlineBasis,
  kept: readonly ParticipantId[],
  gone: readonly ParticipantId[],
  measure: string,
): string {
  if (gone.length === 0 || figures.unit(measure) === null) return "";
  const lost = figures.total(gone, measure).value;
  const share = lost / (lost + figures.total(kept, measure).value);
  if (!Number.isFinite(share)) return "";
  const percent = share > 0 && share < 0.01 ? "less than 1 %" : `${Math.round(share * 100)} %`;
  const though = share > 0.1 ? `, though only ${gone.length} of ${gone.length + kept.length} participants` : "";
  return `With ${gone.length === 1 ? "it" : "them"} went ${percent} of the ${measure}${though}.`;
}

function truthOf({ graph, record }: HeadlineBasis, instrument: InstrumentId, day: Day, supposed: boolean): string {
  // That one who was in it before no longer exists changes nothing of what is told.
  const key = (on: Day) =>
    JSON.stringify(
      graph
        .at(instrument, on)
        .filter(({ state }) => state.standing !== "former")
        .map((s) => [s.participant, s.state.standing, s.state.suspended]),
    );
  const now = key(day);
  const { from, until } = graph.holds(day, graph.turningDays(instrument), (on) => key(on) === now);
  if (!Number.isFinite(from)) return "";
  return truthWords({ from, until: until > record.date ? null : until }, supposed, record.date);
}
