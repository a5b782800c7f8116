package org.pledgebook.statements;

import org.pledgebook.language.Tag;

/**
 * A verb with its auxiliaries, and the verbs that it governs without an object between: "will
 * continue to provide", "sont convenus de renforcer". Token indices are absolute.
 *
 * @param start first token
 * @param head the first verb that is no auxiliary: "continue"
 * @param content the last verb of the chain: "provide"
 * @param end after the last token
 * @param form tags of the first token's reading that was chosen, see {@link Tag}
 * @param effects bits of {@link Effect}: what the auxiliaries do to the head
 * @param negated whether a negation stands in or before the group
 * @param reflexive whether the group has a reflexive pronoun ("s'engage")
 * @param firstTags all tags of the first word: "support" may also be an infinitive, "imposed" a
 *     participle
 * @param predicate the index of a predicate that takes a verb ("is ready to"), or -1
 */
record VerbGroup(
    int start,
    int head,
    int content,
    int end,
    long form,
    int effects,
    boolean negated,
    boolean reflexive,
    long firstTags,
    int predicate) {

  /** What auxiliaries do, as bits. */
  static final class Effect {
    static final int FUTURE = 1;
    static final int CONDITIONAL = 1 << 1;
    static final int POSSIBLE = 1 << 2;
    static final int OBLIGATION = 1 << 3;
    static final int PERFECT = 1 << 4;
    static final int PASSIVE = 1 << 5;
    static final int PROGRESSIVE = 1 << 6;
    static final int RECENT = 1 << 7;

    private Effect() {}

    static int named(String name) {
      return switch (name) {
        case "future" -> FUTURE;
        case "conditional" -> CONDITIONAL;
        case "possible" -> POSSIBLE;
        case "obligation" -> OBLIGATION;
        case "perfect" -> PERFECT;
        case "passive" -> PASSIVE;
        case "progressive" -> PROGRESSIVE;
        case "recent" -> RECENT;
        case "none" -> 0;
        default -> -1;
      };
    }
  }

  boolean has(int effect) {
    return (effects & effect) != 0;
  }

  boolean finite() {
    return (form & Tag.FINITE) != 0;
  }

  /** Future by auxiliary or by ending. */
  boolean future() {
    return has(Effect.FUTURE) || (form & Tag.FUTURE) != 0;
  }

  boolean conditional() {
    return has(Effect.CONDITIONAL) || (form & Tag.CONDITIONAL) != 0;
  }

  /**
   * Whether it is one word that may be an infinitive too, so that it can go on with an auxiliary
   * before.
   */
  boolean baseForm() {
    return start == head && (firstTags & Tag.INFINITIVE) != 0;
  }

  /** Whether it is one word that may be a participle too. */
  boolean participleForm() {
    return start == head && (firstTags & Tag.PARTICIPLE) != 0;
  }

  /** Whether the head governs another verb. */
  boolean chained() {
    return content != head;
  }
}
