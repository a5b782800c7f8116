package org.pledgebook.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.document.Quote;

/**
 * One clause in which an actor undertakes, decides or reports having done something.
 *
 * @param quote the clause's exact words
 * @param actors who undertakes
 * @param beneficiaries for or with whom; empty where nobody is named or clearly meant
 * @param domains what it is about, most central first; never empty
 * @param amounts money in the clause
 * @param items things counted in the clause
 * @param due when it is to be done, or was done; null where the clause names no time
 * @param conditional whether it depends on something, in so many words
 * @param speaker the person to whom the words are attributed, or null
 * @param confidence the probability that this is a statement, calibrated on labelled texts, 0 to 1
 * @param rule how the words make it one: "future", "commissive", "bullet" …
 */
public record Statement(
    Quote quote,
    Act act,
    List<Mention> actors,
    List<Mention> beneficiaries,
    List<String> domains,
    List<Amount> amounts,
    List<Item> items,
    @Nullable Due due,
    boolean conditional,
    @Nullable String speaker,
    double confidence,
    String rule) {

  public Statement {
    actors = List.copyOf(actors);
    beneficiaries = List.copyOf(beneficiaries);
    domains = List.copyOf(domains);
    amounts = List.copyOf(amounts);
    items = List.copyOf(items);
    if (confidence < 0 || confidence > 1) {
      throw new IllegalArgumentException("not a probability: " + confidence);
    }
  }
}
