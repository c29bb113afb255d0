import type { Day } from "../time/day.ts";
import type { EdtfDate } from "../time/edtf.ts";
import type { Claim } from "./claim.ts";
import type { Clauses } from "./clauses.ts";

/**
 * What `graph-data/` says, read and checked: dated acts with their sources, and what is needed to name and count.
 * Plain data (it survives JSON), in the order of the files; nothing in it is derived.
 *
 * This floor knows files, columns and complaints. It refuses to know what follows from an act: that the United States
 * gave notice on 2020-05-22 stands here, that it was leaving from that day stands in `standing/`.
 */
export interface TreatyRecord {
  readonly title: string;
  readonly version: string;
  /** The day up to which the record speaks; the default day of every question. */
  readonly date: Day;
  /** The instrument that a newcomer is shown first; null leaves the choice to the program. */
  readonly start: InstrumentId | null;
  readonly participants: readonly Participant[];
  readonly names: readonly Name[];
  readonly namedActs: readonly NamedAct[];
  readonly successions: readonly Succession[];
  readonly figures: readonly Figure[];
  readonly groups: readonly GroupMember[];
  readonly instruments: readonly Instrument[];
  readonly acts: readonly Act[];
  readonly events: readonly RecordedEvent[];
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
}

export type ParticipantId = string;
export type InstrumentId = string;
export type GroupId = string;
export type SourceId = string;

/** A state, or an organisation that can join treaties. `lives` are half-open; an empty end in the file is open. */
export interface Participant {
  readonly id: ParticipantId;
  readonly lives: readonly Life[];
  readonly codes: Readonly<Partial<Record<CodeSystem, string>>>;
}

/** `from` null: the first day is not compiled, so nothing is checked against it. `until` null: still alive. */
export interface Life {
  readonly from: Day | null;
  readonly until: Day | null;
}

export const CODE_SYSTEMS = ["iso3", "iso2", "m49", "cow", "gw", "wikidata"] as const;
export type CodeSystem = (typeof CODE_SYSTEMS)[number];

export const NAME_KINDS = ["official", "short", "former", "nickname", "adjective", "capital", "shared"] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** A name of a participant, an instrument, a group, a named act or a depositary; on days outside `from`..`until` (exclusive) it was not in use. */
export interface Name {
  readonly id: string;
  readonly name: string;
  readonly kind: NameKind;
  readonly from: Day | null;
  readonly until: Day | null;
}

export const PARTICIPANT_ENDED = "participant-ended";

/**
 * One of the acts that people call by a name of its own ("Brexit"): what `id` stands for is every row that has it. The act
 * itself stands in the record, on that day; the end of a participant's life (instrument null) is `participant-ended`.
 */
export interface NamedAct {
  readonly id: string;
  readonly participant: ParticipantId | null;
  readonly instrument: InstrumentId | null;
  readonly act: ActKind | typeof PARTICIPANT_ENDED;
  readonly date: Day;
  readonly source: SourceId;
}

export const SUCCESSION_TYPES = ["continues", "succeeds", "dissolves-into", "merges", "accedes", "separates"] as const;
export type SuccessionType = (typeof SUCCESSION_TYPES)[number];

/** `from` is the earlier participant, `to` the later one. Only `continues` passes standing without an act. */
export interface Succession {
  readonly from: ParticipantId;
  readonly to: ParticipantId;
  readonly type: SuccessionType;
  readonly date: Day;
  readonly source: SourceId;
}

export interface Figure {
  readonly participant: ParticipantId;
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  readonly year: number;
  readonly source: SourceId;
}

export interface GroupMember {
  readonly group: GroupId;
  readonly participant: ParticipantId;
  readonly from: Day | null;
  readonly until: Day | null;
  readonly source: SourceId;
}

export const INSTRUMENT_KINDS = ["treaty", "alliance", "organisation", "regime"] as const;
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];

export const LINEAGE_TYPES = ["continues", "replaces", "amends", "protocol-to", "requires"] as const;
export type LineageType = (typeof LINEAGE_TYPES)[number];

export interface Instrument {
  readonly id: InstrumentId;
  readonly kind: InstrumentKind;
  /** Whether a sentence puts "the" before its short name: the CSTO, but NATO. */
  readonly article: boolean;
  /** What one who belongs is called: `party`, `member`, `participating state`; with its plural. */
  readonly noun: { readonly one: string; readonly many: string };
  readonly depositaries: readonly string[];
  readonly identifiers: Readonly<Record<string, string>>;
  readonly lineage: readonly { readonly type: LineageType; readonly of: InstrumentId }[];
  /** The alliances whose sectors the focus view draws, at most two; empty lets the program choose. */
  readonly sectors: readonly InstrumentId[];
  readonly clauses: Clauses;
  readonly coverage: Coverage;
}

export interface Coverage {
  /** The day up to which the acts of this instrument are complete. */
  readonly until: Day;
  readonly missing: readonly string[];
  /** True where only exits and returns are recorded: counts and lists of members are refused. */
  readonly exitsOnly: boolean;
}

export const PARTICIPANT_ACTS = [
  "signature",
  "definitive-signature",
  "ratification",
  "acceptance",
  "approval",
  "accession",
  "succession",
  "admission",
  "provisional-application",
  "provisional-application-ended",
  "entry-into-force",
  "notice-of-withdrawal",
  "notice-revoked",
  "notice-suspended",
  "notice-extended",
  "withdrawal",
  "lapse",
  "exclusion",
  "readmission",
  "suspension",
  "suspension-ended",
  "consent-withdrawn",
  "intention-not-to-become-party",
] as const;
/** Acts of the instrument itself; their participant column is empty. */
export const INSTRUMENT_ACTS = [
  "opened",
  "provisional-application",
  "entry-into-force",
  "extension",
  "termination",
] as const;
export type ActKind = (typeof PARTICIPANT_ACTS)[number] | (typeof INSTRUMENT_ACTS)[number];

/** By which a participant alone says that it will be bound. */
export const DEPOSITS: readonly ActKind[] = [
  "ratification",
  "acceptance",
  "approval",
  "accession",
  "definitive-signature",
];

/** By which it comes to be bound: as others did before it or let it in, too. */
export const CONSENTS: readonly ActKind[] = [...DEPOSITS, "succession", "admission"];

export const SCOPES = ["membership", "rights", "operation"] as const;
export type Scope = (typeof SCOPES)[number];

export const MARKS = ["recalled", "scheduled", "computed", "variant"] as const;
export type Mark = (typeof MARKS)[number];

/** One row of `acts/<instrument>.csv`: this participant did this on this day, says this source. */
export interface Act {
  readonly instrument: InstrumentId;
  /** Null for an act of the instrument itself. */
  readonly participant: ParticipantId | null;
  readonly act: ActKind;
  readonly date: EdtfDate;
  /** The first day on which it counts, where that is another day than `date`. */
  readonly effect: EdtfDate | null;
  readonly toward: ParticipantId | null;
  readonly scope: Scope | null;
  /** Whose view this is, where it is disputed; null for what the depositary records. */
  readonly view: string | null;
  readonly mark: Mark | null;
  readonly source: SourceId;
  readonly note: string;
  /** 1-based line in its file, for derivations and complaints. */
  readonly line: number;
}

/** What is not an act: an announcement, a decree, a vote. Shown in notes, never folded. */
export interface RecordedEvent {
  readonly instrument: InstrumentId;
  readonly participant: ParticipantId | null;
  readonly event: string;
  readonly date: EdtfDate;
  readonly source: SourceId;
  readonly note: string;
}

/** A source in CSL-JSON, cut to the fields that are used. */
export interface Source {
  readonly id: SourceId;
  readonly type: string;
  readonly title: string;
  readonly publisher?: string;
  readonly URL?: string;
  readonly note?: string;
}
