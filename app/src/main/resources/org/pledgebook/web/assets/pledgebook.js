// Keys that lead from page to page, on every page. Off where somebody types, and when switched off.
const html = document.documentElement;
const keysOff = () => localStorage.getItem("keys") === "off";
if (keysOff()) html.dataset.keys = "off";
const typing = (e) => e.target.closest("input:not([type=checkbox]):not([type=radio]):not([type=submit]), textarea, select, [contenteditable]");
const places = { h: "/", i: "/inbox", c: "/commitments", d: "/due", o: "/documents", r: "/review", p: "/compare", a: "/data", n: "/needs", m: "/programmes", s: "/settings" };
let going = 0;
const say = (words) => {
  const status = document.getElementById("status");
  status.textContent = words;
  setTimeout(() => { if (status.textContent === words) status.textContent = ""; }, 4000);
};
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
