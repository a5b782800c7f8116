package org.pledgebook.web.api;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sent back.
 *
 * @param type media type
 * @param name of the file to save it as, or null to show it
 * @param policy what a browser may do with it when it is opened on its own, or null for the usual
 */
record Answer(byte[] body, String type, @Nullable String name, @Nullable String policy) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  static Answer json(Object value) {
    return new Answer(JSON.writeValueAsBytes(value), "application/json", null, null);
  }

  static Answer text(String text, String type) {
    return new Answer(text.getBytes(StandardCharsets.UTF_8), type, null, null);
  }

  Answer named(String file) {
    return new Answer(body, type, file, policy);
  }

  Answer under(String contentPolicy) {
    return new Answer(body, type, name, contentPolicy);
  }
}
