package org.pledgebook.register.fact;

import org.jspecify.annotations.Nullable;

/**
 * The file that a document was read from, as it came. Its bytes lie beside the journal, once for
 * equal ones, under their digest.
 *
 * @param document the entry of the document
 * @param sha256 of the bytes, lower-case hexadecimal
 * @param mediaType as in an HTTP header, without parameters
 * @param charset the encoding that a server declared, if one did
 * @param name what to call the file: a name without folders
 * @param size in bytes
 */
public record Original(
    long document,
    String sha256,
    String mediaType,
    @Nullable String charset,
    String name,
    long size)
    implements Fact {
  @Override
  public void spread(long entry, Rows rows) {
    rows.add("originals", document, sha256, mediaType, charset, name, size);
  }
}
