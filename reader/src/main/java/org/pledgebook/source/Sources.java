package org.pledgebook.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads what a command line names: files, folders, globs, {@code -} and web addresses.
 *
 * <p>One instance may be used by several threads. Nothing is opened before its turn, so that any
 * number of files streams through the memory that the largest of them needs.
 */
public final class Sources {
  private final SourceOptions options;
  private final InputStream standardInput;
  private final WebFetcher fetcher;

  private Sources(SourceOptions options, InputStream standardInput, WebFetcher fetcher) {
    this.options = options;
    this.standardInput = standardInput;
    this.fetcher = fetcher;
  }

  /** Reads within {@code options}. */
  public static Sources with(SourceOptions options) {
    return new Sources(options, System.in, new WebFetcher(options));
  }

  static Sources with(SourceOptions options, InputStream standardInput) {
    return new Sources(options, standardInput, new WebFetcher(options));
  }

  static Sources with(SourceOptions options, WebFetcher fetcher) {
    return new Sources(options, InputStream.nullInputStream(), fetcher);
  }

  /**
   * The inputs that {@code arguments} stand for, in their order; the files of a folder in the order
   * of their names, without hidden ones and those of other kinds. An argument that stands for
   * nothing gives an input that fails when it is read.
   */
  public Stream<Input> expand(List<String> arguments) {
    return arguments.stream().flatMap(InputExpansion::expand);
  }

  /** Expands and reads, each input when the stream comes to it. */
  public Stream<Outcome> read(List<String> arguments) {
    return expand(arguments).map(this::read);
  }

  /** Reads one input. */
  public Outcome read(Input input) {
    return read(input, new Watch());
  }

  /**
   * Reads one input while somebody watches.
   *
   * @throws java.util.concurrent.CancellationException if the watch gives it up
   */
  public Outcome read(Input input, Watch watch) {
    try {
      return new Outcome.Read(capturedText(input, watch));
    } catch (PledgebookException e) {
      return new Outcome.Failed(input.address(), e);
    }
  }

  private CapturedText capturedText(Input input, Watch watch) {
    if (input instanceof Input.FileInput file) {
      Metadata given = options.given().or(Sidecar.of(file.path()));
      return CaptureReader.read(capture(file, watch), given, options, watch);
    }
    if (input instanceof Input.NoInput none) {
      throw none.failure();
    }
    if (input instanceof Input.WebInput web) {
      return CaptureReader.read(fetcher.fetch(web, watch), options.given(), options, watch);
    }
    return CaptureReader.read(standardInput(), options.given(), options, watch);
  }

  private Capture capture(Input.FileInput file, Watch watch) {
    String address = file.address();
    try {
      return capture(address, BoundedBytes.read(file.path(), address, options.maxBytes(), watch));
    } catch (IOException e) {
      throw unreadable(address, e);
    }
  }

  private Capture standardInput() {
    try {
      return capture("-", BoundedBytes.read(standardInput, "-", options.maxBytes()));
    } catch (IOException e) {
      throw unreadable("-", e);
    }
  }

  private static Capture capture(String address, byte[] bytes) {
    MediaType type = MediaType.of(address, null, bytes);
    return new Capture(address, null, Instant.now(), type, null, bytes);
  }

  private static PledgebookException unreadable(String address, IOException e) {
    return new PledgebookException(
        "%s: cannot be read (%s). Check that it exists and its permissions."
            .formatted(address, InputExpansion.reason(e)),
        e);
  }
}
