package org.pledgebook.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgebook.document.Analyser;
import org.pledgebook.document.Document;
import org.pledgebook.register.Readings;
import org.pledgebook.source.CapturedText;
import org.pledgebook.source.Input;
import org.pledgebook.source.Metadata;
import org.pledgebook.source.Outcome;
import org.pledgebook.source.PartialDate;
import org.pledgebook.source.PledgebookException;
import org.pledgebook.source.SourceOptions;
import org.pledgebook.source.Sources;
import org.pledgebook.source.Watch;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in files, pasted texts and addresses, one after the other. What was handed in is safe on
 * the disk before it is acknowledged, and is taken up again after a restart.
 */
final class Intake implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ORDER = ".order";

  /** Orders that may wait at a time: more than a person hands in, less than fills a disk. */
  private static final int MOST_WAITING = 500;

  /** Orders whose outcome is remembered. */
  private static final int MOST_REMEMBERED = 2_000;

  private final Site site;
  private final Function<SourceOptions, Sources> sources;
  private final Map<String, Job> jobs = new ConcurrentSkipListMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "intake");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Takes in for a site.
   *
   * @param sources what reads files and addresses within bounds
   */
  Intake(Site site, Function<SourceOptions, Sources> sources) {
    this.site = site;
    this.sources = sources;
  }

  /**
   * What was asked for, as it is kept on the disk.
   *
   * @param name what people call it: a file name or an address
   * @param file the bytes, or null for an address
   */
  record Order(
      String id,
      String name,
      @Nullable String file,
      @Nullable String title,
      @Nullable String publisher,
      @Nullable String published,
      String author) {
    Order(String id, String name, @Nullable String file, Known known) {
      this(
          id,
          name,
          file,
          known.title(),
          known.publisher(),
          known.published() == null ? null : known.published().toString(),
          known.author());
    }
  }

  @Nullable Job job(String id) {
    return jobs.get(id);
  }

  /** Takes up what a server before this one was handed and did not finish. */
  void resume() {
    if (!Files.isDirectory(site.options.uploads())) {
      return;
    }
    try (Stream<Path> files = Files.list(site.options.uploads())) {
      List<Path> orders =
          files
              .filter(file -> file.toString().endsWith(ORDER))
              .sorted(Comparator.comparing(Path::toString))
              .toList();
      List<Order> taken = new ArrayList<>();
      for (Path order : orders) {
        taken.add(JSON.readValue(Files.readString(order), Order.class));
      }
      clean(taken);
      taken.forEach(this::start);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what was not all there when the server stopped: nobody was told that it was taken. */
  private void clean(List<Order> taken) throws IOException {
    Set<String> named = new HashSet<>();
    for (Order order : taken) {
      named.add(order.id() + ORDER);
      named.add(String.valueOf(order.file()));
    }
    try (Stream<Path> files = Files.list(site.options.uploads())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!named.contains(String.valueOf(file.getFileName()))) {
          Files.delete(file);
        }
      }
    }
  }

  /**
   * Says whether some more can be taken.
   *
   * @throws PledgebookException if too many wait
   */
  void admit(int more) {
    long waiting = jobs.values().stream().filter(job -> !job.isOver()).count();
    if (waiting + more > MOST_WAITING) {
      throw new PledgebookException(
          waiting
              + " texts wait to be read, and "
              + more
              + " more are too many at a time (at most "
              + MOST_WAITING
              + "): nothing of this was taken. Hand in fewer, or again once some are read");
    }
  }

  /** A file's bytes. */
  String file(String name, InputStream bytes, Known known) {
    String id = newId();
    String ending = name.replaceAll("^.*?((\\.[A-Za-z0-9]{1,8}){0,2})$", "$1");
    Path file = site.options.uploads().resolve(id + ending);
    try {
      Files.createDirectories(site.options.uploads());
      Path part = site.options.uploads().resolve(id + ".part");
      Files.copy(bytes, part, StandardCopyOption.REPLACE_EXISTING);
      sync(part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw cannotKeep(e);
    }
    return take(new Order(id, name, file.getFileName().toString(), known));
  }

  /** A text as it was pasted. */
  String text(String name, String text, Known known) {
    return file(
        name + ".txt",
        new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        known);
  }

  /** A web address. */
  String address(String address, Known known) {
    return take(new Order(newId(), address, null, known));
  }

  /** What people said beside the text. */
  record Known(
      @Nullable String title,
      @Nullable String publisher,
      @Nullable LocalDate published,
      String author) {
    /** The same, with a title where none was said. */
    Known titled(@Nullable String heading) {
      return title == null ? new Known(heading, publisher, published, author) : this;
    }
  }

  private static String newId() {
    // The time first, so that orders are taken up in the order in which they came.
    return Long.toHexString(System.currentTimeMillis())
        + "-"
        + UUID.randomUUID().toString().substring(0, 8);
  }

  private String take(Order order) {
    try {
      Files.createDirectories(site.options.uploads());
      Path kept = site.options.uploads().resolve(order.id() + ORDER);
      Path part = site.options.uploads().resolve(order.id() + ORDER + ".part");
      Files.writeString(part, JSON.writeValueAsString(order));
      sync(part);
      Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw cannotKeep(e);
    }
    start(order);
    return order.id();
  }

  private PledgebookException cannotKeep(IOException e) {
    return new PledgebookException(
        site.options.uploads()
            + " cannot be written ("
            + e.getMessage()
            + "): make room there, then hand it in again",
        e);
  }

  private static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private void start(Order order) {
    Job job = new Job(order);
    jobs.values().stream()
        .filter(Job::isOver)
        .limit(Math.max(0, jobs.size() - MOST_REMEMBERED))
        .forEach(old -> jobs.remove(old.order.id()));
    jobs.put(order.id(), job);
    worker.execute(() -> run(job));
  }

  private void run(Job job) {
    try {
      job.begin(Job.Stage.FETCHING);
      CapturedText captured = fetch(job.order, job.watch);
      job.begin(Job.Stage.READING);
      Document document = new Analyser(site.languages()).document(captured);
      var statements = Readings.statements(document, site.reader().read(document, job.watch));
      job.begin(Job.Stage.RECORDING);
      job.done(
          site.register
              .proposals()
              .add(
                  job.order.author(),
                  Readings.document(document),
                  statements,
                  captured.capture(),
                  job.watch));
    } catch (CancellationException e) {
      job.cancelled();
    } catch (PledgebookException e) {
      job.failed(String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      e.printStackTrace(System.err);
      job.failed(String.valueOf(e));
    }
    // What a stopping server did not come to is taken up by the next.
    if (!worker.isShutdown()) {
      forget(job.order);
    }
  }

  /** Gives an order up; unless it is being recorded already, it is forgotten at once. */
  void cancel(Job job) {
    job.cancel();
    if (job.isOver()) {
      forget(job.order);
    }
  }

  private void forget(Order order) {
    try {
      Files.deleteIfExists(site.options.uploads().resolve(order.id() + ORDER));
      if (order.file() != null) {
        Files.deleteIfExists(site.options.uploads().resolve(order.file()));
      }
    } catch (IOException e) {
      // It will be read again after a restart, which adds nothing.
    }
  }

  private CapturedText fetch(Order order, Watch watch) {
    @Nullable PartialDate published =
        order.published() == null ? null : PartialDate.of(LocalDate.parse(order.published()));
    Metadata given = new Metadata(order.title(), order.publisher(), published, null, null);
    Sources reading = sources.apply(SourceOptions.DEFAULTS.withGiven(given));
    List<Input> inputs = new ArrayList<>();
    if (order.file() == null) {
      reading.expand(List.of(order.name())).forEach(inputs::add);
      if (inputs.stream().anyMatch(input -> !(input instanceof Input.WebInput))) {
        throw new PledgebookException(order.name() + " is no address of the web");
      }
    } else {
      Path file = site.options.uploads().resolve(order.file());
      inputs.add(new Input.FileInput(order.name(), file));
    }
    return captured(reading.read(inputs.get(0), watch));
  }

  private static CapturedText captured(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      throw failed.failure();
    }
    return ((Outcome.Read) outcome).captured();
  }

  /**
   * Reads a file at once, and adds nothing.
   *
   * @throws PledgebookException if it cannot be read
   */
  CapturedText read(String name, InputStream bytes) {
    try {
      Files.createDirectories(site.options.uploads());
      Path file = Files.createTempFile(site.options.uploads(), "read", ".part");
      try {
        Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
        return captured(
            sources.apply(SourceOptions.DEFAULTS).read(new Input.FileInput(name, file)));
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw cannotKeep(e);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
