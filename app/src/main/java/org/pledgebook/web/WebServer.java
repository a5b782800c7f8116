package org.pledgebook.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import java.util.function.Function;
import org.pledgebook.publication.Search;
import org.pledgebook.publication.charts.Charts;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Library;
import org.pledgebook.register.Register;
import org.pledgebook.source.PledgebookException;
import org.pledgebook.source.SourceOptions;
import org.pledgebook.source.Sources;
import org.pledgebook.web.api.Api;

/** Serves the pages of one register until it is closed. The register stays open. */
public final class WebServer implements AutoCloseable {
  /** Bytes that a request without a file may have: a pasted text. */
  private static final long MOST_BYTES = 8L << 20;

  /** Megabytes of one file. */
  private static final long MOST_FILE = 64;

  private final Javalin javalin;
  private final Intake intake;
  private final String host;

  private WebServer(Javalin javalin, Intake intake, String host) {
    this.javalin = javalin;
    this.intake = intake;
    this.host = host;
  }

  /**
   * Starts to serve.
   *
   * @throws PledgebookException if the port is taken
   */
  public static WebServer start(Register register, ServeOptions options) {
    return start(register, options, Sources::with);
  }

  /** For tests, which have a stand-in for the world outside. */
  static WebServer start(
      Register register, ServeOptions options, Function<SourceOptions, Sources> sources) {
    Site site = new Site(register, options);
    Intake intake = new Intake(site, sources);
    Javalin javalin = Javalin.create(config -> configure(config, site, intake));
    try {
      javalin.start(options.host(), options.port());
    } catch (RuntimeException e) {
      throw new PledgebookException(
          "cannot listen on "
              + options.host()
              + ":"
              + options.port()
              + " ("
              + e.getMessage()
              + "). Name another port with --port",
          e);
    }
    intake.resume();
    warm(site);
    return new WebServer(javalin, intake, options.host());
  }

  /** Loads what the first page, the first charts and the first search would wait for. */
  private static void warm(Site site) {
    Thread thread =
        new Thread(
            () -> {
              try {
                site.actors();
                Charts.prepare(site.register, site.labels("en"));
                new Search(new Library(site.register, AsOf.now()), site.languages()).prepare();
                site.repeats.number(AsOf.now());
                site.lost.number(AsOf.now());
              } catch (RuntimeException e) {
                // The server stopped meanwhile, or a page will meet the same and say it.
                System.getLogger(WebServer.class.getName())
                    .log(System.Logger.Level.DEBUG, "not made ready", e);
              }
            },
            "warm");
    thread.setDaemon(true);
    thread.start();
  }

  private static void configure(JavalinConfig config, Site site, Intake intake) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = MOST_BYTES;
    config.http.prefer405over404 = true;
    config.jetty.multipartConfig.maxFileSize(MOST_FILE, SizeUnit.MB);
    config.jetty.multipartConfig.maxTotalRequestSize(MOST_FILE * 2, SizeUnit.MB);
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    routes(config.routes, site, intake);
  }

  private static void routes(RoutesConfig routes, Site site, Intake intake) {
    routes.before(site.guard::check);
    routes.get("/assets/{digest}/{name}", site.assets::serve);
    routes.get("/favicon.ico", context -> context.redirect(site.assets.address("icon.svg")));
    routes.before(new ReleaseMean(site)::settle);
    routes.before(AddressCheck::check);
    new HomePage(site).add(routes);
    new Api(site.register, site::labels, site::languages).add(routes);
    ReviewPages review = new ReviewPages(site);
    review.add(routes);
    new SecondPages(site, review).add(routes);
    new ReviewActions(site).add(routes);
    new WhyPage(site).add(routes);
    new CommitmentPages(site).add(routes);
    new CommitmentActions(site).add(routes);
    OriginalFiles files = new OriginalFiles(site);
    new DocumentPages(site, intake, files).add(routes);
    new OriginalPages(site, files).add(routes);
    MissedPages missed = new MissedPages(site);
    missed.add(routes);
    new LostPages(site, missed).add(routes);
    new DuePage(site).add(routes);
    new PartyPages(site).add(routes);
    new ChartPages(site).add(routes);
    new NeedPages(site).add(routes);
    new ProgrammePages(site).add(routes);
    new SearchPage(site).add(routes);
    new OtherPages(site).add(routes);
    new ImportPages(site).add(routes);
    new Downloads(site).add(routes);
    new Errors(site).add(routes);
  }

  /** The port that is listened on. */
  public int port() {
    return javalin.port();
  }

  /** What to type into a browser on this machine. */
  public String address() {
    String name = host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
    return "http://" + name + ":" + port();
  }

  @Override
  public void close() {
    javalin.stop();
    intake.close();
  }

  /** A number in a path. */
  static long number(Context context, String name) {
    try {
      return Long.parseLong(context.pathParam(name));
    } catch (NumberFormatException e) {
      throw new io.javalin.http.NotFoundResponse();
    }
  }
}
