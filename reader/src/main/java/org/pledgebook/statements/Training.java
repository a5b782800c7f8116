package org.pledgebook.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.document.Document;
import org.pledgebook.language.DataFile;
import org.pledgebook.language.Language;
import org.pledgebook.source.Metadata;
import org.pledgebook.source.Watch;

/**
 * Fits the weights to labelled documents, see {@link Regression}.
 *
 * <p>A label goes to the candidate that covers it best; other candidates are negative, but for
 * those that nearly cover a label as well and those of weak labels, which are left out.
 */
public final class Training {
  /** A labelled clause: UTF-16 offsets into the document's text. */
  public record Label(int start, int end, Act act, boolean weak, List<String> beneficiaries) {
    public Label {
      beneficiaries = List.copyOf(beneficiaries);
    }
  }

  private static final double LEAST_OVERLAP = 0.3;
  private static final double NEAR = 0.6;
  private static final int IGNORED = -1;
  private static final int FOLDS = 4;
  private static final double RIDGE_OF_ACTS = 1;

  /** Theirs are features of few kinds, which need less holding down. */
  private static final double RIDGE_OF_BENEFICIARIES = 0.5;

  /** The examples of a language are few, and each stands for many sentences. */
  private static final int WEIGHT_OF_EXAMPLES = 4;

  private final Reader reader;
  private final List<Regression.Example> acts = new ArrayList<>();
  private final List<Regression.Example> beneficiaries = new ArrayList<>();

  /** The examples of acts of each document that was added whole. */
  private final List<Stretch> documents = new ArrayList<>();

  private record Stretch(int from, int to) {}

  /**
   * Starts with the examples that the reader's languages bring: they are taught as well as tested.
   */
  public Training(Reader reader) {
    this.reader = reader;
    for (Language language : reader.languages().all()) {
      language
          .file("examples.txt")
          .ifPresent(file -> file.lines().forEach(line -> teach(language, line)));
    }
  }

  private void teach(Language language, DataFile.Line line) {
    List<String> columns = line.columns();
    if (columns.size() != 2) {
      throw line.error("expected: publisher <tab> sentence");
    }
    String text = columns.get(1);
    Metadata metadata = new Metadata(null, columns.get(0), null, null, language.code());
    Document document = Document.of(line.file(), text, metadata);
    boolean none = line.section().equals("none");
    List<Label> labels =
        none
            ? List.of()
            : List.of(new Label(0, text.length() - 1, Act.of(line.section()), false, List.of()));
    for (int i = 0; i < WEIGHT_OF_EXAMPLES; i++) {
      walk(document, labels, false);
    }
  }

  /** Adds a document with its labels. */
  public void add(Document document, List<Label> labels) {
    int from = acts.size();
    walk(document, labels, true);
    documents.add(new Stretch(from, acts.size()));
  }

  /**
   * Adds a document from which only acts are learned: neither who benefits, nor how often the
   * reader is right.
   */
  public void addActs(Document document, List<Label> labels) {
    walk(document, labels, false);
  }

  private void walk(Document document, List<Label> labels, boolean withReceivers) {
    Map<Considered, @Nullable Label> assigned = new HashMap<>();
    reader.walk(
        document,
        new Watch(),
        FeatureSet::named,
        sentence -> {
          Map<Considered, @Nullable Label> best = assign(sentence, labels);
          for (Considered considered : sentence) {
            Label label = best.get(considered);
            assigned.put(considered, label);
            considered.judged(oracle(label));
            int outcome = outcome(considered, label, labels);
            if (outcome != IGNORED) {
              acts.add(new Regression.Example(considered.features.names(), outcome));
            }
          }
        },
        (considered, nominees) ->
            withReceivers ? receivers(assigned.get(considered), nominees) : List.of(),
        (slots, considered, chosen) -> slots.fill(considered, chosen, new ArrayList<>()));
  }

  /** Takes down who receives and who does not, and goes on with those that the label names. */
  private List<String> receivers(@Nullable Label label, List<Nominee> nominees) {
    if (label == null) {
      return List.of();
    }
    for (Nominee nominee : nominees) {
      boolean receives = label.beneficiaries().contains(nominee.id());
      beneficiaries.add(new Regression.Example(nominee.features().names(), receives ? 1 : 0));
    }
    return label.beneficiaries();
  }

  private static int outcome(Considered considered, @Nullable Label own, List<Label> labels) {
    if (own != null) {
      return own.weak() ? IGNORED : own.act().ordinal() + 1;
    }
    for (Label label : labels) {
      if (overlap(considered.start(), considered.end(), label) > NEAR) {
        return IGNORED;
      }
    }
    return 0;
  }

  private static Verdict oracle(@Nullable Label label) {
    double[] scores = new double[Act.values().length];
    Arrays.fill(scores, -20);
    if (label != null) {
      scores[label.act().ordinal()] = 20;
    }
    return Verdict.of(scores, Calibration.NONE);
  }

  /** For each label that touches the sentence, the candidate that covers it best. */
  private static Map<Considered, @Nullable Label> assign(
      List<Considered> sentence, List<Label> labels) {
    Map<Considered, @Nullable Label> assigned = new HashMap<>();
    for (Label label : labels) {
      Considered best = null;
      double most = LEAST_OVERLAP;
      for (Considered considered : sentence) {
        double overlap = bestOverlap(considered, sentence, label);
        if (overlap > most) {
          most = overlap;
          best = considered;
        }
      }
      if (best != null) {
        Label before = assigned.get(best);
        if (before == null || (before.weak() && !label.weak())) {
          assigned.put(best, label);
        }
      }
    }
    return assigned;
  }

  /** The overlap of a candidate with a label, whole or cut off where a later candidate begins. */
  private static double bestOverlap(Considered considered, List<Considered> sentence, Label label) {
    double best = overlap(considered.start(), considered.end(), label);
    for (Considered other : sentence) {
      if (other.start() > considered.start() && other.start() < considered.end()) {
        best = Math.max(best, overlap(considered.start(), other.start(), label) - 0.01);
      }
    }
    return best;
  }

  private static double overlap(int start, int end, Label label) {
    int shared = Math.min(end, label.end()) - Math.max(start, label.start());
    int all = Math.max(end, label.end()) - Math.min(start, label.start());
    return shared <= 0 ? 0 : (double) shared / all;
  }

  /** The fitted weights as lines of {@code weights.txt}. */
  public List<String> weights() {
    List<String> lines = new ArrayList<>();
    lines.add("[" + Reader.ACTS + "]");
    lines.addAll(Regression.fit(acts, Act.values().length, RIDGE_OF_ACTS));
    lines.add("[" + Reader.BENEFICIARIES + "]");
    lines.addAll(Regression.fit(beneficiaries, 1, RIDGE_OF_BENEFICIARIES));
    lines.add("[" + Reader.CALIBRATION + "]");
    lines.add(calibration().line());
    return lines;
  }

  /** A reader with the fitted weights. */
  public Reader reader() {
    return Reader.with(reader.languages(), DataFile.of("fitted weights", weights()));
  }

  /**
   * What weights make of documents that they were not fitted on: each document that was added whole
   * is judged by weights of the others, by fours.
   */
  private Calibration calibration() {
    List<Calibration.Outcome> outcomes = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Regression.Example> taught = new ArrayList<>(acts);
      List<Regression.Example> kept = new ArrayList<>();
      for (int i = documents.size() - 1; i >= 0; i--) {
        if (i % FOLDS == fold) {
          Stretch document = documents.get(i);
          List<Regression.Example> own = taught.subList(document.from(), document.to());
          kept.addAll(own);
          own.clear();
        }
      }
      outcomes.addAll(outcomes(taught, kept));
    }
    return Calibration.fit(outcomes);
  }

  private static List<Calibration.Outcome> outcomes(
      List<Regression.Example> taught, List<Regression.Example> kept) {
    int acts = Act.values().length;
    List<String> lines = new ArrayList<>(List.of("[" + Reader.ACTS + "]"));
    lines.addAll(Regression.fit(taught, acts, RIDGE_OF_ACTS));
    Weights weights = Weights.read(DataFile.of("fitted weights", lines), Reader.ACTS, acts);
    List<Calibration.Outcome> outcomes = new ArrayList<>();
    for (Regression.Example example : kept) {
      double[] scores = weights.scores(FeatureSet.of(example.features()));
      double likelihood = Verdict.of(scores, Calibration.NONE).likelihood();
      if (likelihood >= DocumentReading.THRESHOLD) {
        outcomes.add(new Calibration.Outcome(likelihood, example.outcome() > 0));
      }
    }
    return outcomes;
  }
}
