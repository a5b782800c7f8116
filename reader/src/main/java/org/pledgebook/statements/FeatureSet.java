package org.pledgebook.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of the things that hold of something, in the order in which they were added: what
 * {@link Weights} look at. A name is given in parts, such as {@code "form=", form, "&", language},
 * and kept as a number, its key; the names themselves are made only for training and explaining.
 *
 * <p>However a name is cut into parts, its key is the same: a polynomial hash of all its
 * characters. The hashes of parts are kept, since the same few make up nearly all names: nothing is
 * spelled out when reading.
 */
final class FeatureSet {
  private static final long BASE = 0x9e37_79b9_7f4a_7c15L;

  /**
   * A part with its hash.
   *
   * @param power by what the hash of what stands before it is multiplied
   */
  record Part(String text, long hash, long power) {
    /** The part with these characters, for those who keep it. */
    static Part of(String text) {
      long hash = 0;
      long power = 1;
      for (int i = 0; i < text.length(); i++) {
        hash = hash * BASE + text.charAt(i);
        power *= BASE;
      }
      return new Part(text, hash, power);
    }
  }

  /** What a part says that goes on with "true" or "false". */
  record Either(Part yes, Part no) {
    static Either of(String beginning) {
      return new Either(Part.of(beginning + true), Part.of(beginning + false));
    }

    Part of(boolean holds) {
      return holds ? yes : no;
    }
  }

  /** Parts met before, one for each hash code; a race only makes one anew. */
  private static final @Nullable Part[] PARTS = new Part[1 << 14];

  private final @Nullable List<String> names;
  private long[] keys = new long[48];
  private int size;

  private FeatureSet(@Nullable List<String> names) {
    this.names = names;
  }

  /** An empty set that keeps keys alone. */
  static FeatureSet unnamed() {
    return new FeatureSet(null);
  }

  /** An empty set that keeps the names as well. */
  static FeatureSet named() {
    return new FeatureSet(new ArrayList<>());
  }

  /** The set of these names. */
  static FeatureSet of(List<String> names) {
    FeatureSet set = named();
    names.forEach(set::add);
    return set;
  }

  /** An empty set that keeps names if this one does. */
  FeatureSet another() {
    return names == null ? unnamed() : named();
  }

  /** The key of a name, which is no part of others: that would only crowd out those that are. */
  static long key(String name) {
    return Part.of(name).hash();
  }

  /** The key of the name with this key and a further part. */
  private static long key(long key, Part further) {
    return key * further.power() + further.hash();
  }

  /** The part with these characters, for those who look for it each time. */
  static Part part(String text) {
    int code = text.hashCode();
    int slot = (code ^ code >>> Short.SIZE) & (PARTS.length - 1);
    Part known = PARTS[slot];
    if (known == null || !known.text().equals(text)) {
      known = Part.of(text);
      PARTS[slot] = known;
    }
    return known;
  }

  void add(String name) {
    add(part(name));
  }

  void add(String part, String second) {
    add(part(part), part(second));
  }

  void add(Part part) {
    keep(part.hash());
    if (names != null) {
      names.add(part.text());
    }
  }

  void add(Part part, Part second) {
    keep(key(part.hash(), second));
    if (names != null) {
      names.add(part.text() + second.text());
    }
  }

  void add(Part part, Part second, Part third) {
    keep(key(key(part.hash(), second), third));
    if (names != null) {
      names.add(part.text() + second.text() + third.text());
    }
  }

  void add(Part part, Part second, Part third, Part fourth) {
    keep(key(key(key(part.hash(), second), third), fourth));
    if (names != null) {
      names.add(part.text() + second.text() + third.text() + fourth.text());
    }
  }

  void add(String part, String second, String third) {
    add(part(part), part(second), part(third));
  }

  void add(String part, String second, String third, String fourth) {
    add(part(part), part(second), part(third), part(fourth));
  }

  void add(String part, String... further) {
    long key = part(part).hash();
    for (String next : further) {
      key = key(key, part(next));
    }
    keep(key);
    if (names != null) {
      names.add(part + String.join("", further));
    }
  }

  /** Adds the name if it holds. */
  void addIf(boolean holds, String name) {
    if (holds) {
      add(name);
    }
  }

  void addIf(boolean holds, Part name) {
    if (holds) {
      add(name);
    }
  }

  private void keep(long key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
    }
    keys[size++] = key;
  }

  /** Drops the names that were added before. */
  void distinct() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (!has(keys[i], kept)) {
        keys[kept] = keys[i];
        if (names != null) {
          names.set(kept, names.get(i));
        }
        kept++;
      }
    }
    size = kept;
    if (names != null) {
      names.subList(kept, names.size()).clear();
    }
  }

  private boolean has(long key, int among) {
    for (int i = 0; i < among; i++) {
      if (keys[i] == key) {
        return true;
      }
    }
    return false;
  }

  int size() {
    return size;
  }

  /** The key of the name that was added at this place. */
  long key(int index) {
    return keys[index];
  }

  /**
   * The names, in the order in which they were added.
   *
   * @throws IllegalStateException if this set keeps none
   */
  List<String> names() {
    if (names == null) {
      throw new IllegalStateException("made to keep no names");
    }
    return names;
  }
}
