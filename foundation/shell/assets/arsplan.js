// The plan of the year: moving with the mouse, and the whole address of a calendar link. Everything here can also be done
// without it, on the page of the activity.

// Sends the form that moves: the same that the page of the activity has.
const move = (holder, activity, version, days) => {
  if (!days) return;
  const form = document.createElement("form");
  form.method = "post";
  form.action = `${activity}/flytt`;
  const fields = {
    skjemanokkel: holder.dataset.moveKey,
    versjon: version,
    flytt: `${days}d`,
    tilbake: holder.dataset.moveBack,
  };
  for (const [name, value] of Object.entries(fields)) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.requestSubmit();
};

const DAY = 24 * 60 * 60 * 1000;
const dayOf = (cell) => Date.parse(`${cell.dataset.day}T00:00:00Z`);

// The calendar: drag an entry to another day.
const month = document.querySelector(".plan-month");
if (month) {
  let held = null;
  month.addEventListener("dragstart", (event) => {
    const entry = event.target.closest("[data-movable]");
    if (!entry) return;
    held = { entry, from: entry.closest("td") };
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", entry.textContent);
  });
  month.addEventListener("dragover", (event) => {
    const cell = event.target.closest("td[data-day]");
    if (!held || !cell) return;
    event.preventDefault();
    for (const other of month.querySelectorAll(".plan-over")) other.classList.remove("plan-over");
    cell.classList.add("plan-over");
  });
  month.addEventListener("drop", (event) => {
    const cell = event.target.closest("td[data-day]");
    if (!held || !cell) return;
    event.preventDefault();
    const days = Math.round((dayOf(cell) - dayOf(held.from)) / DAY);
    move(month, held.entry.dataset.movable, held.entry.dataset.version, days);
  });
  month.addEventListener("dragend", () => {
    held = null;
    for (const other of month.querySelectorAll(".plan-over")) other.classList.remove("plan-over");
  });
}

// The timeline: drag a bar along the year. A click that does not drag opens the activity as ever.
const timelines = document.querySelector(".plan-timelines");
if (timelines) {
  const days = Number(timelines.dataset.moveBy);
  const movable = new Map();
  for (const known of timelines.querySelectorAll("[data-movable]")) {
    movable.set(known.dataset.movable, known.dataset.version);
  }
  let held = null;
  // The year takes this part of the drawing's width; the rest holds the names.
  const YEAR = 730 / 960;
  const daysOf = (event) => {
    const width = held.svg.getBoundingClientRect().width * YEAR;
    return Math.round(((event.clientX - held.x) / width) * days);
  };
  for (const link of timelines.querySelectorAll("a.drawing-link")) {
    const activity = link.getAttribute("href");
    if (!movable.has(activity)) continue;
    link.classList.add("plan-can-move");
    link.addEventListener("dragstart", (event) => event.preventDefault());
    link.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      held = { link, activity, x: event.clientX, svg: link.closest("svg"), moved: false };
    });
    link.addEventListener("click", (event) => {
      if (held?.moved) event.preventDefault();
      held = null;
    });
  }
  document.addEventListener("pointermove", (event) => {
    if (!held || event.buttons === 0) return;
    const by = daysOf(event);
    held.moved ||= by !== 0;
    const bar = held.link.querySelector("rect, path");
    const unit = (730 / days) * by;
    bar?.setAttribute("transform", `translate(${unit} 0)`);
  });
  document.addEventListener("pointerup", (event) => {
    if (!held?.moved) return;
    const { link, activity } = held;
    const by = daysOf(event);
    if (by === 0) link.querySelector("rect, path")?.removeAttribute("transform");
    move(timelines, activity, movable.get(activity), by);
  });
}

// A calendar program needs the whole address, also the host.
for (const field of document.querySelectorAll("[data-own-address]")) {
  field.value = new URL(field.value, location.href).href;
  field.addEventListener("focus", () => field.select());
}
