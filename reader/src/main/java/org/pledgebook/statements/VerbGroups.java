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
      return !auxiliary && (nominalPlace || governed(s, i) || objectBefore(s, i)) ? 0 : SURE;
    }
    return nominalPlace ? 0 : doubtfulGrade(s, i, nounBefore(s, i, previous));
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

  /**
   * "This led to", "Many named the": no noun behind of which "this" or "many" could be the
   * determiner.
   */
  private boolean standsAlone(SentenceView s, int i, Word previous) {
    Word word = s.word(i);
    Word next = s.wordAt(s.skipLight(i + 1));
    if (next == null) {
      return false;
    }
    boolean object = grammar.determines(next);
    if (previous.in(grammar.thisOne)) {
      boolean third = word.is(Tag.VERB | Tag.PRESENT | Tag.THIRD);
      return (object && (third || word.any(Tag.PAST)))
          || (word.any(Tag.PAST) && (next.any(Tag.PREPOSITION) || next.in(grammar.marker)));
    }
    return object
        && word.any(Tag.PAST)
        && s.beforeLight(i) == s.from
        && grammar.determines(previous)
        && !previous.in(grammar.article)
        && !previous.in(grammar.possessive);
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

  /**
   * "to help us understand": a pronoun that is no subject, and a form that may be an infinitive.
   */
  private boolean objectBefore(SentenceView s, int i) {
    int before = s.beforeLight(i);
    before -= before > s.from && s.word(before).any(Tag.ADVERB) ? 1 : 0;
    Word previous = s.wordAt(before);
    return previous != null && previous.in(grammar.objectPronoun) && s.word(i).any(Tag.INFINITIVE);
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

  /** What stands before, or before the parenthesis that closes there: "the centres (HQ) serve". */
  private static @Nullable Word nounBefore(SentenceView s, int i, @Nullable Word previous) {
    int before = s.beforeLight(i);
    return previous != null && previous.isMark(')') && s.plain(before)
        ? s.wordAt(SubjectStarts.beforeParenthesis(s, before, s.from) - 1)
        : previous;
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
      if (i == s.to || s.parts(i) || governs(s, start, i, grades) || closesFirst(s, i, grades)) {
        boolean finite = promotePart(s, start, i, grades, waits);
        boolean relative = start == s.from && i < s.to && s.word(i).in(grammar.relative);
        boolean comma = i > s.from && s.is(i - 1, ',');
        waits = !finite && comma;
        if (relative && !finite && !comma && i > s.from) {
          resume(s, i + 1, grades);
        }
        start = i + 1;
      }
    }
  }

  /** "Just after we took office, the President named": the first comma, behind a clause. */
  private static boolean closesFirst(SentenceView s, int i, int[] grades) {
    int opener = s.facts(s.from).opens() ? s.from : s.from + 1;
    if (!s.is(i, ',')
        || opener >= i
        || !s.facts(opener).opens()
        || s.word(opener).any(Tag.RELATIVE)) {
      return false;
    }
    boolean finite = false;
    for (int j = opener; j < i; j++) {
      if (s.is(j, ',')) {
        return false;
      }
      finite |= grades[j - s.from] >= LIKELY;
    }
    return finite;
  }

  /**
   * Whether the one verb that follows belongs to the clause that a word like "that" opens: "The
   * agencies named the programmes that are at risk".
   */
  private boolean governs(SentenceView s, int start, int i, int[] grades) {
    boolean opens = i > s.from && s.facts(i).opens();
    boolean time = opens && s.word(i).in(grammar.time) && pastIn(s, start, i, grades);
    if (!time && !(opens && s.word(i).any(Tag.RELATIVE))) {
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

  /** "Norway provided aid after a treaty was signed": a doubtful past and no other verb. */
  private static boolean pastIn(SentenceView s, int start, int end, int[] grades) {
    boolean past = false;
    for (int i = start; i < end; i++) {
      if (grades[i - s.from] >= LIKELY) {
        return false;
      }
      past |= grades[i - s.from] == 1 && s.word(i).any(Tag.PAST);
    }
    return past;
  }

  /**
   * Returns whether the part has a finite verb now.
   *
   * @param waits whether a subject still waits for its verb, which then stands behind the next
   *     comma or in front of an object: "The ministers, who met in Oslo, approved"
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

  /** "Those who came found a plan": the second verb, where a relative clause has but one. */
  private void resume(SentenceView s, int start, int[] grades) {
    int verb = -1;
    int second = -1;
    for (int i = start; i < s.to; i++) {
      if (grades[i - s.from] >= LIKELY) {
        if (verb >= 0) {
          return;
        }
        verb = i;
      } else if (verb >= 0 && second < 0 && grades[i - s.from] == 1 && objectBehind(s, i)) {
        second = i;
      }
    }
    if (second >= 0) {
      grades[second - s.from] = LIKELY;
    }
  }

  private boolean objectBehind(SentenceView s, int i) {
    Word next = s.wordAt(s.skipLight(i + 1));
    return next != null && (grammar.determines(next) || next.in(grammar.marker) || next.isNumber());
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
