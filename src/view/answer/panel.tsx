import { type Answer, type Failure, holdsSentence } from "../../opened.ts";
import type { Page } from "../page.ts";
import { GroupedList } from "./list.tsx";
import { QuestionBox } from "./question-box.tsx";
import { ReaderNotice } from "./reader-notice.tsx";
import { Reading } from "./reading.tsx";
import { Take } from "./take.tsx";
import { WhyPanel } from "./why.tsx";

/** The question, how it was read, the answer, and behind it the list or a derivation. */
export function AnswerPanel({ page }: { page: Page }) {
  const { shown } = page;
  const answer = page.answer.value;
  const { why, toward, instrument } = shown.value;
  return (
    <section class="answer" id="answer" tabIndex={-1} aria-label="Question and answer">
      <QuestionBox page={page} />
      <ReaderNotice page={page} />
      {"error" in answer ? (
        <NotUnderstood page={page} failure={answer} />
      ) : (
        <>
          <Reading page={page} answer={answer} />
          {why === null ? (
            <Told page={page} answer={answer} />
          ) : (
            <WhyPanel page={page} participant={why} instrument={toward ?? instrument} />
          )}
        </>
      )}
    </section>
  );
}

/** The word that was not understood, marked, and the nearest questions that can be answered. */
function NotUnderstood({ page, failure }: { page: Page; failure: Failure }) {
  const question = page.shown.value.question ?? "";
  const [from, until] = failure.error.at;
  return (
    <div class="failure" role="alert">
      <p class="marked">
        {question.slice(0, from)}
        <mark>{question.slice(from, until)}</mark>
        {question.slice(until)}
      </p>
      <p>{`${failure.error.message.charAt(0).toUpperCase()}${failure.error.message.slice(1)}.`}</p>
      {failure.suggestions.length > 0 && (
        <>
          <h2>What can be answered</h2>
          <ul>
            {failure.suggestions.map((text) => (
              <li key={text}>
                <button type="button" class="link" onClick={() => page.ask(text)}>
                  {text}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Told({ page, answer }: { page: Page; answer: Answer }) {
  const asked = page.shown.value.question !== null;
  return (
    <>
      <p class="sentence" data-answer={answer.participants?.join(" ")}>
        {asked ? answer.sentence : remainWords(answer)}
      </p>
      {asked && <p class="holds">{holdsSentence(answer)}</p>}
      {answer.notes.length > 0 && (
        <details class="notes" open={asked}>
          <summary>{`${answer.notes.length} ${answer.notes.length === 1 ? "thing" : "things"} to keep in mind`}</summary>
          <ul>
            {answer.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
      <GroupedList page={page} answer={answer} />
      <Take page={page} answer={answer} />
    </>
  );
}

function remainWords(answer: Answer): string {
  const n = answer.count ?? 0;
  return n === 1 ? "1 remains." : `${n} remain.`;
}
