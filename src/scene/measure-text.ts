/**
 * How wide a text is in the page's fonts, without a screen: advance widths of Arial (Liberation Sans has the same) in
 * thousandths of the type size. Kept a little wide, so that no label that fits here is cut off there.
 */
const WIDTHS: Record<string, number> = {};
const GROUPS: [number, string][] = [
  [222, "ijl"],
  [278, " !,./:;I[]\\ft|"],
  [333, "()-r`"],
  [500, "ckvsxyzJ"],
  [556, "0123456789abdeghnopqu?$#_L"],
  [584, "+<=>~×−"],
  [611, "FTZ"],
  [667, "ABEKPSVXY&"],
  [722, "CDHNRUw"],
  [778, "GOQ"],
  [833, "Mm"],
  [944, "W"],
];
for (const [width, letters] of GROUPS) for (const letter of letters) WIDTHS[letter] = width;
const UNKNOWN = 600;
const BOLD = 1.07;
const SAFETY = 1.04;

/** Width in pixels at a type size; letters with diacritics are as wide as without. */
export function textWidth(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const letter of text.normalize("NFD").replace(/\p{M}/gu, "")) sum += WIDTHS[letter] ?? UNKNOWN;
  return (sum / 1000) * size * (bold ? BOLD : 1) * SAFETY;
}
