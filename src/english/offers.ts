import type { Engine } from "../questions/engine.ts";
import { onceFor, remembered } from "../standing/lazily.ts";
import { isDeparture } from "../standing/membership.ts";
import type { Day } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import { startOf } from "./examples.ts";
import type { Entry, Kind } from "./lexicon.ts";
import { type Piece, piecesOf, tagged } from "./pieces.ts";
import type { ReaderContext } from "./reader.ts";
import { tokensOf } from "./tokens.ts";
import type { Tag } from "./vocabulary.ts";

/** What may be typed next, before it is known whether it leads anywhere. */
export interface Offer {
  readonly text: string;
  readonly kind: CompletionKind;
}

/** Names offered at one place, best first. */
export const MOST_OFFERS = 12;

export type CompletionKind = "question" | "participant" | "instrument" | "group" | "verb" | "filter" | "date";

/** What may follow: the first rule whose words end the text says it. */
export function offersAfter(prefix: string, wanted: string, context: ReaderContext): Offer[] {
  const pieces = piecesOf(tokensOf(prefix), context.lexicon, context.today);
  if (pieces.some((piece) => piece.is === "unknown" || piece.is === "fault")) return [];
  if (pieces.length === 0) return HEADS.map((text) => ({ text, kind: "question" }));
  const state: State = { pieces, last: pieces[pieces.length - 1], wanted, context };
  const rule = RULES.find((each) => each.after(state));
  return rule ? rule.offers(state) : [];
}

interface State {
  readonly pieces: readonly Piece[];
  readonly last: Piece | undefined;
  readonly wanted: string;
  readonly context: ReaderContext;
}

/** How questions begin; each is understood once what it lacks is named. */
const HEADS = [
  "Who is left in",
  "Who has left",
  "Which states never joined",
  "How many are left in",
  "When did",
  "Is",
  "Was",
  "Has",
  "Who signed but never ratified",
  "Who is leaving",
  "Which treaties has",
  "Which treaties is",
  "What still binds",
  "What changed in",
  "How did",
  "How long was",
  "How much notice does",
  "What share of the area of",
  "Why is",
  "Show how",
  "If",
  "Is it true that only",
  "Who left first from",
  "Who succeeded",
  "What do you know about",
  "What can I ask",
  "How fresh is the record",
];

interface Rule {
  readonly after: (state: State) => boolean;
  readonly offers: (state: State) => Offer[];
}

const verbs = (...texts: readonly string[]): Offer[] => texts.map((text) => ({ text, kind: "verb" }));

const RULES: readonly Rule[] = [
  // Whose treaties are asked for: nothing but days can follow the verb.
  { after: (s) => asksTreaties(s) && saidVerb(s) && !isDate(s) && !ends(s, "since", "on"), offers: afterTreaties },
  { after: (s) => ends(s, "since", "before", "after", "between") && !ends(s, "in"), offers: days },
  { after: (s) => /^(on|by|as of|until)$/.test(lastWords(s)), offers: days },
  {
    after: (s) => isName(s, "participant") && inSupposition(s),
    offers: () => verbs("left", "gave notice of leaving", "joined"),
  },
  {
    after: (s) => inSupposition(s) && !isName(s, "instrument") && !isDate(s) && saidVerb(s),
    offers: (s) => names(s, "instrument"),
  },
  {
    after: (s) => inSupposition(s) && (isName(s, "instrument") || isDate(s)),
    offers: () => verbs("who is left in", "who is left outside", "how many are left in"),
  },
  { after: (s) => inSupposition(s), offers: (s) => names(s, "participant") },
  { after: (s) => isName(s, "participant"), offers: afterParticipant },
  { after: (s) => isName(s, "group"), offers: () => verbs("are left in", "never joined", "have left", "are in") },
  { after: (s) => isName(s, "instrument") || isDate(s), offers: afterSet },
  {
    after: (s) => ends(s, "when") || (begins(s, "when") && ends(s, "do", "be", "have")),
    offers: (s) => names(s, "participant", "instrument"),
  },
  {
    after: (s) => ends(s, "bind", "succeed", "only", "why") || (named(s, "bind") && ends(s, "and")),
    offers: (s) => names(s, "participant"),
  },
  {
    after: (s) => ends(s, "except", "show", "know") || /about$/.test(lastWords(s)),
    offers: (s) => names(s, "participant", "instrument", "group"),
  },
  {
    after: (s) =>
      begins(s, "which", "count") && ends(s, "be", "have") && named(s, "treaty", "alliance", "organisation", "regime"),
    offers: (s) => names(s, "participant"),
  },
  {
    after: (s) => begins(s, "who", "which", "list", "count") && ends(s, "noun"),
    offers: () => verbs("are left in", "have left", "never joined", "are in"),
  },
  {
    after: (s) =>
      begins(s, "who", "which", "count") &&
      s.pieces.length <= 2 &&
      !ends(s, "left", "depart", "join", "sign", "ratify", "in", "outside"),
    offers: afterWho,
  },
  {
    after: (s) => begins(s, "be", "have", "do", "how", "how-long", "why") && ends(s, "be", "have", "do"),
    // Only "is" and "was" may go on with an instrument: whether it is in force.
    offers: (s) => (begins(s, "have") ? names(s, "participant") : names(s, "participant", "instrument")),
  },
  {
    after: (s) =>
      ends(s, "in", "outside", "left", "depart", "join", "sign", "ratify", "leaving", "share", "do", "area"),
    offers: (s) => names(s, "instrument", "group"),
  },
];

function asksTreaties(state: State): boolean {
  return begins(state, "which", "count") && named(state, "treaty", "alliance", "organisation", "regime");
}

function afterTreaties(state: State): Offer[] {
  const on: Offer[] = [
    { text: `on ${inWords(state.context.engine.record.date)}`, kind: "date" },
    { text: "on", kind: "date" },
  ];
  return named(state, "left") ? [{ text: "since", kind: "date" }, ...on] : on;
}

function afterWho(state: State): Offer[] {
  if (ends(state, "be")) return verbs("left in", "leaving", "in");
  if (ends(state, "have")) return verbs("left", "not ratified");
  if (ends(state, "count")) return verbs("are left in", "have left", "states are in");
  return verbs(
    "is left in",
    "has left",
    "left first from",
    "signed but never ratified",
    "never joined",
    "is leaving",
    "was ever in",
  );
}

/** What may be said of a participant depends on the question's first words. */
function afterParticipant(state: State): Offer[] {
  const { pieces } = state;
  if (named(state, "know")) return [];
  if (saidVerb(state) && begins(state, "claim", "only")) return [];
  if (named(state, "bind")) return pieces.filter((piece) => piece.is === "name").length < 2 ? verbs("and") : [];
  if (named(state, "treaty") && begins(state, "which", "count"))
    return ends2(state, "have") ? verbs("left", "signed but not ratified") : verbs("in", "leaving");
  if (begins(state, "when"))
    return ends2(state, "do")
      ? verbs("leave", "join", "sign", "ratify", "give notice of leaving")
      : verbs("suspended in");
  if (begins(state, "have")) return verbs("left", "signed", "ratified");
  if (begins(state, "how-long")) return verbs("in");
  if (begins(state, "why")) return verbs("not counted in", "in");
  if (begins(state, "show")) return verbs("stands toward");
  if (named(state, "succeed")) return verbs("in");
  if (begins(state, "claim")) return verbs("is left in", "and");
  if (begins(state, "be")) return verbs("in", "leaving", "ever in", "suspended in");
  return [];
}

/** A question that can be asked goes on with what narrows it. */
function afterSet(state: State): Offer[] {
  const offers: Offer[] = [];
  if (begins(state, "when") && !saidVerb(state)) return verbs("enter into force", "end", "have the most parties");
  if (begins(state, "how") && named(state, "do") && !saidVerb(state)) return verbs("shrink", "grow", "require");
  if (begins(state, "rule") || named(state, "notice")) return verbs("require");
  if (named(state, "share")) return verbs("was lost", "is in");
  if (begins(state, "be") && state.pieces.length === 2) return verbs("in force");
  const sets = isName(state, "instrument");
  const asksWho = begins(state, "who", "which", "count", "list", "claim") && !named(state, "succeed");
  if (asksWho && sets) {
    offers.push(
      { text: "outside", kind: "filter" },
      { text: "that are in", kind: "filter" },
      { text: "but not in", kind: "filter" },
    );
  }
  if (!isDate(state)) {
    const day = state.context.engine.record.date;
    offers.push({ text: `on ${inWords(day)}`, kind: "date" }, { text: "on", kind: "date" });
    if (asksWho && named(state, "have") && named(state, "left", "depart")) offers.push({ text: "since", kind: "date" });
  }
  return offers;
}

function days(state: State): Offer[] {
  const { engine, about } = state.context;
  const set = state.pieces.findLast((piece) => piece.is === "name" && piece.entry.kind === "instrument");
  const id = set?.is === "name" ? set.entry.id : (about ?? startOf(engine.record));
  const turns = id === null ? [] : engine.turns(id).filter((day) => day <= engine.record.date);
  const offered: Day[] = [engine.record.date, ...[...turns].reverse().slice(0, 8)];
  const tomorrow = /^\d/.test(state.wanted) ? turns : [];
  const all = [...new Set([...offered, ...tomorrow])];
  return [...all.map((day): Offer => ({ text: inWords(day), kind: "date" })), { text: "today", kind: "date" }];
}

/** Names by what was typed of them; without a beginning, those that questions are about most. */
function names({ wanted, pieces, context: { lexicon, engine, about } }: State, ...kinds: readonly Acting[]): Offer[] {
  const used = new Set(pieces.flatMap((piece) => (piece.is === "name" ? [piece.entry.id] : [])));
  const start = about ?? startOf(engine.record);
  const rank = start === null ? UNRANKED : ranksOf(engine)(start);
  return lexicon
    .starting(wanted.trim(), kinds)
    .filter((entry) => !used.has(entry.id))
    .sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0))
    .slice(0, MOST_OFFERS)
    .flatMap(({ name, kind }: Entry) => (kind === "act" ? [] : [{ text: name, kind }]));
}
type Acting = Exclude<Kind, "act">;

/** How near a name is to the instrument that is asked about: itself, its groups, who left it, who is in it. */
const ranksOf = onceFor((engine: Engine) =>
  remembered((start): ReadonlyMap<string, number> => {
    const rank = new Map<string, number>([[start, -100]]);
    for (const id of engine.instruments.get(start)?.sectors ?? []) rank.set(id, -50);
    for (const [id, memberships] of engine.memberships(start)) rank.set(id, memberships.some(isDeparture) ? -40 : -10);
    return rank;
  }),
);
const UNRANKED: ReadonlyMap<string, number> = new Map();

function lastWords({ last }: State): string {
  return last?.is === "word" ? last.text : "";
}

function ends({ last }: State, ...tags: readonly Tag[]): boolean {
  return tagged(last, ...tags);
}

/** The word before the last name. */
function ends2({ pieces }: State, ...tags: readonly Tag[]): boolean {
  return pieces.slice(0, -1).some((piece) => tagged(piece, ...tags));
}

function begins({ pieces }: State, ...tags: readonly Tag[]): boolean {
  return tagged(pieces[0], ...tags);
}

function named({ pieces }: State, ...tags: readonly Tag[]): boolean {
  return pieces.some((piece) => tagged(piece, ...tags));
}

function isName({ last }: State, kind: Acting): boolean {
  return last?.is === "name" && last.entry.kind === kind;
}

function isDate({ last }: State): boolean {
  return last?.is === "date";
}

function saidVerb(state: State): boolean {
  return named(state, "left", "depart", "leaving", "join", "sign", "ratify", "notice", "enter", "end", "remain");
}

/** "If …" and nothing after its clause yet. */
function inSupposition(state: State): boolean {
  return begins(state, "if") && !state.pieces.slice(1).some((piece) => tagged(piece, "who", "count", "when", "which"));
}
