// The keyboard of the review; the page works by Tab and Enter without it.

const help = document.getElementById("taster");
const told = document.getElementById("taster-sagt");
const use = document.getElementById("taster-pa");
const review = document.querySelector("[data-review]");
const kinds = { i: "innledning", o: "oppdrag", f: "finansiering", b: "bakgrunn", r: "resultatkrav", p: "rapportering" };

// After a correction, and along the links between original and reading: the place is focused, not only scrolled to.
const goTo = (place) => {
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: "center" });
};
const atHash = () => {
  const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!place || document.getElementById("feil")) return;
  place.closest("details")?.setAttribute("open", "");
  if (!place.hasAttribute("tabindex")) place.tabIndex = -1;
  goTo(place.querySelector(".correct textarea") ?? place);
};
addEventListener("hashchange", atHash);
atHash();

const places = () => [...document.querySelectorAll("[data-look]")];
const current = () => document.activeElement?.closest?.("[data-item]");

const step = (by) => {
  const all = places();
  if (all.length === 0) return say(help.dataset.none);
  const here = document.activeElement;
  const after = (place) => here.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING;
  const own = current();
  const others = all.filter((place) => place !== own);
  const found = here === document.body ? all[0] : by > 0 ? others.find(after) : others.filter((place) => !after(place)).pop();
  const next = found ?? (by > 0 ? all[0] : all[all.length - 1]);
  goTo(next);
  say(help.dataset.announce.replace("{n}", all.indexOf(next) + 1).replace("{all}", all.length));
};

const say = (words) => { told.textContent = words; };

const press = (key) => current()?.querySelector(`[data-key="${key}"]`)?.click();

const setKind = (code) => {
  const place = current();
  if (!place?.dataset.kind) return;
  const form = document.createElement("form");
  form.method = "post";
  form.action = review.dataset.review + location.search;
  const fields = { punkt: place.dataset.item, avtrykk: place.dataset.print, handling: place.dataset.kind, del: code };
  for (const [name, value] of Object.entries(fields)) {
    const field = document.createElement("input");
    [field.type, field.name, field.value] = ["hidden", name, value];
    form.append(field);
  }
  document.body.append(form);
  form.submit();
};

if (help) {
  help.hidden = false;
  use.checked = localStorage.getItem("hurtigtaster") !== "av";
  use.addEventListener("change", () => localStorage.setItem("hurtigtaster", use.checked ? "paa" : "av"));
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !use.checked) return;
    const inPlace = Boolean(current());
    if (event.key === "j" || (event.key === "ArrowDown" && inPlace)) step(1);
    else if (event.key === "k" || (event.key === "ArrowUp" && inPlace)) step(-1);
    else if (event.key === "?") { help.open = !help.open; help.querySelector("summary").focus(); }
    else if (event.key === "u") document.querySelector('[data-key="u"]')?.click();
    else if (inPlace && ["a", "x", "e"].includes(event.key)) press(event.key);
    else if (inPlace && kinds[event.key]) setKind(kinds[event.key]);
    else return;
    event.preventDefault();
  });
}
