package org.pledgebook.register.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A programme or network, or one of its nodes (an accelerator, a test centre).
 *
 * @param kind in the source's word: programme, network, accelerator, test centre
 * @param parent the id of the programme that a node belongs to
 * @param country ISO 3166-1 alpha-3
 * @param latitude degrees north, with {@code longitude} degrees east
 */
public record Programme(
    @Nullable Long id,
    String name,
    String kind,
    @Nullable Long parent,
    @Nullable String place,
    @Nullable String country,
    @Nullable BigDecimal latitude,
    @Nullable BigDecimal longitude,
    @Nullable Long replaces)
    implements Fact {
  @Override
  public void spread(long entry, Rows rows) {
    rows.add(
        "programmes",
        Columns.id(id, entry),
        name,
        kind,
        parent,
        place,
        country,
        Columns.decimal(latitude),
        Columns.decimal(longitude));
  }
}
