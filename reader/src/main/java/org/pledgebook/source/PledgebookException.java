package org.pledgebook.source;

/**
 * An expected failure: something in the input or its surroundings is not as it must be. The message
 * says what is wrong, where, and what to do about it, and is shown to people as it stands.
 */
public final class PledgebookException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PledgebookException(String message) {
    super(message);
  }

  public PledgebookException(String message, Throwable cause) {
    super(message, cause);
  }
}
