package org.pledgebook.domains;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import org.pledgebook.source.PledgebookException;

/**
 * What stands around a clause and helps to say what it is about. Everything may be left out.
 *
 * @param act {@code commit}, {@code decide} or {@code deliver}
 * @param verb the token of the action's verb, which parts subject from object; -1 if not known
 * @param money whether the clause names a sum
 * @param military whether a body acts that is there for defence
 * @param leadIn the line that introduces the bullet list in which the clause stands
 * @param heading the heading above
 * @param paragraph the whole paragraph, clause included
 * @param title the document's title
 * @param document the whole document
 */
public record DomainContext(
    String act,
    int verb,
    boolean money,
    boolean military,
    Profile leadIn,
    Profile heading,
    Profile paragraph,
    Profile title,
    Profile document) {

  private static final Set<String> MILITARY_BODIES = Set.of("NATO", "JEF", "NORDEFCO", "AUKUS");

  public DomainContext {
    if (!act.equals("commit") && !act.equals("decide") && !act.equals("deliver")) {
      throw new PledgebookException(
          "\"" + act + "\" is no act; an act is commit, decide or deliver");
    }
  }

  /** A clause by itself. */
  public static DomainContext of(String act) {
    Profile none = Profile.EMPTY;
    return new DomainContext(act, -1, false, false, none, none, none, none, none);
  }

  /** The same, with the verb at this token. */
  public DomainContext withVerb(int token) {
    return new DomainContext(
        act, token, money, military, leadIn, heading, paragraph, title, document);
  }

  /** The same, in a paragraph with this profile. */
  public DomainContext withParagraph(Profile profile) {
    return new DomainContext(act, verb, money, military, leadIn, heading, profile, title, document);
  }

  /** The same, under a heading with this profile. */
  public DomainContext withHeading(Profile profile) {
    return new DomainContext(
        act, verb, money, military, leadIn, profile, paragraph, title, document);
  }

  /** The same, in a document whose title and whole text have these profiles. */
  public DomainContext withDocument(Profile itsTitle, Profile text) {
    return new DomainContext(
        act, verb, money, military, leadIn, heading, paragraph, itsTitle, text);
  }

  /** The same, as a bullet under this lead-in. */
  public DomainContext withLeadIn(Profile profile) {
    return new DomainContext(
        act, verb, money, military, profile, heading, paragraph, title, document);
  }

  /**
   * The same, with what is known of the sum and of those who act.
   *
   * @param actors their codes: {@code NATO}, {@code FRA}
   */
  public DomainContext with(boolean namesMoney, Collection<String> actors) {
    boolean militaryActor = !Collections.disjoint(MILITARY_BODIES, actors);
    return new DomainContext(
        act, verb, namesMoney, militaryActor, leadIn, heading, paragraph, title, document);
  }
}
