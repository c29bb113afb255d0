import fc from "fast-check";
import { expect, test } from "vitest";
import { rememberedLast } from "../../src/standing/lazily.ts";

test("what was asked for last is kept, and of it no more than asked", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.constantFrom(..."abcdefg")), (most, asked) => {
      const made: string[] = [];
      const kept = rememberedLast<string>(most);
      asked.forEach((id, i) => {
        const lately = new Set<string>();
        for (let k = i - 1; k >= 0 && lately.size < most; k--) lately.add(asked[k] as string);
        const before = made.length;
        expect(kept(id, () => `${made.push(id)}`)).toBeTypeOf("string");
        expect(made.length - before, `${asked.slice(0, i + 1)}, ${most} kept`).toBe(lately.has(id) ? 0 : 1);
      });
    }),
  );
});
