package org.pledgebook.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.ActorMention;
import org.pledgebook.document.Block;
import org.pledgebook.document.Paragraph;
import org.pledgebook.document.Sentence;
import org.pledgebook.language.Word;
import org.pledgebook.source.Watch;

/**
 * Walks through one document, sentence by sentence, and hands each sentence's candidates to a judge
 * and then, with those that were chosen, to a receiver. Keeps what later sentences need of earlier
 * ones: the act of a lead-in, open quotation marks.
 */
final class DocumentReading {
  static final double THRESHOLD = 0.33;

  private final Map<String, Kit> kits;
  private final Context context;
  private final Supplier<FeatureSet> features;
  private final Judge judge;
  private final BiConsumer<List<Considered>, List<Considered>> receiver;
  private final Watch watch;
  private final Map<Integer, Lead> leads = new HashMap<>();

  /** The blocks that introduce others: only their leads are kept. */
  private BitSet introducing = new BitSet();

  DocumentReading(
      Map<String, Kit> kits,
      Context context,
      Supplier<FeatureSet> features,
      Judge judge,
      BiConsumer<List<Considered>, List<Considered>> receiver,
      Watch watch) {
    this.kits = kits;
    this.context = context;
    this.features = features;
    this.judge = judge;
    this.receiver = receiver;
    this.watch = watch;
  }

  /**
   * Reads all passages.
   *
   * @param length how many characters the text has, for whoever watches
   */
  void read(Passages passages, int length) {
    introducing = passages.introducing();
    while (passages.hasNext()) {
      Passage passage = passages.next();
      Paragraph paragraph = passage.paragraph;
      Kit kit = paragraph.language().map(language -> kits.get(language.code())).orElse(null);
      if (kit != null && readable(paragraph.kind())) {
        read(kit, passage, length);
      }
    }
  }

  private static boolean readable(Block.Kind kind) {
    return switch (kind) {
      case PARAGRAPH, BULLET, NUMBERED, HEADING, TABLE -> true;
      case CAPTION, DATELINE, ATTRIBUTION, BOILERPLATE -> false;
    };
  }

  private void read(Kit kit, Passage passage, int length) {
    Paragraph paragraph = passage.paragraph;
    Lead lead = paragraph.leadIn().map(block -> leads.get(block.block().index())).orElse(null);
    Act before = null;
    boolean open = false;
    boolean first = true;
    for (int i = 0; i < paragraph.sentences().size(); i++) {
      Sentence range = paragraph.sentences().get(i);
      SentenceView s = new SentenceView(kit.grammar, paragraph.tokens(), range.from(), range.to());
      watch.reached(s.startOffset(s.from), length);
      boolean[] quoted = quoted(kit.grammar, s, open);
      List<Considered> considered =
          considered(
              kit, paragraph, s, passage.mentions(i), new Lines(lead, before, first), quoted);
      judge.judge(considered);
      List<Considered> chosen = Selection.choose(considered, THRESHOLD);
      receiver.accept(considered, chosen);
      Act last = lastAct(chosen);
      before = last == null ? before : last;
      Lead said = Lead.of(considered, chosen);
      if (said != null && introducing.get(paragraph.block().index())) {
        leads.put(paragraph.block().index(), said);
      }
      open = quoted[s.to - s.from];
      first = false;
    }
  }

  private record Lines(@Nullable Lead lead, @Nullable Act before, boolean first) {}

  private static @Nullable Act lastAct(List<Considered> chosen) {
    if (!chosen.isEmpty()) {
      return chosen.get(chosen.size() - 1).verdict().act();
    }
    return null;
  }

  private List<Considered> considered(
      Kit kit,
      Paragraph paragraph,
      SentenceView s,
      List<ActorMention> mentions,
      Lines lines,
      boolean[] quotedTokens) {
    Features.Tone tone = kit.features.tone(s);
    List<VerbGroup> groups = kit.verbs.find(s);
    List<Considered> found = new ArrayList<>();
    for (Candidate candidate : kit.candidates.of(s, groups, mentions)) {
      Clause clause = candidate.clause();
      Subject subject =
          clause == null ? Subject.ABSENT : kit.subjects.of(s, mentions, clause.subjectHolder());
      boolean quoted = quotedTokens[candidate.start() - s.from];
      Features.Surroundings around =
          new Features.Surroundings(
              context,
              paragraph.kind(),
              paragraph.leadIn().isPresent(),
              lines.lead(),
              lines.before(),
              lines.first(),
              quoted,
              tone);
      FeatureSet names = features.get();
      kit.features.add(names, s, candidate, subject, around);
      found.add(new Considered(kit, paragraph, s, mentions, candidate, subject, names, quoted));
    }
    return found;
  }

  /** Whether each token, and what follows the sentence, stands in quotation marks. */
  private static boolean[] quoted(Grammar grammar, SentenceView s, boolean before) {
    boolean[] quoted = new boolean[s.to - s.from + 1];
    quoted[0] = before;
    if (!s.has(grammar.quoteOpen) && !s.has(grammar.quoteClose)) {
      Arrays.fill(quoted, before);
      return quoted;
    }
    for (int i = s.from; i < s.to; i++) {
      boolean now = quoted[i - s.from];
      Word word = s.word(i);
      if (word.isPunctuation()) {
        boolean opens = word.in(grammar.quoteOpen);
        boolean closes = word.in(grammar.quoteClose);
        boolean either = opens && closes;
        now = either ? !now : (opens || (now && !closes));
      }
      quoted[i - s.from + 1] = now;
    }
    return quoted;
  }
}
