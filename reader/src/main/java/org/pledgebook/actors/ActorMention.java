package org.pledgebook.actors;

import java.util.List;

/**
 * A place in a text where somebody is named.
 *
 * @param from first token
 * @param to token after the last; two mentions may share a token when it is a compound
 *     ("franco-allemand")
 * @param start where it starts in the text, in UTF-16 units; inside a compound this is the part
 * @param end where it ends in the text
 * @param form how they are named
 * @param ids who: usually one; several for an office of several countries ("the French and German
 *     ministers"); none for an office whose country the phrase does not say; for {@link
 *     Form#SHORT_NAME} the possible readings, the usual first
 */
public record ActorMention(int from, int to, int start, int end, Form form, List<String> ids) {

  /** How somebody is named. */
  public enum Form {
    /** A country or territory by name. */
    COUNTRY,
    /** A country's (or body's) adjective: "Ukrainian", "onusien". */
    ADJECTIVE,
    /** A people: "Ukrainians". */
    PEOPLE,
    /** A capital that may stand for its government. */
    CAPITAL,
    ORGANISATION,
    GROUP,
    /** Several countries by one name; they are {@link Actors#members}. */
    SET,
    REGION,
    /** An office, a government, an army: "the French minister of defence", "the Pentagon". */
    ROLE,
    /** A person whose name says for whom they speak; of several offices the later comes first. */
    PERSON,
    /** A name that only its document explains: "the Union", "the Alliance". */
    SHORT_NAME,
    /**
     * A country or capital within the name of an event, treaty or institution: "the Paris
     * Agreement".
     */
    EVENT,
    /** A capital as a place: "in Paris". */
    PLACE
  }

  public ActorMention {
    ids = List.copyOf(ids);
    if (from < 0 || to <= from || end <= start) {
      throw new IllegalArgumentException("an empty mention: tokens " + from + " to " + to);
    }
  }

  /** The only reading, or the usual one. */
  public String id() {
    return ids.get(0);
  }
}
