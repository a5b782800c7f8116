package org.pledgebook.statements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.Actors;
import org.pledgebook.document.Analysed;
import org.pledgebook.document.Analyser;
import org.pledgebook.document.Document;
import org.pledgebook.domains.Domains;
import org.pledgebook.language.DataFile;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;
import org.pledgebook.source.PledgebookException;
import org.pledgebook.source.Watch;

/**
 * Reads statements out of documents. Entry point of the package and of the library: made once, used
 * by any number of threads.
 *
 * <p>Deterministic: the same text with the same metadata gives the same statements.
 */
public final class Reader {
  static final String ACTS = "acts";
  static final String BENEFICIARIES = "beneficiaries";
  static final String CALIBRATION = "calibration";
  private static final String WEIGHTS = "weights.txt";

  /** The least score of a beneficiary, where precision and recall balance on labelled texts. */
  private static final double LEAST_SCORE = -0.6;

  private final Languages languages;
  private final Analyser analyser;
  private final Actors actors;
  private final Domains domains;
  private final Names names;
  private final Map<String, Kit> kits;
  private final Set<String> adversaries = new HashSet<>();

  /** The adversaries whom statements are hardly ever for. */
  private final Set<String> unhelped = new HashSet<>();

  private final Contexts contexts;
  private final Weights acts;
  private final Weights receivers;
  private final Calibration calibration;

  private Reader(Languages languages, @Nullable DataFile weights) {
    this.languages = languages;
    // Most of the time in which a page is read goes into loading: a second core takes a part of it.
    ForkJoinTask<Domains> loading = ForkJoinPool.commonPool().submit(() -> Domains.load(languages));
    int outcomes = Act.values().length;
    this.acts = weights == null ? new Weights(outcomes) : Weights.read(weights, ACTS, outcomes);
    this.receivers = weights == null ? new Weights(1) : Weights.read(weights, BENEFICIARIES, 1);
    this.calibration = weights == null ? Calibration.NONE : Calibration.read(weights, CALIBRATION);
    this.analyser = new Analyser(languages);
    this.actors = Actors.load(languages);
    this.names = new Names(actors, languages);
    languages.common("adversaries.txt").ifPresent(file -> file.lines().forEach(this::adversary));
    this.kits =
        languages.all().parallelStream()
            .collect(Collectors.toMap(Language::code, each -> new Kit(each, adversaries)));
    this.contexts = new Contexts(actors, kits, adversaries, unhelped);
    this.domains = loading.join();
  }

  private void adversary(DataFile.Line line) {
    adversaries.add(line.text());
    if (!line.section().equals("helped")) {
      unhelped.add(line.text());
    }
  }

  /** A reader of the languages packed into the program. */
  public static Reader open() {
    return open(Languages.packed());
  }

  /**
   * A reader of these languages.
   *
   * @throws PledgebookException if a file of a language is broken; file and line are named
   */
  public static Reader open(Languages languages) {
    DataFile weights =
        languages
            .common(WEIGHTS)
            .orElseThrow(
                () -> new PledgebookException("languages/common/" + WEIGHTS + " is missing"));
    return new Reader(languages, weights);
  }

  /** A reader that finds candidates but no statements: what {@link Training} starts from. */
  public static Reader untrained(Languages languages) {
    return new Reader(languages, null);
  }

  static Reader with(Languages languages, DataFile weights) {
    return new Reader(languages, weights);
  }

  Languages languages() {
    return languages;
  }

  /** The statements of a document, in the order of the text. None overlaps another. */
  public List<Statement> read(Document document) {
    return read(document, new Watch());
  }

  /**
   * The same while somebody watches, who is told how many characters were read.
   *
   * @throws java.util.concurrent.CancellationException if the watch gives it up
   */
  public List<Statement> read(Document document, Watch watch) {
    List<Statement> statements = new ArrayList<>();
    walk(
        document,
        watch,
        FeatureSet::unnamed,
        this::judge,
        this::receivers,
        (slots, considered, chosen) -> slots.fill(considered, chosen, statements));
    return statements;
  }

  /**
   * Everything in a document that might have been a statement, with what spoke for and against it.
   */
  public List<Consideration> explain(Document document) {
    List<Consideration> considerations = new ArrayList<>();
    walk(
        document,
        new Watch(),
        FeatureSet::named,
        this::judge,
        this::receivers,
        (slots, considered, chosen) -> {
          for (Considered one : considered) {
            considerations.add(Consideration.of(document, acts, one, chosen.contains(one)));
          }
        });
    return considerations;
  }

  private void judge(List<Considered> sentence) {
    for (Considered considered : sentence) {
      considered.judged(Verdict.of(acts.scores(considered.features), calibration));
    }
  }

  private List<String> receivers(Considered considered, List<Nominee> nominees) {
    List<String> chosen = new ArrayList<>();
    for (Nominee nominee : nominees) {
      if (receivers.scores(nominee.features())[0] > LEAST_SCORE) {
        chosen.add(nominee.id());
      }
    }
    return chosen;
  }

  /** What is done with the candidates of each sentence. */
  interface Receiver {
    void receive(Slots slots, List<Considered> considered, List<Considered> chosen);
  }

  void walk(
      Document document,
      Watch watch,
      Supplier<FeatureSet> features,
      Judge judge,
      Beneficiaries.Judge receivers,
      Receiver receiver) {
    watch.reached(0, document.text().length());
    Analysed analysed = analyser.analyse(document);
    Optional<Language> language = analysed.language().flatMap(languages::find);
    if (language.isEmpty() && languages.all().isEmpty()) {
      return;
    }
    Language main = language.orElseGet(() -> languages.all().iterator().next());
    Passages passages = new Passages(analysed, actors);
    Context context = contexts.of(document, passages.opening(), analysed.issued(), main);
    Slots slots =
        new Slots(
            document,
            actors,
            names,
            new Topics(domains, document, passages.opening(), main),
            context,
            unhelped,
            receivers);
    new DocumentReading(
            kits,
            context,
            features,
            judge,
            (considered, chosen) -> receiver.receive(slots, considered, chosen),
            watch)
        .read(passages, document.text().length());
  }
}
