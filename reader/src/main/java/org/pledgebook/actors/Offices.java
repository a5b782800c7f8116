package org.pledgebook.actors;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.ActorMention.Form;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Tokens;

/**
 * Binds an office to the countries or bodies that its phrase names: "the Danish minister of
 * defence", "les gouvernements français et allemand", "foreign ministers of the G7 countries".
 * Works from right to left, so that an owner is known before its office is reached.
 */
final class Offices {
  private static final Set<Form> OWNERS =
      Set.of(Form.COUNTRY, Form.ORGANISATION, Form.GROUP, Form.SET, Form.SHORT_NAME, Form.ROLE);
  private static final Set<Form> OWNERS_OR_ADJECTIVES =
      Set.of(
          Form.COUNTRY,
          Form.ORGANISATION,
          Form.GROUP,
          Form.SET,
          Form.SHORT_NAME,
          Form.ROLE,
          Form.ADJECTIVE);
  private static final Set<Form> BODIES =
      Set.of(Form.ORGANISATION, Form.GROUP, Form.SET, Form.SHORT_NAME);
  private static final Set<Form> ADJECTIVES = Set.of(Form.ADJECTIVE);
  private static final int MOST_WORDS_BETWEEN = 5;

  private final Names names;
  private final Tokens tokens;
  private final int first;
  private final int limit;

  Offices(Names names, Tokens tokens, int from, int to) {
    this.names = names;
    this.tokens = tokens;
    this.first = from;
    this.limit = to;
  }

  List<Hit> bind(List<Hit> hits) {
    List<@Nullable Hit> open = new ArrayList<>(hits);
    for (int i = open.size() - 1; i >= 0; i--) {
      Hit hit = open.get(i);
      if (hit != null && (hit.is(Entry.Part.ROLE) || hit.is(Entry.Part.MEMBER))) {
        open.set(i, new Office(open, i, hit).bind());
      } else if (hit != null && i > 0 && hit.entry().isName(Form.ROLE)) {
        takeOwnCountry(open, i, hit);
      }
    }
    List<Hit> bound = new ArrayList<>(open.size());
    for (Hit hit : open) {
      if (hit != null) {
        bound.add(hit);
      }
    }
    return bound;
  }

  /** "U.S. Department of State" is one mention. */
  private void takeOwnCountry(List<@Nullable Hit> hits, int i, Hit body) {
    Hit before = hits.get(i - 1);
    if (before != null
        && before.to() == body.from()
        && before.form() != null
        && OWNERS_OR_ADJECTIVES.contains(before.form())
        && before.ids().equals(body.ids())) {
      hits.set(i - 1, null);
      hits.set(i, Hit.of(tokens, before.from(), body.to(), body.entry()));
    }
  }

  /** One office while its owners are looked for. */
  private final class Office {
    private final List<@Nullable Hit> hits;
    private final int index;
    private final Hit head;
    private final boolean isMember;
    private final boolean plural;
    private final Set<String> ids = new LinkedHashSet<>();
    private int from;
    private int to;

    Office(List<@Nullable Hit> hits, int index, Hit head) {
      this.hits = hits;
      this.index = index;
      this.head = head;
      this.isMember = head.is(Entry.Part.MEMBER);
      this.from = head.from();
      this.to = head.to();
      boolean anyPlural = false;
      for (int i = from; i < to; i++) {
        anyPlural |= tokens.word(i).is(Tag.NOUN | Tag.PLURAL);
      }
      this.plural = anyPlural;
    }

    /** The office with its owners; null for a member noun without any. */
    @Nullable Hit bind() {
      lookRight();
      if (ids.isEmpty() && names.ownerBefore) {
        lookLeft();
      }
      if (!isMember) {
        takePerson();
      }
      if (ids.isEmpty() && isMember) {
        return null;
      }
      absorb(1);
      absorb(-1);
      Entry entry = Entry.name(Form.ROLE, List.copyOf(ids), false);
      return Hit.of(tokens, from, to, entry);
    }

    /** Takes away what the office now covers, from the neighbour on. */
    private void absorb(int step) {
      for (int i = index + step; i >= 0 && i < hits.size(); i += step) {
        Hit hit = hits.get(i);
        if (hit != null) {
          if (hit.from() < from || hit.to() > to) {
            return;
          }
          hits.set(i, null);
        }
      }
    }

    private void lookRight() {
      while (ids.isEmpty()) {
        int before = to;
        if (names.adjectiveAfter) {
          to = list(to, ADJECTIVES);
          to = ids.isEmpty() ? names.nearAt(tokens, to, limit, Near.MODIFIER) : to;
        }
        if (ids.isEmpty() && to == before) {
          to = portfolio(to);
        }
        if (ids.isEmpty() && to == before) {
          to = owner(to);
        }
        if (to == before) {
          return;
        }
      }
      to = portfolio(to);
    }

    /** "of defence", "des Affaires étrangères et du Développement international"; or {@code at}. */
    private int portfolio(int at) {
      int lead = names.nearAt(tokens, at, limit, Near.PURPOSE);
      lead = lead > at ? lead : names.nearAt(tokens, at, limit, Near.LINK);
      if (lead == at) {
        return at;
      }
      int end = portfolioWords(skip(lead));
      if (end < 0) {
        return at;
      }
      while (true) {
        int more = separator(end, false);
        int next = more < 0 ? -1 : portfolioWords(skip(more));
        if (next < 0) {
          return end;
        }
        end = next;
      }
    }

    private int portfolioWords(int at) {
      int end = at;
      for (int next = names.nearAt(tokens, end, limit, Near.PORTFOLIO);
          next > end && !startsOwner(end);
          next = names.nearAt(tokens, end, limit, Near.PORTFOLIO)) {
        end = next;
      }
      return end > at ? end : -1;
    }

    private boolean startsOwner(int at) {
      Hit hit = hitFrom(at);
      return hit != null && hit.form() != null && OWNERS.contains(hit.form());
    }

    private boolean isPerson(@Nullable Hit hit) {
      return hit != null && hit.form() == Form.PERSON;
    }

    /**
     * "President Zelenskyy": the person says whose office it is, if they held but one, and belongs
     * to the mention.
     */
    private void takePerson() {
      Hit person = hitFrom(to);
      if (person != null && isPerson(person)) {
        if (ids.isEmpty() && person.ids().size() == 1) {
          ids.addAll(person.ids());
        }
        to = ids.isEmpty() ? to : person.to();
      }
    }

    /** "of Ukraine", "Volodymyr Zelenskyy of Ukraine"; or {@code at}. */
    private int owner(int at) {
      int link = at;
      while (link < limit
          && link - at < MOST_WORDS_BETWEEN
          && (tokens.word(link).isCapitalised() || isPerson(hitFrom(link)))) {
        Hit hit = hitFrom(link);
        if (hit != null && !isPerson(hit)) {
          break;
        }
        link = hit == null ? link + 1 : hit.to();
      }
      int after = names.nearAt(tokens, link, limit, Near.LINK);
      if (after == link) {
        return at;
      }
      int end = list(skip(after), isMember ? BODIES : OWNERS);
      return ids.isEmpty() ? at : end;
    }

    /** Takes the owners from {@code at} on, several only for an office in the plural. */
    private int list(int at, Set<Form> wanted) {
      Set<String> taken = new LinkedHashSet<>();
      int end = item(at, wanted, taken);
      if (end == at) {
        return at;
      }
      ids.addAll(taken);
      int next = end;
      while (plural) {
        int last = separator(next, true);
        int comma = separator(next, false);
        int start = skip(Math.max(last, comma));
        int after = start < 0 ? -1 : item(start, wanted, taken);
        if (after <= start) {
          return end;
        }
        next = after;
        if (last >= 0) {
          ids.addAll(taken);
          return next;
        }
      }
      return end;
    }

    /** Past a comma or a joiner; -1 if there is none. */
    private int separator(int at, boolean joinerOnly) {
      int joiner = names.nearAt(tokens, at, limit, Near.JOINER);
      if (joiner > at) {
        return joiner;
      }
      boolean comma = !joinerOnly && at < limit && tokens.word(at).isMark(',');
      if (!comma) {
        return -1;
      }
      return names.nearAt(tokens, at + 1, limit, Near.JOINER);
    }

    private int item(int at, Set<Form> wanted, Set<String> into) {
      int end = at;
      for (int i = index + 1; i < hits.size(); i++) {
        Hit hit = hits.get(i);
        if (hit == null || hit.from() < at) {
          continue;
        }
        if (hit.from() > at) {
          break;
        }
        if (hit.form() != null && wanted.contains(hit.form()) && !hit.ids().isEmpty()) {
          into.addAll(idsOf(hit));
          end = Math.max(end, hit.to());
        }
      }
      return end;
    }

    private int skip(int at) {
      int end = at;
      while (end >= 0 && end < limit) {
        int next = names.nearAt(tokens, end, limit, Near.ARTICLE);
        next = next > end ? next : names.nearAt(tokens, end, limit, Near.LINK);
        if (next == end) {
          return end;
        }
        end = next;
      }
      return end;
    }

    private @Nullable Hit hitFrom(int at) {
      for (int i = index + 1; i < hits.size(); i++) {
        Hit hit = hits.get(i);
        if (hit != null && hit.from() >= at) {
          return hit.from() == at ? hit : null;
        }
      }
      return null;
    }

    private void lookLeft() {
      int at = head.from();
      for (int words = 0; at > first && words < MOST_WORDS_BETWEEN && isBetween(at - 1); words++) {
        at--;
      }
      if (at > first
          && tokens.word(at - 1).form().startsWith("'")
          && tokens.touchesPrevious(at - 1)) {
        at--;
      }
      Set<String> taken = new LinkedHashSet<>();
      int start = itemBefore(at, isMember ? BODIES : OWNERS_OR_ADJECTIVES, taken);
      if (start == at) {
        return;
      }
      from = start;
      ids.addAll(taken);
      if (plural && !isMember) {
        listBefore(start);
      }
    }

    private boolean isBetween(int at) {
      return names.is(Near.MODIFIER, tokens, at) || names.is(Near.PORTFOLIO, tokens, at);
    }

    /** "French, German and" before "Polish ministers". */
    private void listBefore(int start) {
      List<String> all = new ArrayList<>(ids);
      int at = start;
      boolean joined = false;
      while (at - 1 > first) {
        boolean joiner = names.is(Near.JOINER, tokens, at - 1);
        if (!joiner && !(joined && tokens.word(at - 1).isMark(','))) {
          break;
        }
        int end = at - 1;
        end -= joiner && tokens.word(end - 1).isMark(',') ? 1 : 0;
        Set<String> taken = new LinkedHashSet<>();
        int before = itemBefore(end, ADJECTIVES, taken);
        if (before == end) {
          break;
        }
        all.addAll(0, taken);
        joined = true;
        at = before;
      }
      if (joined) {
        ids.clear();
        ids.addAll(all);
        from = at;
      }
    }

    private int itemBefore(int end, Set<Form> wanted, Set<String> into) {
      int start = end;
      for (int i = index - 1; i >= 0; i--) {
        Hit hit = hits.get(i);
        if (hit == null) {
          continue;
        }
        if (hit.to() < end) {
          break;
        }
        if (hit.to() == end
            && hit.form() != null
            && wanted.contains(hit.form())
            && !hit.ids().isEmpty()) {
          into.addAll(idsOf(hit));
          start = Math.min(start, hit.from());
        }
      }
      return start;
    }

    /** The usual reading of a short name stands for it. */
    private List<String> idsOf(Hit hit) {
      return hit.form() == Form.SHORT_NAME ? hit.ids().subList(0, 1) : hit.ids();
    }
  }
}
