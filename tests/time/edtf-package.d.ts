/** What the tests use of the package `edtf`, which has no types. `min` and `max` are milliseconds since 1970, in UTC. */
declare module "edtf" {
  interface Parsed {
    readonly min: number;
    readonly max: number;
    readonly uncertain?: { readonly value: number };
    readonly approximate?: { readonly value: number };
  }
  export default function edtf(text: string): Parsed;
}
