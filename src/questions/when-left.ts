import type { ActKind } from "../records/record.ts";
import { isDeparture, type Membership } from "../standing/membership.ts";
import { FOREVER, isoOf } from "../time/day.ts";
import { covers, type Span } from "../time/span.ts";
import type { DatedMoment, Ground, Note } from "./answer-data.ts";
import { type Found, groundFor, listed, momentOf } from "./dated.ts";
import { type Engine, hasLeaving } from "./engine.ts";
import { leavingNote } from "./notes.ts";
import type { WhenQuestion } from "./question.ts";
import { clausesOn } from "./rule.ts";

/** The effect first, then the notice: those within the stretch, of everybody or of the one whose memberships are given. */
export function left(engine: Engine, question: WhenQuestion, stretch: Span, own: readonly Membership[] | null): Found {
  const found: { moment: DatedMoment; ground: Ground | null }[] = [];
  const open: Note[] = [];
  const told = own?.filter(hasLeaving) ?? engine.leavings(question.instrument);
  for (const membership of told) {
    const { participant, instrument, until } = membership;
    if (!isDeparture(membership)) {
      // A notice that was revoked or suspended leads nowhere: only one that stands on the day.
      const stands = membership.spells.find((spell) => covers(spell, question.on))?.state.leaving;
      if (until === FOREVER && stands)
        open.push(leavingNote(engine, membership, stands), ...ruleFor(engine, membership, question));
      continue;
    }
    const leaving = membership.spells.findLast((spell) => spell.state.leaving !== null)?.state.leaving;
    if (!covers(stretch, until) && !covers(stretch, leaving?.notice ?? until)) continue;
    const act = membership.ended?.act ?? null;
    const moment = { participant, instrument, act: exitActOf(membership), on: until, text: isoOf(until) };
    found.push({ moment, ground: act ? { participant, act, since: until } : null });
    // What the record knows of, or what is supposed, and has not come yet.
    if (until > Math.min(question.on, engine.record.date)) open.push(...ruleFor(engine, membership, question));
    // The spell may have begun with a suspension of the same day: the notice is looked up by its own day.
    const notice = engine
      .actsOf(participant, instrument)
      .find((each) => each.act === "notice-of-withdrawal" && each.date.latest === leaving?.notice);
    if (notice) {
      found.push({ moment: momentOf(notice, notice.date.latest), ground: groundFor(notice, notice.date.latest) });
    }
  }
  return { ...listed(found), notes: open };
}

/** The kind of act by which a departure came about. */
function exitActOf({ ended }: Membership): ActKind {
  return ended?.how === "lapsed" ? "lapse" : ended?.how === "excluded" ? "exclusion" : "withdrawal";
}

/** Of an exit to come, of one that is asked about: the clause that it goes by, and whether its day is computed by it. */
function ruleFor(engine: Engine, membership: Membership, question: WhenQuestion): Note[] {
  const { participant, instrument, until, ended } = membership;
  if (question.participant === null) return [];
  const computed: Note[] =
    ended?.computed && ended.act ? [{ note: "computed", act: ended.act, on: until, rule: ended.rule }] : [];
  const clauses = clausesOn(engine, instrument, "leaving", question.on).filter((one) => one.rule === "leaving");
  const own = clauses.filter(({ clause }) => clause.for === participant);
  const governing = own.length > 0 ? own : clauses.filter(({ clause }) => clause.for === null);
  return [...computed, ...governing.map((clause): Note => ({ note: "rule", clause }))];
}
