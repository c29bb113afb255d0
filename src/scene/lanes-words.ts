import type { InstrumentId, ParticipantId, Scope, SuccessionType } from "../records/record.ts";
import { isDeparture, type Membership } from "../standing/membership.ts";
import type { Spell } from "../standing/spell.ts";
import { type Day, FOREVER } from "../time/day.ts";
import type { Span } from "../time/span.ts";
import { inWords, yearOf } from "../time/words.ts";
import type { SceneBasis } from "./basis.ts";
import { lookOf } from "./focus.ts";
import type { LaneBar } from "./lanes.ts";
import type { Joint } from "./lanes-order.ts";

type Toward = { readonly toward: ParticipantId } & Span;

/** What stands at the right end of a row, the weightiest first: that it is only supposed, what is suspended, since when. */
export function noteOf(
  basis: SceneBasis,
  instrument: InstrumentId,
  memberships: readonly Membership[],
  spells: readonly Spell[],
  toward: readonly Toward[],
  supposed: boolean,
): string[] {
  const suspended = suspendedNotes(basis, spells, toward);
  // A row has one line: what is suspended tells more than since when it is in.
  const told = suspended.length > 0 ? suspended : [sinceNote(basis, instrument, memberships, spells)];
  return [supposed ? "supposed" : "", ...told].filter(Boolean);
}

/** "since 20 Oct 2003" for those who joined after the entry into force; founders need none. */
function sinceNote(
  { standings }: SceneBasis,
  instrument: InstrumentId,
  memberships: readonly Membership[],
  spells: readonly Spell[],
): string {
  const { inForce, ended } = standings.clock(instrument);
  const last = memberships.at(-1);
  if (!last) {
    const signed = spells.find(({ state }) => state.standing === "signatory");
    const nothingElse = spells.every(({ state }) => state.standing === "signatory" || state.standing === "none");
    return signed && nothingElse && spells.at(-1)?.until === FOREVER ? `signed ${inWords(signed.from, "short")}` : "";
  }
  const later = inForce === null || last.from > inForce;
  return last.until === FOREVER && later && ended === null ? `since ${inWords(last.from, "short")}` : "";
}

const SCOPES: Readonly<Record<Scope, string>> = {
  membership: "membership suspended",
  rights: "rights suspended",
  operation: "operation suspended",
};

function suspendedNotes({ names, record }: SceneBasis, spells: readonly Spell[], toward: readonly Toward[]): string[] {
  const years = ({ from, until }: Span) => {
    if (until === FOREVER) return `since ${yearOf(from)}`;
    const [first, last] = [yearOf(from), yearOf(until - 1)];
    return first === last ? first : `${first}–${last.slice(-2)}`;
  };
  const own: ({ scope: Scope } & Span)[] = [];
  for (const { state, from, until } of spells) {
    const last = own.at(-1);
    if (state.suspended === null) continue;
    // A notice divides a suspension into two spells, and ends nothing.
    if (last?.until === from && last.scope === state.suspended) own[own.length - 1] = { ...last, until };
    else own.push({ scope: state.suspended, from, until });
  }
  const latest = own.at(-1);
  const [first, ...more] = toward;
  return [
    ...(latest ? [`${SCOPES[latest.scope]} ${years(latest)}`] : []),
    ...(first
      ? [
          `suspended toward ${names.short(first.toward, record.date)} ${years(first)}${more.length > 0 ? ` and ${more.length} more` : ""}`,
        ]
      : []),
  ];
}

const TIE_WORDS: Readonly<Record<SuccessionType, string>> = {
  continues: "continued by",
  succeeds: "succeeded by",
  "dissolves-into": "dissolved into",
  merges: "merged into",
  accedes: "acceded to",
  separates: "parted from",
};

/** "dissolved into Czechia and Slovakia", for one whose last standing ended then. */
export function endingWords({ names, record }: SceneBasis, spells: readonly Spell[], joints: readonly Joint[]): string {
  const end = spells.findLast(({ state }) => state.standing !== "former")?.until;
  const last = joints.filter(({ day, type }) => day === end && type !== "separates");
  const [first] = last;
  if (!first) return "";
  const heirs = last
    .filter(({ type }) => type === first.type)
    .map(({ to }) => names.short(to, record.date))
    .sort();
  return `${TIE_WORDS[first.type]} ${heirs.length < 4 ? listed(heirs) : `${heirs.length} others`}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

const STANDING_WORDS: Readonly<Record<LaneBar["look"], string>> = {
  party: "in it",
  leaving: "leaving",
  consented: "ratified, not in force for it",
  signatory: "signed only",
  provisional: "applied it provisionally",
  suspended: "membership suspended",
  contested: "contested",
  unsure: "not sure",
};

export function rowSentence(
  { record }: SceneBasis,
  name: string,
  spells: readonly Spell[],
  memberships: readonly Membership[],
  supposed: Day | null,
): string {
  const parts = spells.flatMap((spell, i) => {
    const look = lookOf(spell, true);
    if (look === "ghost" || look === "ended" || look === "absent") return [];
    const next = spells[i + 1];
    const end = next?.from === spell.until && next.state.standing !== "former" ? "" : until(spell.until, record.date);
    return [`${STANDING_WORDS[look]} from ${inWords(spell.from)}${end}`];
  });
  const gone = memberships.filter(isDeparture).map(({ until: day, ended }) => `${ended?.how} on ${inWords(day)}`);
  const said = `${name}: ${[...parts, ...gone].join("; ")}.`;
  return supposed === null ? said : `${said} What follows ${inWords(supposed)} is supposed.`;
}

function until(day: Day, recordDate: Day): string {
  return day === FOREVER || day > recordDate ? "" : ` until ${inWords(day)}`;
}
