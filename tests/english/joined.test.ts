import { expect, test } from "vitest";
import { answer } from "./asking.ts";

test("which treaties one joined is told with the days, and in a stretch only those joined in it", () => {
  expect(answer("what has the US joined since 2020").dates).toEqual([
    { participant: "USA", instrument: "paris-agreement", act: "entry-into-force", on: "2021-02-19" },
    // Of whoever came back it is known, where the others' memberships are not recorded.
    { participant: "USA", instrument: "unesco", act: "entry-into-force", on: "2023-07-10" },
  ]);
  // It was in the NPT by then, and joined none.
  expect(answer("Which treaties did Finland join in 1995?").instruments).toEqual([]);
  expect(answer("Which organisations did Finland join in 1995?").instruments).toEqual(["eu"]);
});

test("what one joined since a day and had joined before it are together all that it joined", () => {
  const joined = (stretch: string) => answer(`Which treaties has Palestine joined ${stretch}?`).instruments ?? [];
  expect([...joined("by 31 December 2014"), ...joined("since 1 January 2015")].sort()).toEqual(
    joined("by 23 November 2026"),
  );
});
