package org.pledgebook.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value that is none of those there are. It keeps its parts, to be said in any language. */
public final class UnknownValue extends PledgebookException {
  private static final long serialVersionUID = 1L;

  private final String thing;
  private final String value;
  private final String allowed;

  /**
   * @param thing what it should have been: {@code stage}
   * @param allowed what can be written instead
   */
  public UnknownValue(String thing, String value, String allowed) {
    this(thing, value, allowed, null);
  }

  public UnknownValue(String thing, String value, String allowed, @Nullable Throwable cause) {
    this(thing, value, allowed, "'" + value + "' is no " + thing + "; write " + allowed, cause);
  }

  /**
   * @param message what is said in English
   */
  public UnknownValue(
      String thing, String value, String allowed, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.thing = thing;
    this.value = value;
    this.allowed = allowed;
  }

  /** The constant that a word means, in any case. */
  public static <E extends Enum<E>> E read(Class<E> type, String thing, String word) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(word.strip())) {
        return constant;
      }
    }
    throw new UnknownValue(
        thing,
        word,
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", ")));
  }

  public String thing() {
    return thing;
  }

  public String value() {
    return value;
  }

  public String allowed() {
    return allowed;
  }
}
