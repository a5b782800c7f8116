// Reviewing by keys: one key decides, and the card that comes back is lit in the text. Everything
// here also works without this file, one page at a time.
(() => {
  const place = document.getElementById("card-place");
  const text = document.getElementById("text");
  const off = () => localStorage.getItem("keys") === "off";
  const typing = (e) => e.target.closest("input:not([type=checkbox]):not([type=submit]), textarea, select, [contenteditable]");
  const card = () => document.getElementById("card");

  // Completion of the last part of a list with commas.
  document.addEventListener("input", (e) => {
    const from = e.target.dataset?.complete;
    if (!from) return;
    let list = document.getElementById("completions");
    if (!list) { list = document.createElement("datalist"); list.id = "completions"; document.body.append(list); }
    e.target.setAttribute("list", "completions");
    const cut = e.target.value.lastIndexOf(",") + 1;
    const head = e.target.value.slice(0, cut) + (cut ? " " : "");
    const part = e.target.value.slice(cut).trim().toLowerCase();
    list.replaceChildren();
    if (!part) return;
    for (const option of document.getElementById(from).options) {
      if (list.childElementCount < 8 && (option.value.toLowerCase().startsWith(part) || option.text.toLowerCase().includes(part))) {
        const copy = document.createElement("option");
        copy.value = head + option.value; copy.label = option.text;
        list.append(copy);
      }
    }
  });
  // A sentence is chosen by its number, and its number by pointing at it.
  document.querySelector(".sentences")?.addEventListener("click", (e) => {
    const sentence = e.target.closest("li");
    if (!sentence || !getSelection().isCollapsed) return;
    document.getElementById(e.shiftKey ? "until" : "sentence").value = sentence.value;
    document.querySelectorAll(".sentences .lit").forEach((s) => s.classList.remove("lit"));
    sentence.classList.add("lit");
  });
  if (!place || !text) return;

  // What is being written survives a reload, until it is sent or given up.
  const draft = (id) => "draft " + id;
  const keep = () => {
    const form = document.getElementById("edit-form");
    const written = [...form?.elements || []].filter((f) => f.name && f.type !== "hidden");
    if (form) sessionStorage.setItem(draft(card().dataset.statement), JSON.stringify(written.map((f) => [f.name, f.type === "checkbox" ? f.checked : f.value])));
  };
  const restore = () => {
    const form = document.getElementById("edit-form");
    const kept = form && sessionStorage.getItem(draft(card().dataset.statement));
    if (!kept) return;
    for (const [name, value] of JSON.parse(kept)) {
      const field = form.elements[name];
      if (field?.type === "checkbox") field.checked = value; else if (field) field.value = value;
    }
    say(form.dataset.restored);
  };
  document.addEventListener("input", (e) => { if (e.target.form?.id === "edit-form") keep(); });
  document.addEventListener("click", (e) => {
    if (e.target.closest('[data-key="Escape"]') && card()) sessionStorage.removeItem(draft(card().dataset.statement));
  }, true);

  let lit = null, decided = null, moved = null;

  const light = (first) => {
    const now = card();
    if (!now) return;
    if (now.dataset.document !== text.dataset.document) {
      location.href = "/review/" + now.dataset.statement + now.dataset.query;
      return;
    }
    if (decided && now.dataset.said) {
      text.querySelectorAll(`mark[data-s="${decided.id}"]`).forEach((m) => { m.className = decided.verdict; });
    }
    decided = null;
    if (lit !== now.dataset.statement) text.querySelectorAll("mark.lit").forEach((m) => m.classList.remove("lit"));
    lit = now.dataset.statement;
    const marks = text.querySelectorAll(`mark[data-s="${lit}"]`);
    marks.forEach((m) => m.classList.add("lit"));
    if (marks.length) marks[0].scrollIntoView({ block: "center" });
    moved = null;
    CSS.highlights?.delete("span");
    restore();
    if (first) { if (!now.contains(document.activeElement)) now.focus({ preventScroll: true }); return; }
    history.replaceState(null, "", "/review/" + lit + (now.querySelector("#edit-form") ? "/edit" : "") + now.dataset.query);
    const field = now.querySelector("#edit-form select, #edit-form input:not([type=hidden])");
    // Only after htmx has taken hold of the new card: a key that comes earlier leads to a whole page.
    setTimeout(() => (field || now).focus({ preventScroll: true }), 25);
    if (now.dataset.said) say(now.dataset.said);
  };
  new MutationObserver(() => light(false)).observe(place, { childList: true });

  document.addEventListener("submit", (e) => {
    const verdict = e.target.dataset.verdict || (e.target.id === "edit-form" ? "corrected" : null);
    if (!verdict || !card()) return;
    decided = { id: card().dataset.statement, verdict };
    sessionStorage.removeItem(draft(decided.id));
  }, true);

  // Nothing was taken: what was written is still to be sent.
  document.addEventListener("htmx:response:error", () => { decided = null; keep(); });
  document.addEventListener("htmx:error", keep);

  // The span, in code points of the whole text, moved word by word.
  const node = (at) => {
    let paragraph = null;
    for (const p of text.children) { if (+p.dataset.at <= at) paragraph = p; else break; }
    if (!paragraph) return null;
    let left = at - paragraph.dataset.at;
    const walk = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let last = null;
    for (let n = walk.nextNode(); n; n = walk.nextNode()) {
      const points = [...n.data].length;
      if (left <= points) return [n, [...n.data].slice(0, left).join("").length];
      left -= points; last = n;
    }
    return last && [last, last.data.length];
  };
  const word = (c) => c !== undefined && /[\p{L}\p{N}]/u.test(c);
  const whole = () => {
    const points = [];
    for (const p of text.children) { while (points.length < +p.dataset.at) points.push("\n"); points.push(...p.textContent); }
    return points;
  };
  const move = (side, outward) => {
    const now = card();
    if (!now || !now.querySelector(".span-start")) return;
    const points = whole();
    moved ??= { start: +now.dataset.start, end: +now.dataset.end };
    const step = side === "start" ? (outward ? -1 : 1) : (outward ? 1 : -1);
    let at = side === "start" ? moved.start : moved.end;
    const look = () => points[step > 0 ? at : at - 1];
    while (look() !== undefined && !word(look())) at += step;
    while (word(look())) at += step;
    if (side === "start" && step > 0) while (at < moved.end && !word(points[at])) at++;
    if (side === "end" && step < 0) while (at > moved.start && !word(points[at - 1])) at--;
    const next = { ...moved, [side]: Math.max(0, Math.min(points.length, at)) };
    if (next.start < next.end) take(next, points);
  };
  const take = (next, points) => {
    const now = card();
    moved = next;
    now.querySelectorAll(".span-start").forEach((i) => { i.value = moved.start; });
    now.querySelectorAll(".span-end").forEach((i) => { i.value = moved.end; });
    const form = document.getElementById("span-form");
    if (form) { form.hidden = false; now.querySelector("[data-verdict=accepted]").hidden = true; }
    now.querySelector("#card-quote").textContent = points.slice(moved.start, moved.end).join("");
    if (CSS.highlights && window.Highlight) {
      const a = node(moved.start), b = node(moved.end);
      if (a && b) { const range = new Range(); range.setStart(...a); range.setEnd(...b); CSS.highlights.set("span", new Highlight(range)); }
    }
  };

  // Selected text becomes the words of the statement, or a statement that was missed.
  const selected = () => {
    const s = getSelection();
    if (!s.rangeCount || s.isCollapsed || !text.contains(s.anchorNode) || !text.contains(s.focusNode)) return null;
    const offset = (n, o) => {
      const p = (n.nodeType === 1 ? n : n.parentElement).closest("p");
      if (!p) return null;
      const range = new Range(); range.setStart(p, 0); range.setEnd(n, o);
      return +p.dataset.at + [...range.toString()].length;
    };
    const r = s.getRangeAt(0);
    return [offset(r.startContainer, r.startOffset), offset(r.endContainer, r.endOffset)];
  };

  const choice = document.getElementById("selected");
  let chosen = null;
  // Whole words, as a hand on a mouse means them.
  const words = () => {
    const points = whole(), blank = (c) => /\s/.test(c);
    let [start, end] = chosen;
    while (start < end && blank(points[start])) start++;
    while (end > start && blank(points[end - 1])) end--;
    while (word(points[start]) && word(points[start - 1])) start--;
    while (word(points[end - 1]) && word(points[end])) end++;
    return { start, end };
  };
  const use = {
    span: () => {
      if (!card()?.querySelector(".span-start")) return false;
      take(words(), whole());
      getSelection().removeAllRanges();
      return true;
    },
    missed: () => { const { start, end } = words(); location.href = `/documents/${text.dataset.document}/missed?start=${start}&end=${end}`; return true; },
  };
  document.addEventListener("selectionchange", () => {
    const at = selected();
    if (at && at[0] !== null && at[1] !== null && at[0] < at[1]) {
      chosen = at;
      choice.hidden = false;
      choice.querySelector("[data-use=span]").hidden = !card()?.querySelector(".span-start");
    } else if (chosen) {
      // A tap on a button takes the selection away before it arrives there.
      const before = chosen;
      setTimeout(() => { if (chosen === before) { chosen = null; choice.hidden = true; } }, 400);
    }
  });
  choice.addEventListener("mousedown", (e) => e.preventDefault());
  choice.addEventListener("click", (e) => { const button = e.target.closest("[data-use]"); if (button && chosen) use[button.dataset.use](); });

  // Another statement of the text is looked at by pointing at it, unless something is being written.
  text.addEventListener("click", (e) => {
    const mark = e.target.closest("mark[data-s]");
    const now = card();
    if (!mark || !now || mark.dataset.s === lit || !getSelection().isCollapsed || now.querySelector("#edit-form")) return;
    htmx.ajax("GET", `/review/${mark.dataset.s}/card${now.dataset.query}`, { target: "#card", swap: "outerHTML" });
  });

  document.addEventListener("keydown", (e) => {
    if (e.key === "Escape" && card()) { card().querySelector('[data-key="Escape"]')?.click(); return; }
    if (off() || e.ctrlKey || e.metaKey || e.altKey || typing(e) || e.repeat) return;
    const now = card();
    if (!now || now.querySelector(".htmx-request")) return;
    if (e.key === " " && e.target.closest("button, a, summary")) return;
    if (e.key === "[" || e.key === "]") { e.preventDefault(); move(e.key === "[" ? "start" : "end", true); return; }
    if (e.key === "{" || e.key === "}") { e.preventDefault(); move(e.key === "{" ? "start" : "end", false); return; }
    if (e.key === "a" && moved) { e.preventDefault(); document.getElementById("span-form")?.requestSubmit(); return; }
    if (chosen && (e.key === "m" || e.key === "w") && use[e.key === "m" ? "missed" : "span"]()) { e.preventDefault(); return; }
    if (e.key === "s") {
      const same = document.getElementById("same");
      if (same) { e.preventDefault(); same.open = true; (same.querySelector("button.plain") || same.querySelector("#same-id")).focus(); }
      return;
    }
    const target = now.querySelector(`[data-key="${CSS.escape(e.key)}"]`);
    if (target) { e.preventDefault(); target.click(); }
  });
  light(true);
})();
