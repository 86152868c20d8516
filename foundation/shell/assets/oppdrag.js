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
