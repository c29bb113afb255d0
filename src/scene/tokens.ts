/** Colours by role. Pairs were measured: text at 4.5:1 or more on its ground, marks at 3:1 or more on every tint. */
export const TOKENS = {
  page: { light: "#FFFFFF", dark: "#14181D" },
  panel: { light: "#F5F7F9", dark: "#1B2026" },
  ink: { light: "#1A1F26", dark: "#ECEFF2" },
  ink2: { light: "#545C66", dark: "#A9B1BA" },
  hairline: { light: "#DDE1E6", dark: "#2E353D" },
  tint0: { light: "#E6ECF3", dark: "#202A36" },
  tint1: { light: "#EFE6F2", dark: "#2C2434" },
  tint2: { light: "#F5EFE0", dark: "#2B2820" },
  name0: { light: "#3D5268", dark: "#A9BFD6" },
  name1: { light: "#64497A", dark: "#CDB3DE" },
  name2: { light: "#6B5A2C", dark: "#D6C491" },
  party: { light: "#0072B2", dark: "#56B4E9" },
  onParty: { light: "#FFFFFF", dark: "#0B1A26" },
  accent: { light: "#0063A0", dark: "#7CC4EF" },
  ghost: { light: "#6B6F75", dark: "#9A9A9A" },
  cross: { light: "#1A1F26", dark: "#FFFFFF" },
  leaving: { light: "#D55E00", dark: "#FF8A3D" },
  signatory: { light: "#8A5F00", dark: "#F0C27F" },
  consented: { light: "#00805D", dark: "#2FBF92" },
  control: { light: "#8B939C", dark: "#76808A" },
} as const;

export type Token = keyof typeof TOKENS;
export type Theme = "light" | "dark";

/** The first of these that a machine has; chosen because their letters are equally wide within a few per cent. */
export const FONT = '-apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif';
