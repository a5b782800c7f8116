package org.pledgebook.register.journal;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Recomputes the digests of files, some at a time, and names each that is not as it was kept. */
final class ContentCheck {
  /** So many bytes of files, and so many files, are asked for at once. */
  private static final long BYTES = 64L << 20;

  private static final int FILES = 500;
  private static final int FETCH = 4;

  private final Jdbi jdbi;
  private final List<Verification.Fault> faults = new ArrayList<>();

  ContentCheck(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A file that an entry names. */
  private record Named(String sha256, long size, long entry, String name) {}

  List<Verification.Fault> faults() {
    List<Named> some = new ArrayList<>();
    long bytes = 0;
    for (Named file : named()) {
      if (some.size() == FILES || (bytes + file.size() > BYTES && !some.isEmpty())) {
        check(some);
        some.clear();
        bytes = 0;
      }
      some.add(file);
      bytes += file.size();
    }
    check(some);
    unnamed();
    return faults;
  }

  /** Each file once, with the first entry that names it. */
  private List<Named> named() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT sha256, size, entry, name FROM originals o WHERE entry = (SELECT"
                        + " min(entry) FROM originals f WHERE f.sha256 = o.sha256) ORDER BY entry")
                .map(
                    (row, context) ->
                        new Named(
                            row.getString(1), row.getLong(2), row.getLong(3), row.getString(4)))
                .list());
  }

  private void check(List<Named> files) {
    if (files.isEmpty()) {
      return;
    }
    Map<String, String> found;
    try {
      found = digests(files);
    } catch (JdbiException e) {
      if (files.size() == 1) {
        fault(files.get(0), "cannot be read: the register is damaged");
      } else {
        files.forEach(file -> check(List.of(file)));
      }
      return;
    }
    for (Named file : files) {
      String digest = found.get(file.sha256());
      if (digest == null) {
        fault(file, "is missing");
      } else if (!digest.equals(file.sha256())) {
        fault(file, "is not as it was kept: its digest does not fit");
      }
    }
  }

  private void fault(Named file, String what) {
    faults.add(
        new Verification.Fault(
            file.entry(), "the file " + file.name() + " of entry " + file.entry() + " " + what));
  }

  /** The digest of what is kept under each name; nothing of one that cannot be unpacked. */
  private Map<String, String> digests(List<Named> files) {
    Map<String, MessageDigest> digests = new HashMap<>();
    jdbi.useTransaction(
        handle -> {
          try (Stream<Contents.Part> parts =
              handle
                  .createQuery(
                      "SELECT sha256, deflated, bytes FROM contents WHERE sha256 IN (<files>)"
                          + " ORDER BY sha256, part")
                  .bindList("files", files.stream().map(Named::sha256).toList())
                  .setFetchSize(FETCH)
                  .map(
                      (row, context) ->
                          new Contents.Part(row.getString(1), row.getBoolean(2), row.getBytes(3)))
                  .stream()) {
            parts.forEach(
                part ->
                    add(digests.computeIfAbsent(part.sha256(), key -> Contents.sha256()), part));
          }
        });
    Map<String, String> found = new HashMap<>();
    digests.forEach((name, digest) -> found.put(name, HexFormat.of().formatHex(digest.digest())));
    return found;
  }

  private static void add(MessageDigest digest, Contents.Part part) {
    try {
      digest.update(part.plain());
    } catch (DataFormatException e) {
      // What is left out makes the digest another.
    }
  }

  private void unnamed() {
    jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT min(sha256) FROM contents c WHERE NOT EXISTS"
                            + " (SELECT 1 FROM originals o WHERE o.sha256 = c.sha256)")
                    .mapTo(String.class)
                    .findOne())
        .ifPresent(
            sha256 ->
                faults.add(
                    new Verification.Fault(
                        Long.MAX_VALUE,
                        "a file with the digest " + sha256 + " is kept that no entry names")));
  }
}
