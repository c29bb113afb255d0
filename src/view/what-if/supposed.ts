import { type Supposed, type Supposing, standingInWords } from "../../opened.ts";
import type { Day } from "../../time/day.ts";
import { covers } from "../../time/span.ts";
import { inWords } from "../../time/words.ts";
import type { Page } from "../page.ts";

/** What can be supposed, as a verb of a sentence. */
export const DOES: Readonly<Record<Supposing, string>> = {
  notice: "gives notice of leaving",
  leave: "leaves",
  join: "joins",
  sign: "signs",
  ratify: "ratifies",
  revoke: "revokes its notice of leaving",
  stay: "had not left",
  "not-join": "had not joined",
  "not-ratify": "had not ratified",
  "not-sign": "had not signed",
};

export function isSupposed(page: Page, participant: string): boolean {
  const { instrument } = page.shown.value;
  return page.supposed.value.some((one) => one.participant === participant && one.instrument === instrument);
}

/** "Belarus gives notice of leaving Open Skies on 1 Jan 2027" */
export function supposedWords({ recorded }: Page, { participant, instrument, does, on }: Supposed): string {
  const { names } = recorded;
  const who = names.inSentence(participant, on);
  return `${who.charAt(0).toUpperCase()}${who.slice(1)} ${DOES[does]} ${names.inSentence(instrument, on)} on ${inWords(on, "short")}`;
}

export interface Effect {
  /** The day from which it makes a difference to membership, or to any standing. */
  readonly day: Day;
  readonly words: string;
}

/** What follows from one supposition, with all the others in place; null where nothing does. */
export function effectOf(
  { depositary, recorded }: Pick<Page, "depositary" | "recorded">,
  { participant, instrument, does, on }: Supposed,
): Effect | null {
  const before = recorded.standings.spellsOf(participant, instrument);
  const after = depositary.standings.spellsOf(participant, instrument);
  const told = (day: Day, words: string, rule: string | null): Effect => ({
    day,
    words: `${words} on ${inWords(day, "short")}${rule === null ? "" : ` (${rule})`}`,
  });
  if (setsAside(does)) {
    if (before.length === after.length && before.every((old, i) => isSpell(after[i], old))) return null;
    const then = after.find((spell) => covers(spell, on));
    const noun = depositary.record.instruments.find(({ id }) => id === instrument)?.noun.one ?? "party";
    return told(on, then ? `${standingInWords(then, noun)} also` : `no ${noun}`, null);
  }
  if (does === "notice") {
    const leaving = after.find((spell) => spell.state.leaving?.notice === on);
    if (!leaving?.state.leaving) return null;
    const { effect } = leaving.state.leaving;
    if (effect === null) return { day: on, words: "leaving, on a day that no clause tells" };
    const end = after.find((spell) => spell.from === effect && spell.state.standing === "former");
    if (!end) return { day: on, words: `leaving from ${inWords(on, "short")}, and no exit follows` };
    return told(effect, "out", end.began.computed ? end.began.rule : null);
  }
  const noun = depositary.record.instruments.find(({ id }) => id === instrument)?.noun.one ?? "party";
  const changed = after.find((spell) => spell.from >= on && !before.some((old) => same(old, spell)));
  if (changed?.state.standing === "former") return told(changed.from, "out", null);
  if (changed)
    return told(changed.from, standingInWords(changed, noun), changed.began.computed ? changed.began.rule : null);
  const shorter = before.find((old) => covers(old, on) && !after.some((spell) => same(old, spell)));
  return shorter ? told(on, "what it was ends", null) : null;
}

function isSpell(a: SpellLike | undefined, b: SpellLike): boolean {
  return a !== undefined && same(a, b) && a.until === b.until;
}

/** Whether what is recorded is supposed not to have been. */
export function setsAside(does: Supposing): boolean {
  return does === "stay" || does.startsWith("not-");
}

type SpellLike = ReturnType<Page["depositary"]["standings"]["spellsOf"]>[number];

function same(a: SpellLike, b: SpellLike): boolean {
  return (
    a.from === b.from &&
    a.state.standing === b.state.standing &&
    (a.state.leaving === null) === (b.state.leaving === null)
  );
}
