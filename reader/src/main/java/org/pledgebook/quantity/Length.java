package org.pledgebook.quantity;

import java.time.LocalDate;
import java.util.List;

/** A length of time: "two years and three months". */
record Length(List<Piece> pieces) {
  record Piece(int count, Unit unit) {}

  Length {
    pieces = List.copyOf(pieces);
  }

  /** The day this far after ({@code sign} 1) or before (-1) a day. */
  LocalDate from(LocalDate day, int sign) {
    LocalDate moved = day;
    for (Piece piece : pieces) {
      moved = piece.unit().plus(moved, sign * piece.count());
    }
    return moved;
  }

  /** The unit of its first piece. */
  Unit unit() {
    return pieces.get(0).unit();
  }

  int count() {
    return pieces.get(0).count();
  }
}
