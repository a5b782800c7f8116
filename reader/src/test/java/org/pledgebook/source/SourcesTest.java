package org.pledgebook.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  @TempDir Path folder;

  private final Sources sources = Sources.with(SourceOptions.DEFAULTS);

  @Test
  void readsAFileVerbatim() throws IOException {
    Path file = write("a.txt", "Nous\u00a0agirons.\r\n\r\nDemain : 3\u202f000 € 🇫🇷\n");

    CapturedText captured = read(file.toString());

    assertThat(captured.text()).isEqualTo(Files.readString(file));
    assertThat(captured.origin()).isEqualTo(new Origin.Verbatim());
    assertThat(captured.capture().address()).isEqualTo(file.toString());
    assertThat(captured.capture().mediaType()).isEqualTo(MediaType.TEXT);
    assertThat(captured.capture().size()).isEqualTo((int) Files.size(file));
  }

  @Test
  void tellsTheDigestOfTheBytes() throws IOException {
    assertThat(read(write("a.txt", "abc").toString()).capture().sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void readsAFolderInTheOrderOfNamesWithoutHiddenFilesSidecarsAndOtherKinds() throws IOException {
    write("b.txt", "b");
    write("b.json", "{}");
    write("a/z.md", "z");
    write("a/.hidden.txt", "no");
    write(".git/c.txt", "no");
    write("a/y.HTM", "<p>y</p>");
    write("a/~$z.docx", "no");
    write("c.csv", "no");

    assertThat(sources.expand(List.of(folder.toString())).map(Input::address))
        .containsExactly(path("a/y.HTM"), path("a/z.md"), path("b.txt"));
  }

  @Test
  void readsWhatAGlobMatches() throws IOException {
    write("a.txt", "a");
    write("b.md", "b");
    write("deep/er/c.txt", "c");

    assertThat(sources.expand(List.of(path("*.txt"))).map(Input::address))
        .containsExactly(path("a.txt"));
    assertThat(sources.expand(List.of(path("**.txt"))).map(Input::address))
        .containsExactly(path("a.txt"), path("deep/er/c.txt"));
    assertThat(sources.expand(List.of(path("{a,b}.*"))).map(Input::address))
        .containsExactly(path("a.txt"), path("b.md"));
    assertThat(failure(path("*.pdf"))).endsWith("*.pdf: no file matches. Check the pattern.");
    assertThat(failure(path("none/*.pdf"))).endsWith("no file matches. Check the pattern.");
  }

  @Test
  void takesAFileWhoseNameLooksLikeAGlobForTheFile() throws IOException {
    String name = write("a[1].txt", "one").toString();

    assertThat(read(name).text()).isEqualTo("one");
  }

  @Test
  void doesNotFollowLinksToFolders() throws IOException {
    write("a/b.txt", "b");
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);

    assertThat(sources.expand(List.of(folder.toString())).map(Input::address))
        .containsExactly(path("a/b.txt"));
  }

  @Test
  void readsStandardInput() {
    Sources piped =
        Sources.with(
            SourceOptions.DEFAULTS, new ByteArrayInputStream("We will act.".getBytes(UTF_8)));

    Outcome outcome = piped.read(List.of("-")).findFirst().orElseThrow();

    assertThat(((Outcome.Read) outcome).captured().text()).isEqualTo("We will act.");
    assertThat(outcome.input()).isEqualTo("-");
  }

  @Test
  void readsTheOthersWhenOneFails() throws IOException {
    String good = write("good.txt", "We will act.").toString();
    String empty = write("empty.txt", "").toString();
    String last = write("last.txt", "They will not.").toString();

    List<Outcome> outcomes = sources.read(List.of(good, path("missing.txt"), empty, last)).toList();

    assertThat(outcomes)
        .extracting(outcome -> outcome.getClass().getSimpleName())
        .containsExactly("Read", "Failed", "Failed", "Read");
    assertThat(outcomes)
        .extracting(Outcome::input)
        .containsExactly(good, path("missing.txt"), empty, last);
  }

  @Test
  void opensNothingBeforeItsTurn() throws IOException {
    String first = write("a.txt", "first").toString();
    Path second = write("b.txt", "second");

    try (Stream<Outcome> outcomes = sources.read(List.of(first, second.toString()))) {
      var iterator = outcomes.iterator();
      iterator.next();
      Files.writeString(second, "changed");

      assertThat(((Outcome.Read) iterator.next()).captured().text()).isEqualTo("changed");
    }
  }

  @Test
  void saysThatAFileIsMissing() {
    assertThat(failure(path("missing.txt")))
        .isEqualTo(path("missing.txt") + ": no such file or folder. Check the name.");
  }

  @Test
  void saysThatAFolderHasNothingToRead() throws IOException {
    write("c.csv", "no");

    assertThat(failure(folder.toString()))
        .isEqualTo(
            folder + ": has no readable file. Put .txt, .md, .html, .pdf or .docx files there.");
  }

  @Test
  void saysThatAFileIsEmpty() throws IOException {
    assertThat(failure(write("a.txt", "").toString()))
        .isEqualTo(path("a.txt") + ": is empty. Give a file with text in it.");
    assertThat(failure(write("b.txt", " \n\n").toString()))
        .isEqualTo(path("b.txt") + ": is empty but for white space. Give a file with text in it.");
  }

  @Test
  void saysThatAFileCannotBeRead() throws IOException {
    Path dangling = folder.resolve("a.txt");
    Files.createSymbolicLink(dangling, folder.resolve("gone.txt"));

    assertThat(failure(folder.toString()))
        .isEqualTo(
            dangling
                + ": cannot be read (no such file). Check that it exists and its permissions.");
  }

  @Test
  void saysWhatThePlatformReportsWhenReadingFails() {
    Path broken = Path.of("/proc/self/mem");
    assumeTrue(Files.exists(broken), "needs /proc, whose mem file fails when it is read");

    assertThat(failure(broken.toString()))
        .isEqualTo(
            broken
                + ": cannot be read (Input/output error). Check that it exists and its permissions.");
  }

  @Test
  void saysThatAFileMayNotBeRead() throws IOException {
    Path file = write("a.txt", "secret");
    Files.setPosixFilePermissions(file, Set.of());
    assumeTrue(!Files.isReadable(file), "this user may read every file");

    assertThat(failure(file.toString()))
        .isEqualTo(
            file
                + ": cannot be read (permission denied)."
                + " Check that it exists and its permissions.");
  }

  @Test
  void refusesBinaryNoise() throws IOException {
    byte[] noise = new byte[10_000];
    new Random(1).nextBytes(noise);
    Path file = folder.resolve("noise.txt");
    Files.write(file, noise);

    assertThat(failure(file.toString()))
        .isEqualTo(
            file + ": is binary data, not text." + " Give it as .txt, .md, .html, .pdf or .docx.");
  }

  @Test
  void refusesALargeFileWithoutReadingIt() throws IOException {
    Path file = folder.resolve("large.txt");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(200L << 20);
    }

    assertThat(failure(file.toString()))
        .isEqualTo(
            file
                + ": has 200 MB, and the limit is 64 MB."
                + " Split it, or raise the limit with --max-size.");
  }

  @Test
  void refusesALargePipeAfterTheLimit() {
    Sources piped =
        Sources.with(
            SourceOptions.DEFAULTS.withMaxBytes(20_000),
            new ByteArrayInputStream(new byte[30_000]));

    assertThat(message(piped.read(new Input.StandardInput())))
        .isEqualTo(
            "-: has more than 19 kB, and the limit is 19 kB."
                + " Split it, or raise the limit with --max-size.");
  }

  @Test
  void readsATextOfTwentyMegabytes() throws IOException {
    String sentence = "We will provide 20 million euros to our partners by June.\n";
    Path file = write("long.txt", sentence.repeat((20 << 20) / sentence.length()));

    assertThat(read(file.toString()).text()).hasSize((int) Files.size(file));
  }

  @Test
  void refusesAnAddressThatIsNone() {
    assertThat(failure("https://exa mple.org/"))
        // Which character is to blame differs between Java 17 and 25.
        .startsWith(
            "https://exa mple.org/: is no web address (Illegal character in authority at character ")
        .endsWith("). Check its spelling.");
  }

  private CapturedText read(String input) {
    Outcome outcome = sources.read(List.of(input)).findFirst().orElseThrow();
    if (outcome instanceof Outcome.Failed failed) {
      throw new AssertionError(failed.failure().getMessage());
    }
    return ((Outcome.Read) outcome).captured();
  }

  private String failure(String input) {
    List<Outcome> outcomes = sources.read(List.of(input)).toList();
    assertThat(outcomes).hasSize(1);
    return message(outcomes.get(0));
  }

  private static String message(Outcome outcome) {
    return ((Outcome.Failed) outcome).failure().getMessage();
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private String path(String name) {
    return folder + "/" + name;
  }
}
