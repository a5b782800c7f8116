package org.pledgebook.actors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.ActorMention.Form;

/**
 * What a phrase of {@code names.txt} says.
 *
 * @param form how a {@link Part#NAME} names; null for other parts
 * @param ids whom a name names
 * @param doubtful also a person's name or a place elsewhere ("Jordan", "Georgia"); its neighbours
 *     decide
 */
record Entry(Part part, @Nullable Form form, List<String> ids, boolean doubtful) {
  /** What a phrase is good for. */
  enum Part {
    /** Names somebody. */
    NAME,
    /** An office; whose it is may stand beside it. */
    ROLE,
    /** A noun that counts only beside its owner: "countries" in "NATO countries". */
    MEMBER,
    /** A part of a country; hides a {@code doubtful} neighbour. */
    STATE,
    /** Hides what it contains. */
    NOTHING
  }

  static Entry name(Form form, List<String> ids, boolean doubtful) {
    return new Entry(Part.NAME, form, ids, doubtful);
  }

  static Entry of(Part part) {
    return new Entry(part, part == Part.ROLE ? Form.ROLE : null, List.of(), false);
  }

  boolean isName(Form wanted) {
    return part == Part.NAME && form == wanted;
  }
}
