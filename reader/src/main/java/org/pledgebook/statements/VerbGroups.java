package org.pledgebook.statements;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Analysis;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Word;

/**
 * Finds the verb groups of a sentence. Many forms are verb and noun at once ("plans", "aide"), so
 * it works in two rounds: forms that can only be verbs where they stand come first; then, where a
 * part of the sentence still has no finite verb, the most likely of the doubtful forms.
 */
final class VerbGroups {
  private static final long NOMINAL = Tag.NOUN | Tag.NAME | Tag.ADJECTIVE;
  private static final int SURE = 4;
  private static final int LIKELY = 2;

  /** "re-", "pre-", "cross-". */
  private static final int LONGEST_PREFIX = 5;

  private final Grammar grammar;

  VerbGroups(Grammar grammar) {
    this.grammar = grammar;
  }

  /** The groups of a sentence, left to right, none overlapping. */
  List<VerbGroup> find(SentenceView s) {
    int[] grades = new int[s.to - s.from];
    for (int i = s.from; i < s.to; i++) {
      grades[i - s.from] = s.frozen(i) ? 0 : grade(s, i);
    }
    promote(s, grades);
    List<VerbGroup> groups = new ArrayList<>();
    int at = s.from;
    while (at < s.to) {
      Analysis reading = startReading(s, at, grades[at - s.from]);
      if (reading == null) {
        at++;
      } else {
        VerbGroup group = new GroupBuilder(grammar, s, at, reading).build();
        groups.add(group);
        at = group.end();
      }
    }
    return groups;
  }

  /** The reading with which a group starts here, or null if none does. */
  private @Nullable Analysis startReading(SentenceView s, int at, int grade) {
    if (grade >= LIKELY) {
      return s.facts(at).finite();
    }
    if (s.frozen(at) || !s.word(at).any(Tag.INFINITIVE | Tag.PARTICIPLE | Tag.GERUND)) {
      return null;
    }
    if (infinitiveStarts(s, at)) {
      return s.word(at).reading(Tag.VERB | Tag.INFINITIVE);
    }
    if (participleStarts(s, at)) {
      return s.word(at).reading(Tag.VERB | Tag.PARTICIPLE);
    }
    return gerundStarts(s, at) ? s.word(at).reading(Tag.VERB | Tag.GERUND) : null;
  }

  /**
   * How likely token {@code i} is a finite verb: {@link #SURE}, {@link #LIKELY}, 1 doubtful, 0 not.
   */
  private int grade(SentenceView s, int i) {
    Word word = s.word(i);
    if (!word.any(Tag.FINITE) || s.facts(i).finite() == null) {
      return 0;
    }
    boolean auxiliary = s.facts(i).auxiliary();
    boolean doubtful =
        word.any(NOMINAL | Tag.PREPOSITION | Tag.ADVERB | Tag.PARTICIPLE | Tag.DETERMINER)
            && !auxiliary;
    Word previous = s.wordAt(s.beforeLight(i));
    if (previous != null && subjectBefore(s, i)) {
      return SURE;
    }
    if (auxiliary && word.any(Tag.DETERMINER)) {
      return previous != null && previous.any(Tag.PRONOUN) ? SURE : 0;
    }
    if (doubtful && previous != null && (word.isCapitalised() || compound(word))) {
      return 0;
    }
    if (previous != null && (disagrees(previous, word) || standsAlone(s, i, previous))) {
      return SURE;
    }
    if (auxiliary && word.isCapitalised() && previous != null && dateBefore(s, i, previous)) {
      return 0;
    }
    boolean nominalPlace = previous != null && excludesVerb(previous);
    if (!doubtful) {
      return !auxiliary && (nominalPlace || governed(s, i)) ? 0 : SURE;
    }
    return nominalPlace ? 0 : doubtfulGrade(s, i, previous);
  }

  /** "community-based", but not "co-hosted". */
  private static boolean compound(Word word) {
    return word.any(Tag.PARTICIPLE) && word.form().indexOf('-') > LONGEST_PREFIX;
  }

  /** "31 May", "in May", "the May 21 decision": a month that is written as an auxiliary is. */
  private boolean dateBefore(SentenceView s, int i, Word previous) {
    Word next = s.wordAt(i + 1);
    return previous.isNumber()
        || previous.any(Tag.PREPOSITION)
        || (grammar.determines(previous) && next != null && next.isNumber());
  }

  /** A subject or clitic pronoun, which leaves no room for a noun. */
  private boolean subjectBefore(SentenceView s, int i) {
    int before = s.beforeLight(i);
    Word previous = s.word(before);
    if (before < i - 1) {
      Word adjacent = s.word(i - 1);
      boolean clitic = adjacent.in(grammar.clitic) && !adjacent.any(Tag.PREPOSITION);
      if (clitic && !s.word(i).is(Tag.NOUN)) {
        return true;
      }
    }
    return previous.in(grammar.subjectPronoun)
        || (previous.in(grammar.relative)
            && (!previous.any(Tag.DETERMINER)
                || !s.word(i).any(NOMINAL)
                || (behindNoun(s, before) && verbal(s, i))));
  }

  /** Behind a noun, or a comma after one, "that" and "which" are no determiners. */
  private boolean behindNoun(SentenceView s, int i) {
    Word word = s.wordAt(i - 1);
    boolean verb =
        word != null && word.any(Tag.VERB) && s.word(i).in(grammar.that) && !s.frozen(i - 1);
    return word != null && (word.isPunctuation() || (word.any(Tag.NOUN | Tag.NAME) && !verb));
  }

  /**
   * "countries that joined", "a law that covers", "projects that support the poor": no noun with
   * which a determiner could go.
   */
  private boolean verbal(SentenceView s, int i) {
    Word word = s.word(i);
    Word next = s.wordAt(s.skipLight(i + 1));
    return word.any(Tag.PAST)
        || (word.is(Tag.VERB | Tag.PRESENT | Tag.THIRD) && noSingular(word))
        || (word.is(Tag.VERB | Tag.PRESENT) && next != null && grammar.determines(next));
  }

  private static boolean noSingular(Word word) {
    return word.analyses().stream()
        .noneMatch(one -> one.is(Tag.NOUN) && (one.tags() & Tag.PLURAL) == 0);
  }

  /** "This led to": behind the past no noun of which "this" could be the determiner. */
  private boolean standsAlone(SentenceView s, int i, Word previous) {
    Word next = s.wordAt(s.skipLight(i + 1));
    return previous.in(grammar.thisOne)
        && s.word(i).any(Tag.PAST)
        && next != null
        && (grammar.determines(next) || next.any(Tag.PREPOSITION) || next.in(grammar.marker));
  }

  /** "This includes": no noun of which "this" could be the determiner. */
  private boolean disagrees(Word previous, Word word) {
    return previous.in(grammar.thisOne)
        && word.is(Tag.VERB | Tag.PRESENT | Tag.THIRD)
        && noSingular(word);
  }

  /** "to help expand": an infinitive behind one that a marker opens. */
  private boolean governed(SentenceView s, int i) {
    int before = s.beforeLight(i);
    Word marker = s.wordAt(s.beforeLight(Math.max(s.from, before)));
    return marker != null
        && before > s.from
        && marker.in(grammar.marker)
        && s.word(i).any(Tag.INFINITIVE)
        && s.word(before).is(Tag.VERB | Tag.INFINITIVE);
  }

  private boolean excludesVerb(Word previous) {
    return grammar.determines(previous)
        || (previous.any(Tag.PREPOSITION) && !previous.any(Tag.NOUN | Tag.VERB | Tag.CONJUNCTION))
        || previous.in(grammar.marker);
  }

  private int doubtfulGrade(SentenceView s, int i, @Nullable Word previous) {
    Word word = s.word(i);
    Word following = s.wordAt(s.skipLight(i + 1));
    if (previous == null) {
      boolean third = word.is(Tag.PRESENT | Tag.THIRD);
      return third && following != null && complement(following) ? 1 : 0;
    }
    if (following == null || (onlyAdjective(previous) && !grammar.determines(following))) {
      return 0;
    }
    boolean nominalBefore = previous.any(Tag.NOUN | Tag.NAME) || previous.isNumber();
    if (nominalBefore && word.in(grammar.reporting) && following.in(grammar.that)) {
      return LIKELY;
    }
    boolean counted =
        word.is(Tag.NOUN | Tag.PLURAL) && (previous.any(Tag.NUMERAL) || previous.isNumber());
    if (counted || (word.any(Tag.PARTICIPLE) && following.in(grammar.agent))) {
      return 0;
    }
    int score = nominalBefore && agrees(word, previous) ? 1 : 0;
    score += complement(following) ? 1 : 0;
    score -= grammar.facts(following).auxiliary() && following.any(Tag.FINITE) ? 3 : 0;
    score -= word.any(Tag.PARTICIPLE) && following.any(Tag.PREPOSITION) ? 1 : 0;
    return Math.max(0, Math.min(score, 1));
  }

  private static boolean onlyAdjective(Word word) {
    return word.any(Tag.ADJECTIVE) && !word.any(Tag.NOUN | Tag.NAME | Tag.PRONOUN | Tag.ADVERB);
  }

  private static boolean agrees(Word verb, Word noun) {
    if (noun.any(Tag.NAME) || !verb.any(Tag.PRESENT)) {
      return true;
    }
    boolean pluralNoun = noun.any(Tag.PLURAL);
    boolean singularVerb = verb.is(Tag.PRESENT | Tag.SINGULAR);
    return pluralNoun != singularVerb;
  }

  /** Whether this can begin what a verb governs. */
  private boolean complement(Word word) {
    return grammar.determines(word)
        || word.in(grammar.marker)
        || word.in(grammar.that)
        || word.isNumber()
        || word.isCapitalised()
        || word.in(grammar.currency)
        || word.any(Tag.PRONOUN | Tag.NUMERAL | Tag.PREPOSITION | Tag.ADJECTIVE | Tag.NOUN);
  }

  /**
   * In each part of the sentence without a finite verb, the best doubtful form becomes one. A verb
   * right behind "and" continues another: "decided to cooperate and achieve results".
   */
  private void promote(SentenceView s, int[] grades) {
    int start = s.from;
    boolean waits = false;
    for (int i = s.from; i <= s.to; i++) {
      if (i == s.to || s.parts(i) || governs(s, i, grades)) {
        boolean finite = promotePart(s, start, i, grades, waits);
        waits = !finite && i > s.from && s.is(i - 1, ',');
        start = i + 1;
      }
    }
  }

  /**
   * Whether the one verb that follows belongs to the clause that a word like "that" opens: "The
   * agencies named the programmes that are at risk".
   */
  private static boolean governs(SentenceView s, int i, int[] grades) {
    if (i == s.from || !s.facts(i).opens() || !s.word(i).any(Tag.RELATIVE)) {
      return false;
    }
    Word behind = s.wordAt(i + 1);
    int verbs = behind != null && behind.is(Tag.VERB | Tag.PRESENT | Tag.THIRD) ? 1 : 0;
    for (int next = i + 1 + verbs; next < s.to && !s.parts(next); next++) {
      boolean led = s.facts(Math.max(s.from, s.beforeLight(next))).auxiliary();
      verbs += grades[next - s.from] >= LIKELY && !led ? 1 : 0;
    }
    return verbs == 1;
  }

  /**
   * Returns whether the part has a finite verb now.
   *
   * @param waits whether a subject before a comma still waits for its verb, which then stands
   *     behind the next: "The ministers, who met in Oslo, approved"
   */
  private boolean promotePart(SentenceView s, int start, int end, int[] grades, boolean waits) {
    boolean finite = false;
    int best = -1;
    for (int i = start; i < end; i++) {
      int grade = grades[i - s.from];
      boolean joined = i > s.from && s.word(i - 1).in(grammar.conjunction);
      finite |= grade >= LIKELY && !joined;
      boolean coordinated = finite && joined;
      boolean resumes = waits && finite && i > s.from && s.is(s.beforeLight(i), ',');
      if (grade < LIKELY
          && ((coordinated && verbalStart(s, i))
              || (grade == 1 && (resumes || behindJoinedName(s, i))))) {
        grades[i - s.from] = LIKELY;
      }
      if (grade == 1 && best < 0) {
        best = i;
      }
    }
    if (!finite && best >= 0) {
      grades[best - s.from] = LIKELY;
    }
    return finite || best >= 0;
  }

  /** "…, and Latvia plans to buy": a doubtful form behind a name that a comma and "and" begin. */
  private boolean behindJoinedName(SentenceView s, int i) {
    Word next = s.wordAt(s.skipLight(i + 1));
    int name = i - 1;
    while (name > s.from && s.word(name).isCapitalised() && s.word(name).any(Tag.NAME)) {
      name--;
    }
    return name < i - 1
        && name > s.from
        && s.word(name).in(grammar.conjunction)
        && s.is(name - 1, ',')
        && next != null
        && (next.in(grammar.marker) || grammar.determines(next));
  }

  /**
   * "… and supports Ukraine": a doubtful form after a conjunction with something to govern behind
   * it.
   */
  private boolean verbalStart(SentenceView s, int i) {
    Word word = s.word(i);
    Word next = s.wordAt(s.skipLight(i + 1));
    boolean name = word.isCapitalised() && word.any(Tag.NOUN | Tag.NAME);
    boolean verb = word.any(Tag.PRESENT | Tag.PAST) && !name && !s.frozen(i);
    if (!verb || next == null || (word.any(Tag.ADJECTIVE) && !word.any(Tag.PAST))) {
      return false;
    }
    boolean object =
        grammar.determines(next)
            || next.isCapitalised()
            || next.in(grammar.that)
            || next.isNumber();
    boolean comma = i - 2 >= s.from && (s.is(i - 2, ',') || s.is(i - 2, ';'));
    boolean wider =
        next.in(grammar.marker)
            || next.any(Tag.PREPOSITION | Tag.ADVERB | Tag.ADJECTIVE | Tag.NOUN);
    boolean adjective =
        word.any(Tag.PARTICIPLE) && word.any(Tag.ADJECTIVE) && !grammar.determines(next);
    return (object && !adjective) || (comma && wider && word.in(grammar.doing));
  }

  private boolean infinitiveStarts(SentenceView s, int i) {
    Word word = s.word(i);
    if (!word.is(Tag.VERB | Tag.INFINITIVE)) {
      return false;
    }
    Word previous = s.wordAt(s.beforeLight(i));
    if (previous == null || previous.in(grammar.marker)) {
      return true;
    }
    boolean clear = !word.any(NOMINAL);
    return clear
        && (previous.in(grammar.conjunction)
            || previous.any(Tag.PREPOSITION)
            || previous.isPunctuation());
  }

  /**
   * "… et formé plus de 11 000 soldats": a participle after a conjunction with something to govern
   * behind it.
   */
  private boolean participleStarts(SentenceView s, int i) {
    if (!s.word(i).is(Tag.VERB | Tag.PARTICIPLE)) {
      return false;
    }
    Word previous = s.wordAt(s.beforeLight(i));
    Word next = s.wordAt(s.skipLight(i + 1));
    return previous != null
        && next != null
        && (previous.in(grammar.conjunction) || previous.isMark(',') || previous.isMark(';'))
        && (grammar.determines(next)
            || next.isNumber()
            || next.any(Tag.NUMERAL | Tag.ADVERB)
            || next.isCapitalised());
  }

  private boolean gerundStarts(SentenceView s, int i) {
    Word word = s.word(i);
    if (!word.is(Tag.VERB | Tag.GERUND) || word.any(Tag.ADVERB | Tag.PREPOSITION)) {
      return false;
    }
    Word previous = s.wordAt(s.beforeLight(i));
    return previous == null
        || previous.isPunctuation()
        || previous.any(Tag.PREPOSITION)
        || previous.in(grammar.conjunction);
  }
}
