package org.pledgebook.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.ActorMention;
import org.pledgebook.actors.Actors;
import org.pledgebook.document.Document;
import org.pledgebook.document.Quote;
import org.pledgebook.language.Tag;
import org.pledgebook.language.WordClass;
import org.pledgebook.quantity.Counted;
import org.pledgebook.quantity.DateContext;
import org.pledgebook.quantity.Measured;
import org.pledgebook.quantity.Money;
import org.pledgebook.quantity.MoneyContext;
import org.pledgebook.quantity.Tense;

/** Fills the slots of the chosen candidates of one document, in the order of the text. */
final class Slots {
  private static final LocalDate SOME_DAY = LocalDate.of(1996, 2, 6);
  private static final LocalDate OTHER_DAY = LocalDate.of(2023, 9, 23);

  private final Document document;
  private final Context context;
  private final ActorResolver resolver;
  private final Beneficiaries beneficiaries;
  private final Topics topics;
  private final Speakers speakers;

  Slots(
      Document document,
      Actors actors,
      Names names,
      Topics topics,
      Context context,
      Set<String> adversaries,
      Beneficiaries.Judge receivers) {
    this.document = document;
    this.context = context;
    Set<String> opponents = new HashSet<>(adversaries);
    opponents.remove(context.issuer());
    this.resolver = new ActorResolver(actors, names, context);
    this.beneficiaries = new Beneficiaries(actors, names, context, opponents, receivers);
    this.topics = topics;
    this.speakers = new Speakers(actors, names.people());
  }

  /** Adds the statements of one sentence. */
  void fill(List<Considered> considered, List<Considered> chosen, List<Statement> statements) {
    if (!considered.isEmpty()) {
      speakers.notice(considered.get(0));
    }
    for (int i = 0; i < chosen.size(); i++) {
      Considered one = chosen.get(i);
      int end = one.candidate.end();
      if (i + 1 < chosen.size() && chosen.get(i + 1).candidate.start() < end) {
        end = one.kit.candidates.trim(one.sentence, one.candidate, opening(chosen.get(i + 1)));
      }
      statements.add(statement(one, one.candidate.endingAt(end)));
    }
    for (Considered one : considered) {
      if (!chosen.contains(one)) {
        resolver.pass(one);
      }
    }
  }

  /** Where the words begin that bring a statement in: "à laquelle" before "il apportera". */
  private static int opening(Considered considered) {
    Clause clause = considered.candidate.clause();
    int start = considered.candidate.start();
    if (clause == null || clause.opener() < 0 || clause.opener() >= start) {
      return start;
    }
    int before = clause.opener() - 1;
    SentenceView s = considered.sentence;
    boolean preposition = before > s.from && s.word(before).any(Tag.PREPOSITION);
    return preposition ? before : clause.opener();
  }

  private Statement statement(Considered considered, Candidate candidate) {
    SentenceView s = considered.sentence;
    int from = considered.kit.candidates.withAdverbial(s, candidate, considered.mentions);
    int to = candidate.end();
    Act act = considered.verdict().act();
    List<ActorResolver.Resolved> acting = resolver.resolve(considered);
    List<String> ids = new ArrayList<>(acting.size());
    List<Mention> actors = new ArrayList<>(acting.size());
    for (ActorResolver.Resolved found : acting) {
      ids.add(found.id());
      actors.add(new Mention(found.id(), quote(found.mention())));
    }
    Measured measured = considered.kit.quantities.measured(s.tokens, from, to);
    List<Amount> amounts = amounts(measured, ids);
    List<String> ranked = topics.of(considered, from, to, act, !amounts.isEmpty(), ids);
    List<Mention> receiving = new ArrayList<>();
    for (Beneficiaries.Found found : beneficiaries.find(considered, from, to, ids, ranked)) {
      receiving.add(new Mention(found.id(), quote(found.mention())));
    }
    Due due = due(measured, act, ids);
    return new Statement(
        document.quote(s.startOffset(from), s.endOffset(to - 1)),
        act,
        actors,
        receiving,
        ranked,
        amounts,
        items(measured),
        due,
        conditional(considered, from, to),
        speakers.of(considered),
        considered.verdict().confidence(),
        considered.rule());
  }

  private @Nullable Quote quote(@Nullable ActorMention mention) {
    return mention == null ? null : document.quote(mention.start(), mention.end());
  }

  private List<Amount> amounts(Measured measured, List<String> acting) {
    List<String> whose = new ArrayList<>(acting);
    if (context.issuer() != null) {
      whose.add(context.issuer());
    }
    List<Amount> amounts = new ArrayList<>();
    for (Money money : measured.money(new MoneyContext(whose))) {
      Quote quote = document.quote(money.start(), money.end());
      amounts.add(new Amount(money.value(), money.currency(), quote));
    }
    return amounts;
  }

  private List<Item> items(Measured measured) {
    List<Item> items = new ArrayList<>();
    for (Counted item : measured.items()) {
      Quote quote = document.quote(item.start(), item.end());
      items.add(new Item(item.quantity(), item.what(), quote));
    }
    return items;
  }

  private @Nullable Due due(Measured measured, Act act, List<String> acting) {
    LocalDate published = context.published();
    if (published != null) {
      return due(measured, act, acting, published);
    }
    // What two far days agree on depends on no day: "by 2030".
    Due due = due(measured, act, acting, SOME_DAY);
    return due != null && due.equals(due(measured, act, acting, OTHER_DAY)) ? due : null;
  }

  private @Nullable Due due(Measured measured, Act act, List<String> acting, LocalDate published) {
    Tense tense = act == Act.DELIVER ? Tense.PAST : act == Act.COMMIT ? Tense.FUTURE : Tense.NONE;
    return measured
        .due(new DateContext(published, tense, acting))
        .map(
            found ->
                new Due(
                    found.period().start(),
                    found.period().end(),
                    document.quote(found.start(), found.end())))
        .orElse(null);
  }

  private static boolean conditional(Considered considered, int from, int to) {
    SentenceView s = considered.sentence;
    WordClass condition = considered.kit.grammar.conditional;
    if (s.has(condition, from, to) || s.hasPhrase(condition, from, to)) {
      return true;
    }
    Clause clause = considered.candidate.clause();
    return clause != null
        && ClauseForm.name(clause).startsWith("conditional")
        && s.opensWithCondition();
  }
}
