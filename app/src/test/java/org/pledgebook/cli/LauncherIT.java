package org.pledgebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the packaged program as its users do. */
class LauncherIT {
  private static final Path LAUNCHER = Shared.REPOSITORY.resolve("pledgebook");

  @TempDir Path temporary;

  @Test
  void readsStandardInputAndKeepsDataApartFromTheRest() throws Exception {
    Run run = start(LAUNCHER, Map.of(), SENTENCE, "read", "--format", "jsonl", "-");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("{\"source\":\"-\",").contains("\"act\":\"commit\"");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void startsFromAnyFolderThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(temporary.resolve("pb"), LAUNCHER);
    Run run = start(link, Map.of(), "", "--version");
    Files.delete(link);
    assertThat(run.code()).isZero();
    assertThat(run.out()).matches("pledgebook \\S+ on Java \\S+\n");
  }

  @Test
  void readsFilesWithNamesInAnyScriptWhateverTheLocale() throws Exception {
    Path file = Files.writeString(temporary.resolve("Україна é.txt"), SENTENCE);
    Run run =
        start(
            LAUNCHER, Map.of("LC_ALL", "", "LANG", "C"), "", "read", "--format", "csv", "" + file);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Україна é.txt");
  }

  @Test
  void passesTheExitCodeOn() throws Exception {
    Path file = Files.writeString(temporary.resolve("a.txt"), SENTENCE);
    Run run = start(LAUNCHER, Map.of(), "", "read", "" + file, "" + temporary.resolve("none.txt"));
    assertThat(run.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(run.err()).startsWith("pledgebook: ").contains("none.txt");
    assertThat(start(LAUNCHER, Map.of(), "", "read").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void ignoresAJavaHomeThatIsNone() throws Exception {
    Run run = start(LAUNCHER, Map.of("JAVA_HOME", "/no/such/folder"), "", "--version");
    assertThat(run.code()).isZero();
  }

  @Test
  void saysSoWhereThereIsNoJava() throws Exception {
    Path bare = Files.createDirectories(temporary.resolve("bin"));
    for (String tool : List.of("sh", "dirname", "readlink", "find", "head", "sed")) {
      Path script = bare.resolve(tool);
      Files.writeString(script, "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
      script.toFile().setExecutable(true);
    }
    Path old = temporary.resolve("old");
    Files.createDirectories(old.resolve("bin"));
    Files.createFile(old.resolve("bin/java")).toFile().setExecutable(true);
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"1.8.0_392\"\n");
    // The folders of the system would be searched too.
    Path launcher =
        Files.writeString(
            temporary.resolve("pledgebook"),
            Files.readString(LAUNCHER)
                .replaceAll("/usr/lib/jvm/\\* /opt/java/\\*|/usr/libexec", "/no"));
    launcher.toFile().setExecutable(true);
    Run run =
        start(launcher, Map.of("PATH", "" + bare, "JAVA_HOME", "" + old), "", "read", "a.txt");
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .contains("no Java Development Kit 17 or newer found")
        .contains("old is Java 8.")
        .contains("JAVA_HOME");
  }

  private static final String SENTENCE =
      "France will provide 5 million euros to Ukraine by 2030.\n";

  private Run start(Path launcher, Map<String, String> environment, String in, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(words));
    Path out = temporary.resolve("out");
    Path err = temporary.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(temporary.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("PLEDGEBOOK_BUILD", "no");
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().write(in.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
