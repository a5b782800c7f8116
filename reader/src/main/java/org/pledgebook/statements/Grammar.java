package org.pledgebook.statements;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pledgebook.language.Language;
import org.pledgebook.language.PhraseTable;
import org.pledgebook.language.Word;
import org.pledgebook.language.WordClass;
import org.pledgebook.language.WordTable;

/** The word classes that the construction of clauses needs, looked up once per language. */
final class Grammar {
  final Steps steps;
  final PhraseTable<WordClass> phrases;
  final WordClass frozen;
  final WordClass adverbPhrase;
  final WordClass marker;
  final WordClass article;
  final WordClass conjunction;
  final WordClass negation;
  final WordClass subjectPronoun;
  final WordClass we;
  final WordClass firstPerson;
  final WordClass thirdPerson;
  final WordClass impersonal;
  final WordClass demonstrative;

  /** Stands for one thing, with no noun behind it: "this". */
  final WordClass thisOne;

  final WordClass possessive;
  final WordClass clitic;

  /** Never a subject: "them". */
  final WordClass objectPronoun;

  final WordClass reflexive;

  /** Verbs whose perfect takes the auxiliary of the passive: "est arrivé". */
  final WordClass perfectWithBe;

  final WordClass relative;
  final WordClass that;
  final WordClass condition;
  final WordClass time;
  final WordClass cause;
  final WordClass readiness;
  final WordClass opinion;
  final WordClass able;
  final WordClass doing;
  final WordClass partner;
  final WordClass currency;
  final WordClass threat;
  final WordClass agent;
  final WordClass belonging;
  final WordClass conditional;
  final WordClass reporting;
  final WordClass title;
  final WordClass nameParticle;

  /** Stands behind a name and a comma: "Jr.". */
  final WordClass nameSuffix;

  final WordClass speakerAgain;
  final WordClass date;
  final WordClass quoteOpen;
  final WordClass quoteClose;

  private final WordTable<WordFacts> facts = new WordTable<>(this::made);

  /** Most words share theirs with many others. */
  private final Map<WordFacts, WordFacts> shared = new ConcurrentHashMap<>();

  Grammar(Language language) {
    steps = new Steps(language);
    phrases = language.phrases();
    frozen = language.wordClass("frozen");
    adverbPhrase = language.wordClass("adverb.phrase");
    marker = language.wordClass("marker");
    article = language.wordClass("article");
    conjunction = language.wordClass("conjunction");
    negation = language.wordClass("negation");
    subjectPronoun = language.wordClass("pronoun.subject");
    we = language.wordClass("pronoun.we");
    firstPerson = language.wordClass("pronoun.i");
    thirdPerson = language.wordClass("pronoun.third");
    impersonal = language.wordClass("pronoun.it");
    demonstrative = language.wordClass("pronoun.demonstrative");
    thisOne = language.wordClass("pronoun.this");
    possessive = language.wordClass("pronoun.possessive");
    clitic = language.wordClass("pronoun.clitic");
    objectPronoun = language.wordClass("pronoun.object");
    reflexive = language.wordClass("pronoun.reflexive");
    perfectWithBe = language.wordClass("verb.perfect-with-be");
    relative = language.wordClass("opener.relative");
    that = language.wordClass("opener.that");
    condition = language.wordClass("opener.condition");
    time = language.wordClass("opener.time");
    cause = language.wordClass("opener.cause");
    readiness = language.wordClass("adjective.commissive");
    opinion = language.wordClass("adjective.opinion");
    able = language.wordClass("adjective.able");
    doing = language.wordClass("verb.action");
    partner = language.wordClass("preposition.partner");
    currency = language.wordClass("currency");
    threat = language.wordClass("noun.threat");
    agent = language.wordClass("preposition.agent");
    belonging = language.wordClass("preposition.of");
    conditional = language.wordClass("condition.phrase");
    reporting = language.wordClass("verb.reportive");
    title = language.wordClass("title");
    nameParticle = language.wordClass("name.particle");
    nameSuffix = language.wordClass("name.suffix");
    speakerAgain = language.wordClass("speaker.again");
    date = language.wordClass("date");
    quoteOpen = language.wordClass("quote.open");
    quoteClose = language.wordClass("quote.close");
  }

  private WordFacts made(Word word) {
    WordFacts made = WordFacts.of(this, word);
    return made.finite() == null ? shared.computeIfAbsent(made, same -> same) : made;
  }

  /** What is asked of a word again and again. */
  WordFacts facts(Word word) {
    return facts.of(word);
  }

  /** Whether a determiner of any kind. */
  boolean determines(Word word) {
    return facts.of(word).determines();
  }

  /** Whether this word can open a subordinate clause. */
  boolean opens(Word word) {
    return facts.of(word).opens();
  }
}
