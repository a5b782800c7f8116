package org.pledgebook.statements;

import java.util.Set;
import org.pledgebook.language.Language;
import org.pledgebook.quantity.Quantities;

/** Everything that reads the sentences of one language. */
final class Kit {
  final Language language;
  final Grammar grammar;
  final VerbGroups verbs;
  final Candidates candidates;
  final Features features;
  final Subjects subjects;
  final Groups groups;
  final Placing.Words placingWords;
  final Quantities quantities;

  Kit(Language language, Set<String> adversaries) {
    this.language = language;
    this.grammar = new Grammar(language);
    this.verbs = new VerbGroups(grammar);
    this.candidates = new Candidates(grammar, language);
    this.features = new Features(grammar, language);
    this.subjects = new Subjects(grammar, language, adversaries);
    this.groups = new Groups(grammar, language);
    this.placingWords = Placing.Words.of(language);
    this.quantities = Quantities.of(language);
  }
}
