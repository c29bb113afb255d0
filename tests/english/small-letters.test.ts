import { expect, test } from "vitest";
import { answer, echo } from "./asking.ts";

test.each([
  ["is the us in nato", "Is the United States in NATO on 23 November 2026?"],
  ["is us in nato", "Is the United States in NATO on 23 November 2026?"],
  ["us in paris agreement right now yes or no", "Is the United States in the Paris Agreement on 23 November 2026?"],
  ["did the us leave open skies", "Has the United States left Open Skies by 23 November 2026?"],
  ["which treaties has the us left", "Which treaties has the United States left by 23 November 2026?"],
  ["what still binds russia and us", "Which instruments are Russia and the United States both in on 23 November 2026?"],
  ["IS THE US IN NATO", "Is the United States in NATO on 23 November 2026?"],
])("%s: a pronoun does nothing by itself", (question, read) => expect(echo(question)).toBe(read));

test.each([
  "tell us who is left in Open Skies",
  "give us the parties of Open Skies",
  "can you tell us who is in Open Skies",
])("%s: whom it is told is no name", (question) => expect(answer(question).count).toBe(32));
