package org.pledgebook.actors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.ActorMention.Form;
import org.pledgebook.language.Tokens;
import org.pledgebook.language.Word;
import org.pledgebook.language.WordFlags;

/** Names within a word with hyphens: "franco-allemand", "US-led", "United States-Ukraine". */
final class Compounds {
  /**
   * How many words beside the compound may belong to the name that its first or last part ends or
   * begins.
   */
  private static final int REACH = 3;

  private final Names names;
  private final WordFlags mayName = new WordFlags(word -> mayName(word) ? 1 : 0);

  /** The first and the last words of names of several. */
  private final Set<String> firsts = new HashSet<>();

  private final Set<String> lasts = new HashSet<>();

  Compounds(Names names) {
    this.names = names;
    for (String name : names.byText.keySet()) {
      int blank = name.indexOf(' ');
      if (blank > 0) {
        firsts.add(name.substring(0, blank));
        lasts.add(name.substring(name.lastIndexOf(' ') + 1));
      }
    }
  }

  /** Adds the names in the compound at {@code at}; returns the token to go on with. */
  int add(Tokens tokens, int at, int from, int to, List<Hit> hits) {
    if (mayName.of(tokens.word(at)) == 0) {
      return at + 1;
    }
    String form = tokens.word(at).form();
    String[] parts = form.split("-");
    boolean capital = hasCapital(form);
    boolean exact = form.length() == tokens.end(at) - tokens.start(at);
    List<Hit> found = new ArrayList<>(2);
    int matched = 0;
    int offset = tokens.start(at);
    int next = at + 1;
    for (int i = 0; i < parts.length; i++) {
      int end = offset + parts[i].length();
      Hit hit = null;
      if (capital && i == 0 && lasts.contains(parts[0])) {
        hit = withWordsBefore(tokens, at, from, parts[0]);
      } else if (capital && i == parts.length - 1 && firsts.contains(parts[i])) {
        hit = withWordsAfter(tokens, at, to, parts[i], offset);
        next = hit == null ? next : hit.to();
      }
      Entry entry = hit == null ? part(parts[i], i) : null;
      if (entry != null) {
        hit = exact ? new Hit(at, at + 1, offset, end, entry) : Hit.of(tokens, at, at + 1, entry);
      }
      if (hit != null) {
        found.add(hit);
        matched++;
      }
      offset = end + 1;
    }
    if (matched == parts.length || (matched > 0 && capital)) {
      dropCovered(hits, found.get(0));
      hits.addAll(found);
      return next;
    }
    return at + 1;
  }

  /** Whether it has parts of which one names somebody, or may do so with the words beside it. */
  private boolean mayName(Word word) {
    String[] parts = word.form().split("-");
    if (parts.length < 2 || names.hiding.contains(parts[0].toLowerCase(Locale.ROOT))) {
      return false;
    }
    boolean named = hasCapital(word.form());
    for (int i = 0; i < parts.length && !named; i++) {
      named = part(parts[i], i) != null;
    }
    return named;
  }

  private static boolean hasCapital(String form) {
    return form.chars().anyMatch(Character::isUpperCase);
  }

  private static void dropCovered(List<Hit> hits, Hit first) {
    while (!hits.isEmpty() && hits.get(hits.size() - 1).to() > first.from()) {
      hits.remove(hits.size() - 1);
    }
  }

  private @Nullable Entry part(String part, int index) {
    String prefix = index == 0 ? names.prefixes.get(part.toLowerCase(Locale.ROOT)) : null;
    return prefix != null
        ? Entry.name(Form.ADJECTIVE, List.of(prefix), false)
        : nameOrNull(names.entry(part));
  }

  private static @Nullable Entry nameOrNull(@Nullable Entry entry) {
    return entry != null && entry.part() == Entry.Part.NAME ? entry : null;
  }

  private @Nullable Hit withWordsBefore(Tokens tokens, int at, int from, String part) {
    for (int first = Math.max(from, at - REACH); first < at; first++) {
      StringBuilder text = new StringBuilder();
      for (int i = first; i < at; i++) {
        text.append(tokens.word(i).form()).append(' ');
      }
      Entry entry = nameOrNull(names.byText.get(text + part));
      if (entry != null) {
        int end = Math.min(tokens.end(at), tokens.start(at) + part.length());
        return new Hit(first, at + 1, tokens.start(first), end, entry);
      }
    }
    return null;
  }

  private @Nullable Hit withWordsAfter(Tokens tokens, int at, int to, String part, int offset) {
    for (int last = Math.min(to, at + 1 + REACH) - 1; last > at; last--) {
      StringBuilder text = new StringBuilder(part);
      for (int i = at + 1; i <= last; i++) {
        text.append(' ').append(tokens.word(i).form());
      }
      Entry entry = nameOrNull(names.byText.get(text.toString()));
      if (entry != null) {
        return new Hit(at, last + 1, Math.min(offset, tokens.end(at) - 1), tokens.end(last), entry);
      }
    }
    return null;
  }
}
