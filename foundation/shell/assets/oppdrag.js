// Small comforts; every page works without them.

// A form with faults: go to the summary of them.
document.getElementById("feil")?.focus();

// A double click sends a form once; the server would also do it once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) return event.preventDefault();
  if (form.method === "post") {
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, 5000);
  }
});

// «Choose all» in a list.
document.addEventListener("change", (event) => {
  const all = event.target.closest("[data-choose-all]");
  if (!all) return;
  for (const box of document.querySelectorAll(`input[name="${all.dataset.chooseAll}"]`)) box.checked = all.checked;
});

// Filters that apply as soon as they are chosen.
document.addEventListener("change", (event) => {
  if (event.target.closest("[data-send-on-change]")) event.target.form.requestSubmit();
});
