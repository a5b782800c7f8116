package org.pledgebook.statements;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.ActorMention;
import org.pledgebook.document.Paragraph;

/** A candidate with all that is known of it, before and after it is judged. */
final class Considered {
  final Kit kit;
  final Paragraph paragraph;
  final SentenceView sentence;
  final List<ActorMention> mentions;
  final Candidate candidate;
  final Subject subject;
  final FeatureSet features;
  final boolean quoted;
  private @Nullable Verdict verdict;
  private @Nullable String rule;

  Considered(
      Kit kit,
      Paragraph paragraph,
      SentenceView sentence,
      List<ActorMention> mentions,
      Candidate candidate,
      Subject subject,
      FeatureSet features,
      boolean quoted) {
    this.kit = kit;
    this.paragraph = paragraph;
    this.sentence = sentence;
    this.mentions = mentions;
    this.candidate = candidate;
    this.subject = subject;
    this.features = features;
    this.quoted = quoted;
  }

  void judged(Verdict verdict) {
    this.verdict = verdict;
  }

  Verdict verdict() {
    return Objects.requireNonNull(verdict, "not judged yet");
  }

  /** Where its words start in the text. */
  int start() {
    return sentence.startOffset(candidate.start());
  }

  int end() {
    return sentence.endOffset(candidate.end() - 1);
  }

  /** The class of the verb that says what is done, or "none" where there is no verb. */
  String contentClass() {
    Clause clause = candidate.clause();
    return clause == null
        ? "none"
        : kit.features.verbClass(sentence.word(clause.group().content()));
  }

  /** The construction, in one word: what a statement names as its rule. */
  String rule() {
    String known = rule == null ? construction() : rule;
    rule = known;
    return known;
  }

  private String construction() {
    Clause clause = candidate.clause();
    if (candidate.kind() == Candidate.Kind.NOMINAL) {
      return "nominal-pledge";
    }
    if (candidate.kind() == Candidate.Kind.FRAGMENT || clause == null) {
      return paragraph.leadIn().isPresent() ? "list-item" : "fragment";
    }
    if (clause.group().predicate() >= 0) {
      return "readiness";
    }
    String form = ClauseForm.name(clause);
    return switch (clause.link()) {
      case INFINITIVE -> "continued-infinitive";
      case PARTICIPLE -> "continued-participle";
      case BARE -> "bare-" + form;
      case THAT -> "reported-" + form;
      case RELATIVE -> "relative-" + form;
      default -> form;
    };
  }
}
