import { folded } from "./tokens.ts";

/**
 * The words that questions are made of besides names, numbers and dates, each with what it says. A phrase of several
 * words goes before its first word alone; a word may say several things, and its neighbours decide. No entry holds a
 * question: meaning comes from the slots together (`intents.ts`).
 */
const VOCABULARY = {
  // What is asked for.
  who: "whose|whod|wholl|who|whos|whom|who all",
  which: "where|which|what|whats",
  list: "full list|complete list|whole list|entire list|list|name|names|give me|show me|enumerate",
  count:
    "size of the intersection of|size of the intersection|size of the overlap between|size of the overlap of|size of the overlap|how big is the overlap of|how big is the overlap between|n of members|n of parties|n members|n parties|n states|n countries|how many times|how often|number of times|the number of times|how much countries|how much states|how much members|how much parties|how many|number of|the number of|count|headcount|tally|count of",
  when: "start date|starting date|until what day|until which day|till what day|till which day|until which date|till what date|till which date|up to which date|up to what date|up to which day|up to what day|in which years|in what years|which years|on which days|on which dates|on what dates|founding date|foundation date|date of foundation|date of founding|earliest day|the earliest day|earliest date|the earliest date|earliest possible date|whens|until when|till when|up to when|until what date|until which year|until what year|effect of|the effect of|effective date of|the effective date of|effective date|effect date|date of effect of|date range|from which day|since which day|since which date|from what date|date on which|the date on which|day on which|the day on which|dates|date|the date|at what time|at what point|what time|when|since when|what day|which day|what date|which date|on what day|on which day|on what date|in what year|in which year|what year|which year|how soon|date of|the date of|what month|which month",
  why: "whys|why|how come|for what reason|on what grounds|what makes",
  how: "how|in what way",
  "how-long":
    "how many time|how much of the time|how much later|how much sooner|how much earlier|how many days later|how many years later|how many months later|how many days earlier|how many days apart|time between|the time between|days between|the days between|interval between|the interval between|gap between|the gap between|how much days|how much weeks|how much months|how much years|what time elapsed|what time passed|the time elapsed|time elapsed|the time that elapsed|the time that passed|how much time elapsed|how much time passed|number of days|the number of days|number of years|the number of years|number of months|the number of months|length of|the length of|how many years was|time spent|how long|for how long|how many years|how many days|how many months|how much time|duration of|the duration of|what length of time",
  show: "based on|taken from|show me the acts|the acts behind|explain step by step how|explain step by step why|step by step how|what sources say|which sources say|what source says|which source says|what sources are there|what is the evidence|what is the legal basis|the legal basis|legal basis for|legal basis|what is the basis for|the basis for|basis for|by which act|by what act|through which act|through what act|by which instrument|how do you know that|how do you know|what acts support|which acts support|acts behind|from which source|which source|what source|show how|explain how|explain why|explain|show why|derive|derivation|prove|proof|justify|on what basis|what is the basis|trace|walk me through|where do you get|where does|where did you get|source for|sources of|sources for|the sources of|the sources for|what are the sources of|what are the sources for|source of|the source|what is the source|who says|come from|comes from",
  what: "what happened|what|whats",
  // Helping verbs.
  be: "is|are|was|were|be|been|being|am",
  have: "having|has|have|had|ve",
  do: "did|does|do",
  would: "would|will|wont|wouldnt|could|can|might|may|shall|should|must|d",
  // What participants do.
  left: "left",
  expel:
    "expelled|expel|expels|expulsion|expulsions|exclusions|evicted|booted out|turned out|excluded|exclude|exclusion|kicked out|thrown out|ousted|ejected",
  depart:
    "quitted|retire from|retired from|retires from|lose|loses|losing|cease to be bound|cease to be a party|cease to be party|cease to be a member|cease to be|ceasing to be|went out|go out|goes out|gone out|came out of|come out of|comes out of|dumped|dump|dumps|walked|quitters|leavers|quitter|denunciations|get out of|got out of|ceased to be bound|ceased to be a party|ceased to be party|ceased to be a member|ceased to be|ceases to be|stopped being|stop being|expelled|expel|expels|expulsion|expulsions|exclusions|evicted|booted out|turned out|excluded|exclude|exclusion|kicked out|thrown out|ousted|ejected|leave|leaves|withdraw|withdraws|withdrew|withdrawn|quit|quits|exit|exits|exited|pull out|pulls out|pulled out|denounce|denounces|denounced|depart|departs|departed|drop out|dropped out|walk out|walked out|walk away|walked away|withdrawal|withdrawals|exit of|departure|departures|denunciation|abandon|abandoned|abandons|give up|gives up|gave up|given up|give up on|gives up on|gave up on|given up on|secede|seceded|resign|resigned|opt out|opted out|bow out|bowed out|got out|get out|gets out|gone|lost|renounce|renounced|dropped|ditched|ditch|scrap|scrapped|terminate its membership|turned its back on",
  leaving:
    "going out of|going out|getting out of|waiting for it to take effect|waiting for its effect|serving out its notice|serving out their notice|leaving|withdrawing|exiting|pulling out|quitting|on the way out|on its way out|on their way out|about to leave|departing|walking out|in the process of leaving|going to leave|denouncing",
  out: "left out|out of it|out",
  back: "back|returning|returning to|re-joining|re-entering|re-entry|came crawling back|crawled back|came back|come back|comes back|returned|return|returns|rejoined|rejoin|rejoins|went back|back in|readmitted|re-entered|re-enter|coming back|rejoining",
  remain:
    "will rest|would rest|would that leave|does that leave|would this leave|remain|remains|remained|remaining|still|stay|stays|stayed|staying|still in|remainder|kept|continue|continues|stuck with|standing|survive|survives|surviving|survivors",
  join: "added to|were added|was added|added|entering|becoming a member of|becoming a party to|becoming a member|becoming a party|acceding|adhere|adheres|adhered|adherence|adherents|adherent|came into|comes into|come into|late joiner|late joiners|latecomer|latecomers|later joiner|later joiners|sign up to|signs up to|signed up to|sign up|signs up|signed up|join|joins|joined|accede|accedes|acceded|accession|accessions|become a member of|became a member of|become a party to|became a party to|became a member|become a member|became a party|become a party|enter|entered|enters|admitted|admitted to|admission|joining|get into|gets into|got into|get in|got in|come in|came in|became|become|becomes|newcomers|newcomer|joiner|joiners|was let in",
  sign: "put their names to|put their signatures to|put its signature to|put their name to|put its name to|puts its name to|sign|signs|signed|signatory|signatories|signature|signatures|signer|signers|signing",
  ratify:
    "consenting|accepting|approving|ratifiers|ratifier|depositing|lodge|lodges|lodged|lodging|consents|acceptance|acceptances|approval|approvals|instrument of ratification|instruments of ratification|instrument of accession|instruments of accession|instrument of approval|deposited instrument|instrument of acceptance|deposit of instrument|deposited ratification|ratify|ratifies|ratified|ratification|ratifications|ratifying|deposit|deposits|deposited|consent|consented|accept|accepted|approve|approved|deposited its instrument",
  pending:
    "still blocking|blocking|blocks|block|still block|still holding up|holding up|holds up|hold up|standing in the way of|stand in the way of|stands in the way of|lacking|missing|pending|yet to|outstanding|still to|left to|have to|has to|need to|needs to|must still|still must|waiting",
  never: "have always been outside|has always been outside|always been outside|never|at no time|not once|never ever",
  ever: "ever|at any time|at some point|at any point|at one time|once",
  provisional:
    "provisionally|provisional|on a provisional basis|provisional application|provisional application of|provisionally apply|provisionally applies|provisionally applied",
  suspend: "suspending|freezing|suspend|suspends|suspended|suspension|suspensions|frozen|freeze|froze",
  notice:
    "communicated|communicate|communicates|notified the depositary that|notified the depositaries that|notifications|notifying|announcing|told the depositary|tell the depositary|informed the depositary|informed the depositaries|trigger|triggers|triggered|triggering|invoke|invokes|invoked|announced|announce|announces|announcement of|warning|advance warning|hands in its notice|hands in notice|handed its notice|notice|notices|give notice|gave notice|given notice|giving notice|gives notice|announce its exit|notice of|notify|notified|notifies|notification|serve notice|served notice|handed in notice|hand in notice|handed in its notice|tell the depositaries|told the depositaries",
  revoke:
    "rescinding|rescinds|cancelling|canceling|cancels|taking back|taken back|withdrawn again|revocation|revocations|revoking|revoke|revokes|revoked|take back|took back|takes back|rescind|rescinded|cancel|cancelled|canceled|retract|retracted",
  absent: "missing from|absent from|absent",
  extend:
    "extending|prolonging|renewing|postponing|extended|extend|extends|extension|extensions|prolong|prolonged|prolongs|prolongation|put off|postponed|postpone|renewed|renew|renewal",
  decline:
    "do not intend to|does not intend to|did not intend to|dont intend to|doesnt intend to|no longer intend to|intention not to|intentions not to|intend not to|intends not to|intended not to|not intend to|not intending to|no intention to|no intention of",
  times: "how many times|how often|number of times|the number of times",
  independent:
    "independent|independence|become independent|became independent|becomes independent|becoming independent|gained independence|gained its independence|won its independence",
  keeper:
    "receives|receive|keeps|custodian of|custodian|custodians|acts as depositary|act as depositary|acts as the depositary|serves as depositary|serves as the depositary|depositary|depositaries|depository|depositories",
  titled:
    "official name|official title|full title|full name|full official title|full official name|formal name|formal title|former name|former names|old name|earlier name|earlier names|previous name|previous names|original name|proper name|nickname|nicknames|other name|other names|long name|short name",
  called:
    "goes by|go by|went by|known under|known|called|named|known as|also known as|formerly called|previously called|originally called|formerly known as|previously known as|originally known as|renamed|call itself|called itself",
  "no-longer":
    "not more|isnt more|arent more|wasnt more|werent more|nt more|isnt anymore|isnt any more|isnt any longer|arent anymore|arent any more|arent any longer|wasnt anymore|wasnt any more|wasnt any longer|werent anymore|werent any more|werent any longer|no longer|no more|not any more|not any longer|not anymore|nt any more|nt anymore",
  "opening-day": "on the first day|on day one|on the opening day|on its first day",
  war: "if youre at war|if you are at war|if it is at war|if at war|when at war|while at war|at war|in wartime|in time of war|in times of war|during a war|in a war|during an armed conflict",
  bind: "bind|binds|bound|binding|tie|ties|tied|share|shared|shares|in common|have in common|unite|unites|link|links|connect|connects|common to|both party to|jointly",
  succeed:
    "grow out of|grows out of|grew out of|grown out of|continuation|continuation of|the continuation of|taken the seat of|takes the seat of|take the seat of|taken over from|takes over from|taken the place of|takes the place of|succeeding|inheriting|replacing|emerged from|emerge from|emerged out of|emerged|broken up|split up|break up|broke up|break apart|broke apart|split into|continuing|succeed|succeeds|succeeded|successor|successors|succession|inherit|inherits|inherited|heir|heirs|take over from|took over from|took over|take the place of|took the place of|replace|replaced|stepped into the shoes of|took the seat of|continue the membership of|came after|comes after|in place of|in the place of|came in place of|come in place of|came instead of|took its place|in its place",
  // What instruments do.
  force: "in force|force|alive|valid|operative|in effect|effective|applicable|active",
  enter:
    "into force|start date|starting date|taken effect|become effective yet|taking effect|founded|established|created|set up|formed|enter into force|entered into force|enters into force|entering into force|come into force|came into force|comes into force|coming into force|take effect|takes effect|took effect|entry into force|start|started|starts|begin|began|begins|go into force|went into force|kick in|kicked in|came into effect|come into effect|go into effect|goes into effect|went into effect|become effective|became effective|becomes effective|be in force",
  end: "finish|finishes|finished|finishing|ending|expiring|terminating|lapsing|dissolving|collapsing|disbanding|break up|broke up|broken up|break apart|broke apart|split up|stop being in force|stopped being in force|cease to be in force|end|ends|ended|expire|expires|expired|expiry|terminate|terminates|terminated|termination|lapse|lapsed|dissolve|dissolved|dissolution|over|cease|ceased|die|died|collapse|collapsed|fall apart|fell apart|folded|disbanded|disband",
  open: "founding date|foundation date|date of foundation|date of founding|founded|established|created|set up|formed|opening|opened for signature|open for signature|opened|concluded|conclusion|agreed",
  change:
    "chronology|chronology of|chronicle of|chronicle|movements|movement|comings and goings|diff|compare|comparison of|comparison|moved|whats moved|what happened|change|changes|changed|happen|happens|happened|happening|difference|differences|differ|develop|evolve|evolved|evolution|timeline|history|what is new|new",
  shrink:
    "shrink|shrinks|shrank|shrunk|shrinking|dwindle|dwindled|lose members|lost members|erode|eroded|get smaller|got smaller|decline|declined|thin out",
  grow: "growth|grow|grows|grew|grown|growing|expand|expanded|expansion|enlarge|enlarged|enlargement|get bigger|got bigger",
  last: "duration|last for|lasted|lasts",
  // Measures.
  share:
    "which part of|a part of|share|percentage|percent|per cent|pct|proportion|fraction|how much|how much of|what part|portion|what fraction|how large a part|%",
  total: "total|sum|combined|overall|altogether|how big|how large|size of|how much land|all together|in total",
  area: "area|territory|land|landmass|land mass|surface|ground|size|square kilometres|square kilometers|km2|sq km|land area|surface area|area of application",
  population:
    "populous|most populous|the most populous|least populous|the least populous|population|populations|people|inhabitants|citizens|persons|residents|souls|populace",
  lose: "cut|reduced|diminished|decreased|went away|go away|goes away|gone away|lost|lose|loses|losing|loss|gone|disappeared|went|fall|fell|drop|dropped|falls|drops|shrink|shrank|shrunk",
  // How much, how many.
  only: "merely|only|just|solely|no one but|nobody but|none but|no other than|exclusively|alone",
  all: "every single one of|every single one|every single|each and every one of|each and every|every last one of|every last|all|every|each|everybody|everyone|all of|all the|every one of|each of",
  most: "more than half of|more than half|over half of|over half|most parties|most members|most participants|most participating states|most states|most countries|most|most of|the majority of|a majority of|majority",
  some: "anything|something|some|any|some of|somebody|someone|anybody|anyone|at least one|not any at all",
  none: "no|none|none of|nobody|no one|not one|not a single|not any|no state|no country",
  exactly: "exactly|precisely",
  about: "about|around|roughly|some|approximately|nearly|almost|circa|close to",
  "at-least":
    "reach|reaches|reached|grow to|grew to|rise to|rose to|get to|got to|at least|no fewer than|no less than|not less than|not fewer than",
  "at-most":
    "fall to|falls to|fell to|drop to|drops to|dropped to|shrink to|shrank to|go down to|went down to|at most|no more than|not more than|up to",
  bigger:
    "more states parties than|more parties than|more members than|more member states than|more states than|more participants than|more countries than|bigger than|larger than|more states parties|more member states|more|bigger|larger|more members|more parties|more states|more participants|more countries",
  smaller:
    "fewer states parties than|fewer parties than|fewer members than|fewer member states than|fewer states than|fewer participants than|fewer countries than|less members than|less parties than|less states than|less countries than|smaller than|fewer states parties|fewer member states|fewer|smaller|fewer members|fewer parties|fewer states|fewer participants|fewer countries|less members|less parties|less states",
  than: "than",
  more: "exceed|exceeds|exceeded|surpass|surpassed|pass|passed|top|topped|climb above|rise above|more than|over|above|greater than",
  fewer:
    "fall below|falls below|fell below|drop below|drops below|dropped below|sink below|go below|went below|shrink below|fewer than|less than|under|below",
  first:
    "begin with|began with|start with|started with|started out with|start out with|founded|established|created|set up|formed|first|earliest|the first|original|founding|founder|founders|oldest|initially|before anyone else|before anybody else",
  latest:
    "the most recent|the most recently|last|latest|the last|most recent|most recently|newest|youngest|recently|final",
  topmost: "top",
  largest: "most populous|the most populous|largest|biggest|greatest",
  smallest:
    "bottom|least populous|the least populous|smallest|tiniest|fewest|the fewest|fewest parties|fewest members|the fewest parties|the fewest members|fewest states|the fewest states",
  older: "older|oldest",
  newer: "newer|younger|newest|youngest",
  nth: "the first time|for the first time|the second time|for the second time|a second time|the third time|for the third time|a third time",
  place: "place number",
  longest: "longest|the longest|for the longest time|longest serving|longest-standing|the longest time",
  shortest: "shortest|the shortest|for the shortest time|briefest",
  peak: "max number of|max|maximum number of|the maximum number of|the most parties|the most members|the most participants|the most states|the most countries|the most participating states|most parties|most members|most participants|most participating states|most states|most countries|largest|biggest|peak|at its largest|at its biggest|at its peak|highest number of|the highest number|at its height|most states parties|maximum|high point|widest|at full strength",
  "most-of-many": "the most|most often|most frequently|more than anyone|more than any other|largest number of",
  // Sets and who belongs to them.
  noun: "n of members|n of parties|n members|n parties|n states|n countries|parts of|parts|late joiner|late joiners|latecomer|latecomers|later joiner|later joiners|participation|member of|members of|parties to|party to|most parties|most members|most participants|most participating states|most states|most countries|country|countries|state|states|power|powers|member|members|party|parties|participant|participants|participating|nation|nations|government|governments|signatory states|contracting|counted|membership|republic|republics|allies|ally|states parties|state party|member state|member states|participating states|belligerents|capitals|those|others",
  former: "former|ex|erstwhile|onetime|past",
  treaty:
    "everything|international agreements|treaties|agreements|conventions|accords|arms control treaties|arms control agreements|pacts|instruments|commitments|deals|treaty|agreement|convention|accord|instrument|deal|arms control|protocol",
  alliance:
    "military alliances|military alliance|defence alliances|defence alliance|alliances|alliance|pact|bloc|blocs",
  organisation: "organisations|organizations|organisation|organization|bodies|clubs|institutions|club|body|memberships",
  regime: "regimes|regime",
  "signed-or-not": "signed or not|whether they signed or not|whether or not they signed",
  not: "not more|isnt more|arent more|wasnt more|werent more|nt more|isnt anymore|isnt any more|isnt any longer|arent anymore|arent any more|arent any longer|wasnt anymore|wasnt any more|wasnt any longer|werent anymore|werent any more|werent any longer|no more|not any more|not any longer|not anymore|nt any more|nt anymore|not|nt|non|isnt|arent|wasnt|werent|havent|hasnt|hadnt|didnt|doesnt|dont|nor|neither|no longer|not yet|aint",
  except:
    "alongside|alongside of|except|excluding|other than|apart from|besides|aside from|except for|leaving out|left out of account|leaving aside|minus|not counting|without|but for|ignoring|disregarding",
  outside:
    "stay away from|stayed away from|stays away from|staying away from|away from|outside|outside of|out of|beyond|not part of|off",
  both: "in the same time|both|all three|both of|at the same time|simultaneously",
  "any-of": "any of|either of|one or other of|at least one of",
  "not-both":
    "xor|not to the other|not in the other|not of the other|but not to the other|but not in the other|but not the other|not the other|not both|not in both|but not both|but not in both|not of both|but not to both",
  "one-of":
    "exactly one of|only one of|just one of|one but not both of|precisely one of|one and only one of|in one but not the other of",
  other: "other|others|another|else|anyone else|anybody else",
  again: "again|once again|once more|anew",
  later: "later|afterwards|afterward|subsequently|eventually|later on",
  unit: "day|days|week|weeks|month|months|year|years|decade|decades",
  "if-so": "if so|and if so|if yes|and if yes",
  "article-number": "article number",
  versus: "versus|vs|against|compared to|compared with",
  among: "among others|across|among|amongst|from among",
  or: "xor|or|either",
  and: "in the same wave as|in the same round as|in the same batch as|in the same enlargement as|on the same date as|on the same day as|at the same time as|and|also|plus|as well as|along with|together with|as well|too",
  but: "but|yet|however|while|though|although|whereas|and yet",
  apposed: "ie|namely|viz|that is to say|in other words",
  concede:
    "despite|despite the fact that|in spite of|in spite of the fact that|notwithstanding|regardless of|even though",
  in: "sat in|sit in|sits in|sitting in|sat together in|sat at the table of|with regard to|with respect to|in respect of|in relation to|in|within|inside|of|part of|member of|members of|party to|parties to|belong|belongs|belonged|belong to|belonged to|belongs to|belonging to|from|into|under",
  to: "to|toward|towards|for",
  it: "she|he|it|its|this treaty|that treaty|this|there|the treaty|the alliance|the pact|the organisation|the organization|the agreement|the convention|the bloc|them|they|their",
  thatDay: "on that day|that day|at that time|at the time|then|that same day|at that point|on the same day|on the day",
  // Time.
  on: "as of the date of|as of the day of|on the day of|on the date of|at the date of|at the moment of|on|as of|as at|at|by|in the year|for|as|during|in the course of|over the course of|per|the day of|the day|on the day|at the moment|at the time of|in the moment|on the date|through|throughout|effective",
  "until-on": "until|till|up to|up until",
  before:
    "years before|decades before|months before|weeks before|days before|long before|well before|shortly before|soon before|on the day before|before|prior to|the day before|a day before|on the eve of|just before|right before|earlier than|ahead of|up to the day",
  after:
    "years after|decades after|months after|weeks after|days after|long after|well after|shortly after|soon after|beyond|now that|after|following|just after|right after|later than|upon|once|as soon as|in the wake of|the moment",
  "day-after": "on the day after|the day after|a day after|day after|the morning after|one day after",
  since: "since|from|ever since|starting|starting in|starting from|from the day",
  between: "between|from",
  // What stands around a question.
  if: "lets assume|lets suppose|lets imagine|lets pretend|let us assume|let us suppose|let us imagine|if|suppose|supposing|assume|assuming|imagine|what if|say|in case|should|were|let us say|lets say|provided|pretend|suppose that|supposing that|assuming that|assume that|imagine that|hypothetically|given that",
  likewise:
    "did so|does so|do so|done so|did that|followed it out|follows it out|follow it out|followed suit|follows suit|follow suit|did the same|does the same|do the same|did likewise|does likewise",
  followed: "been followed by|followed by|followed up by",
  running: "running|under way|underway|in progress",
  thus: "then|so",
  // What is said is said to be false.
  untrue:
    "is it false that|is it false|is it untrue that|is it untrue|is it wrong that|is it wrong to say that|is it incorrect that|is it incorrect|is it not the case that|is it a lie that|is it a myth that|it is false that|its false that|it is untrue that|it is wrong that|it is incorrect that|it is not true that|its not true that|it isnt true that|it is not the case that|it isnt the case that|it is a lie that|it is a myth that|isnt it false that|isnt it false|isnt it untrue that|isnt it wrong that|am i wrong that|am i wrong to say that|am i wrong to think that|am i wrong in thinking that|false that|untrue that|false claim|false|untrue",
  claim:
    "is it false that|is it false|is it untrue that|is it untrue|is it wrong that|is it wrong to say that|is it incorrect that|is it incorrect|is it not the case that|is it a lie that|is it a myth that|it is false that|its false that|it is untrue that|it is wrong that|it is incorrect that|it is not true that|its not true that|it isnt true that|it is not the case that|it isnt the case that|it is a lie that|it is a myth that|isnt it false that|isnt it false|isnt it untrue that|isnt it wrong that|am i wrong that|am i wrong to say that|am i wrong to think that|am i wrong in thinking that|false that|untrue that|false claim|false|untrue|confirm|right or wrong|true or not|right or not|correct or not|saw that|correct|surely|isnt it true that|isnt it true|isnt it so that|isnt it right that|i dont believe that|i dont believe|i doubt that|i doubt|hard to believe that|is it right to say that|is that so|is this so|is this accurate|is that accurate|is this true|is this correct|is that correct|true|claim|true that|correct that|is it true that|is it true|is it correct that|is it correct|is it right that|is it the case that|is it so that|is it really true that|is it a fact that|true or false|check this|check it|it is said that|people say|they say|they say that|is the claim true that|can it be said that|fact check|fact-check|would it be true that|would it be right that|would it be right to say that|is it fair to say that|is it accurate that|is it accurate to say that|am i right that|is that true|right that|i heard that|i read that|i heard|verify that|check that|check whether|verify|confirm that|is it still true that|was it true that|it is sure that|it is certain that|is it sure that|is it certain that|it is true that|it is right that|am i right in thinking that|am i right to say that",
  know: "what does the record know about|what does the record know of|what does the record hold on|what does the record say on|what youve got on|what you have on|what have you got on|what do you have on|know about|tell me about|do you know about|do you know|information on|info on|facts on|details on|details about|everything about|tell me everything about|overview of|profile of|describe|profile|summary of|summarise|summarize|all about|known about|known of|more about|dossier on",
  fresh:
    "isnt recorded about|isnt recorded|is not recorded about|not recorded about|not recorded|record speak|record speaks|record reach|record stop|data speak|data reach|data go|data stop|data|how far does your record|how far does the record|how far does your data|how far does the data|how far back does the record|how far back does your record|how far back does the data|incomplete|gaps in|gaps|dataset|data set|fresh|up to date|up-to-date|last updated|how recent|how current|how old is this|how old|latest data|how complete|complete|updated|current is|recent is|data cover|record cover|covers|record go|record end|data end|record|this data|the data|your data|your sources|sources",
  recorded:
    "you keep track of|keep track of|you track|you follow|in the record|on record|in this record|in your record|in the data|in the database|do you cover|do you have",
  help: "cant you answer|can you not answer|can you answer|i can ask|ask to you|help|can i ask|can be asked|what can you do|what can you answer|can you answer|questions can|kind of questions|kinds of questions|what do you understand|should i ask|ask you|examples|can you tell me|do you do|could i ask",
  rule: "say on|says on|say regarding|says regarding|say anything about|says anything about|mention|mentions|process|rule|rules|clause|article|provision|procedure|condition|conditions|requirement|requirements|require|requires|required|need|needed|needs|notice period|period of notice|withdrawal period|terms|demand|demands|demanded|allowed|permit|permits|possible to leave|say about|says about|length of notice|withdrawal clause|exit clause|must a state|must a party|necessary|do you have to|does one have to",
  // How a clause works.
  mode: "automatically|automatic",
  filler:
    "saw|witnessed|addressed|sent|send|founding treaty|founding document|constituent treaty|supposedly|allegedly|apparently|reportedly|intersection|the intersection|overlap|the overlap|simultaneous|concurrent|ratified or not|whether ratified or not|whether or not they ratified|whether they ratified or not|changed its mind|changes its mind|change its mind|changed their minds|changed their mind|had second thoughts|has second thoughts|rn|lol|haha|hmm|omg|wow|btw|by the way|lay down|lays down|laid down|sets out|set out|lays out|laid out|lay|lies|hold|holds|operation|the operation of|distinct|conform|conforms|comprise|comprises|compose|composes|figures|coming up|hand in|hands in|handed in|handing in|submit|submits|submitted|tendered|finally|at last|all told|all in all|nevertheless|nonetheless|all the same|even so|ultimately|in the end|spend|spent|out of curiosity|just out of curiosity|out of interest|excuse me|would you happen to know|you happen to know|happen to know|figure out|figuring out|find out|finding out|work out|point out|check out|turns out|simply|international|yes or not|at the latest|at latest|participate|participates|participated|participating in|each of|coming|to come|if any|if at all|covered by|covered|step by step|at the earliest|at the soonest|minimum|quote check|to my class|to my students|to my pupils|to my readers|declared|declare|declares|provide|provides|contain|contains|include|includes|lives|live|living|at all|y n|was that|or not|intersection of|overlap of|overlap between|quick q|quick|y/n|yes or no|anymore|any more|any longer|on deadline here|on deadline|wait|at this point|passed|elapsed|treaty-wise|listed as|listed|for good|obligations|take|takes|took|much|writing|deadline|article|working|story|give|gives|given|research|homework|essay|student|um|uh|erm|wishes|wishing|wants|wanting|applies|applicable|lists|pupil|pupils|students|teacher|altogether|journalist|desk|need to know|checking|double checking|urgent|quickly|asap|briefly|short|in short|in one sentence|the|a|an|please|pls|me|us|you|like|want|i|id|ive|im|we|that|these|they|currently|right|well|hi|hello|hey|thanks|thank|kindly|with|s|ones|one|actually|make|made|has been|own|treaty|alliance|organisation|organization|pact|agreement|convention|into|effect|tell|tell me|can you tell me|could you tell me|i would like to know|i want to know|id like to know|do you know|i wonder|wondering|quick question|question|curious|just|already|really|anyway|ok|okay|dear|sir|madam|my|your|our|his|her|kind|sort|whether|even|today as|precise|exact|current|present|at present|presently|these days|nowadays|at the moment|right now|time|day|list of|set of|seat|exactly|officially|formally|legally|actual|per se|in fact|indeed|such|thing|things|there are|there were|there is|come|came|go|goes|going|go on|status|position|stand|stands|stood|look|looked|looks|get|got|gets|left over|side|number|numbers|count|counts|counting|mean|means|figure|case|place|make up|makes up|made up|take part|takes part|took part|taking part|part|role|use|used|both sides|each other|one another|together|respectively|so far|thus far|to date|as far as you know|up to now|until now|till now|exist|exists|existed|existence|official|formal|its own|his own|behind|counted|considered|regarded|called|named|being|of the world|in the world|on earth|worldwide|very",
  // What the record cannot say.
  flights:
    "flight|flights|fly|flew|flown|overflight|overflights|mission|missions|aircraft|plane|planes|sensor|sensors|cameras|camera|quota|quotas",
  forecast:
    "will happen|will be next|leave next|leaves next|will go next|predict|forecast|likely|probably|going to happen|future|expect|expected|next to leave|will leave next|probability|odds|chances|chance",
  judgement:
    "known for|famous for|right to leave|right to withdraw|right to|entitled to|blame|fault|guilty|fair|opinion|best|worst|good|bad|wrong|right thing|justified|think|feel|believe|legitimate|mistake|smart|wise|responsible|betray|betrayed|cheat|cheated|cheating|violate|violated|violation|violations|comply|complied|compliance|liar|trust|trustworthy|threat|dangerous|safer|better|worse|important|why did they want|evil|aggressor",
  motive:
    "trying to achieve|hoping to achieve|hope to achieve|hoped to achieve|want to achieve|wanted to achieve|achieve|achieves|achieved|achieving|trying to gain|hoping to gain|hope to gain|hoped to gain|because of|because|motivated|motivates|motive|motives|motivation|reason for leaving|reasons for leaving|reason|reasons|real reason|real reasons|intention|intentions|excuse|pretext|angry|upset|going through|thinking|have in mind|had in mind|on its mind|on their mind|on their minds",
  terms: "reservation|reservations|interpretative declaration|interpretative declarations|objection|objections",
  offices: "secretary general|secretary-general|president of|chairman|chairperson|ambassador|director general",
  aviation:
    "airline|airlines|aviation|air services|civil aviation|air transport|air traffic|airspace|passenger|passengers|landing rights|air service|route rights|bilateral air",
  weapons:
    "warhead|warheads|missile|missiles|weapon|weapons|tanks|budget|budgets|spending|spend|spent|troops|soldiers|bombs|arsenal|money|cost|costs|dollars",
} as const;

export type Tag = keyof typeof VOCABULARY;

/** The tags of words about what the record does not hold, each with what is said of it. */
export const BEYOND: Partial<Record<Tag, string>> = {
  flights: "flights, quotas and aircraft are not in the record: it holds dated acts of membership",
  forecast:
    "nothing is forecast here: the record says what was done, and a supposition (“if … left”) what would follow",
  judgement: "the record says who did what and when; it takes no sides, and judges nobody",
  motive: "the record says who did what and when, not why they did it",
  terms: "reservations and objections are not in the record: it holds dated acts of membership",
  offices: "who holds an office is not in the record: it holds the acts of participants",
  aviation:
    "civil-aviation agreements of a similar name are not in the record; it holds treaties and alliances between states",
  weapons: "weapons, troops and money are not in the record: it holds dated acts of membership",
};

/** What the words up to here can say, null where they are no phrase by themselves, and the words that may follow them. */
interface Branch {
  tags: Tag[] | null;
  readonly next: Map<string, Branch>;
}

const PHRASES: Branch = { tags: null, next: new Map() };

function branchOf(words: readonly string[]): Branch {
  let branch = PHRASES;
  for (const word of words) {
    const next = branch.next.get(word) ?? { tags: null, next: new Map() };
    branch.next.set(word, next);
    branch = next;
  }
  return branch;
}

const written = Object.entries(VOCABULARY).flatMap(([tag, phrases]) =>
  [...new Set(phrases.split("|"))].map((phrase) => ({ tag: tag as Tag, words: phrase.split(/[ -]/).map(folded) })),
);
for (const { tag, words } of written) {
  const branch = branchOf(words);
  branch.tags = [...(branch.tags ?? []), tag];
}
// Who writes English as a second language may leave articles out: "on day of signing", "in process of leaving".
for (const { words } of written) {
  const bare = words.filter((word) => word !== "the");
  if (bare.length < 2 || bare.length === words.length) continue;
  branchOf(bare).tags ??= branchOf(words).tags;
}

/** The longest phrase of at most `most` words that begins at `words[i]`, with everything that it can say. */
export function phraseAt(
  words: readonly string[],
  i: number,
  most = Number.POSITIVE_INFINITY,
): { tags: readonly Tag[]; length: number } | null {
  let found: { tags: readonly Tag[]; length: number } | null = null;
  let branch: Branch | undefined = PHRASES;
  for (let length = 1; length <= most && i + length <= words.length; length++) {
    branch = branch.next.get(words[i + length - 1] as string);
    if (branch === undefined) break;
    if (branch.tags) found = { tags: branch.tags, length };
  }
  return found;
}
