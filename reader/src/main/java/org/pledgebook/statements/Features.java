package org.pledgebook.statements;

import static org.pledgebook.statements.FeatureSet.part;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pledgebook.document.Block;
import org.pledgebook.language.Language;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Word;
import org.pledgebook.language.WordClass;
import org.pledgebook.statements.FeatureSet.Either;
import org.pledgebook.statements.FeatureSet.Part;

/**
 * What is told to the {@link Weights} of a candidate: names of things that hold, such as {@code
 * form=future} or {@code head=commissive}. The names carry no word of a language but for lemmas of
 * verbs ({@code verb.fr=convenir}), so that most weights serve every language.
 */
final class Features {
  private static final List<String> VERB_CLASSES =
      List.of(
          "commissive",
          "decisive",
          "announcive",
          "provisive",
          "increase",
          "action",
          "directive",
          "expressive",
          "assertive",
          "reaffirm",
          "meeting",
          "reportive",
          "aspectual",
          "cease",
          "effort",
          "stative",
          "include",
          "hostile",
          "stand",
          "support",
          "impersonal",
          "receive",
          "motion",
          "effect",
          "life");
  private static final List<String> NOUN_CLASSES =
      List.of(
          "pledge",
          "support",
          "resource",
          "meeting",
          "document",
          "condition",
          "outsider",
          "official",
          "abstract",
          "deployed",
          "assent");

  private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");

  private static final Part BIAS = Part.of("bias");
  private static final Either ISSUER = Either.of("issuer=");
  private static final Part OPINION = Part.of("opinion");
  private static final Part QUOTED = Part.of("quoted");
  private static final Part BEFORE = Part.of("before=");
  private static final Either FIRST = Either.of("first=");
  private static final Part MONEY = Part.of("money");
  private static final Part NUMBER = Part.of("number");
  private static final Part HEARSAY = Part.of("hearsay");
  private static final Part HISTORY = Part.of("history");
  private static final Part CONDITION = Part.of("condition");
  private static final Part QUESTION = Part.of("question");
  private static final Part TINY = Part.of("length=tiny");
  private static final Part SHORT = Part.of("length=short");
  private static final Part NORMAL = Part.of("length=normal");
  private static final Part LONG = Part.of("length=long");

  private final Grammar grammar;
  private final ClauseFeatures clauses;
  private final NamedClasses verbs;
  private final NamedClasses nouns;
  private final WordClass pledge;
  private final WordClass hearsay;
  private final WordClass history;
  private final WordClass currency;
  private final String fragmentVerb;
  private final String nominalNoun;
  private final String nominalVerb;

  Features(Grammar grammar, Language language) {
    this.grammar = grammar;
    this.verbs = new NamedClasses(language, "verb", VERB_CLASSES);
    this.nouns = new NamedClasses(language, "noun", NOUN_CLASSES);
    this.clauses = new ClauseFeatures(grammar, language, verbs, nouns);
    pledge = language.wordClass("noun.pledge");
    hearsay = language.wordClass("hearsay");
    history = language.wordClass("adverb.history");
    currency = language.wordClass("currency");
    fragmentVerb = "fragmentverb." + language.code() + "=";
    nominalNoun = "nominal." + language.code() + "=";
    nominalVerb = "nominal&under." + language.code() + "=";
  }

  /**
   * What surrounds a candidate.
   *
   * @param lead what the block's lead-in says, or null
   * @param before the act of the statement before it in the same paragraph, or null
   */
  record Surroundings(
      Context context,
      Block.Kind block,
      boolean hasLeadIn,
      @Nullable Lead lead,
      @Nullable Act before,
      boolean first,
      boolean quoted,
      Tone tone) {}

  /** Words of a sentence that say something of all its candidates. */
  record Tone(boolean hearsay, boolean history, boolean condition, boolean question) {}

  /** The tone of a sentence. */
  Tone tone(SentenceView s) {
    boolean question = false;
    for (int i = s.from; i < s.to; i++) {
      question |= s.word(i).isMark('?');
    }
    return new Tone(s.has(hearsay), s.has(history), s.has(grammar.condition), question);
  }

  /** Adds the features of a candidate. */
  void add(
      FeatureSet names, SentenceView s, Candidate candidate, Subject subject, Surroundings around) {
    names.add(BIAS);
    names.add(candidate.kind().feature);
    surroundings(names, candidate, around);
    words(names, s, candidate, around.tone());
    Clause clause = candidate.clause();
    String tense = clause == null ? candidate.kind().name() : ClauseForm.of(clause).tense.name();
    year(names, s, candidate, around.context().published(), tense);
    if (candidate.kind() == Candidate.Kind.FRAGMENT) {
      fragment(names, s, candidate, around);
    } else if (clause != null && candidate.kind() == Candidate.Kind.NOMINAL) {
      nominal(names, s, candidate, clause);
    } else if (clause != null) {
      clauses.add(names, s, clause, subject);
      if (clause.link() == Clause.Link.BARE) {
        String led = String.valueOf(around.hasLeadIn());
        String form = ClauseForm.name(clause);
        names.add("bare&form=", form, "&block=", around.block().name(), "&led=", led);
      }
      if (around.block() == Block.Kind.HEADING) {
        names.add("heading&form=", ClauseForm.name(clause));
      }
    }
  }

  private void surroundings(FeatureSet names, Candidate candidate, Surroundings around) {
    Part kind = candidate.kind().further;
    names.add("block=", around.block().name());
    Context context = around.context();
    if (context.issuer() != null || context.unofficial()) {
      // Of a text whose publisher nobody names, nothing is said: it is neither.
      names.add(ISSUER.of(context.issuer() != null), kind);
    }
    names.addIf(around.context().opinion(), OPINION);
    names.addIf(around.quoted(), QUOTED);
    if (around.hasLeadIn()) {
      lead(names, around.lead(), candidate);
    }
    names.add(BEFORE, part(name(around.before())), kind);
    names.add(FIRST.of(around.first()));
  }

  private static String name(@Nullable Act act) {
    return act == null ? "null" : act.name();
  }

  private void lead(FeatureSet names, @Nullable Lead lead, Candidate candidate) {
    Clause clause = candidate.clause();
    String kind = clause == null ? candidate.kind().name() : clause.link().name();
    names.add("lead=", name(lead == null ? null : lead.act()), "&", kind);
    if (lead != null) {
      String form = ClauseForm.name(lead.clause());
      String verb = verbClass(lead.considered().sentence.word(lead.clause().group().content()));
      names.add("leadverb=", verb);
      names.add("leadverb=", verb, "&leadform=", form);
      names.add("leadform=", form, "&", kind);
      names.add("leadsubject=", lead.considered().subject.type().code, "&", kind);
    }
  }

  private void words(FeatureSet names, SentenceView s, Candidate candidate, Tone tone) {
    boolean number = false;
    for (int i = candidate.start(); i < candidate.end(); i++) {
      number |= s.word(i).isNumber() || s.word(i).any(Tag.NUMERAL);
    }
    names.addIf(s.has(currency, candidate.start(), candidate.end()), MONEY);
    names.addIf(number, NUMBER);
    names.addIf(tone.hearsay(), HEARSAY);
    names.addIf(tone.history(), HISTORY);
    names.addIf(tone.condition(), CONDITION);
    names.addIf(tone.question(), QUESTION);
    int length = candidate.end() - candidate.start();
    names.add(length < 4 ? TINY : length < 8 ? SHORT : length < 40 ? NORMAL : LONG);
  }

  /** How far the last year that is named lies before or behind the day of issue. */
  private static void year(
      FeatureSet names,
      SentenceView s,
      Candidate candidate,
      @Nullable LocalDate published,
      String form) {
    if (published == null) {
      return;
    }
    int last = 0;
    for (int i = s.from; i < candidate.end(); i++) {
      Word word = s.word(i);
      boolean year = word.isNumber() && YEAR.matcher(word.form()).matches();
      last = year ? Math.max(last, Integer.parseInt(word.form())) : last;
    }
    if (last > 0) {
      int ahead = last - published.getYear();
      names.add("year=", ahead > 0 ? "ahead" : ahead < -1 ? "past" : "now", "&form=", form);
    }
  }

  /** The name of the first class of verbs in which the word stands; "unknown" without one. */
  String verbClass(Word word) {
    String name = verbs.first(word);
    return name == null ? "unknown" : name;
  }

  private void nominal(FeatureSet names, SentenceView s, Candidate candidate, Clause clause) {
    int noun = candidate.start();
    while (noun < candidate.end() - 1 && !s.word(noun).in(pledge)) {
      noun++;
    }
    String own = String.valueOf(noun > s.from && s.word(noun - 1).in(grammar.possessive));
    names.add("nominal&own=", own);
    names.add(nominalNoun, s.word(noun).lower());
    Word head = s.word(clause.group().head());
    for (long rest = verbs.of(head); rest != 0; rest = NamedClasses.next(rest)) {
      names.add("nominal&under=", verbs.name(rest), "&own=", own);
    }
    names.add(nominalVerb, ClauseFeatures.verbLemma(head));
    names.add("nominal&distance=", noun - clause.group().end() < 4 ? "near" : "far");
  }

  private void fragment(
      FeatureSet names, SentenceView s, Candidate candidate, Surroundings around) {
    String start = start(s.word(candidate.start()));
    Lead lead = around.lead();
    names.add("fragment=", start);
    names.add("fragment=", start, "&block=", around.block().name());
    names.add(
        "fragment=",
        start,
        "&lead=",
        name(lead == null ? null : lead.act()),
        "&has=",
        String.valueOf(around.hasLeadIn()));
    names.add("fragment=", start, "&names=", names(s, candidate));
    Word first = s.word(candidate.start());
    for (long rest = verbs.of(first); rest != 0; rest = NamedClasses.next(rest)) {
      names.add("fragment=", start, "&verb=", verbs.name(rest));
    }
    if (first.any(Tag.VERB)) {
      names.add(fragmentVerb, ClauseFeatures.verbLemma(first));
    }
    long named = 0;
    for (int i = candidate.start(); i < Math.min(candidate.end(), candidate.start() + 8); i++) {
      named |= nouns.of(s.word(i));
    }
    for (long rest = named; rest != 0; rest = NamedClasses.next(rest)) {
      names.add("fragment&noun=", nouns.name(rest));
    }
  }

  /** How many of its words of weight are written as names are: "Jane Roe, Mayor, Springfield". */
  private String names(SentenceView s, Candidate candidate) {
    int words = 0;
    int capitals = 0;
    for (int i = candidate.start(); i < candidate.end(); i++) {
      Word word = s.word(i);
      boolean weighs =
          !word.isPunctuation()
              && !word.isNumber()
              && !word.any(Tag.PREPOSITION | Tag.CONJUNCTION)
              && !grammar.determines(word);
      words += weighs ? 1 : 0;
      capitals += weighs && word.isCapitalised() ? 1 : 0;
    }
    int lower = words - capitals;
    return lower == 0 ? "all" : capitals > lower ? "most" : capitals > 1 ? "some" : "none";
  }

  /** With what kind of word a fragment begins. */
  private String start(Word first) {
    if (first.in(grammar.title)) {
      return "title";
    }
    if (first.is(Tag.VERB | Tag.GERUND)) {
      return "gerund";
    }
    if (first.in(grammar.marker)) {
      return "marker";
    }
    if (first.isNumber() || first.any(Tag.NUMERAL)) {
      return "number";
    }
    if (first.is(Tag.VERB | Tag.INFINITIVE)) {
      return "infinitive";
    }
    if (first.is(Tag.VERB | Tag.PAST) && !first.any(Tag.NOUN | Tag.ADJECTIVE)) {
      return "past";
    }
    return grammar.determines(first) ? "determiner" : "other";
  }
}
