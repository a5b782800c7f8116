package org.pledgebook.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Finds the inputs that the words of a command line stand for, lazily and in a fixed order. */
final class InputExpansion {
  private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]+://.*");
  private static final Pattern GLOB = Pattern.compile("[*?\\[{]");
  private static final String READABLE = ".txt, .md, .html, .pdf or .docx";

  private InputExpansion() {}

  static Stream<Input> expand(String argument) {
    if (argument.equals("-")) {
      return Stream.of(new Input.StandardInput());
    }
    if (ADDRESS.matcher(argument).matches()) {
      return Stream.of(web(argument));
    }
    try {
      return files(argument);
    } catch (InvalidPathException e) {
      return none(argument, argument + ": is no file name (" + e.getReason() + ").");
    }
  }

  private static Input web(String address) {
    try {
      return new Input.WebInput(address, new URI(address));
    } catch (URISyntaxException e) {
      return new Input.NoInput(
          address,
          new PledgebookException(
              "%s: is no web address (%s at character %d). Check its spelling."
                  .formatted(address, e.getReason(), e.getIndex() + 1)));
    }
  }

  private static Stream<Input> files(String argument) {
    Path path = Path.of(argument);
    if (Files.isDirectory(path)) {
      return orNone(
          walk(path, file -> isReadableKind(file.getFileName().toString())),
          argument,
          argument + ": has no readable file. Put " + READABLE + " files there.");
    }
    if (Files.exists(path)) {
      return Stream.of(new Input.FileInput(argument, path));
    }
    if (GLOB.matcher(argument).find()) {
      return glob(argument);
    }
    return none(argument, argument + ": no such file or folder. Check the name.");
  }

  private static boolean isReadableKind(String name) {
    return MediaType.ofName(name).isPresent() && !name.startsWith("~$");
  }

  /** The folder up to the first element with a wildcard is walked, and its files are matched. */
  private static Stream<Input> glob(String argument) {
    Path base = Path.of("");
    for (String element : argument.split("/", -1)) {
      if (GLOB.matcher(element).find()) {
        break;
      }
      base = element.isEmpty() && base.toString().isEmpty() ? Path.of("/") : base.resolve(element);
    }
    PathMatcher matcher;
    try {
      matcher = FileSystems.getDefault().getPathMatcher("glob:" + Path.of(argument));
    } catch (PatternSyntaxException e) {
      return none(argument, argument + ": is no pattern (" + e.getDescription() + ").");
    }
    String unmatched = argument + ": no file matches. Check the pattern.";
    if (!Files.isDirectory(base)) {
      return none(argument, unmatched);
    }
    boolean named = MediaType.ofName(argument).isPresent();
    return orNone(
        walk(base, file -> matcher.matches(file) && (named || isReadableKind(file.toString()))),
        argument,
        unmatched);
  }

  private static Stream<Input> orNone(Iterator<Input> found, String argument, String message) {
    if (!found.hasNext()) {
      return none(argument, message);
    }
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(found, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  private static Stream<Input> none(String argument, String message) {
    return Stream.of(new Input.NoInput(argument, new PledgebookException(message)));
  }

  private static Iterator<Input> walk(Path folder, Predicate<Path> wanted) {
    return new Walk(folder, wanted);
  }

  /**
   * Depth first, each folder in the order of its names; hidden files and folders are left out, and
   * links to folders are not followed, so that no walk is endless. Holds the names of one folder a
   * level.
   */
  private static final class Walk implements Iterator<Input> {
    private final Predicate<Path> wanted;
    private final Deque<Iterator<Path>> levels = new ArrayDeque<>();
    private @Nullable Input next;

    Walk(Path folder, Predicate<Path> wanted) {
      this.wanted = wanted;
      enter(folder);
      next = find();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Input next() {
      Input found = next;
      if (found == null) {
        throw new NoSuchElementException();
      }
      next = find();
      return found;
    }

    private @Nullable Input find() {
      while (!levels.isEmpty()) {
        if (!levels.peek().hasNext()) {
          levels.pop();
          continue;
        }
        Path path = levels.peek().next();
        if (path.getFileName().toString().startsWith(".")) {
          continue;
        }
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          Input failure = enter(path);
          if (failure != null) {
            return failure;
          }
        } else if (!Files.isDirectory(path) && wanted.test(path)) {
          return new Input.FileInput(path.toString(), path);
        }
      }
      return null;
    }

    private @Nullable Input enter(Path folder) {
      try (Stream<Path> names = Files.list(folder)) {
        List<Path> sorted = names.sorted().toList();
        levels.push(sorted.iterator());
        return null;
      } catch (IOException | UncheckedIOException e) {
        String message = folder + ": cannot be listed (" + reason(e) + "). Check its permissions.";
        return new Input.NoInput(folder.toString(), new PledgebookException(message, e));
      }
    }
  }

  /** What the platform says, without the path that it repeats. */
  static String reason(Exception e) {
    String kind = e.getClass().getSimpleName();
    return switch (kind) {
      case "AccessDeniedException" -> "permission denied";
      case "NoSuchFileException" -> "no such file";
      default -> {
        String message = e.getMessage();
        yield message == null ? kind.toLowerCase(Locale.ROOT) : message;
      }
    };
  }
}
