package org.pledgebook.source;

/**
 * What a capture says.
 *
 * @param capture the bytes it was read from
 * @param text the canonical text, never blank
 * @param origin the way back from the text to the capture
 * @param metadata what options, a sidecar and the file itself say, in this order of trust
 */
public record CapturedText(Capture capture, String text, Origin origin, Metadata metadata) {
  public CapturedText {
    if (text.isBlank()) {
      throw new IllegalArgumentException("blank text of " + capture);
    }
  }
}
