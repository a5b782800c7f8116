package org.pledgebook.statements;

import org.pledgebook.language.Analysis;
import org.pledgebook.language.Language;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Word;
import org.pledgebook.language.WordClass;
import org.pledgebook.language.WordTable;

/** The {@link Features} of a clause: its verbs and their form, subject, object and governor. */
final class ClauseFeatures {
  private final Grammar grammar;
  private final NamedClasses verbs;
  private final NamedClasses nouns;
  private final WordClass pledge;
  private final WordClass already;
  private final WordClass today;
  private final WordClass future;
  private final Role head;
  private final Role content;
  private final WordTable<FeatureSet.Part> nounLemmas =
      new WordTable<>(word -> FeatureSet.part(nounLemma(word)));
  private final WordTable<FeatureSet.Part> verbLemmas =
      new WordTable<>(word -> FeatureSet.part(verbLemma(word)));
  private final String language;
  private final String subjectLemma;
  private final String predicateWord;
  private final String objectLemma;

  /** What a verb does in its group, with the beginnings of its features. */
  private record Role(String verbClass, String lemma, String unknown) {
    static Role of(String name, Language language) {
      return new Role(name + "=", name + "." + language.code() + "=", name + "=unknown&form=");
    }
  }

  ClauseFeatures(Grammar grammar, Language language, NamedClasses verbs, NamedClasses nouns) {
    this.grammar = grammar;
    this.verbs = verbs;
    this.nouns = nouns;
    pledge = language.wordClass("noun.pledge");
    already = language.wordClass("adverb.already");
    today = language.wordClass("adverb.today");
    future = language.wordClass("adverb.future");
    head = Role.of("head", language);
    content = Role.of("content", language);
    this.language = language.code();
    subjectLemma = "subject." + language.code() + "=";
    predicateWord = "predicate." + language.code() + "=";
    objectLemma = "object." + language.code() + "=";
  }

  void add(FeatureSet names, SentenceView s, Clause clause, Subject subject) {
    VerbGroup group = clause.group();
    ClauseForm tense = ClauseForm.of(clause);
    String form = tense.of(clause.effects());
    form(names, clause.link().name(), form, subject.type().code);
    verb(names, s.word(group.head()), head, form, subject.type().code);
    if (group.chained()) {
      names.add("chained&form=", form);
      verb(names, s.word(group.content()), content, form, subject.type().code);
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
      names.add(subjectLemma, nounLemmas.of(s.word(subject.head())), "&form=", tense.tense);
      thing(names, s, subject, form);
    }
    if (group.negated()) {
      names.add("negated");
      names.add("negated&form=", form);
    }
    if (group.reflexive()) {
      reflexive(names, s.word(group.head()));
    }
    adverbs(names, s, clause);
    object(names, s, clause, form);
    governor(names, s, clause);
  }

  /** What kind of thing acts: an aim has effects where a convoy has tasks. */
  private void thing(FeatureSet names, SentenceView s, Subject subject, String form) {
    if (subject.type() != Subject.Type.OTHER && subject.type() != Subject.Type.RESOURCE) {
      return;
    }
    long classes = nouns.of(s.word(subject.head()));
    for (long rest = classes; rest != 0; rest = NamedClasses.next(rest)) {
      names.add("subjectnoun=", nouns.name(rest));
      names.add("subjectnoun=", nouns.name(rest), "&form=", form);
    }
  }

  /** "s'engager" undertakes, "engager" calls on others. */
  private void reflexive(FeatureSet names, Word verb) {
    names.add("reflexive");
    for (long rest = verbs.of(verb); rest != 0; rest = NamedClasses.next(rest)) {
      names.add("reflexive&head=", verbs.name(rest));
    }
  }

  private void form(FeatureSet names, String link, String form, String subject) {
    names.add("link=", link);
    names.add("form=", form);
    names.add("form=", form, "&", language);
    names.add("link=", link, "&form=", form);
    names.add("subject=", subject);
    names.add("subject=", subject, "&form=", form);
    names.add("subject=", subject, "&link=", link);
  }

  private void verb(FeatureSet names, Word word, Role role, String form, String subject) {
    long classes = verbs.of(word);
    for (long rest = classes; rest != 0; rest = NamedClasses.next(rest)) {
      String name = verbs.name(rest);
      names.add(role.verbClass(), name);
      names.add(role.verbClass(), name, "&form=", form);
      names.add(role.verbClass(), name, "&subject=", subject);
    }
    if (classes == 0) {
      names.add(role.unknown(), form);
    }
    FeatureSet.Part lemma = verbLemmas.of(word);
    names.add(role.lemma(), lemma);
    names.add(role.lemma(), lemma, "&form=", form);
  }

  /**
   * What a governing verb means with what it governs: "decided to extend" is not "decided to
   * provide".
   */
  private void pair(FeatureSet names, Word outer, Word inner) {
    long contents = verbs.of(inner);
    for (long heads = verbs.of(outer); heads != 0; heads = NamedClasses.next(heads)) {
      for (long rest = contents; rest != 0; rest = NamedClasses.next(rest)) {
        names.add("head=", verbs.name(heads), "&content=", verbs.name(rest));
      }
    }
  }

  /** How a continued infinitive or participle is joined to its clause. */
  private void continued(FeatureSet names, SentenceView s, Clause clause) {
    String link = clause.link().name();
    String marked = String.valueOf(s.word(clause.start()).in(grammar.marker));
    String nested = String.valueOf(clause.nested());
    int joint = s.beforeLight(clause.start());
    Word before = s.wordAt(joint);
    boolean comma = joint > s.from && (s.is(joint, ",") || s.is(joint - 1, ","));
    boolean and = before != null && before.in(grammar.conjunction);
    names.add(link, "&nested=", nested, "&marked=", marked, "&comma=", String.valueOf(comma));
    names.add(link, "&nested=", nested, "&and=", String.valueOf(and));
    Clause governor = clause.governor();
    if (governor != null) {
      int distance = clause.start() - governor.group().end();
      names.add(link, "&distance=", distance < 4 ? "near" : distance < 10 ? "middle" : "far");
      names.add(
          link,
          "&governed=",
          String.valueOf(s.word(governor.group().end() - 1).in(grammar.marker)),
          "&chained=",
          String.valueOf(governor.group().chained()),
          "&marked=",
          marked);
    }
  }

  private static String nounLemma(Word word) {
    Analysis noun = word.reading(Tag.NOUN);
    return noun == null ? word.lower() : noun.lemma();
  }

  static String verbLemma(Word word) {
    Analysis verb = word.reading(Tag.VERB);
    return verb == null ? word.lower() : verb.lemma();
  }

  private void predicate(FeatureSet names, Word word, boolean chained) {
    if (word.in(grammar.readiness)) {
      names.add("predicate=readiness&chained=", String.valueOf(chained));
    }
    names.addIf(word.in(grammar.opinion), "predicate=opinion");
    names.addIf(word.in(grammar.able), "predicate=able");
    names.add(predicateWord, word.lower());
  }

  private void adverbs(FeatureSet names, SentenceView s, Clause clause) {
    int start = Math.max(s.from, clause.start() - 4);
    names.addIf(s.has(already, start, clause.end()), "already");
    names.addIf(s.has(today, start, clause.end()), "today");
    names.addIf(s.has(future, start, clause.end()), "later");
  }

  /** The first noun that the verb governs. */
  private void object(FeatureSet names, SentenceView s, Clause clause, String form) {
    int limit = Math.min(clause.end(), clause.group().end() + 7);
    for (int i = clause.group().end(); i < limit; i++) {
      Word word = s.word(i);
      if ((word.any(Tag.NOUN) && !word.any(Tag.ADJECTIVE | Tag.PREPOSITION)) || word.isNumber()) {
        object(names, s, i, s.word(clause.group().content()), form);
        return;
      }
    }
    names.add("object=none");
  }

  private void object(FeatureSet names, SentenceView s, int at, Word verb, String form) {
    Word word = s.word(at);
    long classes = nouns.of(word);
    if (classes != 0) {
      String verbClass = verbs.first(verb);
      for (long rest = classes; rest != 0; rest = NamedClasses.next(rest)) {
        String name = nouns.name(rest);
        names.add("object=", name, "&form=", form);
        names.add("object=", name, "&verb=", verbClass == null ? "unknown" : verbClass);
      }
    }
    names.add(objectLemma, nounLemmas.of(word));
    names.addIf(classes == 0, "object=other");
    boolean own = at > s.from && s.word(at - 1).in(grammar.possessive);
    names.addIf(own && word.in(pledge), "object=ownpledge");
  }

  private void governor(FeatureSet names, SentenceView s, Clause clause) {
    Clause governor = clause.governor();
    if (governor == null) {
      return;
    }
    String link = clause.link().name();
    switch (clause.link()) {
      case THAT, INNER, INFINITIVE -> {
        long classes = verbs.of(s.word(governor.group().head()));
        for (long rest = classes; rest != 0; rest = NamedClasses.next(rest)) {
          names.add("governor=", verbs.name(rest), "&link=", link);
        }
        names.add("governorform=", ClauseForm.name(governor), "&link=", link);
      }
      case RELATIVE ->
          names.add(
              "relative&ownsubject=", String.valueOf(clause.subjectStart() > clause.opener()));
      default -> {}
    }
  }
}
