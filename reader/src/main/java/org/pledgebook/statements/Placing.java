package org.pledgebook.statements;

import static org.pledgebook.statements.FeatureSet.part;

import java.util.List;
import java.util.stream.IntStream;
import org.pledgebook.actors.ActorMention;
import org.pledgebook.language.Language;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Word;
import org.pledgebook.statements.FeatureSet.Either;
import org.pledgebook.statements.FeatureSet.Part;

/** Tells how those whom a statement's sentence names stand in it. */
final class Placing {
  private static final int THREAT_REACH = 7;
  private static final int[] DISTANCES = {0, 3, 8, 20};
  private static final Part[] STEPS =
      IntStream.rangeClosed(0, DISTANCES.length)
          .mapToObj(step -> Part.of("&distance=" + step))
          .toArray(Part[]::new);
  private static final Part WITH_FORM = Part.of("&form=");
  private static final Either COMPOUND = Either.of("&compound=");

  /** With what the features begin that hold words of a language. */
  record Words(Part before, Part chain) {
    static Words of(Language language) {
      String end = "." + language.code() + "=";
      return new Words(Part.of("&before" + end), Part.of("&chain" + end));
    }
  }

  private final SentenceView s;
  private final Grammar grammar;
  private final Words words;
  private final List<ActorMention> mentions;
  private final int from;
  private final int to;
  private final int verb;

  /**
   * @param from the first token of the statement
   * @param to after its last token
   */
  Placing(Considered considered, int from, int to) {
    this.s = considered.sentence;
    this.grammar = considered.kit.grammar;
    this.words = considered.kit.placingWords;
    this.mentions = considered.mentions;
    this.from = from;
    this.to = to;
    Clause clause = considered.candidate.clause();
    boolean verbal = clause != null && considered.candidate.kind() == Candidate.Kind.CLAUSE;
    this.verb = verbal && clause != null ? clause.group().end() : from;
  }

  /** The first token behind the verb of the statement. */
  int verb() {
    return verb;
  }

  Place place(ActorMention mention) {
    int at = mention.from();
    return at >= to
        ? Place.AFTER
        : at >= verb
            ? threat(mention) ? Place.THREAT : Place.OBJECT
            : at >= from ? Place.SUBJECT : Place.AHEAD;
  }

  /** Adds how somebody is named. */
  void named(FeatureSet features, ActorMention mention, Place place) {
    Part at = place.feature;
    features.add(at, WITH_FORM, part(mention.form().name()));
    features.add(at, words.before(), part(preposition(mention)));
    features.add(at, words.chain(), part(chain(mention)));
    features.add(at, COMPOUND.of(compound(mention)));
    features.add(at, STEPS[distance(mention)]);
  }

  /** Whether it is a currency's: "US$", "dollars des États-Unis". */
  boolean currency(ActorMention mention) {
    Word next = s.wordAt(mention.to());
    int of = mention.from() - 1;
    if (of >= s.from && !s.word(of).in(grammar.belonging) && grammar.determines(s.word(of))) {
      of--;
    }
    return (next != null && next.in(grammar.currency) && !next.any(Tag.NOUN))
        || (of > s.from && s.word(of).in(grammar.belonging) && s.word(of - 1).in(grammar.currency));
  }

  private int distance(ActorMention mention) {
    int tokens = mention.from() - verb;
    int step = 0;
    while (step < DISTANCES.length && tokens >= DISTANCES[step]) {
      step++;
    }
    return step;
  }

  /** Whether it is part of a word: "the US-France partnership". */
  private boolean compound(ActorMention mention) {
    return mention.start() != s.startOffset(mention.from())
        || mention.end() != s.endOffset(mention.to() - 1);
  }

  /**
   * Whether a war, an attack or the like stands shortly before: "the war in", "the influence of".
   */
  private boolean threat(ActorMention mention) {
    return s.has(grammar.threat, Math.max(s.from, mention.from() - THREAT_REACH), mention.from());
  }

  /** Whether it opens the clause that is joined to the statement: "…, and Denmark will send". */
  boolean opensNext(ActorMention mention) {
    int at = beforeArticles(first(mention));
    return at >= to && at <= to + 1 && s.word(at).in(grammar.conjunction);
  }

  /** What stands before the first of those that are named together. */
  private String chain(ActorMention mention) {
    ActorMention first = first(mention);
    return first.equals(mention) ? preposition(first) : "+" + preposition(first);
  }

  private ActorMention first(ActorMention mention) {
    ActorMention first = mention;
    for (int i = mentions.indexOf(mention) - 1; i >= 0; i--) {
      if (!joined(mentions.get(i).to(), first.from())) {
        break;
      }
      first = mentions.get(i);
    }
    return first;
  }

  /** Whether nothing but a comma, "and" and articles stands between. */
  private boolean joined(int end, int start) {
    if (start <= end || start > end + 3) {
      return false;
    }
    for (int i = end; i < start; i++) {
      Word word = s.word(i);
      if (!word.isMark(',') && !word.in(grammar.conjunction) && !grammar.determines(word)) {
        return false;
      }
    }
    return true;
  }

  /** The preposition or other word before a mention, articles left out. */
  private String preposition(ActorMention mention) {
    Word word = s.wordAt(beforeArticles(mention));
    if (word == null) {
      return "start";
    }
    return word.any(Tag.PREPOSITION | Tag.CONJUNCTION) || word.isPunctuation()
        ? word.lower()
        : "other";
  }

  private int beforeArticles(ActorMention mention) {
    int at = mention.from() - 1;
    while (at >= s.from && grammar.determines(s.word(at)) && !s.word(at).any(Tag.PREPOSITION)) {
      at--;
    }
    return at;
  }
}
