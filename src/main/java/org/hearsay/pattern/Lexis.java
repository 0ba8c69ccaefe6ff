package org.hearsay.pattern;

import java.util.Set;

/**
 * The closed word classes that predicate-argument structure rests on. All are lemmas in lower case.
 */
final class Lexis {
  private Lexis() {}

  /** Verbs whose infinitive has their subject as its own although they have an object. */
  static final Set<String> SUBJECT_CONTROL =
      Set.of("promise", "threaten", "vow", "pledge", "swear", "offer", "guarantee", "use", "take");

  /** Verbs whose addressee, an oblique, is the subject of their infinitive: "call on X to". */
  static final Set<String> OBLIQUE_CONTROL =
      Set.of(
          "call", "appeal", "plead", "prevail", "rely", "count", "lean", "press", "push", "wait");

  /** Verbs whose object did what a gerund with "for" tells: "criticised X for launching". */
  static final Set<String> JUDGEMENT =
      Set.of(
          "accuse",
          "arrest",
          "blame",
          "blast",
          "castigate",
          "censure",
          "charge",
          "chide",
          "cite",
          "commend",
          "condemn",
          "congratulate",
          "convict",
          "criticise",
          "criticize",
          "denounce",
          "detain",
          "fault",
          "fine",
          "forgive",
          "hail",
          "imprison",
          "indict",
          "jail",
          "laud",
          "lambast",
          "penalise",
          "penalize",
          "praise",
          "prosecute",
          "punish",
          "rebuke",
          "reprimand",
          "reward",
          "sanction",
          "scold",
          "sentence",
          "slam",
          "suspect",
          "thank",
          "try");

  /** Verbs that only lend their arguments to an eventive noun that is their object. */
  static final Set<String> LIGHT =
      Set.of(
          "carry",
          "conduct",
          "deliver",
          "do",
          "enact",
          "exert",
          "extend",
          "file",
          "give",
          "have",
          "hold",
          "impose",
          "issue",
          "launch",
          "level",
          "lodge",
          "make",
          "mount",
          "offer",
          "pay",
          "perform",
          "place",
          "pursue",
          "put",
          "raise",
          "reach",
          "register",
          "sign",
          "slap",
          "stage",
          "take",
          "undertake",
          "unleash",
          "voice",
          "wage",
          "express",
          "commit",
          "lead",
          "provide",
          "strike",
          "conclude",
          "clinch",
          "seal",
          "declare",
          "sponsor",
          "organize",
          "organise");

  /** Verbs that tell the beginning, course, end or order of what their object names. */
  static final Set<String> ASPECT =
      Set.of(
          "begin",
          "start",
          "open",
          "resume",
          "continue",
          "renew",
          "restart",
          "step",
          "intensify",
          "escalate",
          "end",
          "halt",
          "suspend",
          "stop",
          "cancel",
          "postpone",
          "order",
          "announce",
          "plan",
          "complete",
          "finish",
          "prepare",
          "threaten",
          "authorise",
          "authorize",
          "tighten",
          "ease",
          "lift",
          "initiate",
          "maintain",
          "schedule",
          "propose",
          "break",
          "abandon");

  /** Verbs whose subject undergoes what their object names: "faces sanctions". */
  static final Set<String> UNDERGO =
      Set.of("draw", "endure", "face", "receive", "suffer", "undergo", "win", "elicit", "survive");

  /** Verbs that take an eventive noun with in, into or on as if they were light. */
  static final Set<String> ENGAGE =
      Set.of(
          "attend",
          "engage",
          "enter",
          "go",
          "join",
          "participate",
          "be",
          "return",
          "embark",
          "take");

  /** Prepositions of what a clause tells the occasion of. */
  static final Set<String> OCCASION =
      Set.of("in", "at", "on", "during", "after", "before", "following", "amid");

  /** Nouns of encounters, in which the subject of their clause takes part. */
  static final Set<String> ENCOUNTER =
      Set.of(
          "audience",
          "call",
          "consultation",
          "conversation",
          "dialogue",
          "dinner",
          "discussion",
          "lunch",
          "meeting",
          "negotiation",
          "summit",
          "talk",
          "talks",
          "tour",
          "trip",
          "visit");

  /** Nouns whose infinitive or gerund has as subject whoever holds them: "a plan to attack". */
  static final Set<String> HELD =
      Set.of(
          "ability",
          "initiative",
          "insistence",
          "push",
          "action",
          "agreement",
          "aim",
          "ambition",
          "attempt",
          "authority",
          "bid",
          "campaign",
          "capability",
          "capacity",
          "chance",
          "commitment",
          "consent",
          "decision",
          "desire",
          "determination",
          "drive",
          "effort",
          "eagerness",
          "failure",
          "freedom",
          "goal",
          "hope",
          "inability",
          "intent",
          "intention",
          "interest",
          "measure",
          "mission",
          "move",
          "need",
          "objective",
          "obligation",
          "offer",
          "opportunity",
          "plan",
          "pledge",
          "plot",
          "policy",
          "power",
          "preparation",
          "promise",
          "proposal",
          "readiness",
          "refusal",
          "reluctance",
          "resolve",
          "responsibility",
          "right",
          "scheme",
          "step",
          "strategy",
          "threat",
          "urge",
          "vote",
          "vow",
          "willingness",
          "wish");

  /** Nouns whose infinitive has their addressee as subject: "pressure on X to withdraw". */
  static final Set<String> ADDRESSED =
      Set.of(
          "appeal",
          "call",
          "demand",
          "directive",
          "instruction",
          "invitation",
          "order",
          "plea",
          "pressure",
          "request",
          "warning",
          "ultimatum");

  /** Nouns that only measure what follows them with "of". */
  static final Set<String> QUANTITY =
      Set.of(
          "number",
          "dozen",
          "score",
          "hundred",
          "thousand",
          "million",
          "billion",
          "series",
          "lot",
          "majority",
          "couple",
          "pair",
          "handful",
          "string",
          "range",
          "variety",
          "round",
          "set",
          "kind",
          "sort",
          "type",
          "form",
          "package",
          "group",
          "wave",
          "spate",
          "raft",
          "batch",
          "bulk",
          "half",
          "third",
          "quarter",
          "rest",
          "ton",
          "percent",
          "%",
          "part",
          "deal",
          "plenty",
          "minority",
          "host",
          "barrage",
          "salvo",
          "flurry");

  /** Pronouns, determiners and numerals that may stand for what follows them with "of". */
  static final Set<String> PARTITIVE =
      Set.of(
          "all", "any", "both", "each", "either", "few", "half", "many", "more", "most", "much",
          "neither", "none", "one", "several", "some", "two", "three", "four", "five", "six",
          "seven", "eight", "nine", "ten");

  /** Adverbs and determiners that negate. */
  static final Set<String> NEGATIVE =
      Set.of("not", "n't", "never", "no", "neither", "nor", "nobody", "none", "nothing", "hardly");

  /** Verbs, adjectives and nouns whose complement does not come about. */
  static final Set<String> PREVENTING =
      Set.of(
          "abstain",
          "avoid",
          "decline",
          "fail",
          "failure",
          "forbear",
          "forget",
          "forgo",
          "impossible",
          "inability",
          "neglect",
          "refrain",
          "refusal",
          "refuse",
          "reluctant",
          "reluctance",
          "unable",
          "unwilling",
          "unwillingness",
          "shun");

  /** Verbs that keep their object from what a gerund with "from" tells. */
  static final Set<String> KEEPING =
      Set.of(
          "ban",
          "bar",
          "block",
          "deter",
          "discourage",
          "dissuade",
          "forbid",
          "hinder",
          "keep",
          "preclude",
          "prevent",
          "prohibit",
          "restrain",
          "stop");

  /** Verbs and nouns whose complement somebody says is not so. */
  static final Set<String> DISCLAIMING =
      Set.of("deny", "denial", "disclaim", "dispute", "doubt", "disbelieve", "refute", "rebut");

  /** Nouns which, with "no", say that their complement is not known to be so. */
  static final Set<String> EVIDENCE =
      Set.of(
          "confirmation",
          "evidence",
          "indication",
          "hint",
          "proof",
          "sign",
          "suggestion",
          "word",
          "reason",
          "basis",
          "truth");

  /** Nouns that with "on" or "at" tell how, why or for whom rather than at what. */
  static final Set<String> CIRCUMSTANCE =
      Set.of(
          ("ground behalf basis scale condition way purpose level front issue matter question side"
                  + " part request end beginning height")
              .split(" "));

  /** What is written or read out, and says what its author says. */
  static final Set<String> WRITING =
      Set.of(
          ("report statement letter resolution lawsuit suit complaint petition motion indictment"
                  + " editorial article note memo document declaration tweet message post text"
                  + " communique communiqué manifesto leaflet speech appeal brief affidavit video")
              .split(" "));

  /** What authors do with what they have written. */
  static final Set<String> ISSUING =
      Set.of(
          ("issue release publish file pass adopt send put sign write submit make post circulate"
                  + " draft table deliver lodge launch co-sign initiate bring read give lay tweet"
                  + " present prepare produce broadcast distribute register")
              .split(" "));

  /** Verbs whose complement is not negated along with them, or is turned positive. */
  static final Set<String> OPAQUE_TO_NEGATION =
      Set.of("fail", "hesitate", "stop", "cease", "regret", "forget", "refuse", "decline", "waste");

  /** Verbs that may stand in or after what they tell: "…, she said, …". */
  static final Set<String> SPEECH =
      Set.of(
          "say",
          "tell",
          "add",
          "report",
          "announce",
          "state",
          "claim",
          "explain",
          "warn",
          "note",
          "argue",
          "believe",
          "think",
          "insist",
          "suggest",
          "declare",
          "write",
          "confirm",
          "acknowledge",
          "admit",
          "allege",
          "stress",
          "reply",
          "respond",
          "recall",
          "remark",
          "continue",
          "comment",
          "observe",
          "predict",
          "conclude",
          "testify",
          "tweet");

  /** Verbs with an object and what it is made: a passive's subject is their object. */
  static final Set<String> NAMING =
      Set.of(
          "appoint",
          "call",
          "consider",
          "crown",
          "declare",
          "deem",
          "designate",
          "dub",
          "elect",
          "label",
          "make",
          "name",
          "nominate",
          "proclaim",
          "reappoint",
          "term",
          "brand");

  /** Verbs with two objects, whose passive keeps one; naming verbs among them. */
  static final Set<String> GIVING =
      Set.of(
          "award",
          "give",
          "grant",
          "offer",
          "pay",
          "send",
          "show",
          "teach",
          "tell",
          "deny",
          "owe",
          "promise",
          "lend",
          "allow",
          "call",
          "name",
          "elect",
          "appoint",
          "declare",
          "dub",
          "label",
          "term",
          "nickname",
          "ask",
          "charge",
          "refuse",
          "assign",
          "sell",
          "hand");

  /** Nouns of time, which "by" does not make agents. */
  static final Set<String> TIME =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "day",
          "night",
          "morning",
          "evening",
          "afternoon",
          "noon",
          "midnight",
          "week",
          "weekend",
          "month",
          "year",
          "hour",
          "minute",
          "today",
          "tomorrow",
          "yesterday",
          "tonight",
          "end",
          "time",
          "decade",
          "century",
          "spring",
          "summer",
          "autumn",
          "fall",
          "winter",
          "deadline",
          "date",
          "moment",
          "start",
          "beginning");

  /** Participles before a noun whose own modifier acts: "US-led invasion". */
  static final Set<String> AGENTIVE_PARTICIPLE =
      Set.of(
          "lead",
          "back",
          "broker",
          "sponsor",
          "mediate",
          "draft",
          "propose",
          "initiate",
          "run",
          "dominate",
          "impose",
          "organize",
          "organise",
          "command",
          "inspire",
          "direct",
          "host",
          "support",
          "fund",
          "finance");

  /** Prepositions that add a participant to the one before: "Peru, along with Chile". */
  static final Set<String> ADDING = Set.of("along with", "together with", "as well as");
}
