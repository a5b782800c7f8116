package org.pledgebook.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;

/** Templates, compiled into this package by the build. */
final class Views {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Views.class.getClassLoader(), Views.class.getPackageName());

  /** Answers with a template, whose one parameter is {@code model}. */
  void show(Context context, String template, Object model) {
    context.html(render(template, model));
  }

  String render(String template, Object model) {
    StringOutput output = new StringOutput();
    engine.render(template + ".jte", model, output);
    return output.toString();
  }
}
