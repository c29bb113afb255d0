/**
 * The library as it is built for those who use it. The tests' own loader gives every function its name anew each time it
 * is made, which costs up to a fifth of an answer and ships nowhere.
 */
export async function builtLibrary(): Promise<typeof import("../../src/library.ts")> {
  return import(new URL("../../dist/library/library.js", import.meta.url).href);
}
