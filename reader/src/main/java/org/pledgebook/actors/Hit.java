package org.pledgebook.actors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.ActorMention.Form;
import org.pledgebook.language.Tokens;

/**
 * A phrase found in a text, before its surroundings are looked at. Tokens and offsets as in {@link
 * ActorMention}.
 */
record Hit(int from, int to, int start, int end, Entry entry) {

  static Hit of(Tokens tokens, int from, int to, Entry entry) {
    return new Hit(from, to, tokens.start(from), tokens.end(to - 1), entry);
  }

  boolean is(Entry.Part part) {
    return entry.part() == part;
  }

  @Nullable Form form() {
    return entry.form();
  }

  List<String> ids() {
    return entry.ids();
  }

  Hit as(Form form) {
    return new Hit(from, to, start, end, Entry.name(form, entry.ids(), false));
  }

  Hit as(Entry.Part part) {
    return new Hit(from, to, start, end, Entry.of(part));
  }
}
