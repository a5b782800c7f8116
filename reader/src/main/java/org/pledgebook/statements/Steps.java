package org.pledgebook.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Analysis;
import org.pledgebook.language.DataFile;
import org.pledgebook.language.Language;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Word;

/** The auxiliaries of a language, from the section {@code [steps]} of its {@code verbs.txt}. */
final class Steps {
  /**
   * One auxiliary in one use.
   *
   * @param form tags that the auxiliary's reading must share, 0 for any
   * @param marker the word that must follow ("to"), or null
   * @param next tags that the next verb's reading must have
   * @param effect bits of {@link VerbGroup.Effect}
   */
  record Step(String auxiliary, long form, @Nullable String marker, long next, int effect) {
    boolean fits(Analysis analysis) {
      return form == 0 || (analysis.tags() & form) != 0;
    }
  }

  private final Map<String, List<Step>> byLemma = new HashMap<>();

  Steps(Language language) {
    language.file("verbs.txt").ifPresent(file -> file.lines().forEach(this::add));
  }

  private void add(DataFile.Line line) {
    if (!line.section().equals("steps")) {
      throw line.error("unknown section [" + line.section() + "]; there is [steps]");
    }
    List<String> columns = line.columns();
    if (columns.size() != 5) {
      throw line.error("expected: auxiliary, its form, marker, next form, effect (tab-separated)");
    }
    int effect = VerbGroup.Effect.named(columns.get(4));
    if (effect < 0) {
      throw line.error("unknown effect \"" + columns.get(4) + "\"");
    }
    String marker = columns.get(2).equals("-") ? null : columns.get(2);
    Step step =
        new Step(
            columns.get(0), form(line, columns.get(1)), marker, form(line, columns.get(3)), effect);
    byLemma.computeIfAbsent(step.auxiliary(), lemma -> new ArrayList<>(3)).add(step);
  }

  private static long form(DataFile.Line line, String name) {
    if (name.equals("any")) {
      return 0;
    }
    return Tag.named(name).orElseThrow(() -> line.error("unknown verb form \"" + name + "\""));
  }

  /** The uses of this reading as an auxiliary, none if it is not one. */
  List<Step> of(Analysis analysis) {
    return byLemma.getOrDefault(analysis.lemma(), List.of());
  }

  /** Whether any reading of the word, of whatever kind, is listed as an auxiliary. */
  boolean anyOf(Word word) {
    for (Analysis analysis : word.analyses()) {
      if (byLemma.containsKey(analysis.lemma())) {
        return true;
      }
    }
    return false;
  }

  /** Whether any reading of the word as a verb is an auxiliary. */
  boolean auxiliary(Word word) {
    for (Analysis analysis : word.analyses()) {
      if (analysis.is(Tag.VERB) && byLemma.containsKey(analysis.lemma())) {
        return true;
      }
    }
    return false;
  }
}
