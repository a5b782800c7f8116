package org.pledgebook.statements;

import java.util.List;
import java.util.Locale;
import org.pledgebook.statements.FeatureSet.Part;

/**
 * Who a clause is about, as far as its own words say.
 *
 * @param head the token that carries it, or -1
 * @param ids the actors that its words name; empty for pronouns and things
 */
record Subject(Type type, int head, List<String> ids) {
  /** What kind of words the subject is. */
  enum Type {
    WE,
    I,
    /** A country, a body or an office of one. */
    OFFICIAL,
    /** Those who met: "ministers", "the parties". */
    GROUP,
    /** A state whose acts the text reports as an opponent's. */
    ADVERSARY,
    /** "he", "elle". */
    PERSON,
    THEY,
    /** "it", "il", "this". */
    IT,
    /** Aid, a programme, a measure. */
    RESOURCE,
    /** A meeting. */
    MEETING,
    /** Companies, experts, populations, wars. */
    OUTSIDER,
    /** A text: the statement, the report. */
    DOCUMENT,
    YOU,
    OTHER,
    NONE;

    final String code = name().toLowerCase(Locale.ROOT);
    final Part feature = Part.of("subject=" + code);
    final Part further = Part.of("&subject=" + code);
  }

  static final Subject ABSENT = new Subject(Type.NONE, -1, List.of());
}
