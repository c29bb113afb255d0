import { expect, test } from "vitest";
import { headline, served } from "./served.ts";

const { visit } = served();

type Page = Awaited<ReturnType<typeof visit>>;

function view(page: Page, name: string): Promise<void> {
  return page.locator("header").getByRole("button", { name, exact: true }).click();
}

/** Steps of all kinds, each with what the address says of it. */
const STEPS: readonly [press: (page: Page) => Promise<void>, sign: string][] = [
  [(page) => view(page, "Lanes"), "view=lanes"],
  [(page) => page.getByText("exit", { exact: true }).click(), "sort=exit"],
  [(page) => view(page, "Matrix"), "view=matrix"],
  [(page) => page.getByRole("button", { name: "Compare days" }).click(), "compare=2005-07-08"],
  [(page) => view(page, "Explore"), "view=explore"],
  [(page) => view(page, "Claims"), "view=claims"],
  [(page) => page.getByRole("button", { name: /^Open Skies was signed in 1992/ }).click(), "claim=closed-skies-"],
];

test("every deliberate step is one entry, back and forward lead through all of them, and nobody is trapped", async () => {
  const page = await visit("#/open-skies?day=2021-08-01&suppose=BLR.open-skies.notice.2021-07-01");
  const addresses = [page.url()];
  const before = await page.evaluate(() => history.length);
  for (const [press, sign] of STEPS) {
    await press(page);
    await expect.poll(() => page.url()).toContain(sign);
    addresses.push(page.url());
  }
  expect(await page.evaluate(() => history.length)).toBe(before + STEPS.length);
  for (const address of addresses.slice(0, -1).reverse()) {
    await page.goBack();
    await expect.poll(() => page.url()).toBe(address);
  }
  expect(await headline(page)).toContain("leaves");
  expect(await page.locator(".supposing").count()).toBe(1);
  for (const address of addresses.slice(1)) {
    await page.goForward();
    await expect.poll(() => page.url()).toBe(address);
  }
});

test("an address brings back selection, compared day, sort and what is supposed", async () => {
  const page = await visit(
    "#/open-skies?view=lanes&day=2027-07-01&why=BLR&compare=2010-01-01&sort=size&suppose=BLR.open-skies.notice.2027-01-01",
  );
  expect(await page.locator('[data-participant="BLR"] .lane-name').getAttribute("aria-pressed")).toBe("true");
  expect(await page.locator(".why h2").innerText()).toContain("Belarus");
  expect(await page.locator(".lane-rows [data-second]").count()).toBe(1);
  expect((await page.locator(".lane-name").first().innerText()).trim()).toBe("Russia");
  expect(await page.locator(".supposing li").count()).toBe(1);
});

test("the search finds claims and questions by the keyboard alone", async () => {
  const page = await visit("#/open-skies?view=explore");
  const box = page.getByRole("searchbox");
  await box.fill("observation flights");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.url()).toContain("view=claims");
  await view(page, "Explore");
  await page.getByRole("searchbox").fill("who is left");
  const question = page.locator("search section", { hasText: "Questions" }).locator("button").first();
  const asked = await question.innerText();
  await question.press("Enter");
  await expect.poll(() => page.locator("#question").inputValue()).toBe(asked);
});
