package org.pledgebook.statements;

import java.util.Locale;

/** What an official actor does with a statement. */
public enum Act {
  /** Undertakes to act in future, or announces support. */
  COMMIT,
  /** Decides something that takes effect by being decided. */
  DECIDE,
  /** Reports that help or an undertaking has been carried out. */
  DELIVER;

  /** The name in data: "commit", "decide", "deliver". */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The act of a code, see {@link #code()}. */
  public static Act of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
