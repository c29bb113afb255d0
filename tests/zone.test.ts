import { expect, test } from "vitest";

/** Minutes by which local time is behind UTC on 1 January 2024. */
const BEHIND: Readonly<Record<string, number>> = {
  UTC: 0,
  "America/Los_Angeles": 480,
  "Pacific/Kiritimati": -840,
};

test("the time zone that these tests are run for takes effect", () => {
  const zone = process.env.TZ ?? "";
  expect(Object.keys(BEHIND)).toContain(zone);
  expect(new Date(2024, 0, 1).getTimezoneOffset()).toBe(BEHIND[zone]);
});
