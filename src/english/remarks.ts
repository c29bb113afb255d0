import type { AnswerData, ClauseFound, Note } from "../questions/answer-data.ts";
import type { LineageType } from "../records/record.ts";
import type { Ending } from "../standing/spell.ts";
import { edtfInWords, inWords } from "../time/words.ts";
import { awaited, notInForce, unrecorded } from "./lacking-remarks.ts";
import { keptWords } from "./say-about.ts";
import { whenWords } from "./say-acts.ts";
import { amount } from "./say-numbers.ts";
import { articleWords, clauseWords } from "./say-rules.ts";
import { seenWords, viewOf } from "./say-views.ts";
import { earliest, keptEntry, setAsideRemark, supposedRemark, withoutSupposing } from "./supposed-remarks.ts";
import { capital, count, endedForAll, listed, namesIn, nounOf, numberWords, type Teller } from "./teller.ts";

/** What to keep in mind, in words; one sentence a note. What the answer's own sentence says is not said again. */
export function remarksOf(data: AnswerData, teller: Teller): string[] {
  const remarks = data.notes.map((note) => remark(note, data, teller)).filter((text) => text !== "");
  return [...new Set([...remarks, ...grouped(data)])];
}

/** Notes that come one a row are told together. */
function grouped(data: AnswerData): string[] {
  const variants = data.notes.filter((note) => note.note === "variant");
  const unsure = data.notes.filter((note) => note.note === "unsure-date");
  const said: string[] = [];
  if (variants.length > 3)
    said.push(
      `For ${count(variants.length, "act")} behind this answer other sources give another day; the derivation of each names them.`,
    );
  if (unsure.length > 3)
    said.push(`${capital(numberWords(unsure.length))} of the days behind this answer are themselves unsure.`);
  return said;
}

/** "The act behind this answer is", "both acts … are", "three of the ten acts … are". */
function recalledOf(n: number, of: number): string {
  if (of === 1) return "The act behind this answer is";
  if (n === of) return `${of === 2 ? "Both" : `All ${numberWords(of)}`} acts behind this answer are`;
  return `${capital(numberWords(n))} of the ${count(of, "act")} behind this answer ${n === 1 ? "is" : "are"}`;
}

function remark(note: Note, data: AnswerData, teller: Teller): string {
  const { names } = teller;
  const on = data.on ?? teller.record.date;
  const name = (id: string) => names.inSentence(id, on);
  switch (note.note) {
    case "not-in-force":
      if (data.asked.ask === "who" && data.asked.reading === "remaining") return "";
      return notInForce(note, data, teller);
    case "awaits":
      return awaited(note, on, teller);
    case "ended":
      return data.asked.ask === "who" && (data.asked.reading === "remaining" || data.asked.reading === "departed")
        ? ""
        : endedForAll(note, teller);
    case "line":
      return `On that day ${name(note.acting)} stood where ${name(note.asked)} stands now.`;
    case "suspended":
      return note.scope === "membership"
        ? `${capital(name(note.participant))}: membership suspended since ${inWords(note.since)}; suspended is not departed.`
        : `${capital(name(note.participant))} ${note.scope === "rights" ? "has had its rights suspended" : "has suspended its operation of it"} since ${inWords(note.since)} and still counts.`;
    case "toward":
      return `${capital(name(note.by))} has suspended it toward ${name(note.toward)} only, since ${inWords(note.since)}; both count.`;
    case "leaving": {
      if (data.asked.ask === "who" && data.asked.reading === "leaving") return "";
      const until =
        note.effect === null
          ? "; the record does not tell its effect"
          : `, with effect on ${inWords(note.effect)}${earliest(note)}`;
      return `${capital(name(note.participant))} gave notice on ${inWords(note.notice)}${until}; until then it counts.`;
    }
    case "returned":
      return data.asked.ask === "who" || data.asked.ask === "is"
        ? ""
        : `${capital(name(note.participant))} came back on ${inWords(note.back)}.`;
    case "bound-again":
      return `${capital(name(note.participant))} has left and is ${note.standing === "consented" ? "bound to be a party again" : "a signatory again"}.`;
    case "contested": {
      const counted =
        note.depositary === note.otherwise
          ? note.suspends
            ? ": a party by the depositary's record, suspended in that view"
            : ""
          : `: ${note.depositary} by the depositary's record, ${note.otherwise} in that view`;
      // Of one instrument nothing need be told apart.
      const inWhich = data.asked.ask === "which" ? ` in ${name(note.instrument)}` : "";
      return `${capital(name(note.participant))}'s standing${inWhich} is disputed by ${listed(note.views.map(name))}${counted}.`;
    }
    case "seen-otherwise":
      // Of one that is asked about the sentence itself says it.
      return data.verdict === "contested" || (data.asked.ask === "when" && data.asked.participant !== null)
        ? ""
        : `Contested: in the view of ${viewOf(note, teller)} ${name(note.participant)} ${seenWords(note, true, teller)}; the depositary's record has no such day.`;
    case "standing":
      return standingRemark(note, data, teller, name);
    case "unsure-date": {
      const many = data.notes.filter((each) => each.note === "unsure-date").length > 3;
      return many
        ? ""
        : `The ${note.act.act.replaceAll("-", " ")}${note.act.participant ? ` of ${name(note.act.participant)}` : ""} is dated ${edtfInWords(note.act.date)}.`;
    }
    case "recalled":
      return `${recalledOf(note.count, note.of)} recalled and not confirmed by a look-up.`;
    case "computed":
      // What is supposed tells the rule of its own effect.
      return data.notes.some((each) => each.note === "supposed")
        ? ""
        : `${inWords(note.on)} is computed: ${note.rule}.`;
    case "variant": {
      const many = data.notes.filter((each) => each.note === "variant").length > 3;
      if (many) return "";
      const several = data.because.some(({ act }) => act.instrument !== note.act.instrument);
      const toward = several ? ` (${names.short(note.act.instrument, on)})` : "";
      return `Another source gives ${edtfInWords(note.act.effect ?? note.act.date)} for the ${note.act.act.replaceAll("-", " ")} of ${name(note.act.participant ?? "")}${toward}.`;
    }
    case "event":
      return `${capital(edtfInWords(note.event.date))}: ${note.event.event}. That is no act, and changes no standing.`;
    case "counts":
      return "";
    case "unbound":
      return `${capital(name(note.participant))} withdrew its consent on ${inWords(note.on)}, and is not among them.`;
    case "signatories-only":
      return "Pending means those who signed and have not ratified; those who never signed are not in it.";
    case "eligibility":
      return "Who was eligible to join is not recorded: everyone of the record that was alive that day is looked at.";
    case "joined-unsigned": {
      const n = note.participants.length;
      const whose = n <= 6 ? namesIn(teller, note.participants, on) : numberWords(n);
      return `${capital(whose)} became ${n === 1 ? "a party" : "parties"} without having signed.`;
    }
    case "unratified": {
      const signed =
        note.signed.length > 0
          ? `${capital(namesIn(teller, note.signed, on))} ${note.signed.length === 1 ? "has" : "have"} signed`
          : "None of them has signed";
      const neither = note.neither.length > 0 ? `; ${namesIn(teller, note.neither, on)} not even that` : "";
      return `The asked set is looked at, whether they signed or not. ${signed}${neither}.`;
    }
    case "not-membership":
      return `${capital(name(note.participant))} left ${name(note.part)} on ${inWords(note.on)}; that is a part of it, and no membership.`;
    case "perhaps-in":
      return `Of ${name(note.instrument)} the record cannot tell.`;
    case "back-in":
      return `${capital(name(note.participant))} left ${name(note.instrument)} on ${inWords(note.left)} and came back on ${inWords(note.back)}.`;
    case "kind-apart":
      return `Of other kinds, and apart: ${namesIn(teller, note.instruments, on)}.`;
    case "one-for-each":
      return "One act is given as proof for each: one of them is enough.";
    case "heirs":
      return `From ${name(note.of)} came also ${namesIn(teller, note.heirs, on)}.`;
    case "succeeded-to":
      return `${capital(namesIn(teller, note.heirs, on))} succeeded to it from ${name(note.of)}, which must have been in it; since when is not on record, as none of its own acts is.`;
    case "unrecorded":
      return unrecorded(note, on, teller);
    case "went-on":
      return `${capital(namesIn(teller, note.heirs, on))} came from ${name(note.of)} and went on in it.`;
    case "heirs-in":
      return `${capital(namesIn(teller, note.heirs, on))} ${note.heirs.length === 1 ? "is" : "are"} in it, ${note.heirs.length === 1 ? "an heir" : "heirs"} of ${name(note.of)}, which was in ${name(note.set)} and is no more.`;
    case "supposed":
      return supposedRemark(note, data, teller);
    case "set-aside":
      return setAsideRemark(note, teller);
    case "kept-entry":
      return keptEntry(note, teller);
    case "without-supposing":
      return withoutSupposing(note, on, teller);
    case "no-figure":
      return `No ${note.measure.replaceAll("-", " ")} is recorded of ${namesIn(teller, note.participants, on)}: left out of the sum.`;
    case "figure":
      return `${capital(note.measure.replaceAll("-", " "))}: ${amount(note.value, note.unit)} (${note.year}).`;
    case "has-rule":
      return "";
    case "lineage":
      return `${capital(name(note.instrument))} ${TIED[note.type]} ${name(note.of)}.`;
    case "no-heir":
      return `No instrument of the record continues or replaces ${name(note.of)}.`;
    case "departures":
      return `Left: ${namesIn(teller, note.participants, on)}.`;
    case "last-days": {
      const as = nounOf(teller, note.instrument, 1);
      const is = note.days.every((day) => day > teller.record.date) ? "is" : "was";
      return note.days.length === 1
        ? `Its last day as a ${as} ${is} ${inWords(note.days[0] ?? on)}.`
        : `Its last days as a ${as} were ${listed(note.days.map((day) => inWords(day)))}.`;
    }
    case "party-from": {
      const [first, ...again] = note.days.map((day) => inWords(day));
      const becomes = (note.days[0] ?? on) > teller.record.date ? "becomes" : "became";
      return `${capital(name(note.participant))} ${becomes} a ${nounOf(teller, note.instrument, 1)} on ${listed([first ?? "", ...again])}.`;
    }
    case "took-over": {
      const before = teller.names.inSentence(note.from, note.on - 1);
      return `${capital(name(note.participant))} is the continuation of ${before} and took its standing over on ${inWords(note.on)}: it needed no act of its own.`;
    }
    case "succeeded":
      return `${capital(name(note.participant))} became a ${nounOf(teller, note.act.instrument, 1)} by succession, notified ${whenWords({ on: note.act.date.latest, text: note.act.date.text })}.`;
    case "signed-only":
      return `Signed and not ratified: ${namesIn(teller, note.instruments, on)}.`;
    case "rule": {
      if (data.asked.ask === "rule") return modeWords(note.clause);
      const { article } = note.clause.clause;
      // An entry into force that is awaited tells its condition; an exit to come the rule that it goes by.
      if (note.clause.rule !== "leaving") return `${capital(clauseWords(note.clause, teller, on))} (Art. ${article}).`;
      return `The rule of leaving it: ${clauseWords(note.clause, teller, on)}${articleWords(article)}.`;
    }
    case "depositaries":
      return data.asked.ask === "about" && data.asked.topic === "names" ? keptWords(note, on, teller) : "";
    case "names":
    case "places":
    case "sizes":
    case "ranked":
    case "counted":
    case "figures-from":
    case "uncounted":
    case "acts":
      return "";
    case "past-record":
      return `As known on ${inWords(note.record)}, where the record ends; the day asked about lies after it.`;
    case "life": {
      const who = capital(name(note.participant));
      if (note.from !== null && on < note.from) return `${who} was not there yet: it begins on ${inWords(note.from)}.`;
      return note.until === null ? "" : `${who} ended on ${inWords(note.until)}.`;
    }
  }
}

/** Whether a notice takes effect by itself, or the leaver names the day. */
function modeWords(found: ClauseFound): string {
  if (found.rule !== "leaving" || found.clause.way !== "notice" || !found.clause.period) return "";
  return found.clause.mode === "earliest"
    ? "The leaver names the day in its notice: not before that period has run."
    : "It takes effect by itself when that period has run.";
}

/** How a membership ended. */
const ENDED: Partial<Record<Ending, string>> = {
  withdrew: "it withdrew",
  excluded: "it was excluded",
  lapsed: "it let its membership lapse",
  "treaty terminated": "it ended for all",
  "treaty expired": "it expired for all",
  "treaty replaced": "it was replaced for all",
};

function standingRemark(
  note: Extract<Note, { note: "standing" }>,
  data: AnswerData,
  teller: Teller,
  name: (id: string) => string,
): string {
  const who = capital(name(note.participant));
  const since = note.since === null ? "" : ` since ${inWords(note.since)}`;
  if (data.asked.ask === "who" && note.standing === "none") return "";
  switch (note.standing) {
    case "none":
      if (note.since !== null) return `${who} has had no standing toward it${since}.`;
      return `${who} has no standing toward it in the record.`;
    case "signatory":
      // One that took its consent back is a signatory again, and has not signed on that day.
      if (note.by === "consent-withdrawn")
        return `${who} is a signatory that is not bound${since}: it withdrew its consent.`;
      return `${who} signed${note.since === null ? "" : ` on ${inWords(note.since)}`} and has not ratified.`;
    case "consented":
      return `${who} was bound to be a party${since}, and it was not yet in force for it.`;
    case "party":
      return "";
    case "former": {
      const how = note.ended === null ? undefined : ENDED[note.ended];
      const noun =
        "instrument" in data.asked && data.asked.instrument ? nounOf(teller, data.asked.instrument, 1) : "party";
      return `${who} has been a former ${noun}${since}${how ? `: ${how}` : ""}.`;
    }
  }
}

const TIED: Record<LineageType, string> = {
  continues: "continues",
  replaces: "replaced",
  amends: "amends",
  "protocol-to": "is a protocol to",
  requires: "is open only to those in",
};
