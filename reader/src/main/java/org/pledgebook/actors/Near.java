package org.pledgebook.actors;

/**
 * What a word may be beside a name or an office; the sections of {@code names.txt} with these
 * names, in lower case.
 */
enum Near {
  /** Stands between owner and office: "deputy", "federal". */
  MODIFIER,
  /** What an office is for: "defence", "foreign affairs". */
  PORTFOLIO,
  /** Binds an owner that follows: "of", "de". */
  LINK,
  /** Leads to what an office is for, never to its owner: "for", "chargé de". */
  PURPOSE,
  ARTICLE,
  /** Binds the last of a list: "and". */
  JOINER,
  /** Heads the name of an event or a treaty: "summit", "accord". */
  EVENT,
  /** Says that a place follows: "in", "à". */
  PLACE
}
