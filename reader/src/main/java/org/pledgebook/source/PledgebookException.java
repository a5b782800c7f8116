package org.pledgebook.source;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An expected failure: bad input, an unreachable address, a broken file.
 *
 * <p>The message is written for the person at the terminal and says what happened, where, and what
 * to do about it. Everything else that goes wrong is a bug and throws something else.
 */
public sealed class PledgebookException extends RuntimeException permits UnknownValue {
  private static final long serialVersionUID = 1L;

  /** A failure with a {@code message} that says what, where and what to do. */
  public PledgebookException(String message) {
    super(message);
  }

  /** As above, with the {@code cause} that the platform or a library reported, if one did. */
  public PledgebookException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Never null, unlike that of other exceptions. */
  @Override
  public String getMessage() {
    return Objects.requireNonNullElse(super.getMessage(), "");
  }
}
