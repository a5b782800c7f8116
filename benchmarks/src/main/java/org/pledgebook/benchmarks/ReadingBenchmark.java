package org.pledgebook.benchmarks;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.pledgebook.cli.JsonLinesWriter;
import org.pledgebook.document.Analyser;
import org.pledgebook.document.Document;
import org.pledgebook.document.Paragraph;
import org.pledgebook.language.Languages;
import org.pledgebook.source.Metadata;
import org.pledgebook.statements.Reader;

/** Reading: each stage on real texts beside ICU4J's word breaks, memory, growth, cold start. */
final class ReadingBenchmark implements Benchmark {
  private static final String PARTS = "layout, language, tokens, sentences";
  private static final int MEGABYTE = 1_000_000;
  private static final int[] SIZES = {1, 5, 10, 20};

  private final Languages languages = Languages.packed();
  private final Analyser analyser = new Analyser(languages);
  private final Reader reader = Reader.open(languages);
  private final Map<String, BreakIterator> breaks = new HashMap<>();
  private final Map<String, Long> counts = new HashMap<>();
  private final JsonLinesWriter lines = new JsonLinesWriter(OutputStream.nullOutputStream());
  private long found;

  /** The stages, cheapest first; the first is the yardstick. */
  private List<Stage> stages() {
    return List.of(
        new Stage("ICU4J word breaks (yardstick)", this::icuWords),
        new Stage("tokens", (code, text) -> (long) tokens(code, text)),
        new Stage(PARTS, this::analysed),
        new Stage("text to statements", this::statements),
        new Stage("text to JSON lines", this::jsonLines));
  }

  @Override
  public void run(Path home, List<String> options, PrintStream out) throws IOException {
    Path folder = texts(home, options);
    List<Corpus> corpora = new ArrayList<>();
    for (String language : List.of("en", "fr")) {
      corpora.add(Corpus.read(folder, language));
    }
    out.printf(
        "Java %s, %s, one thread%n",
        System.getProperty("java.version"), System.getProperty("os.arch"));
    resetPeaks();
    for (Corpus corpus : corpora) {
      speed(corpus, out);
    }
    growth(corpora.get(0), out);
    out.printf("%n%d statements were read in all rounds%n", found);
    memory(out);
    new ColdStart(home).run(out);
  }

  private static Path texts(Path home, List<String> options) {
    if (options.isEmpty()) {
      return home.resolveSibling("shared").resolve("texts");
    }
    if (options.size() == 2 && options.get(0).equals("--texts")) {
      return Path.of(options.get(1));
    }
    throw new IllegalArgumentException("usage: benchmarks/run reading [--texts FOLDER]");
  }

  private void speed(Corpus corpus, PrintStream out) {
    out.printf(
        "%n%s: %d texts, %.2f MB of characters%n",
        corpus.language(), corpus.texts().size(), corpus.characters() / 1e6);
    out.printf(
        "  %-40s %12s %12s %12s %12s %12s%n",
        "", "tokens", "M/s wall", "M/s cpu", "M/s thread", "yardsticks");
    int repeat = (int) Math.max(1, 3 * MEGABYTE / corpus.characters());
    List<Stage> stages = stages();
    LongSupplier yardstick = () -> stages.get(0).run(corpus, repeat);
    for (Stage stage : stages) {
      LongSupplier work = () -> stage.run(corpus, repeat);
      Measure measure = Measure.warm(work);
      out.printf(
          "  %-40s %12d %12.2f %12.2f %12.2f %12.1f%n",
          stage.name(),
          measure.units() / repeat,
          measure.millionsPerSecond(),
          measure.millionsPerCpuSecond(),
          measure.millionsPerThreadSecond(),
          Measure.times(work, yardstick));
    }
  }

  private void growth(Corpus corpus, PrintStream out) {
    Stage whole = stages().get(stages().size() - 1);
    out.printf("%nOne text, %s: milliseconds for each MB%n", whole.name());
    for (int size : SIZES) {
      String text = corpus.joined(size * MEGABYTE);
      Measure measure = Measure.of(3, () -> whole.work().apply(corpus.language(), text));
      out.printf(
          "  %3d MB %8.1f wall %8.1f cpu %8.1f thread%n",
          size,
          measure.wall() / 1e6 / size,
          measure.cpu() / 1e6 / size,
          measure.thread() / 1e6 / size);
      counts.remove(text);
    }
  }

  private static void resetPeaks() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static void memory(PrintStream out) {
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
    }
    System.gc();
    long live = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    out.printf(
        "%nHeap: at most %d MB used with all texts held, %d MB live at the end, limit %d MB%n",
        peak >> 20, live >> 20, Runtime.getRuntime().maxMemory() >> 20);
  }

  private long icuWords(String code, String text) {
    BreakIterator words =
        breaks.computeIfAbsent(code, c -> BreakIterator.getWordInstance(new ULocale(c)));
    words.setText(text);
    long tokens = 0;
    int start = words.first();
    for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
      tokens += Character.isWhitespace(text.charAt(start)) ? 0 : 1;
      start = end;
    }
    return tokens;
  }

  private int tokens(String code, String text) {
    return languages.get(code).tokens(text, 0, text.length()).size();
  }

  private long analysed(String code, String text) {
    long tokens = 0;
    for (Paragraph paragraph : analyser.analyse(text, Optional.of(code))) {
      tokens += paragraph.isReadable() ? paragraph.tokens().size() : 0;
    }
    return tokens;
  }

  private long statements(String code, String text) {
    found += reader.read(document(text)).size();
    return count(code, text);
  }

  private long jsonLines(String code, String text) {
    Document document = document(text);
    lines.write(document, reader.read(document));
    return count(code, text);
  }

  /** As the command line makes it of a file of which nothing else is known. */
  private Document document(String text) {
    return analyser.document("benchmark", text, new Metadata(null, null, null, null, null));
  }

  /** Tokens are counted once for each text, outside of what is measured after the first round. */
  private long count(String code, String text) {
    return counts.computeIfAbsent(text, t -> analysed(code, t));
  }
}
