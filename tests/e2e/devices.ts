import type { BrowserContextOptions } from "playwright-core";

/** A phone in portrait, touched and not pointed at. */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};
