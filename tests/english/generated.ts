import fc, { type Arbitrary } from "fast-check";
import type { Depositary } from "../../src/depositary.ts";
import { heirsAlong } from "../../src/questions/lineage.ts";
import {
  BUSIEST,
  type ClaimQuestion,
  COMPARISONS,
  type Filter,
  MOMENTS,
  type Moment,
  OF_NOBODY,
  OWN_MOMENTS,
  type Question,
  RANKINGS,
  READINGS,
  RULES,
  type Says,
  type SharePart,
  STATED,
  STATES_ASKED,
  STEPS_TAKEN,
  SUPPOSINGS,
  type Supposed,
  type Together,
  WHICH_READINGS,
} from "../../src/questions/question.ts";
import { INSTRUMENT_KINDS } from "../../src/records/record.ts";
import { dayOf } from "../../src/time/day.ts";

/** Questions of every kind about a record's own things, as plain data: what the reader could have made of a sentence. */
export function questionsOf(depositary: Depositary): Arbitrary<Question> {
  const { record } = depositary;
  const day = fc.integer({ min: dayOf(1950, 1, 1), max: record.date });
  // A name that two bear is never written by itself: what it echoes would not say which.
  const alone = (id: string) => {
    const shared = record.names.filter((name) =>
      record.names.some((other) => other.id !== name.id && other.name === name.name),
    );
    return !shared.some((name) => name.id === id);
  };
  const instrument = fc.constantFrom(...record.instruments.map(({ id }) => id).filter(alone));
  const group = fc.constantFrom(...new Set(record.groups.map((row) => row.group)));
  const participant = fc.constantFrom(...record.participants.map(({ id }) => id).filter(alone));
  const people = fc.uniqueArray(participant, { minLength: 1, maxLength: 3 });
  const form = fc.constantFrom("list" as const, "count" as const);
  const kind = fc.constantFrom(null, ...INSTRUMENT_KINDS);
  const together: Arbitrary<Together> = fc.record({
    how: fc.constantFrom("any" as const, "one" as const),
    of: fc.uniqueArray(instrument, { minLength: 1, maxLength: 2 }),
  });
  // On the asked day, on any up to it, or on a day of its own; of one set, or of several as one.
  const filter: Arbitrary<Filter> = fc
    .record({
      in: fc.boolean(),
      of: fc.oneof(instrument, group),
      on: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.constant("ever" as const), day),
      with: fc.option(together, { nil: undefined, freq: 4 }),
    })
    .map(({ with: others, ...rest }) => (others && !others.of.includes(rest.of) ? { ...rest, with: others } : rest));
  const filters = fc.uniqueArray(filter, { maxLength: 2, selector: ({ of }) => of });

  const who = fc
    .record({
      reading: fc.constantFrom(...READINGS.filter((each) => !STATED.has(each))),
      instrument,
      with: fc.option(together, { nil: undefined, freq: 4 }),
      filters,
      on: day,
      form,
    })
    .map(({ with: others, ...all }): Question => {
      const fields = { ...all, filters: narrowing(all) };
      const several = others && fields.reading === "remaining" && !others.of.includes(fields.instrument);
      return { ask: "who", ...fields, ...(several ? { with: others } : {}) };
    });
  const is = fc.record({ participant, instrument, state: fc.constantFrom(...STATES_ASKED), on: day }).map((fields) => ({
    ask: "is" as const,
    ...fields,
    participant: bearer(depositary, fields.participant, fields.on),
  }));
  const when = fc
    .record({
      moment: fc.constantFrom(...MOMENTS),
      participant: fc.option(participant),
      instrument,
      on: day,
      form: fc.constantFrom(undefined, "count" as const),
      toward: fc.option(participant),
      busiest: fc.option(fc.constantFrom(...BUSIEST)),
    })
    .map(({ moment, form: counted, toward, busiest, ...rest }): Question => {
      const own = OWN_MOMENTS.has(moment);
      if (busiest !== null && rest.participant === null && !own) return { ask: "when", moment, ...rest, busiest };
      const bySet = rest.participant === null && (moment === "left" || moment === "returned");
      const asked = counted && !own && !bySet ? { form: counted } : {};
      const at = toward !== null && moment === "suspended" && toward !== rest.participant ? { toward } : {};
      return { ask: "when", moment, ...rest, participant: own ? null : rest.participant, ...asked, ...at };
    });
  const acts = fc
    .record({
      moment: fc.constantFrom(...MOMENTS.filter((moment) => !OWN_MOMENTS.has(moment))),
      kind,
      filters,
      since: fc.option(fc.integer({ min: 0, max: 9000 })),
      on: day,
      form: fc.constantFrom("list" as const, "count" as const, "any" as const),
      expelled: fc.boolean(),
    })
    .map(({ since, expelled, ...rest }): Question => {
      const excluded = expelled && rest.moment === "left" ? ({ excluded: true } as const) : {};
      return { ask: "acts", ...rest, since: since === null ? null : rest.on - since, ...excluded };
    });
  const inForce = fc.record({ instrument, on: day, ended: fc.boolean() }).map(({ ended, ...fields }) => ({
    ask: "in-force" as const,
    ...fields,
    ...(ended ? { ended: true as const } : {}),
  }));
  const why = fc
    .record({
      participant,
      instrument,
      of: fc.option(
        fc.record({
          moment: fc.constantFrom("left", "joined", "notice", "signed", "consented" as const),
          nth: fc.integer({ min: 1, max: 3 }),
        }),
      ),
      on: day,
    })
    .map(
      ({ of, ...fields }): Question => ({
        ask: "why",
        ...fields,
        participant: bearer(depositary, fields.participant, fields.on),
        ...(of ? { of: { moment: of.moment as Moment, nth: of.nth } } : {}),
      }),
    );
  const which = fc
    .record({
      reading: fc.constantFrom(...WHICH_READINGS),
      participants: people,
      set: fc.option(
        fc.record({ of: fc.oneof(instrument, group), how: fc.constantFrom("all" as const, "any" as const) }),
        { nil: undefined, freq: 3 },
      ),
      kind,
      since: fc.option(fc.integer({ min: 0, max: 9000 })),
      on: day,
      form,
    })
    .map(({ reading, participants, set, since, ...rest }): Question => {
      const own = OF_NOBODY.has(reading);
      const stretched = since !== null && ["joined", "departed", "ended"].includes(reading);
      return {
        ask: "which",
        reading,
        participants: own || set ? [] : participants,
        ...(set && !own ? { set } : {}),
        ...rest,
        ...(stretched ? { since: rest.on - since } : {}),
      };
    });
  const changes = fc
    .record({
      instrument,
      participant: fc.option(participant),
      since: fc.option(fc.integer({ min: 0, max: 9000 })),
      on: day,
    })
    .map(
      ({ since, on, ...rest }): Question => ({
        ask: "changes",
        ...rest,
        only: "all",
        since: since === null ? null : on - since,
        on,
      }),
    );
  // Of nobody in particular only the instrument's own moments are a stretch of one thing.
  const own = ["opened", "in-force", "ended"] as const;
  const takenAfter = ["signed", "consented", "joined", "notice", "left"] as const;
  const steps = [...own, "signed", "consented", "joined", "notice", "left", "suspended"] as const;
  const stretch = (moments: readonly Moment[]) =>
    fc.uniqueArray(fc.constantFrom(...moments), { minLength: 2, maxLength: 2 });
  const howLong = fc
    .record({
      participant: fc.option(participant),
      instrument,
      on: day,
      between: fc.option(fc.record({ own: stretch(own), theirs: stretch(steps) })),
      out: fc.constantFrom(undefined, true as const),
      after: fc.option(fc.record({ who: participant, step: fc.constantFrom(...takenAfter) }), { freq: 1 }),
      revoked: fc.constantFrom(false, false, true),
    })
    .map(({ between: moments, out, after, revoked, ...fields }): Question => {
      const { participant: who } = fields;
      if (after && who !== null && after.who !== who)
        return { ask: "how-long", ...fields, between: [after.step, after.step], after: after.who };
      if (revoked && who !== null) return { ask: "how-long", ...fields, between: ["notice", "revoked"] };
      if (out && fields.participant !== null) return { ask: "how-long", ...fields, out };
      const [first, second] = (fields.participant === null ? moments?.own : moments?.theirs) ?? [];
      return first && second
        ? { ask: "how-long", ...fields, between: [first, second] }
        : { ask: "how-long", ...fields };
    });
  const size = fc
    .record({ instrument, how: fc.constantFrom(...COMPARISONS), n: fc.integer({ min: 1, max: 200 }), on: day })
    .map((fields): Question => ({ ask: "size", ...fields }));
  const rule = fc
    .record({ rule: fc.constantFrom(...RULES), instrument, on: day })
    .map((fields): Question => ({ ask: "rule", ...fields }));
  // The first few of a rank; null: the one at its head.
  const top = fc.option(fc.integer({ min: 2, max: 40 }), { freq: 1 });
  const sideBySide = fc.constantFrom(
    "smallest-instrument",
    "biggest-instrument",
    "oldest-instrument",
    "newest-instrument" as const,
  );
  const compared = fc
    .record({ rank: sideBySide, among: fc.uniqueArray(instrument, { minLength: 2, maxLength: 3 }), top, on: day })
    .map(
      ({ rank, among, top: several, on }): Question => ({
        ask: "rank",
        rank: rank as "biggest-instrument",
        ...(several === null ? {} : { top: several }),
        among,
        instrument: null,
        filters: [],
        kind: null,
        on,
      }),
    );
  const rank = fc
    .record({
      rank: fc.constantFrom(...RANKINGS),
      top,
      measure: fc.constantFrom("area", "population"),
      whole: fc.boolean(),
      instrument,
      filters,
      kind,
      on: day,
    })
    .map(({ rank: order, top: several, measure, whole, ...fields }): Question => {
      const top = several === null ? {} : { top: several };
      const overall = order.startsWith("most-") || order.endsWith("-instrument");
      return overall
        ? { ask: "rank", rank: order, ...top, instrument: null, filters: [], kind: fields.kind, on: fields.on }
        : {
            ask: "rank",
            rank: order,
            ...(several !== null && several % 3 === 0 && /-(in|out|signed|consented)$/.test(order)
              ? { nth: several }
              : top),
            ...(order === "largest" || order === "smallest" ? { measure } : {}),
            // By a figure all participants of the record can be ranked.
            instrument: whole && (order === "largest" || order === "smallest") ? null : fields.instrument,
            filters: narrowing(fields),
            kind: null,
            on: fields.on,
          };
    });
  const part: Arbitrary<SharePart> = fc.oneof(
    fc.constantFrom<SharePart>({ part: "departed" }, { part: "stayed" }),
    fc.constant<SharePart>({ part: "all" }),
    people.map((of): SharePart => ({ part: "participants", of })),
    filter.map((each): SharePart => ({ part: "filter", filter: { ...each, in: true } })),
    fc
      .record({ reading: fc.constantFrom(...STEPS_TAKEN), of: instrument })
      .map((fields): SharePart => ({ part: "reading", ...fields })),
  );
  const share = fc
    .record({
      measure: fc.constantFrom("area", "population", "participants"),
      instrument,
      signatories: fc.boolean(),
      part,
      lost: fc.boolean(),
      on: day,
    })
    .map(({ part: of, lost, signatories, ...rest }) => {
      const loses = of.part === "departed" || (of.part === "participants" && lost);
      // Of those in a set all are in it: it is no part of itself.
      const part: SharePart = of.part === "filter" && of.filter.of === rest.instrument ? { part: "all" } : of;
      // The heads of all of them are their number, which is asked with a who-question.
      const measure = part.part === "all" && rest.measure === "participants" ? "area" : rest.measure;
      const among = signatories && part.part === "reading" ? { among: "signed" as const } : {};
      return { ask: "share" as const, ...rest, measure, part, ...among, lost: loses, without: [] };
    });
  const reconcile = fc
    .record({ instrument, one: fc.integer({ min: 13, max: 200 }), other: fc.integer({ min: 13, max: 200 }), on: day })
    .map((fields): Question => ({ ask: "reconcile", ...fields }));
  const heirs = fc
    .record({ participant, instrument: fc.option(instrument), on: day })
    .map((fields): Question => ({ ask: "heirs", ...fields }));
  const about = fc
    .record({ of: fc.oneof(instrument, group, participant), on: day })
    .map((fields): Question => ({ ask: "about", topic: "thing", ...fields }));
  const claim = fc.oneof(
    is.map((of): ClaimQuestion => ({ ask: "claim", of, says: { says: "so" }, on: of.on })),
    // Who is not a party is out of it, and who did not come back may have never left: these have no contrary in words.
    is
      .filter(({ state }) => !["party", "absent", "returned"].includes(state))
      .map((of): ClaimQuestion => ({ ask: "claim", of, says: { says: "not-so" }, on: of.on })),
    fc
      .tuple(inForce, fc.constantFrom("so", "not-so"))
      .map(([of, says]): ClaimQuestion => ({ ask: "claim", of, says: { says }, on: of.on })),
    fc
      .record({
        reading: fc.constantFrom(
          "remaining",
          "departed",
          "never",
          "leaving",
          "signed",
          "consented",
          "unsigned" as const,
        ),
        instrument,
        filters,
        on: day,
        says: says(people),
      })
      .map(({ says: said, reading, ...rest }): ClaimQuestion => {
        const filters = narrowing(rest);
        const of = { ask: "who" as const, reading: reading as "remaining", ...rest, filters, form: "list" as const };
        return { ask: "claim", of, says: said, on: rest.on };
      }),
  );
  const denial = claim.map((one): ClaimQuestion => ({ ...one, denied: true }));
  const plain = fc.oneof(
    who,
    is,
    when,
    acts,
    inForce,
    why,
    which,
    changes,
    howLong,
    rule,
    size,
    rank,
    compared,
    share,
    reconcile,
    heirs,
    about,
    claim,
    denial,
  );
  const supposed: Arbitrary<Supposed> = fc.record({
    participant,
    instrument,
    does: fc.constantFrom(...SUPPOSINGS),
    on: day,
  });
  const given = fc.array(supposed, { minLength: 1, maxLength: 2 });
  // Two asked in one sentence; a statement is asked by itself.
  const two = fc
    .tuple(plain, plain)
    .filter((both) => both.every(({ ask }) => ask !== "claim"))
    .map(([question, also]): Question => ({ ...question, also }));
  return fc.oneof(
    { weight: 5, arbitrary: plain },
    { weight: 1, arbitrary: two },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.oneof(who, is), given).map(([question, acts]): Question => ({ ...question, given: acts })),
    },
  );
}

function says(people: Arbitrary<string[]>): Arbitrary<Says> {
  return fc.oneof(
    fc.record({ says: fc.constant("only" as const), participants: people }),
    // Of one alone it is no statement about a set.
    fc.record({ says: fc.constant("among" as const), participants: people.filter((ids) => ids.length > 1) }),
    fc.record({
      says: fc.constant("count" as const),
      how: fc.constantFrom(...COMPARISONS),
      n: fc.integer({ min: 13, max: 99 }),
    }),
    fc.record({ says: fc.constantFrom("all" as const, "most" as const, "some" as const, "none" as const) }),
  );
}

/** One that bears the name on the day: what the reader makes of it. */
function bearer(depositary: Depositary, id: string, on: number): string {
  const participants = new Map(depositary.record.participants.map((one) => [one.id, one]));
  return heirsAlong({ record: depositary.record, participants }, id, on);
}

/** The members of a set that are in it on that day are its members: it is named once, and does not narrow itself. */
function narrowing({ instrument, filters }: { instrument: string; filters: readonly Filter[] }): Filter[] {
  return filters.filter((filter) => filter.of !== instrument || filter.on !== null);
}
