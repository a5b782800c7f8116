package org.pledgebook.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.Actors;
import org.pledgebook.language.Languages;
import org.pledgebook.publication.Labels;
import org.pledgebook.register.LostWords;
import org.pledgebook.register.Register;
import org.pledgebook.source.PledgebookException;
import org.pledgebook.statements.Reader;

/** What all pages share. The reader is opened when it is first needed: that takes a while. */
final class Site {
  final Register register;
  final ServeOptions options;
  final Guard guard;
  final Assets assets = new Assets();
  final Views views = new Views();
  final SlowCount repeats;
  final SlowCount lost;
  private final Lazy<Languages> languages = new Lazy<>(Languages::packed);
  private final Lazy<Actors> actors = new Lazy<>(() -> Actors.load(languages()));
  private final Lazy<Reader> reader = new Lazy<>(() -> Reader.open(languages()));

  Site(Register register, ServeOptions options) {
    this.register = register;
    this.options = options;
    this.guard = new Guard(options);
    this.repeats = new SlowCount(asOf -> register.repeats(asOf).size());
    this.lost = new SlowCount(asOf -> new LostWords(register, asOf).list().size());
  }

  Languages languages() {
    return languages.get();
  }

  Actors actors() {
    return actors.get();
  }

  /** Names of codes in a language, for charts and feeds. */
  Labels labels(String language) {
    if (!Texts.LANGUAGES.contains(language)) {
      throw new PledgebookException(
          "there are no words in '"
              + language
              + "'; write "
              + String.join(" or ", Texts.LANGUAGES));
    }
    return Labels.in(Texts.in(language).locale(), code -> actors().name(code, language));
  }

  Reader reader() {
    return reader.get();
  }

  /** Made once, by whoever comes first; the others wait. */
  private static final class Lazy<T> {
    private final Supplier<T> maker;
    private @Nullable T value;

    Lazy(Supplier<T> maker) {
      this.maker = maker;
    }

    synchronized T get() {
      T made = value;
      if (made == null) {
        made = maker.get();
        value = made;
      }
      return made;
    }
  }
}
