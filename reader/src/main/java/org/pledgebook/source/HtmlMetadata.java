package org.pledgebook.source;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What a page says of itself: Open Graph, Dublin Core, JSON-LD (schema.org), and plain HTML, in
 * this order of trust where they disagree.
 */
final class HtmlMetadata {
  private static final List<String> DATES =
      List.of(
          "article:published_time",
          "dcterms.issued",
          "dcterms.date",
          "dc.date.issued",
          "dc.date",
          "datepublished",
          "date",
          "pubdate",
          "publish-date");

  private static final int MAX_LINKED_DATA = 1 << 20;

  /** Every element that may say something, found in one walk over the page. */
  private static final String SAYING =
      "meta[content], link[rel=canonical], script[type=application/ld+json], h1, time[datetime],"
          + " [itemprop=datePublished]";

  private final Document page;
  private final List<Element> saying;
  private final Map<String, String> meta;
  private final @Nullable Map<?, ?> linkedData;

  private HtmlMetadata(Document page) {
    this.page = page;
    this.saying = page.select(SAYING);
    this.meta = meta(matching("meta"));
    this.linkedData = linkedData(matching("script")).orElse(null);
  }

  private List<Element> matching(String query) {
    return saying.stream().filter(element -> element.is(query)).toList();
  }

  /**
   * The metadata of {@code page}.
   *
   * @param address where it was fetched, to tell its own address from a foreign one, or empty
   */
  static Metadata of(Document page, String address) {
    HtmlMetadata metadata = new HtmlMetadata(page);
    return new Metadata(
        metadata.title().orElse(null),
        metadata.publisher().orElse(null),
        metadata.published().orElse(null),
        metadata.url(address).orElse(null),
        metadata.language().orElse(null));
  }

  private Optional<String> title() {
    return first(
        meta("og:title"),
        meta("dcterms.title"),
        meta("dc.title"),
        linked("headline"),
        headline(),
        clean(page.title()));
  }

  private Optional<String> headline() {
    List<Element> headlines = matching("h1");
    return headlines.size() == 1 ? clean(headlines.get(0).text()) : Optional.empty();
  }

  private Optional<String> publisher() {
    return first(
        meta("og:site_name"),
        meta("dcterms.publisher"),
        meta("dc.publisher"),
        linkedPublisher(),
        meta("publisher"));
  }

  private Optional<PartialDate> published() {
    Stream<Optional<String>> given =
        Stream.concat(
            DATES.stream().map(this::meta),
            Stream.of(
                linked("datePublished"),
                attribute("[itemprop=datePublished]", "content"),
                attribute("[itemprop=datePublished]", "datetime"),
                attribute("time[pubdate]", "datetime"),
                attribute("main time[datetime], article time[datetime]", "datetime")));
    return given
        .flatMap(Optional::stream)
        .map(PartialDate::parse)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** A page fetched from the web may name another address of its own site, and no other. */
  private Optional<String> url(String address) {
    Optional<URI> fetched = absolute(address);
    Optional<URI> named =
        first(attribute("link[rel=canonical]", "href"), meta("og:url"))
            .flatMap(href -> fetched.isEmpty() ? absolute(href) : resolved(fetched.get(), href));
    if (fetched.isEmpty()) {
      return named.map(URI::toString);
    }
    String host = fetched.get().getHost();
    return Optional.of(
        named.filter(uri -> host.equalsIgnoreCase(uri.getHost())).orElse(fetched.get()).toString());
  }

  private static Optional<URI> absolute(String address) {
    try {
      URI uri = URI.create(address.strip());
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private static Optional<URI> resolved(URI base, String href) {
    try {
      return absolute(base.resolve(href.strip()).toString());
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private Optional<String> language() {
    return first(
            root("lang"),
            root("xml:lang"),
            meta("content-language"),
            meta("dcterms.language"),
            meta("dc.language"),
            linked("inLanguage"),
            meta("og:locale"))
        .map(tag -> tag.replace('_', '-'));
  }

  private static Map<String, String> meta(List<Element> elements) {
    Map<String, String> values = new HashMap<>();
    for (Element meta : elements) {
      String name =
          Stream.of("property", "name", "http-equiv")
              .map(meta::attr)
              .filter(key -> !key.isEmpty())
              .findFirst()
              .orElse("");
      clean(meta.attr("content"))
          .ifPresent(value -> values.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
    }
    return values;
  }

  private Optional<String> meta(String name) {
    return Optional.ofNullable(meta.get(name));
  }

  private Optional<String> attribute(String query, String attribute) {
    return matching(query).stream()
        .map(element -> clean(element.attr(attribute)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> root(String attribute) {
    return Optional.ofNullable(page.firstElementChild())
        .flatMap(html -> clean(html.attr(attribute)));
  }

  private Optional<String> linked(String key) {
    return linkedData != null && linkedData.get(key) instanceof String value
        ? clean(value)
        : Optional.empty();
  }

  private Optional<String> linkedPublisher() {
    return linkedData != null
            && linkedData.get("publisher") instanceof Map<?, ?> publisher
            && publisher.get("name") instanceof String name
        ? clean(name)
        : Optional.empty();
  }

  /** The first linked-data object that has a date of publication or a headline. */
  private static Optional<Map<?, ?>> linkedData(List<Element> scripts) {
    return scripts.stream()
        .map(Element::data)
        .filter(json -> json.length() <= MAX_LINKED_DATA)
        .map(HtmlMetadata::parsed)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Map<?, ?>> parsed(String json) {
    try {
      return article(JsonText.tree(json));
    } catch (JacksonException broken) {
      // A page whose linked data is broken is still a page; its other words are asked.
      return Optional.empty();
    }
  }

  private static Optional<Map<?, ?>> article(@Nullable Object tree) {
    if (tree instanceof List<?> list) {
      return list.stream().map(HtmlMetadata::article).flatMap(Optional::stream).findFirst();
    }
    if (!(tree instanceof Map<?, ?> object)) {
      return Optional.empty();
    }
    if (object.containsKey("datePublished") || object.containsKey("headline")) {
      return Optional.of(object);
    }
    return article(object.get("@graph"));
  }

  @SafeVarargs
  private static Optional<String> first(Optional<String>... candidates) {
    for (Optional<String> candidate : candidates) {
      if (candidate.isPresent()) {
        return candidate;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> clean(String value) {
    String stripped = value.strip();
    return stripped.isEmpty() ? Optional.empty() : Optional.of(stripped);
  }
}
