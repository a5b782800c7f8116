package org.pledgebook.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.document.Block;
import org.pledgebook.language.Analysis;
import org.pledgebook.language.Language;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Word;
import org.pledgebook.language.WordClass;

/**
 * What is told to the {@link Weights} of a candidate: names of things that hold, such as {@code
 * form=future} or {@code head=commissive}. The names carry no word of a language but for lemmas of
 * verbs ({@code verb.fr=convenir}), so that most weights serve every language.
 */
final class Features {
  private static final String[] VERB_CLASSES = {
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
    "life"
  };
  private static final String[] NOUN_CLASSES = {
    "pledge", "support", "resource", "meeting", "document", "condition", "outsider", "official"
  };

  private final Grammar grammar;
  private final String language;
  private final Map<String, WordClass> verbs = new LinkedHashMap<>();
  private final Map<String, WordClass> nouns = new LinkedHashMap<>();
  private final WordClass pledge;
  private final WordClass hearsay;
  private final WordClass history;
  private final WordClass already;
  private final WordClass today;
  private final WordClass future;
  private final WordClass currency;

  Features(Grammar grammar, Language language) {
    this.grammar = grammar;
    this.language = language.code();
    for (String name : VERB_CLASSES) {
      verbs.put(name, language.wordClass("verb." + name));
    }
    for (String name : NOUN_CLASSES) {
      nouns.put(name, language.wordClass("noun." + name));
    }
    pledge = language.wordClass("noun.pledge");
    hearsay = language.wordClass("hearsay");
    history = language.wordClass("adverb.history");
    already = language.wordClass("adverb.already");
    today = language.wordClass("adverb.today");
    future = language.wordClass("adverb.future");
    currency = language.wordClass("currency");
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
      boolean quoted) {}

  List<String> of(SentenceView s, Candidate candidate, Subject subject, Surroundings around) {
    List<String> names = new ArrayList<>(48);
    names.add("bias");
    names.add("kind=" + candidate.kind());
    surroundings(names, candidate, around);
    words(names, s, candidate);
    Clause clause = candidate.clause();
    if (candidate.kind() == Candidate.Kind.FRAGMENT) {
      fragment(names, s, candidate, around);
    } else if (clause != null && candidate.kind() == Candidate.Kind.NOMINAL) {
      nominal(names, s, candidate, clause);
    } else if (clause != null) {
      clause(names, s, clause, subject, around);
    }
    return names;
  }

  private void surroundings(List<String> names, Candidate candidate, Surroundings around) {
    names.add("block=" + around.block());
    names.add("issuer=" + (around.context().issuer() != null) + "&" + candidate.kind());
    if (around.context().opinion()) {
      names.add("opinion");
    }
    if (around.quoted()) {
      names.add("quoted");
    }
    if (around.hasLeadIn()) {
      lead(names, around.lead(), candidate);
    }
    names.add("before=" + around.before() + "&" + candidate.kind());
    names.add("first=" + around.first());
  }

  private void lead(List<String> names, @Nullable Lead lead, Candidate candidate) {
    String kind =
        candidate.clause() == null
            ? candidate.kind().toString()
            : candidate.clause().link().toString();
    names.add("lead=" + (lead == null ? null : lead.act()) + "&" + kind);
    if (lead != null) {
      Word head = lead.considered().sentence.word(lead.clause().group().content());
      names.add("leadverb=" + verbClass(head));
      names.add("leadverb=" + verbClass(head) + "&leadform=" + form(lead.clause()));
      names.add("leadform=" + form(lead.clause()) + "&" + kind);
      names.add("leadsubject=" + lead.considered().subject.type().code + "&" + kind);
    }
  }

  private void words(List<String> names, SentenceView s, Candidate candidate) {
    boolean money = false;
    boolean number = false;
    boolean hear = false;
    boolean past = false;
    boolean cond = false;
    boolean question = false;
    for (int i = s.from; i < s.to; i++) {
      Word word = s.word(i);
      hear |= word.in(hearsay);
      past |= word.in(history);
      cond |= word.in(grammar.condition);
      question |= word.form().equals("?");
      if (i >= candidate.start() && i < candidate.end()) {
        money |= word.in(currency);
        number |= word.isNumber() || word.any(Tag.NUMERAL);
      }
    }
    flag(names, money, "money");
    flag(names, number, "number");
    flag(names, hear, "hearsay");
    flag(names, past, "history");
    flag(names, cond, "condition");
    flag(names, question, "question");
    int length = candidate.end() - candidate.start();
    names.add(
        "length=" + (length < 4 ? "tiny" : length < 8 ? "short" : length < 40 ? "normal" : "long"));
  }

  private static void flag(List<String> names, boolean holds, String name) {
    if (holds) {
      names.add(name);
    }
  }

  private void clause(
      List<String> names, SentenceView s, Clause clause, Subject subject, Surroundings around) {
    VerbGroup group = clause.group();
    String form = form(clause);
    String type = subject.type().code;
    names.add("link=" + clause.link());
    names.add("form=" + form);
    names.add("form=" + form + "&" + language);
    names.add("link=" + clause.link() + "&form=" + form);
    names.add("subject=" + type);
    names.add("subject=" + type + "&form=" + form);
    names.add("subject=" + type + "&link=" + clause.link());
    verb(names, s, "head", group.head(), form, type);
    if (group.chained()) {
      names.add("chained&form=" + form);
      verb(names, s, "content", group.content(), form, type);
    }
    if (group.predicate() >= 0) {
      predicate(names, s.word(group.predicate()), group.chained());
    }
    if (group.chained()) {
      pair(names, s.word(group.head()), s.word(group.content()));
    }
    if (clause.link() == Clause.Link.INFINITIVE || clause.link() == Clause.Link.PARTICIPLE) {
      continued(names, s, clause);
    }
    if (subject.head() >= 0) {
      names.add(
          "subject." + language + "=" + nounLemma(s.word(subject.head())) + "&form=" + tense(form));
    }
    flag(names, group.negated(), "negated");
    flag(names, group.negated(), "negated&form=" + form);
    flag(names, group.reflexive(), "reflexive");
    adverbs(names, s, clause);
    object(names, s, clause, form);
    governor(names, s, clause);
    if (around.block() == Block.Kind.HEADING) {
      names.add("heading&form=" + form);
    }
  }

  /**
   * What a governing verb means with what it governs: "decided to extend" is not "decided to
   * provide".
   */
  private void pair(List<String> names, Word head, Word content) {
    for (Map.Entry<String, WordClass> outer : verbs.entrySet()) {
      if (head.in(outer.getValue())) {
        for (Map.Entry<String, WordClass> inner : verbs.entrySet()) {
          if (content.in(inner.getValue())) {
            names.add("head=" + outer.getKey() + "&content=" + inner.getKey());
          }
        }
      }
    }
  }

  /** How a continued infinitive or participle is joined to its clause. */
  private void continued(List<String> names, SentenceView s, Clause clause) {
    boolean marked = s.word(clause.start()).in(grammar.marker);
    int joint = s.beforeLight(clause.start());
    Word before = s.wordAt(joint);
    boolean comma = joint > s.from && (s.is(joint, ",") || s.is(joint - 1, ","));
    boolean and = before != null && before.in(grammar.conjunction);
    String how = "nested=" + clause.nested() + "&marked=" + marked + "&comma=" + comma;
    names.add(clause.link() + "&" + how);
    names.add(clause.link() + "&nested=" + clause.nested() + "&and=" + and);
    Clause governor = clause.governor();
    if (governor != null) {
      int distance = clause.start() - governor.group().end();
      names.add(
          clause.link()
              + "&distance="
              + (distance < 4 ? "near" : distance < 10 ? "middle" : "far"));
      names.add(
          clause.link()
              + "&governed="
              + s.word(governor.group().end() - 1).in(grammar.marker)
              + "&chained="
              + governor.group().chained()
              + "&marked="
              + marked);
    }
  }

  private static String tense(String form) {
    int dot = form.indexOf('.');
    return dot < 0 ? form : form.substring(0, dot);
  }

  private static String nounLemma(Word word) {
    for (Analysis analysis : word.analyses()) {
      if (analysis.is(Tag.NOUN)) {
        return analysis.lemma();
      }
    }
    return word.lower();
  }

  /** The form of a clause as one word: tense or mood, then voice. */
  static String form(Clause clause) {
    int effects = clause.effects();
    long tags = clause.form();
    String tense;
    if ((effects & VerbGroup.Effect.OBLIGATION) != 0) {
      tense = "obligation";
    } else if ((effects & VerbGroup.Effect.POSSIBLE) != 0) {
      tense = "possible";
    } else if ((effects & VerbGroup.Effect.CONDITIONAL) != 0 || (tags & Tag.CONDITIONAL) != 0) {
      tense = "conditional";
    } else if ((effects & VerbGroup.Effect.FUTURE) != 0 || (tags & Tag.FUTURE) != 0) {
      tense = (effects & VerbGroup.Effect.PERFECT) != 0 ? "futureperfect" : "future";
    } else {
      tense = realTense(effects, tags);
    }
    String voice = (effects & VerbGroup.Effect.PASSIVE) != 0 ? ".passive" : "";
    String aspect = (effects & VerbGroup.Effect.PROGRESSIVE) != 0 ? ".progressive" : "";
    return tense + aspect + voice;
  }

  private static String realTense(int effects, long tags) {
    if ((tags & Tag.SUBJUNCTIVE) != 0 && (tags & Tag.PRESENT) == 0) {
      return "subjunctive";
    }
    if ((effects & VerbGroup.Effect.PERFECT) != 0) {
      return (tags & (Tag.PAST | Tag.IMPERFECT)) != 0 ? "pluperfect" : "perfect";
    }
    if ((tags & Tag.IMPERFECT) != 0) {
      return "imperfect";
    }
    if ((tags & Tag.PAST) != 0) {
      return "past";
    }
    if ((tags & Tag.PRESENT) != 0) {
      return "present";
    }
    return (tags & Tag.IMPERATIVE) != 0 ? "imperative" : "infinitive";
  }

  private void verb(
      List<String> names, SentenceView s, String role, int token, String form, String subject) {
    Word word = s.word(token);
    boolean any = false;
    for (Map.Entry<String, WordClass> entry : verbs.entrySet()) {
      if (word.in(entry.getValue())) {
        String name = role + "=" + entry.getKey();
        names.add(name);
        names.add(name + "&form=" + form);
        names.add(name + "&subject=" + subject);
        any = true;
      }
    }
    if (!any) {
      names.add(role + "=unknown&form=" + form);
    }
    String lemma = lemma(word);
    names.add(role + "." + language + "=" + lemma);
    names.add(role + "." + language + "=" + lemma + "&form=" + form);
  }

  private String verbClass(Word word) {
    for (Map.Entry<String, WordClass> entry : verbs.entrySet()) {
      if (word.in(entry.getValue())) {
        return entry.getKey();
      }
    }
    return "unknown";
  }

  static String lemma(Word word) {
    for (Analysis analysis : word.analyses()) {
      if (analysis.is(Tag.VERB)) {
        return analysis.lemma();
      }
    }
    return word.lower();
  }

  private void predicate(List<String> names, Word word, boolean chained) {
    flag(names, word.in(grammar.readiness), "predicate=readiness&chained=" + chained);
    flag(names, word.in(grammar.opinion), "predicate=opinion");
    flag(names, word.in(grammar.able), "predicate=able");
    names.add("predicate." + language + "=" + word.lower());
  }

  private void adverbs(List<String> names, SentenceView s, Clause clause) {
    boolean done = false;
    boolean now = false;
    boolean later = false;
    for (int i = Math.max(s.from, clause.start() - 4); i < clause.end(); i++) {
      Word word = s.word(i);
      done |= word.in(already);
      now |= word.in(today);
      later |= word.in(future);
    }
    flag(names, done, "already");
    flag(names, now, "today");
    flag(names, later, "later");
  }

  /** The first noun that the verb governs. */
  private void object(List<String> names, SentenceView s, Clause clause, String form) {
    int limit = Math.min(clause.end(), clause.group().end() + 7);
    for (int i = clause.group().end(); i < limit; i++) {
      Word word = s.word(i);
      if ((word.any(Tag.NOUN) && !word.any(Tag.ADJECTIVE | Tag.PREPOSITION)) || word.isNumber()) {
        boolean known = false;
        for (Map.Entry<String, WordClass> entry : nouns.entrySet()) {
          if (word.in(entry.getValue())) {
            names.add("object=" + entry.getKey() + "&form=" + form);
            names.add(
                "object="
                    + entry.getKey()
                    + "&verb="
                    + verbClass(s.word(clause.group().content())));
            known = true;
          }
        }
        names.add("object." + language + "=" + nounLemma(word));
        flag(names, !known, "object=other");
        boolean own = i > s.from && s.word(i - 1).in(grammar.possessive);
        flag(names, own && word.in(pledge), "object=ownpledge");
        return;
      }
    }
    names.add("object=none");
  }

  private void governor(List<String> names, SentenceView s, Clause clause) {
    Clause governor = clause.governor();
    if (governor == null) {
      return;
    }
    boolean reported = clause.link() == Clause.Link.THAT || clause.link() == Clause.Link.INNER;
    if (reported || clause.link() == Clause.Link.INFINITIVE) {
      Word head = s.word(governor.group().head());
      for (Map.Entry<String, WordClass> entry : verbs.entrySet()) {
        if (head.in(entry.getValue())) {
          names.add("governor=" + entry.getKey() + "&link=" + clause.link());
        }
      }
      names.add("governorform=" + form(governor) + "&link=" + clause.link());
    }
    if (clause.link() == Clause.Link.RELATIVE) {
      names.add("relative&ownsubject=" + (clause.subjectStart() > clause.opener()));
    }
  }

  private void nominal(List<String> names, SentenceView s, Candidate candidate, Clause clause) {
    int noun = candidate.start();
    while (noun < candidate.end() - 1 && !s.word(noun).in(pledge)) {
      noun++;
    }
    boolean own = noun > s.from && s.word(noun - 1).in(grammar.possessive);
    names.add("nominal&own=" + own);
    names.add("nominal." + language + "=" + s.word(noun).lower());
    Word head = s.word(clause.group().head());
    for (Map.Entry<String, WordClass> entry : verbs.entrySet()) {
      if (head.in(entry.getValue())) {
        names.add("nominal&under=" + entry.getKey() + "&own=" + own);
      }
    }
    names.add("nominal&under." + language + "=" + lemma(head));
    names.add("nominal&distance=" + (noun - clause.group().end() < 4 ? "near" : "far"));
  }

  private void fragment(
      List<String> names, SentenceView s, Candidate candidate, Surroundings around) {
    Word first = s.word(candidate.start());
    String start = "other";
    if (first.is(Tag.VERB | Tag.GERUND)) {
      start = "gerund";
    } else if (first.in(grammar.marker)) {
      start = "marker";
    } else if (first.isNumber() || first.any(Tag.NUMERAL)) {
      start = "number";
    } else if (first.is(Tag.VERB | Tag.INFINITIVE)) {
      start = "infinitive";
    } else if (grammar.determines(first)) {
      start = "determiner";
    }
    names.add("fragment=" + start);
    names.add("fragment=" + start + "&block=" + around.block());
    names.add(
        "fragment="
            + start
            + "&lead="
            + (around.lead() == null ? null : around.lead().act())
            + "&has="
            + around.hasLeadIn());
    for (Map.Entry<String, WordClass> entry : nouns.entrySet()) {
      for (int i = candidate.start(); i < Math.min(candidate.end(), candidate.start() + 8); i++) {
        if (s.word(i).in(entry.getValue())) {
          names.add("fragment&noun=" + entry.getKey());
          break;
        }
      }
    }
  }
}
