package org.pledgebook.register.money;

import java.util.Locale;

/** Whether a source gives a figure. A stated zero is {@link #STATED}. */
public enum Disclosure {
  STATED,
  /** The source says that it keeps the figure to itself. */
  UNDISCLOSED,
  /** The source says nothing. */
  MISSING;

  /** The word in data, lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
