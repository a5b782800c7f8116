package org.pledgebook.actors;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.ActorMention.Form;
import org.pledgebook.language.PhraseTable;
import org.pledgebook.language.Tokens;

/**
 * Finds the names of one language: longest phrase first, then compounds, then what the neighbours
 * say.
 */
final class MentionFinder {
  private final Names names;
  private final Compounds compounds;

  MentionFinder(Names names) {
    this.names = names;
    this.compounds = new Compounds(names);
  }

  List<ActorMention> find(Tokens tokens, int from, int to) {
    List<Hit> hits = scan(tokens, from, to);
    if (hits.isEmpty()) {
      return List.of();
    }
    new Surroundings(names, tokens, from, to).settle(hits);
    List<ActorMention> mentions = new ArrayList<>(hits.size());
    for (Hit hit : new Offices(names, tokens, from, to).bind(hits)) {
      Form form = hit.form();
      if (form != null) {
        mentions.add(
            new ActorMention(hit.from(), hit.to(), hit.start(), hit.end(), form, hit.ids()));
      }
    }
    return mentions;
  }

  private List<Hit> scan(Tokens tokens, int from, int to) {
    List<Hit> hits = new ArrayList<>();
    int at = from;
    while (at < to) {
      PhraseTable.@Nullable Match<Entry> match = names.phrases.longest(tokens, at, to);
      if (match != null) {
        hits.add(Hit.of(tokens, at, match.end(), match.values().get(0)));
        at = match.end();
      } else if (tokens.word(at).isCompound()) {
        at = compounds.add(tokens, at, from, to, hits);
      } else {
        at++;
      }
    }
    return hits;
  }
}
