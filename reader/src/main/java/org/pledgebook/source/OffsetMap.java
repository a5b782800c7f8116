package org.pledgebook.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Leads each position of a canonical text back to the source it was taken from.
 *
 * <p>The text is cut into runs. A run is exact (its characters stand one by one in the source), or
 * it stands as a whole for a piece of the source (an entity, a run of white space), or it was
 * inserted and stands for nothing (a blank line between blocks).
 */
public final class OffsetMap {
  /** A half-open piece of the source, in UTF-16 offsets. */
  public record Piece(int start, int end) {
    public Piece {
      if (start < 0 || end < start) {
        throw new IllegalArgumentException("no piece: " + start + " to " + end);
      }
    }
  }

  private static final int INSERTED = -1;

  /** Where each run begins in the canonical text, ascending, and after the last one its length. */
  private final int[] starts;

  private final int[] sourceStarts;
  private final int[] sourceEnds;

  private OffsetMap(int[] starts, int[] sourceStarts, int[] sourceEnds) {
    this.starts = starts;
    this.sourceStarts = sourceStarts;
    this.sourceEnds = sourceEnds;
  }

  /** The length of the canonical text. */
  public int length() {
    return starts[starts.length - 1];
  }

  /**
   * The pieces of the source that the canonical characters from {@code start} to {@code end} were
   * taken from, in the order of the text; neighbours are joined. Characters that were inserted have
   * no piece.
   */
  public List<Piece> pieces(int start, int end) {
    if (start < 0 || end < start || end > length()) {
      throw new IndexOutOfBoundsException(start + " to " + end + " of " + length());
    }
    List<Piece> pieces = new ArrayList<>();
    for (int run = runAt(start); run < sourceStarts.length && starts[run] < end; run++) {
      if (sourceStarts[run] == INSERTED) {
        continue;
      }
      Piece piece = piece(run, start, end);
      Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
      if (last != null && last.end() == piece.start()) {
        pieces.set(pieces.size() - 1, new Piece(last.start(), piece.end()));
      } else {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  private Piece piece(int run, int start, int end) {
    boolean exact = sourceEnds[run] - sourceStarts[run] == starts[run + 1] - starts[run];
    if (!exact) {
      return new Piece(sourceStarts[run], sourceEnds[run]);
    }
    return new Piece(
        sourceStarts[run] + Math.max(0, start - starts[run]),
        sourceEnds[run] - Math.max(0, starts[run + 1] - end));
  }

  /**
   * The smallest stretch of the source that holds all {@link #pieces}; markup may lie between them.
   * Empty, at the start of the source, if every character was inserted.
   */
  public Piece hull(int start, int end) {
    List<Piece> pieces = pieces(start, end);
    if (pieces.isEmpty()) {
      return new Piece(0, 0);
    }
    return new Piece(
        pieces.stream().mapToInt(Piece::start).min().getAsInt(),
        pieces.stream().mapToInt(Piece::end).max().getAsInt());
  }

  private int runAt(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  /** Takes the canonical characters in their order. */
  static final class Builder {
    private int[] starts = new int[64];
    private int[] sourceStarts = new int[64];
    private int[] sourceEnds = new int[64];
    private int runs;
    private int length;
    private boolean exact;

    /** One more character, which stands for the source from {@code start} to {@code end}. */
    void add(int start, int end) {
      int last = runs - 1;
      boolean single = end - start == 1;
      if (runs > 0 && exact && single && sourceEnds[last] == start) {
        sourceEnds[last] = end;
      } else if (runs == 0 || exact || sourceStarts[last] != start || sourceEnds[last] != end) {
        open(start, end);
      }
      exact = single;
      length++;
    }

    /** {@code count} more characters that stand for nothing in the source. */
    void insert(int count) {
      if (count > 0) {
        open(INSERTED, INSERTED);
        exact = false;
        length += count;
      }
    }

    private void open(int start, int end) {
      if (runs == starts.length) {
        starts = Arrays.copyOf(starts, runs * 2);
        sourceStarts = Arrays.copyOf(sourceStarts, runs * 2);
        sourceEnds = Arrays.copyOf(sourceEnds, runs * 2);
      }
      starts[runs] = length;
      sourceStarts[runs] = start;
      sourceEnds[runs] = end;
      runs++;
    }

    OffsetMap build() {
      int[] allStarts = Arrays.copyOf(starts, runs + 1);
      allStarts[runs] = length;
      return new OffsetMap(
          allStarts, Arrays.copyOf(sourceStarts, runs), Arrays.copyOf(sourceEnds, runs));
    }
  }
}
