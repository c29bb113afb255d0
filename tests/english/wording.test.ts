import { describe, expect, test } from "vitest";
import { answer } from "./asking.ts";

const sentence = (question: string) => answer(question).sentence;

describe("numbers", () => {
  test.each([
    ["How many were in the CSTO on 1 January 2010?", /^The CSTO had seven members/],
    ["Was INF in force on 1 August 2019?", /with seven parties\.$/],
    ["What changed in Open Skies between 2020 and 2022?", /^Four changes/],
    ["How did OPEC shrink between 2019 and 2026?", /^Four losses/],
    ["How fresh is the record?", /\d,\d{3} acts of \d+ participants/],
    [
      "What share of the CSTO's population is Russia's?",
      /^73\.8 % .* 140,134,279 of 189,805,377 persons, of the six members/,
    ],
  ])("%s: what is counted is in words up to twelve, what is measured in digits", (question, text) => {
    expect(sentence(question)).toMatch(text);
  });

  test("a length is in calendar terms and in days, and the sum of several with its periods", () => {
    expect(sentence("How long was the United Kingdom in the EU?")).toBe(
      "The United Kingdom was in the EU for 47 years and 1 month (17,197 days), from 1 January 1973 to 31 January 2020.",
    );
    expect(sentence("How long was the United States in UNESCO?")).toBe(
      "The United States had been in UNESCO for 20,742 days (56 years, 9 months and 15 days) in all by 23 November 2026, in three periods: from 4 November 1946 to 31 December 1984, from 1 October 2003 to 31 December 2018 and from 10 July 2023 on.",
    );
  });

  test.each([
    ["Was Iran ever in CENTO?", "The act behind this answer is recalled and not confirmed by a look-up."],
    [
      "When did Mexico leave the Rio Pact?",
      "Both acts behind this answer are recalled and not confirmed by a look-up.",
    ],
    ["Who is leaving UNESCO?", "All four acts behind this answer are recalled and not confirmed by a look-up."],
    [
      "Who has left the Rome Statute?",
      "Three of the six acts behind this answer are recalled and not confirmed by a look-up.",
    ],
  ])("%s: how many acts are recalled", (question, remark) => {
    expect(answer(question).notes).toContain(remark);
  });
});

describe("days", () => {
  test("on one day, not by it", () => {
    expect(sentence("Who left Open Skies on 22 November 2020?")).toBe(
      "One left Open Skies on 22 November 2020: the United States.",
    );
    expect(sentence("Who left Open Skies on 23 November 2020?")).toBe("Nobody left Open Skies on 23 November 2020.");
    expect(sentence("Who had left Open Skies by 23 November 2020?")).toMatch(/^One had left Open Skies by/);
    expect(answer("Who joined NATO on 29 March 2004?").participants).toHaveLength(7);
    expect(answer("How many joined NATO on 29 March 2004?").count).toBe(7);
    expect(answer("Which treaties did the United States leave on 22 November 2020?").instruments).toEqual([
      "open-skies",
    ]);
  });

  test("a set asked on another day says its own day once", () => {
    expect(sentence("Who was in NATO on 7 March 2024 and not in NATO on 1 January 2023?")).toBe(
      "On 7 March 2024 NATO had two members that were not in NATO on 1 January 2023: Finland and Sweden.",
    );
  });

  test("what lies after the record's day is told as what comes", () => {
    expect(sentence("When does Nicaragua leave UNESCO?")).toBe(
      "Nicaragua leaves UNESCO on 1 January 2027; it gave notice on 4 May 2025.",
    );
    expect(sentence("If Belarus gave notice of leaving Open Skies on 1 March 2027, when is it out?")).toMatch(
      /: Belarus leaves Open Skies on 1 September 2027 at the earliest; it gives notice on 1 March 2027\.$/,
    );
  });

  test("what was done on one day is told together, each leaving with its notice", () => {
    expect(sentence("Who left the Mine Ban Convention, and when?")).toBe(
      "Estonia, Latvia and Lithuania left the Mine Ban Convention on 27 December 2025 (notice on 27 June 2025); Finland left on 10 January 2026 (notice on 10 July 2025); Poland left on 20 February 2026 (notice on 20 August 2025).",
    );
    expect(sentence("When did the United States leave the Paris Agreement?")).toBe(
      "The United States left the Paris Agreement on 4 November 2020 (notice on 4 November 2019) and again on 27 January 2026 (notice on 27 January 2025).",
    );
    expect(sentence("When did Finland join NATO?")).toMatch(/deposited its accession on the same day\.$/);
  });
});

describe("changes", () => {
  test("of a year of the whole record, who went out comes first, then who came in", () => {
    expect(sentence("What happened in 2021?")).toMatch(
      /^17 changes .*?: Russia \(Open Skies\) was out on 18 Dec 2021, Niue \(Convention on Cluster Munitions\) became a party/,
    );
  });

  test("a suspension is no entry, and the number before and after is told", () => {
    expect(sentence("What changed in the Council of Europe in 2022?")).toBe(
      "Three changes in the Council of Europe from 1 January 2022 to 31 December 2022: Russia had its rights suspended on 25 Feb 2022, Russia gave notice of leaving on 15 Mar 2022 and Russia was out on 16 Mar 2022. It had 47 member states before, and 46 after.",
    );
    expect(sentence("When did Russia suspend the CFE Treaty?")).toBe(
      "Russia suspended its operation of the CFE Treaty on 12 December 2007.",
    );
  });
});

describe("one and many, now and then", () => {
  test.each([
    ["Which members of the CSTO are in Open Skies?", /has one member that is also in Open Skies/],
    ["Who never joined Open Skies among NATO members?", /^Three in NATO have never been/],
    ["Has Russia left Open Skies?", /^Yes: Russia has left/],
    ["Had Russia left Open Skies by 1 January 2022?", /^Yes: Russia had left/],
    ["Besides Russia, who has left Open Skies?", /^One besides Russia has left/],
    ["Who is in NATO or the CSTO?", /are in NATO or the CSTO on/],
    ["Is Uzbekistan in the CSTO?", /with its membership suspended\.$/],
    ["Why is Belarus in Open Skies?", /^Belarus has been in Open Skies since 1 January 2002/],
    ["Is it true that Russia has left New START?", /^No: Russia has not left New START by/],
    ["Did Russia and Belarus leave Open Skies?", /^No: Belarus has not\.$/],
    ["Are all NATO members in the NPT?", /^Yes: all 32\.$/],
    ["How does one leave the OSCE?", /^To leave the OSCE: no clause on leaving\.$/],
    ["When did the CTBT enter into force?", /^The CTBT has not entered into force/],
  ])("%s", (question, text) => {
    expect(sentence(question)).toMatch(text);
  });
});
