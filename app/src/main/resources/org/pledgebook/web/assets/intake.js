// The page follows a reading by itself. Whoever stood on a button that went away with it is led on
// to what came in its place.
(() => {
  const intake = () => document.getElementById("intake");
  let inside = false;
  document.addEventListener("focusin", (e) => { inside = !!intake()?.contains(e.target); });
  new MutationObserver(() => {
    if (inside && document.activeElement === document.body) intake()?.querySelector("a, button")?.focus();
  }).observe(document.getElementById("main"), { childList: true, subtree: true });
})();
