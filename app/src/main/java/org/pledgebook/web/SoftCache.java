package org.pledgebook.web;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The values asked for last, as long as the memory is not needed for something else. */
final class SoftCache<V> {
  private final Map<String, SoftReference<V>> values;

  SoftCache(int most) {
    values =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, SoftReference<V>> eldest) {
            return size() > most;
          }
        };
  }

  /** The value of a key, made if it is not there; two who ask at once may both make it. */
  V get(String key, Supplier<V> maker) {
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

  private @Nullable V known(String key) {
    synchronized (values) {
      SoftReference<V> reference = values.get(key);
      return reference == null ? null : reference.get();
    }
  }
}
