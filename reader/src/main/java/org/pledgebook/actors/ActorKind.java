package org.pledgebook.actors;

/** What an id stands for; the sections of {@code languages/common/actors.txt}, in lower case. */
public enum ActorKind {
  /** A state, by its ISO 3166-1 alpha-3 code. */
  COUNTRY,
  /** A land with a voice of its own that is part of a state. */
  TERRITORY,
  /** A body with organs of its own: NATO, the World Food Programme. */
  ORGANISATION,
  /** A body without a code in general use, labelled by its name in a text: the Vaccine Alliance. */
  NAMED,
  /** Countries that act under a common name: the G7. */
  GROUP,
  /**
   * A short way to name several countries, which stand in its place: NATO's Asia-Pacific partners.
   */
  SET,
  /** A part of the world, labelled by its name: the Western Balkans. */
  REGION
}
