package org.pledgebook.language;

import org.jspecify.annotations.Nullable;

/**
 * A named list of words in a language's {@code words.txt}. A class that the language does not list
 * has index -1 and holds no word: a young language simply says nothing there.
 */
public record WordClass(String name, int index) {
  // Written out: to make these for a record takes a virtual machine some hundredths of a second.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WordClass that && index == that.index && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
