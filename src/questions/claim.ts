import type { InstrumentId } from "../records/record.ts";
import type { Verdict } from "./answer.ts";
import { type AnswerData, BLANK, type Ground, type ReadingFound } from "./answer-data.ts";
import { groundFor } from "./dated.ts";
import type { Engine } from "./engine.ts";
import { bare, byNames, compares, type Found, heldAgainst, setFound, shareFound, whenFound } from "./found.ts";
import { answerInForce, answerIs, DENIED } from "./is.ts";
import { signatures } from "./placing-rules.ts";
import type { ClaimQuestion, Says } from "./question.ts";
import { answerRank } from "./rank.ts";
import { readingsOf } from "./readings.ts";
import { thosePassing } from "./sets.ts";
import { answerShare } from "./share.ts";
import { answerWhen } from "./when.ts";
import { answerWho } from "./who.ts";

/** "Is it true that only Finland and Sweden …?": yes or no as said, and the readings under which it comes out otherwise. */
export function answerClaim(engine: Engine, question: ClaimQuestion): AnswerData {
  const { of, says } = question;
  const { data, found } = checked(engine, of, says);
  const readings: ReadingFound[] = [{ as: { as: "said" }, ...found }, ...readingsOf(engine, question, found)];
  const turned = (verdict: Verdict) => (question.denied ? DENIED[verdict] : verdict);
  return {
    ...BLANK,
    asked: question,
    kind: "verdict",
    on: of.on,
    participants: data.participants,
    instruments: "instrument" in of && of.instrument !== null ? [of.instrument] : null,
    maybe: data.maybe,
    suspended: data.suspended,
    contested: data.contested,
    count: data.count,
    dates: data.dates,
    measure: data.measure,
    verdict: turned(found.verdict),
    readings: readings.map((reading) => ({ ...reading, verdict: turned(reading.verdict) })),
    because: of.ask === "who" && of.reading === "pending" ? signedBy(engine, of.instrument, says) : data.because,
    notes: data.notes.filter((note) => note.note !== "eligibility" && note.note !== "signatories-only"),
    holds: data.holds,
    coverage: data.coverage,
  };
}

/** The signatures of those who are said to have signed only: they may have been there before what the standing began with. */
function signedBy(engine: Engine, instrument: InstrumentId, says: Says): Ground[] {
  const named = "participants" in says ? says.participants : [];
  return signatures(engine, instrument).flatMap((act) =>
    act.participant !== null && named.includes(act.participant) ? groundFor(act, act.date.latest) : [],
  );
}

function checked(engine: Engine, of: ClaimQuestion["of"], says: Says): { data: AnswerData; found: Found } {
  switch (of.ask) {
    case "is": {
      const data = answerIs(engine, of);
      return { data, found: bare(heldAgainst(says, data.verdict ?? "no")) };
    }
    case "in-force": {
      const data = answerInForce(engine, of);
      return { data, found: bare(heldAgainst(says, data.verdict ?? "no")) };
    }
    case "who": {
      const data = answerWho(engine, of);
      return {
        data,
        found: setFound(says, { sure: data.participants ?? [], maybe: data.maybe, contested: data.contested }, () =>
          thosePassing(engine, of.filters, of.on),
        ),
      };
    }
    case "rank": {
      const data = answerRank(engine, of);
      return {
        data,
        found: byNames(says, { sure: (of.among ? data.instruments : data.participants) ?? [], maybe: [] }),
      };
    }
    case "when": {
      const data = answerWhen(engine, of);
      const n = data.count ?? 0;
      const found =
        says.says === "count" ? bare(compares(n, says.how, says.n) ? "yes" : "no", n) : whenFound(data, of, says);
      return { data, found };
    }
    case "share": {
      const data = answerShare(engine, of);
      const { value, total } = data.measure ?? { value: 0, total: 0 };
      return { data, found: shareFound(says, value, total) };
    }
  }
}
