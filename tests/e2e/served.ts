import { type Browser, type BrowserContextOptions, chromium, type Page, type Route } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished } from "vitest";
import { launchOptions } from "../browser/chromium.ts";
import { startPreview } from "./preview.ts";

export { PHONE } from "./devices.ts";

let launched: Promise<Browser> | null = null;
let page: Promise<Server> | null = null;
type Server = Awaited<ReturnType<typeof startPreview>>;

/** One browser for all files of a worker. It ends with the process. */
export function sharedBrowser(): Promise<Browser> {
  launched ??= chromium.launch(launchOptions());
  return launched;
}

/** The page that `npm run build` made, served once for all files of a worker. */
function builtPage(): Promise<Server> {
  page ??= startPreview();
  return page;
}

/** The built page, served from `folder` (by default `dist/`) on a free port, and a browser, for all tests of a file. */
export function served(folder?: string) {
  let own: Server | null = null;
  let browser: Browser;
  let address = "";
  beforeAll(async () => {
    own = folder === undefined ? null : await startPreview(folder);
    ({ address } = own ?? (await builtPage()));
    browser = await sharedBrowser();
  });
  afterAll(() => own?.close());

  /**
   * Opens the page at a hash; whatever goes wrong in its console fails the test, but that what the test holds up did not
   * come.
   */
  const visit = async (hash = "", options: BrowserContextOptions = {}, held: Held | null = null): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    const page = await context.newPage();
    const wrong: string[] = [];
    page.setDefaultTimeout(20_000);
    page.on("pageerror", (error) => wrong.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !held?.files.test(message.location().url)) wrong.push(message.text());
    });
    if (held) await page.route(held.files, held.by);
    page.on("request", (request) => {
      if (!/^(?:blob|data):/.test(request.url()) && !request.url().startsWith(address))
        wrong.push(`asked ${request.url()}`);
    });
    onTestFinished(async () => {
      await context.close();
      expect(wrong).toEqual([]);
    });
    await page.goto(address + hash);
    await page.waitForSelector("h1");
    return page;
  };
  return { visit };
}

/** Files that do not come as usual, and what is done with each request for one. */
export interface Held {
  readonly files: RegExp;
  readonly by: (route: Route) => Promise<void> | void;
}

/** The headline as it stands. */
export function headline(page: Page): Promise<string> {
  return page.locator("h1").innerText();
}
