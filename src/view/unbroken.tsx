/** A sentence whose dates are not torn apart at the end of a line. */
export function unbroken(sentence: string) {
  return sentence
    .split(/(\d{1,2} [A-Z][a-z]{2} \d{4}[,.]?)/)
    .map((part, i) => (i % 2 === 1 ? <span class="unbroken">{part}</span> : part));
}
