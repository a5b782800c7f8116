package org.pledgebook.statements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.ActorMention;
import org.pledgebook.actors.Actors;
import org.pledgebook.document.Paragraph;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Tokens;
import org.pledgebook.language.Word;

/**
 * Names the person to whom words are attributed: whoever stands beside the reporting verb of the
 * sentence; for quoted words, beside the one that follows or precedes the quotation; for a list,
 * whoever says its lead-in.
 */
final class Speakers {
  /** How far a name may stand from its reporting verb. */
  private static final int REACH = 14;

  /** How far a reporting verb may stand from the quotation. */
  private static final int NEAR_QUOTE = 6;

  private final Actors actors;
  private final Map<String, String> known;
  private final Map<Kit, Persons> persons = new HashMap<>();
  private final Map<Integer, String> byBlock = new HashMap<>();

  /** Who spoke last in this block, and which. */
  private @Nullable String last;

  private int lastBlock = -1;

  Speakers(Actors actors, Map<String, String> known) {
    this.actors = actors;
    this.known = known;
  }

  private Persons persons(Kit kit) {
    return persons.computeIfAbsent(kit, k -> new Persons(k.grammar, known));
  }

  /** Notes the full names of a sentence, and who speaks in it, for later sentences. */
  void notice(Considered considered) {
    SentenceView s = considered.sentence;
    Persons names = persons(considered.kit);
    names.notice(s.tokens, s.from, s.to, considered.mentions);
    int block = considered.paragraph.block().index();
    if (block > lastBlock + 1) {
      last = null;
    }
    lastBlock = block;
    byBlock.remove(block);
    Search search = new Search(considered.kit, s.tokens, considered.mentions);
    for (int i = s.from; i < s.to && s.has(considered.kit.grammar.reporting); i++) {
      if (search.reports(i)) {
        String name = search.named(i, s.from, s.to);
        if (name != null) {
          last = name;
          byBlock.put(block, name);
        }
      }
    }
  }

  /** Who says the words, if they are attributed to somebody by name. */
  @Nullable String of(Considered considered) {
    String said = inSentence(considered);
    if (said == null && considered.quoted) {
      said = aroundQuotation(considered);
    }
    if (said == null) {
      said =
          considered.paragraph.leadIn().map(lead -> byBlock.get(lead.block().index())).orElse(null);
    }
    return said;
  }

  /** By a verb of the sentence that governs the clause, is its own, or follows it at the end. */
  private @Nullable String inSentence(Considered considered) {
    Clause clause = considered.candidate.clause();
    SentenceView s = considered.sentence;
    Search search = new Search(considered.kit, s.tokens, considered.mentions);
    boolean reported = clause != null && clause.link() == Clause.Link.THAT;
    for (int i = s.from; i < s.to && s.has(considered.kit.grammar.reporting); i++) {
      if (search.reports(i)) {
        boolean own = clause != null && clause.group().head() == i;
        boolean inside = i >= considered.candidate.start() && i < considered.candidate.end();
        boolean closing = i >= considered.candidate.end() && search.closes(i, s.from);
        if (own || (!inside && (considered.quoted || reported || closing))) {
          String name = search.said(i, s.from, s.to);
          if (name != null) {
            return name;
          }
        }
      }
    }
    return null;
  }

  /** By a verb behind the end of the quotation, or before its beginning; else whoever spoke. */
  private @Nullable String aroundQuotation(Considered considered) {
    Paragraph paragraph = considered.paragraph;
    Tokens tokens = paragraph.tokens();
    Grammar grammar = considered.kit.grammar;
    int close = considered.candidate.end();
    while (close < tokens.size() && !tokens.word(close).in(grammar.quoteClose)) {
      close++;
    }
    int limit = Math.min(tokens.size(), close + REACH + NEAR_QUOTE);
    List<ActorMention> mentions = actors.mentions(tokens, Math.min(close, limit), limit);
    Search search = new Search(considered.kit, tokens, mentions);
    for (int i = close + 1; i < Math.min(limit, close + NEAR_QUOTE); i++) {
      if (tokens.word(i).in(grammar.quoteOpen)) {
        break;
      }
      if (search.reports(i)) {
        return search.said(i, close + 1, limit);
      }
    }
    return last;
  }

  /** Looks for names around reporting verbs. */
  private final class Search {
    private final Kit kit;
    private final Tokens tokens;
    private final List<ActorMention> mentions;

    Search(Kit kit, Tokens tokens, List<ActorMention> mentions) {
      this.kit = kit;
      this.tokens = tokens;
      this.mentions = mentions;
    }

    boolean reports(int i) {
      Word word = tokens.word(i);
      return word.in(kit.grammar.reporting) && word.any(Tag.VERB);
    }

    /**
     * Whether the verb stands behind what it reports: "…, a ajouté M. X", "…, the minister said".
     */
    boolean closes(int verb, int from) {
      for (int i = verb - 1; i >= Math.max(from, verb - NEAR_QUOTE); i--) {
        Word word = tokens.word(i);
        if (word.isMark(',') || word.in(kit.grammar.quoteClose)) {
          return true;
        }
      }
      return false;
    }

    /** By name, or whoever spoke last where a pronoun or an office stands instead. */
    @Nullable String said(int verb, int from, int to) {
      String name = named(verb, from, to);
      return name == null && again(verb, from, to) ? last : name;
    }

    private boolean again(int verb, int from, int to) {
      for (int i = Math.max(from, verb - 3); i < Math.min(to, verb + 4); i++) {
        if (tokens.word(i).in(kit.grammar.speakerAgain)) {
          return true;
        }
      }
      return false;
    }

    /** The name behind a verb that closes a report; else the one before the verb. */
    @Nullable String named(int verb, int from, int to) {
      String name = closes(verb, from) ? behind(verb, to) : null;
      return name == null ? before(verb, from) : name;
    }

    private @Nullable String behind(int verb, int to) {
      Persons names = persons(kit);
      for (int i = verb + 1; i < Math.min(to, verb + REACH); i++) {
        int end = names.end(tokens, i, to, mentions);
        if (end > i) {
          return names.name(tokens, i, end);
        }
        if (kit.grammar.opens(tokens.word(i)) || tokens.word(i).in(kit.grammar.quoteOpen)) {
          return null;
        }
      }
      return null;
    }

    private @Nullable String before(int verb, int from) {
      Persons names = persons(kit);
      String found = null;
      for (int i = Math.max(from, verb - REACH); i < verb; i++) {
        int end = names.end(tokens, i, verb, mentions);
        if (end > i) {
          found = names.name(tokens, i, end);
          i = end - 1;
        }
      }
      return found;
    }
  }
}
