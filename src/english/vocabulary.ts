/**
 * The words that questions are made of besides names and dates, each with what it says. A phrase of several words goes
 * before its first word alone. No entry holds a question: meaning comes from the tags together (`reader.ts`).
 */
export type Tag =
  | "who"
  | "count"
  | "when"
  | "why"
  | "why-motive"
  | "show"
  | "be"
  | "have"
  | "do"
  | "left"
  | "back"
  | "remain"
  | "depart"
  | "leaving"
  | "out"
  | "join"
  | "sign"
  | "ratify"
  | "pending"
  | "never"
  | "ever"
  | "not"
  | "outside"
  | "suspend"
  | "force"
  | "enter"
  | "end"
  | "open"
  | "peak"
  | "notice"
  | "noun"
  | "also"
  | "or"
  | "in"
  | "to"
  | "it"
  | "thatDay"
  | "on"
  | "before"
  | "after"
  | "since"
  | "filler"
  | "beyond";

const VOCABULARY: Record<Tag, string> = {
  who: "who|whos|which|what|whom|list|name|names",
  count: "how many|number of|the number of|count",
  when: "when|since when|what day|which day|what date|on what day|on which day|on what date",
  why: "why|how come",
  "why-motive": "why did|why does|why do|why would|why has|why have|why will",
  show: "show how|explain how|explain why|explain|show why|derive|how is|how are|how was|how does|prove",
  be: "is|are|was|were|be|been|being|isnt|arent|wasnt|werent",
  have: "has|have|had|havent|hasnt|hadnt|ve",
  do: "did|does|do|didnt|doesnt|dont",
  left: "left",
  back: "came back|come back|comes back|returned|return|returns|rejoined|rejoin|rejoins|went back",
  remain: "remain|remains|remained|remaining|still|stay|stays|stayed|staying|still in",
  depart:
    "leave|leaves|withdraw|withdraws|withdrew|withdrawn|quit|quits|exit|exits|exited|pull out|pulls out|pulled out|denounce|denounces|denounced|depart|departs|departed|gone|drop out|dropped out|withdrawal|exit of|withdrawal of",
  leaving: "leaving|withdrawing|exiting|pulling out|quitting|on the way out|about to leave|going",
  out: "left out|out of it",
  join: "join|joins|joined|accede|accedes|acceded|become|became|becomes|accession|enter into membership",
  sign: "sign|signs|signed|signatory|signatories|signature",
  ratify:
    "ratify|ratifies|ratified|ratification|ratifying|deposit|deposits|deposited|consent|consented|accept|accepted|approve|approved",
  pending: "missing|pending|yet to|outstanding",
  never: "never|at no time",
  ever: "ever|at any time",
  not: "not|nt|non|without|nor|isnt|arent|wasnt|werent|havent|hasnt|hadnt|didnt|doesnt|dont|except|excluding|but not|other than",
  outside: "outside|outside of|out of|beyond the",
  suspend: "suspend|suspends|suspended|suspension",
  force: "in force|force|alive|valid|operative",
  enter:
    "enter into force|entered into force|enters into force|come into force|came into force|comes into force|take effect|took effect|entry into force|start|started|begin|began",
  end: "end|ends|ended|expire|expires|expired|terminate|terminated|lapse|lapsed|dissolve|dissolved|over|cease|ceased",
  open: "opened for signature|open for signature|opened|concluded",
  peak: "most parties|most members|most participants|most participating states|most states|most countries|largest|biggest|peak|the most",
  notice:
    "notice|give notice|gave notice|given notice|giving notice|gives notice|announce its exit|notice of leaving|notice of withdrawal|notify|notified",
  noun: "country|countries|state|states|power|powers|member|members|party|parties|participant|participants|participating|nation|nations|government|governments|signatory states|contracting|counted|membership|republic|republics|allies|ally",
  also: "and|also|both|plus|while|too|as well|but|yet|however",
  or: "or|either",
  in: "in|within|inside|of|part of|member of|members of|party to|parties to|belong|belongs|belonged|belong to|among|from",
  to: "to|toward|towards|for|by way of",
  it: "it|this|that treaty|this treaty|there|the treaty|the alliance|its|the pact",
  thatDay: "on that day|that day|at that time|at the time|then",
  on: "on|as of|as at|at|by|in the year|of|for|as|during",
  before: "before|prior to|until|up to|till",
  after: "after|following",
  since: "since|from",
  filler:
    "the|a|an|please|pls|tell|me|us|can|could|you|would|like|know|want|i|id|we|that|those|these|them|they|all|any|every|each|just|only|currently|right|so|well|hi|hello|hey|thanks|thank|kindly|say|give|about|with|s|day|of the|how|ones|one|already|actually|make|made|under|has been|neither|nor|own|there|exactly|treaty|alliance|organisation|organization|pact|agreement|stand|stands|stood|become|a party|who is|into|effect|out",
  beyond:
    "flight|flights|fly|flew|mission|missions|motive|motives|reason|reasons|blame|fault|guilty|fair|should|will|shall|predict|forecast|likely|probably|airline|airlines|aviation|warheads|missiles|budget|opinion|best|worst",
};

/** Phrases by their first word, longest first. */
const BY_FIRST_WORD = new Map<string, { words: string[]; tags: Tag[] }[]>();
for (const [tag, phrases] of Object.entries(VOCABULARY) as [Tag, string][]) {
  for (const phrase of phrases.split("|")) {
    const words = phrase.split(" ");
    const first = words[0] ?? "";
    const list = BY_FIRST_WORD.get(first) ?? [];
    const known = list.find((each) => each.words.join(" ") === phrase);
    if (known) known.tags.push(tag);
    else list.push({ words, tags: [tag] });
    BY_FIRST_WORD.set(
      first,
      list.sort((a, b) => b.words.length - a.words.length),
    );
  }
}

/** The longest phrase that begins at `words[i]`, with everything that it can say. */
export function phraseAt(words: readonly string[], i: number): { tags: readonly Tag[]; length: number } | null {
  const found = BY_FIRST_WORD.get(words[i] ?? "")?.find((each) => each.words.every((word, k) => words[i + k] === word));
  return found ? { tags: found.tags, length: found.words.length } : null;
}
