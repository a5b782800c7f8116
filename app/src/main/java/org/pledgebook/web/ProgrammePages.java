package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgebook.publication.ViewState;
import org.pledgebook.publication.charts.Chart;
import org.pledgebook.publication.charts.Charts;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Networks;
import org.pledgebook.register.Records;
import org.pledgebook.register.fact.Milestone;
import org.pledgebook.register.fact.Programme;
import org.pledgebook.source.PledgebookException;

/** Programmes and networks: their nodes, places on a map, milestones and commitments. */
final class ProgrammePages {
  /** Kinds that are offered; a source may use any other word. */
  static final List<String> KINDS =
      List.of("programme", "network", "accelerator", "test centre", "centre", "office");

  private final Site site;

  ProgrammePages(Site site) {
    this.site = site;
  }

  void add(RoutesConfig routes) {
    routes.get("/programmes", this::list);
    routes.post("/programmes", this::add);
    routes.get("/programmes/{id}", this::one);
    routes.post("/programmes/{id}", this::revise);
    routes.post("/programmes/{id}/withdraw", this::withdraw);
    routes.post("/programmes/{id}/milestones", this::addStep);
    routes.post("/programmes/{id}/milestones/{step}", this::reviseStep);
    routes.post("/programmes/{id}/commitments", this::assign);
  }

  /** The list's model; no map where no node has a place. */
  record Overview(Page page, List<Networks.Node> nodes, @Nullable Chart map) {
    List<Networks.Node> roots() {
      return nodes.stream().filter(node -> node.depth() == 0).toList();
    }

    /** The nodes of a programme, and theirs, in the order of the list. */
    List<Networks.Node> under(Networks.Node root) {
      return ProgrammePages.under(nodes, root);
    }
  }

  /**
   * One programme's or node's model.
   *
   * @param parent what it is a node of, or null
   * @param others what it may be made a node of
   */
  record One(
      Page page,
      Networks.Node node,
      Networks.@Nullable Node parent,
      List<Networks.Node> nodes,
      List<Networks.Node> others,
      List<CommitmentRow> commitments,
      Map<Long, List<Records.Sum>> sums,
      @Nullable Chart map) {}

  private static List<Networks.Node> under(List<Networks.Node> nodes, Networks.Node root) {
    List<Networks.Node> under = new ArrayList<>();
    for (int at = nodes.indexOf(root) + 1; at < nodes.size(); at++) {
      if (nodes.get(at).depth() <= root.depth()) {
        break;
      }
      under.add(nodes.get(at));
    }
    return under;
  }

  private void list(Context context) {
    Page page = Page.of(site, context, "programmes", "programmes.title");
    List<Networks.Node> nodes = new Networks(site.register, page.asOf()).list();
    site.views.show(
        context, "programmes", new Overview(page, nodes, map(page, nodes, "/charts/places")));
  }

  private @Nullable Chart map(Page page, List<Networks.Node> nodes, String path) {
    ViewState state = ViewState.all().asOf(page.asOfText());
    return nodes.stream().noneMatch(Charts::hasPlace)
        ? null
        : Charts.places(
            nodes, state, site.labels(page.language()), page.origin() + state.address(path));
  }

  private void one(Context context) {
    long id = WebServer.number(context, "id");
    Page any = Page.of(site, context, "programmes", "programmes.title");
    List<Networks.Node> all = new Networks(site.register, any.asOf()).list();
    Networks.Node node =
        all.stream().filter(n -> n.id() == id).findFirst().orElseThrow(NotFoundResponse::new);
    Page page = Page.titled(site, context, "programmes", node.programme().name());
    List<Networks.Node> nodes = under(all, node);
    List<Networks.Node> placed = new ArrayList<>(List.of(node));
    placed.addAll(nodes);
    List<Networks.Node> others = new ArrayList<>(all);
    others.removeAll(placed);
    List<Long> ids = placed.stream().flatMap(n -> n.commitments().stream()).toList();
    List<CommitmentRow> commitments =
        ids.stream()
            .map(commitment -> site.register.commitment(commitment, page.asOf()))
            .flatMap(Optional::stream)
            .toList();
    site.views.show(
        context,
        "programme",
        new One(
            page,
            node,
            all.stream()
                .filter(n -> Objects.equals(node.programme().parent(), n.id()))
                .findFirst()
                .orElse(null),
            nodes,
            others,
            commitments,
            page.records().sums(ids),
            map(page, placed, "/programmes/" + id)));
  }

  private void add(Context context) {
    to(context, Networks.add(site.register, Page.reviewer(site, context), read(context, null)));
  }

  private void revise(Context context) {
    long id = WebServer.number(context, "id");
    mustExist(id);
    Networks.revise(site.register, Page.reviewer(site, context), read(context, id));
    to(context, id);
  }

  private void withdraw(Context context) {
    long id = WebServer.number(context, "id");
    Networks.Node node = mustExist(id);
    Networks.withdraw(site.register, Page.reviewer(site, context), id, reason(context));
    Long parent = node.programme().parent();
    Onward.to(context, parent == null ? "/programmes" : "/programmes/" + parent, "said.withdraw");
  }

  private Networks.Node mustExist(long id) {
    return new Networks(site.register, AsOf.now()).node(id).orElseThrow(NotFoundResponse::new);
  }

  private static String reason(Context context) {
    String reason = CommitmentActions.field(context, "reason");
    if (reason == null) {
      throw new PledgebookException(Page.texts(context).of("form.reason.missing"));
    }
    return reason;
  }

  private static void to(Context context, long id) {
    Onward.to(context, "/programmes/" + id, "said.record");
  }

  private Programme read(Context context, @Nullable Long id) {
    Texts texts = Page.texts(context);
    String name = CommitmentActions.field(context, "name");
    if (name == null) {
      throw new PledgebookException(texts.of("programmes.empty"));
    }
    String country = CommitmentActions.field(context, "country");
    BigDecimal latitude = degrees(context, "latitude", 90);
    BigDecimal longitude = degrees(context, "longitude", 180);
    if ((latitude == null) != (longitude == null)) {
      throw new PledgebookException(texts.of("programmes.place.half"));
    }
    return new Programme(
        id,
        name,
        Objects.requireNonNullElse(CommitmentActions.field(context, "kind"), KINDS.get(0)),
        CommitmentActions.field(context, "parent") == null
            ? null
            : (Long) CommitmentActions.id(context, "parent"),
        CommitmentActions.field(context, "place"),
        country == null
            ? null
            : new Names(site.actors(), texts.language())
                .code(country)
                .orElseThrow(() -> new PledgebookException(texts.of("form.actor.wrong", country))),
        latitude,
        longitude,
        null);
  }

  private static @Nullable BigDecimal degrees(Context context, String name, int most) {
    String written = CommitmentActions.field(context, name);
    if (written == null) {
      return null;
    }
    BigDecimal degrees;
    try {
      degrees = new BigDecimal(written.replace(',', '.').replace('−', '-'));
    } catch (NumberFormatException e) {
      throw new PledgebookException(Page.texts(context).of("form.number.wrong", written), e);
    }
    if (degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
      throw new PledgebookException(
          Page.texts(context).of("programmes.degrees.wrong", written, String.valueOf(most)));
    }
    return degrees;
  }

  private void addStep(Context context) {
    long id = WebServer.number(context, "id");
    mustExist(id);
    Networks.add(site.register, Page.reviewer(site, context), step(context, null, id));
    to(context, id);
  }

  private static Milestone step(Context context, @Nullable Long step, long programme) {
    String what = CommitmentActions.field(context, "what");
    if (what == null) {
      throw new PledgebookException(Page.texts(context).of("programmes.step.empty"));
    }
    LocalDate met = CommitmentActions.date(context, "met");
    if (met != null && met.isAfter(AsOf.now().day())) {
      throw new PledgebookException(Page.texts(context).of("programmes.met.future"));
    }
    return new Milestone(
        step, programme, what, NeedPages.span(context, "from", "until"), met, null);
  }

  /** Sets a milestone right, says when it was reached, or takes it back. */
  private void reviseStep(Context context) {
    long id = WebServer.number(context, "id");
    long step = WebServer.number(context, "step");
    if (mustExist(id).steps().stream().noneMatch(one -> one.id() == step)) {
      throw new NotFoundResponse();
    }
    String reviewer = Page.reviewer(site, context);
    if (CommitmentActions.field(context, "withdraw") != null) {
      Networks.withdrawStep(
          site.register,
          reviewer,
          step,
          Objects.requireNonNullElse(CommitmentActions.field(context, "reason"), "withdrawn"));
    } else {
      Networks.revise(site.register, reviewer, step(context, step, id));
    }
    to(context, id);
  }

  /** Says that a commitment belongs to the programme, or does not any more. */
  private void assign(Context context) {
    long id = WebServer.number(context, "id");
    mustExist(id);
    long commitment = CommitmentActions.id(context, "commitment");
    if (new Records(site.register, AsOf.now()).commitment(commitment).isEmpty()) {
      throw new PledgebookException(Page.texts(context).of("form.id.wrong", "" + commitment));
    }
    boolean leaves = CommitmentActions.field(context, "leaves") != null;
    Networks.assign(
        site.register, Page.reviewer(site, context), commitment, leaves ? null : (Long) id);
    to(context, id);
  }
}
