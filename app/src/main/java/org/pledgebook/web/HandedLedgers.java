package org.pledgebook.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.Ledger;
import org.pledgebook.register.LedgerImport;
import org.pledgebook.register.kiel.LedgerKind;
import org.pledgebook.source.PledgebookException;
import tools.jackson.databind.json.JsonMapper;

/** Files of ledgers on the disk, each in a folder of its own, while and after they are imported. */
final class HandedLedgers {
  /** How many are kept; the oldest goes first. */
  private static final int MOST = 50;

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ORDER = "order.json";
  private static final String OUTCOME = "outcome.json";

  private final Path folder;

  HandedLedgers(Path folder) {
    this.folder = folder;
  }

  /** What was said beside the file. */
  private record Order(
      String file, String kind, @Nullable String dataset, @Nullable String published) {}

  /** What an import did, without the rows that it left out: the file still tells of these. */
  private record Counts(long rows, long added, long revised, long withdrawn) {}

  /** One of them. */
  record Handed(Path folder, Order order) {
    String id() {
      return String.valueOf(folder.getFileName());
    }

    /** The file's name. */
    String file() {
      return order.file();
    }

    /** Reads it, which gives the same each time. */
    Ledger read() {
      return LedgerKind.of(order.kind())
          .read(
              folder.resolve(order.file()),
              order.dataset(),
              order.published() == null ? null : LocalDate.parse(order.published()));
    }

    /** What it did; null if it was not imported yet. */
    LedgerImport.@Nullable Outcome outcome(Ledger ledger) {
      Path file = folder.resolve(OUTCOME);
      if (!Files.exists(file)) {
        return null;
      }
      try {
        Counts did = JSON.readValue(Files.readString(file), Counts.class);
        return new LedgerImport.Outcome(
            did.rows(), did.added(), did.revised(), did.withdrawn(), ledger.refusals());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Keeps what it did. */
    void taken(LedgerImport.Outcome did) {
      try {
        write(
            folder.resolve(OUTCOME),
            new Counts(did.rows(), did.added(), did.revised(), did.withdrawn()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  Handed keep(
      String name,
      LedgerKind kind,
      @Nullable String dataset,
      @Nullable LocalDate published,
      InputStream bytes) {
    Path own = folder.resolve(UUID.randomUUID().toString());
    // Nothing that a file system or a page could take for anything but a name.
    String plain = name.replaceAll("[^\\p{L}\\p{N} ._()-]", "_").replaceFirst("^\\.+", "");
    String file = plain.equals(ORDER) || plain.equals(OUTCOME) ? "_" + plain : plain;
    Order order =
        new Order(file, kind.word(), dataset, published == null ? null : published.toString());
    try (bytes) {
      Files.createDirectories(own);
      Files.copy(bytes, own.resolve(file));
      write(own.resolve(ORDER), order);
      limit();
    } catch (IOException e) {
      throw new PledgebookException(
          own + " cannot be written (" + e.getMessage() + "): make room there, then try again", e);
    }
    return new Handed(own, order);
  }

  Optional<Handed> find(String id) {
    Path own = folder.resolve(id.matches("[0-9a-f-]{36}") ? id : "none");
    if (!Files.exists(own.resolve(ORDER))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Handed(own, JSON.readValue(Files.readString(own.resolve(ORDER)), Order.class)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void forget(Handed handed) {
    try {
      delete(handed.folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void limit() throws IOException {
    List<Path> all;
    try (Stream<Path> folders = Files.list(folder)) {
      all = folders.sorted(Comparator.comparingLong(HandedLedgers::age)).toList();
    }
    for (Path old : all.subList(0, Math.max(0, all.size() - MOST))) {
      delete(old);
    }
  }

  private static long age(Path path) {
    return path.toFile().lastModified();
  }

  private static void delete(Path own) throws IOException {
    List<Path> files;
    try (Stream<Path> inside = Files.list(own)) {
      files = inside.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(own);
  }

  private static void write(Path file, Object value) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, JSON.writeValueAsString(value));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
