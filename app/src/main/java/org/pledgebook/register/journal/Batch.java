package org.pledgebook.register.journal;

import java.time.Instant;
import java.util.Arrays;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.fact.Fact;
import org.pledgebook.register.fact.FactJson;

/** Entries that are recorded together or not at all. */
public final class Batch {
  private final Handle handle;
  private final RowWriter writer;
  private final String author;
  private final Instant recorded;
  private final Chain chain = new Chain();
  private long number;
  private String digest;

  Batch(
      Handle handle,
      RowWriter writer,
      String author,
      Instant recorded,
      long lastNumber,
      String lastDigest) {
    this.handle = handle;
    this.writer = writer;
    this.author = author;
    this.recorded = recorded;
    this.number = lastNumber;
    this.digest = lastDigest;
  }

  /** Adds a fact that is known from now on, and gives its entry's number. */
  public long add(Fact fact) {
    return add(fact, recorded);
  }

  /**
   * Adds a fact that was public before it was recorded.
   *
   * @param known not after now
   * @return the entry's number
   */
  public long add(Fact fact, Instant known) {
    Instant since = known.isAfter(recorded) ? recorded : known;
    String kind = FactJson.kind(fact);
    String payload = FactJson.write(fact);
    number++;
    digest = chain.digest(digest, number, recorded, since, author, kind, payload);
    Entry entry = new Entry(number, recorded, since, author, kind, payload, digest);
    writer.write(
        "entries",
        Arrays.<@Nullable Object>asList(
            number, Times.column(recorded), Times.column(since), author, kind, payload, digest));
    Spread.write(entry, fact, writer);
    return number;
  }

  /**
   * Keeps the bytes of a file, unless they are there already.
   *
   * @return their SHA-256, lower-case hexadecimal, by which a fact added to this batch must name
   *     them
   */
  public String keep(byte[] bytes) {
    return Contents.keep(handle, bytes);
  }

  /** The number of the last entry so far; 0 in an empty journal. */
  public long last() {
    return number;
  }

  /** When this batch is recorded. */
  public Instant recorded() {
    return recorded;
  }

  /**
   * For queries that must see nothing but the state that this batch follows; rows added so far are
   * not yet there.
   */
  public Handle handle() {
    return handle;
  }

  /** Lets queries on {@link #handle} see what was added so far. */
  public void flush() {
    writer.flush();
  }

  Head head() {
    return new Head(number, recorded, digest);
  }
}
