import { countsAsParty } from "../graph/graph.ts";
import type { ParticipantId } from "../records/record.ts";
import { lazily } from "../standing/lazily.ts";
import type { State } from "../standing/spell.ts";
import type { Day } from "../time/day.ts";
import type { ReadingAs, ReadingFound } from "./answer-data.ts";
import { type Engine, turnsOf } from "./engine.ts";
import { bare, type Found, type FoundSet, heldAgainst, setFound, shareFound, whenFound } from "./found.ts";
import { answerIs } from "./is.ts";
import { beyondSpells } from "./left-out.ts";
import { changing, placingOf, within } from "./placing.ts";
import type {
  ClaimQuestion,
  IsQuestion,
  Says,
  ShareQuestion,
  StateAsked,
  WhenQuestion,
  WhoQuestion,
} from "./question.ts";
import { memberOn, movingSets, passing, spellsOn, sureness, thosePassing } from "./sets.ts";
import { measured } from "./share.ts";
import { answerWhen } from "./when.ts";
import { selected, selectWho } from "./who.ts";

/** The same claim read otherwise. Readings that come out as the claim itself does are left out. */
export function readingsOf(engine: Engine, { of, says }: ClaimQuestion, said: Found): ReadingFound[] {
  const all =
    of.ask === "who"
      ? ofSets(engine, of, says)
      : of.ask === "is"
        ? ofStates(engine, of, says)
        : of.ask === "when"
          ? ofMoments(engine, of, says)
          : of.ask === "share"
            ? ofBases(engine, of, says)
            : [];
  return all.filter((reading) => reading.verdict !== said.verdict || reading.as.as === "base");
}

function ofSets(engine: Engine, of: WhoQuestion, says: Says): ReadingFound[] {
  const readings: ReadingFound[] = [];
  const base = lazily(() => thosePassing(engine, of.filters, of.on));
  const add = (as: ReadingAs, found: Found) => readings.push({ as, ...found });
  const addSet = (as: ReadingAs, set: FoundSet) => add(as, setFound(says, set, base));
  const asked = lazily(() => {
    const passes = passing(engine, of.filters, of.on);
    return [...spellsOn(engine, of.instrument, of.on).values()].filter((s) => passes(s.participant) === "yes");
  });
  const asSet = (claim: (state: State) => boolean): FoundSet => {
    const having = (so: string) => asked().flatMap((s) => (sureness(s, claim) === so ? s.participant : []));
    return { sure: having("yes"), maybe: having("maybe") };
  };
  const plain = selectWho(engine, of);
  if (of.reading === "remaining" && !of.with) {
    const bound = (s: State) => s.standing === "party" || s.standing === "consented" || s.standing === "signatory";
    addSet(
      { as: "notice" },
      asSet((s) => countsAsParty(s) && s.leaving === null),
    );
    addSet({ as: "signed" }, asSet(bound));
    addSet(
      { as: "with-suspended" },
      asSet((s) => s.standing === "party"),
    );
    addSet({ as: "ever" }, selectWho(engine, { ...of, reading: "ever" }));
  }
  if (of.reading === "departed") {
    const leaving = selectWho(engine, { ...of, reading: "leaving" });
    addSet({ as: "notice" }, { sure: [...plain.sure, ...leaving.sure], maybe: plain.maybe });
  }
  if (says.says === "only") {
    const among = (id: string) => {
      const inside = (ids: readonly ParticipantId[]) =>
        ids.filter((each) => memberOn(engine, id, each, of.on) === "yes");
      const found = setFound(says, { sure: inside(plain.sure), maybe: inside(plain.maybe) }, base);
      if (found.verdict === "yes") add({ as: "among", of: id }, found);
      return found.verdict === "yes";
    };
    const { bodies, groups } = setsOf(engine, of);
    // Many a group is small enough for anything to be true of it: it is named where no membership makes it so.
    if (bodies.filter(among).length === 0) groups.forEach(among);
  }
  const other = dayWhenTrue(engine, of, says);
  if (other) add({ as: "on", on: other.on }, other.found);
  return readings;
}

/** Alliances, organisations and groups among whose members a claim may have been meant; not those already asked about. */
function setsOf(engine: Engine, of: WhoQuestion): { bodies: string[]; groups: string[] } {
  const asked = new Set([of.instrument, ...of.filters.map((filter) => filter.of)]);
  const bodies = engine.record.instruments.filter((one) => one.kind !== "treaty" && !one.coverage.exitsOnly);
  const others = (ids: Iterable<string>) => [...ids].filter((id) => !asked.has(id));
  return { bodies: others(bodies.map(({ id }) => id)), groups: others(engine.groups.keys()) };
}

/** The nearest turning day on which the claim holds. */
function dayWhenTrue(engine: Engine, of: WhoQuestion, says: Says): { on: Day; found: Found } | null {
  const turns = turnsOf(engine, [of.instrument, ...movingSets(of.filters)]).filter((day) => day <= engine.record.date);
  const next = turns.findIndex((day) => day > of.on);
  const place = next < 0 ? turns.length : next;
  const nearest = turns
    .slice(Math.max(0, place - NEARBY), place + NEARBY)
    .flatMap((turn) => [
      { turn, on: turn },
      { turn, on: turn - 1 },
    ])
    .sort((a, b) => Math.abs(a.on - of.on) - Math.abs(b.on - of.on))
    .slice(0, NEARBY);
  if (nearest.length === 0) return null;
  const days = nearest.map(({ on }) => on);
  const placing = within(placingOf(engine, of), { from: Math.min(...days), until: Math.max(...days) + 1 });
  // The set is looked at only where it changes: between two changes the claim stays as it is.
  const changes = changing(placing, new Set(nearest.map(({ turn }) => turn)));
  for (const { turn, on } of nearest) {
    if (!changes.has(turn)) continue;
    const found = setFound(says, selected(placing, on), () => thosePassing(engine, of.filters, on));
    if (found.verdict === "yes") return { on, found };
  }
  return null;
}

/** How many days around the asked one are tried: enough for the changes of a decade, few enough to answer at once. */
const NEARBY = 16;

const STATES: Partial<Record<StateAsked, readonly [ReadingAs, StateAsked][]>> = {
  party: [
    [{ as: "signed" }, "signatory"],
    [{ as: "ever" }, "ever"],
  ],
  departed: [[{ as: "notice" }, "leaving"]],
  consented: [[{ as: "signed" }, "signatory"]],
};

function ofStates(engine: Engine, of: IsQuestion, says: Says): ReadingFound[] {
  const known = (state: StateAsked) => engine.standings.explained || beyondSpells({ ...of, state }) === null;
  return (STATES[of.state] ?? [])
    .filter(([, state]) => known(state))
    .map(([as, state]) => ({ as, ...bare(heldAgainst(says, answerIs(engine, { ...of, state }).verdict ?? "no")) }));
}

function ofMoments(engine: Engine, of: WhenQuestion, says: Says): ReadingFound[] {
  // How often it was done is one number.
  if (says.says === "count") return [];
  const data = answerWhen(engine, of);
  const by = (as: ReadingAs, act: string): ReadingFound => ({ as, ...whenFound(data, of, says, act) });
  if (of.moment === "left") return [by({ as: "notice" }, "notice-of-withdrawal")];
  if (of.moment === "joined") {
    const signed = answerWhen(engine, { ...of, moment: "signed" });
    return [{ as: { as: "signed" }, ...whenFound(signed, { ...of, moment: "signed" }, says) }];
  }
  if (of.moment === "notice") {
    const left = answerWhen(engine, { ...of, moment: "left" });
    return [{ as: { as: "effect" }, ...whenFound(left, { ...of, moment: "left" }, says) }];
  }
  return [];
}

function ofBases(engine: Engine, of: ShareQuestion, says: Says): ReadingFound[] {
  return measured(engine, of).otherwise.map(({ base, value, total }) => ({
    as: { as: "base", base },
    ...shareFound(says, value, total),
  }));
}
