// Keys that lead from page to page, on every page. Off where somebody types, and when switched off.
const html = document.documentElement;
const keysOff = () => localStorage.getItem("keys") === "off";
if (keysOff()) html.dataset.keys = "off";
const typing = (e) => e.target.closest("input:not([type=checkbox]):not([type=radio]):not([type=submit]), textarea, select, [contenteditable]");
const places = { h: "/", i: "/inbox", c: "/commitments", d: "/due", o: "/documents", r: "/review", p: "/compare", a: "/data", n: "/needs", m: "/programmes", s: "/settings" };
let going = 0;
const say = (words, stays) => {
  const status = document.getElementById("status");
  status.textContent = words;
  if (!stays) setTimeout(() => { if (status.textContent === words) status.textContent = ""; }, 4000);
};
// What the page before did is said once, and aloud: readers of screens speak what changes.
const told = document.getElementById("status").textContent;
if (told) {
  say("");
  // What came of it is nearer than the navigation.
  if (!document.querySelector("[autofocus]")) document.getElementById("main").focus({ preventScroll: true });
  if (performance.getEntriesByType("navigation")[0]?.type !== "back_forward") setTimeout(() => say(told), 100);
}
// A refused form keeps what was written into it; the reason stands beside the field that it names.
const refuse = (form, words) => {
  form.removeAttribute("aria-busy");
  document.getElementById("refused")?.remove();
  form.querySelectorAll("[aria-invalid]").forEach((f) => { f.removeAttribute("aria-invalid"); f.removeAttribute("aria-describedby"); });
  const fields = [...form.elements].filter((f) => f.matches("input:not([type=hidden], [type=checkbox]), select, textarea"));
  if (!fields.length) { say(words, true); return; }
  const named = words.match(/[“«]\s*(.+?)…?\s*[”»]/)?.[1];
  const wrong = named && fields.find((f) => f.value.includes(named));
  const button = form.querySelector("button:not([type=button])");
  const note = Object.assign(document.createElement("p"), { id: "refused", className: "note bad", textContent: words });
  note.setAttribute("role", "alert");
  if (wrong) wrong.closest(".field").append(note);
  else (button.closest(".decide, .field") || button).before(note);
  const details = note.closest("details");
  if (details) details.open = true;
  if (wrong) { wrong.setAttribute("aria-invalid", "true"); wrong.setAttribute("aria-describedby", "refused"); wrong.focus(); }
  note.scrollIntoView({ block: "nearest" });
};
// The token of a browser that has lost its own, put into every form of this page.
const renew = async () => {
  const token = (await (await fetch("/help")).text()).match(/data-token="([0-9a-f]+)"/)[1];
  document.querySelectorAll("input[name=token]").forEach((i) => { i.value = token; });
};
// Forms are sent without leaving the page, which would lose what was written if they are refused.
const send = async (form, submitter, again) => {
  const body = new FormData(form, submitter);
  return fetch(submitter?.getAttribute("formaction") || form.getAttribute("action"), {
    method: "POST",
    headers: { "HX-Request": "true" },
    body: form.enctype === "multipart/form-data" ? body : new URLSearchParams(body),
  }).then(async (answer) => {
    if (answer.status === 403 && !again) { await renew(); return send(form, submitter, true); }
    const next = answer.headers.get("HX-Redirect");
    if (next) location.href = next; else refuse(form, await answer.text());
  });
};
addEventListener("pageshow", (e) => { if (e.persisted) document.querySelectorAll("form[aria-busy]").forEach((f) => f.removeAttribute("aria-busy")); });
document.addEventListener("submit", async (e) => {
  const form = e.target;
  if (e.defaultPrevented || form.method !== "post" || form.hasAttribute("hx-post")) return;
  e.preventDefault();
  if (form.getAttribute("aria-busy")) return;
  form.setAttribute("aria-busy", "true");
  await send(form, e.submitter).catch(() => refuse(form, document.body.dataset.gone));
});
document.addEventListener("htmx:response:error", (e) => {
  const { sourceElement: form, response, request, text } = e.detail.ctx;
  if (!form.matches("form")) { say(text, true); return; }
  if (response.status === 403 && !form.dataset.again) {
    form.dataset.again = "1";
    renew().then(() => form.requestSubmit(request.submitter));
    return;
  }
  refuse(form, text);
});
document.addEventListener("htmx:error", (e) => {
  const form = e.detail.ctx?.sourceElement;
  if (form?.matches("form")) refuse(form, document.body.dataset.gone); else say(document.body.dataset.gone, true);
});
document.addEventListener("keydown", (e) => {
  if (keysOff() || e.ctrlKey || e.metaKey || e.altKey || typing(e)) return;
  if (Date.now() - going < 1500 && places[e.key]) { going = 0; e.preventDefault(); location.href = places[e.key]; return; }
  if (e.key === "g") { going = Date.now(); return; }
  if (e.key === "?") { e.preventDefault(); location.href = "/help"; return; }
  if (e.key === "/") { e.preventDefault(); (document.querySelector("main input[type=search]") || document.getElementById("q")).focus(); return; }
  // What has the focus takes these keys itself.
  if ((e.key === "Enter" || e.key === " ") && e.target.closest("a, button, summary")) return;
  const target = document.querySelector(`main [data-key="${CSS.escape(e.key)}"]`);
  if (target && !document.getElementById("card")) {
    e.preventDefault();
    target.focus();
    target.click();
    // Where a key leads to a form of the page, its first field is ready to be written into.
    const hash = target.getAttribute("href") || "";
    const field = hash.startsWith("#") && document.querySelector(`${hash} :is(input:not([type=hidden]), select, textarea)`);
    if (field) field.focus();
  }
});
document.addEventListener("click", (e) => {
  const copy = e.target.closest("[data-copy]");
  if (copy) { e.preventDefault(); navigator.clipboard.writeText(copy.dataset.copy || location.href).then(() => say(copy.dataset.done)); }
});
// Back to a form as it was left, where the browser still has it.
document.addEventListener("click", (e) => {
  if (e.target.closest("[data-back]") && history.length > 1) { e.preventDefault(); history.back(); }
});
document.addEventListener("change", (e) => {
  if (e.target.matches("[data-submits]")) e.target.form.requestSubmit();
  if (e.target.id === "keys-on") { localStorage.setItem("keys", e.target.checked ? "on" : "off"); html.dataset.keys = e.target.checked ? "on" : "off"; }
});
const keysBox = document.getElementById("keys-on");
if (keysBox) keysBox.checked = !keysOff();
// A file dropped anywhere on the page of documents is handed in.
const drop = document.getElementById("drop");
if (drop) {
  document.addEventListener("dragover", (e) => e.preventDefault());
  document.addEventListener("drop", (e) => { e.preventDefault(); if (e.dataTransfer.files.length) { drop.files = e.dataTransfer.files; drop.form.requestSubmit(); } });
}
