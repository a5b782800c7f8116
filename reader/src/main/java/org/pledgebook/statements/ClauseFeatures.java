package org.pledgebook.statements;

import org.pledgebook.language.Analysis;
import org.pledgebook.language.Language;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Word;
import org.pledgebook.language.WordClass;
import org.pledgebook.language.WordTable;
import org.pledgebook.statements.ClauseForm.Form;
import org.pledgebook.statements.FeatureSet.Part;
import org.pledgebook.statements.NamedClasses.Beginning;

/**
 * The {@link Features} of a clause: its verbs and their form, subject, object and governor. Those
 * that nearly every clause has are put together from parts that are kept.
 */
final class ClauseFeatures {
  private static final Part CHAINED = Part.of("chained");
  private static final Part NAMED = Part.of("subject=named");
  private static final Part NEGATED = Part.of("negated");
  private static final Part WITH_UNKNOWN = Part.of("&verb=unknown");

  private final Grammar grammar;
  private final NamedClasses verbs;
  private final NamedClasses nouns;
  private final WordClass pledge;
  private final WordClass already;
  private final WordClass today;
  private final WordClass future;
  private final Role head;
  private final Role content;
  private final WordTable<Part> subjectLemmas;
  private final WordTable<Part> objectLemmas;
  private final Beginning objects;
  private final Beginning withVerb;
  private final Beginning subjects;
  private final Part andLanguage;
  private final String predicateWord;
  private final String auxiliary;

  /** What a verb does in its group, with the beginnings of its features. */
  private record Role(Beginning verbClass, WordTable<Part> lemmas, Part unknown) {
    static Role of(String name, NamedClasses verbs, Language language) {
      String own = name + "." + language.code() + "=";
      return new Role(
          verbs.after(name + "="),
          new WordTable<>(word -> Part.of(own + verbLemma(word))),
          Part.of(name + "=unknown"));
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
    head = Role.of("head", verbs, language);
    content = Role.of("content", verbs, language);
    objects = nouns.after("object=");
    withVerb = verbs.after("&verb=");
    subjects = nouns.after("subjectnoun=");
    andLanguage = Part.of("&" + language.code());
    String ofLanguage = "." + language.code() + "=";
    subjectLemmas = new WordTable<>(word -> Part.of("subject" + ofLanguage + nounLemma(word)));
    objectLemmas = new WordTable<>(word -> Part.of("object" + ofLanguage + nounLemma(word)));
    predicateWord = "predicate" + ofLanguage;
    auxiliary = "auxiliary" + ofLanguage;
  }

  void add(FeatureSet names, SentenceView s, Clause clause, Subject subject) {
    VerbGroup group = clause.group();
    ClauseForm tense = ClauseForm.of(clause);
    Form form = tense.of(clause.effects());
    form(names, clause.link(), form, subject.type());
    verb(names, s.word(group.head()), head, form, subject.type());
    if (group.start() < group.head()) {
      names.add(auxiliary, s.word(group.start()).lower(), "&subject=", subject.type().code);
    }
    if (group.chained()) {
      names.add(CHAINED, form.further());
      verb(names, s.word(group.content()), content, form, subject.type());
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
      names.add(subjectLemmas.of(s.word(subject.head())), tense.tense.further());
      thing(names, s, subject, form);
    }
    if (group.negated()) {
      names.add("negated");
      names.add(NEGATED, form.further());
    }
    if (group.reflexive()) {
      reflexive(names, s.word(group.head()));
    }
    adverbs(names, s, clause);
    object(names, s, clause, form);
    governor(names, s, clause);
  }

  /** What kind of thing acts: an aim has effects where a convoy has tasks. */
  private void thing(FeatureSet names, SentenceView s, Subject subject, Form form) {
    if (subject.type() != Subject.Type.OTHER && subject.type() != Subject.Type.RESOURCE) {
      return;
    }
    Word word = s.word(subject.head());
    if (word.isCapitalised() && (subject.head() > s.from || !word.any(Tag.NOUN))) {
      names.add(NAMED, form.further());
    }
    long classes = nouns.of(word);
    for (long rest = classes; rest != 0; rest = NamedClasses.next(rest)) {
      names.add(subjects.of(rest));
      names.add(subjects.of(rest), form.further());
    }
  }

  /** "s'engager" undertakes, "engager" calls on others. */
  private void reflexive(FeatureSet names, Word verb) {
    names.add("reflexive");
    for (long rest = verbs.of(verb); rest != 0; rest = NamedClasses.next(rest)) {
      names.add("reflexive&head=", verbs.name(rest));
    }
  }

  private void form(FeatureSet names, Clause.Link link, Form form, Subject.Type subject) {
    names.add(link.feature);
    names.add(form.feature());
    names.add(form.feature(), andLanguage);
    names.add(link.feature, form.further());
    names.add(subject.feature);
    names.add(subject.feature, form.further());
    names.add(subject.feature, link.further);
  }

  private void verb(FeatureSet names, Word word, Role role, Form form, Subject.Type subject) {
    long classes = verbs.of(word);
    for (long rest = classes; rest != 0; rest = NamedClasses.next(rest)) {
      Part verbClass = role.verbClass().of(rest);
      names.add(verbClass);
      names.add(verbClass, form.further());
      names.add(verbClass, subject.further);
    }
    if (classes == 0) {
      names.add(role.unknown(), form.further());
    }
    Part lemma = role.lemmas().of(word);
    names.add(lemma);
    names.add(lemma, form.further());
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
    boolean comma = joint > s.from && (s.is(joint, ',') || s.is(joint - 1, ','));
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
  private void object(FeatureSet names, SentenceView s, Clause clause, Form form) {
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

  private void object(FeatureSet names, SentenceView s, int at, Word verb, Form form) {
    Word word = s.word(at);
    long classes = nouns.of(word);
    if (classes != 0) {
      long verbClasses = verbs.of(verb);
      Part with = verbClasses == 0 ? WITH_UNKNOWN : withVerb.of(verbClasses);
      for (long rest = classes; rest != 0; rest = NamedClasses.next(rest)) {
        names.add(objects.of(rest), form.further());
        names.add(objects.of(rest), with);
      }
    }
    names.add(objectLemmas.of(word));
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
