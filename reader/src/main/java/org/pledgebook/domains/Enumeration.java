package org.pledgebook.domains;

import java.util.ArrayList;
import java.util.List;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Tokens;
import org.pledgebook.language.Word;

/**
 * A list of domains in a clause: "areas such as cyber, new technologies, disinformation, maritime
 * security". Its items stand close together, parted by commas or conjunctions; an item is of the
 * domain that its clearest term names.
 */
final class Enumeration {
  private enum Gap {
    INSIDE,
    BETWEEN,
    APART
  }

  private static final int LONGEST_GAP = 4;
  private static final double CLEAR = 0.7;

  private List<Integer> domains = List.of();
  private int item = -1;
  private double weight;

  private Enumeration() {}

  /** The domains of the longest list, in its order; empty if there is no list of two. */
  static List<Integer> longest(Tokens tokens, List<Terms.Hit> hits) {
    if (hits.size() < 2) {
      return List.of();
    }
    List<Integer> best = List.of();
    Enumeration list = new Enumeration();
    int end = -1;
    for (Terms.Hit hit : hits) {
      if (hit.isMute()) {
        continue;
      }
      Gap gap = end < 0 ? Gap.APART : gap(tokens, end, hit.start());
      end = hit.end();
      if (gap == Gap.APART) {
        best = list.domains.isEmpty() ? best : longer(best, list.finished());
        list = new Enumeration();
      } else if (gap == Gap.BETWEEN) {
        list.closeItem();
      }
      list.add(hit);
    }
    best = list.domains.isEmpty() ? best : longer(best, list.finished());
    return best.size() < 2 ? List.of() : best;
  }

  private static List<Integer> longer(List<Integer> one, List<Integer> other) {
    return other.size() > one.size() ? other : one;
  }

  private void add(Terms.Hit hit) {
    for (Terms.Sense sense : hit.senses()) {
      if (sense.weight() >= CLEAR && sense.weight() > weight) {
        item = sense.domain();
        weight = sense.weight();
      }
    }
  }

  private void closeItem() {
    if (item >= 0 && !domains.contains(item)) {
      domains = domains.isEmpty() ? new ArrayList<>(4) : domains;
      domains.add(item);
    }
    item = -1;
    weight = 0;
  }

  private List<Integer> finished() {
    closeItem();
    return domains;
  }

  private static Gap gap(Tokens tokens, int end, int start) {
    if (start - end > LONGEST_GAP) {
      return Gap.APART;
    }
    for (int i = end; i < start; i++) {
      Word word = tokens.word(i);
      if (word.isMark(',') || word.isMark(';') || word.is(Tag.CONJUNCTION)) {
        return Gap.BETWEEN;
      }
    }
    return Gap.INSIDE;
  }
}
