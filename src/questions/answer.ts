/**
 * The answer contract: one object for page, terminal and library. Ids are sorted, dates are `YYYY-MM-DD`, every
 * `until` is exclusive, and null while still true on the record's date. A list that was asked for is there even when
 * empty; a field that does not belong to the kind of answer is left out. `answer.schema.json` is made from this file.
 */
export interface Answer {
  /** The question in the words it was asked; an echo where it came as data. */
  question: string;
  /** The question as understood, in plain English. */
  reading: string;
  sentence: string;
  kind: AnswerKind;
  on?: IsoDate;
  between?: IsoSpan;
  participants?: string[];
  instruments?: string[];
  /** Those for whom the record cannot tell on that day. */
  maybe?: string[];
  /** Those whose standing is disputed; the depositary's view decides where they are counted. */
  contested?: string[];
  /** In a question about those who remain: members whose membership is suspended, named beside the count. */
  suspended?: string[];
  count?: number;
  verdict?: Verdict;
  dates?: DatedAct[];
  duration?: { days: number; words: string };
  changes?: StandingChange[];
  measure?: Measure;
  steps?: DerivationStep[];
  readings: ReadingVerdict[];
  parts: Part[];
  holds: IsoSpan | null;
  because: Because[];
  assuming: string[];
  coverage: { until: IsoDate; missing: string[] };
  notes: string[];
  /** The answer to a second question that was asked in the same sentence: the fields above are of the first, its sentence and notes of both. */
  also?: Answer;
}

export type AnswerKind =
  | "participants"
  | "instruments"
  | "count"
  | "verdict"
  | "dates"
  | "duration"
  | "changes"
  | "measure"
  | "rule"
  | "derivation"
  | "about";

export type Verdict = "yes" | "no" | "maybe" | "contested";

/**
 * A calendar day, `YYYY-MM-DD`.
 * @format date
 * @pattern ^\d{4}-\d{2}-\d{2}$
 */
export type IsoDate = string;

/** `from` null: since before the record's first turning day. */
export interface IsoSpan {
  from: IsoDate | null;
  until: IsoDate | null;
}

export interface DatedAct {
  /** Null for an act of the instrument itself. */
  participant: string | null;
  instrument: string;
  act: string;
  /** As recorded (EDTF), so a month stays a month. */
  on: string;
}

export interface StandingChange {
  on: IsoDate;
  participant: string;
  instrument: string;
  from: string;
  to: string;
}

export interface Measure {
  name: string;
  unit: string;
  value: number;
  total: number;
  /**
   * From 0 to 1.
   * @minimum 0
   * @maximum 1
   */
  share: number;
  /** What the total covers, in words. */
  base: string;
}

export interface DerivationStep {
  on: IsoDate;
  text: string;
  act: string | null;
  source: SourceLink | null;
  rule: string;
}

export interface SourceLink {
  id: string;
  title: string;
  url: string | null;
}

export interface ReadingVerdict {
  reading: string;
  verdict: Verdict;
  missing: string[];
  extra: string[];
}

/** One editable piece of the echo. Each of `others` is a question in words that differs in this piece. */
export interface Part {
  slot: string;
  text: string;
  value: string;
  others: string[];
}

/** An act behind an answer. */
export interface Because {
  /** Whose standing it made; null for an act of the instrument itself. */
  participant: string | null;
  /** Who did it, where that is another, whose standing the participant continues. */
  by?: string;
  instrument: string;
  act: string;
  on: string;
  source: SourceLink;
}

export interface Failure {
  error: {
    kind: "unknown-name" | "bad-date" | "ambiguous" | "out-of-scope" | "not-understood";
    /** Where in the question: character offsets, the end exclusive. */
    at: [number, number];
    message: string;
  };
  /** The nearest questions that can be answered. */
  suggestions: string[];
}
