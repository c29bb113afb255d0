/** True where the reader's system asks for less motion: then the page jumps and does not move. */
export function calm(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
