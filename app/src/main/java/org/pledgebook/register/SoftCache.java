package org.pledgebook.register;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The values asked for last, as long as the memory is not needed for something else. */
public final class SoftCache<K, V> {
  private final Map<K, SoftReference<V>> values;

  /**
   * @param most how many are kept
   */
  public SoftCache(int most) {
    values =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, SoftReference<V>> eldest) {
            return size() > most;
          }
        };
  }

  /** The value of a key, made if it is not there; two who ask at once may both make it. */
  public V get(K key, Supplier<V> maker) {
    @Nullable V known = known(key);
    if (known != null) {
      return known;
    }
    V made = maker.get();
    synchronized (values) {
      values.put(key, new SoftReference<>(made));
    }
    return made;
  }

  private @Nullable V known(K key) {
    synchronized (values) {
      SoftReference<V> reference = values.get(key);
      return reference == null ? null : reference.get();
    }
  }
}
