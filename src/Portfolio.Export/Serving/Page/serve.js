// The page of `portfolio-export serve`: lists entries, shows their pages as they are sent, and asks what a click means.
"use strict";

const $ = (id) => document.getElementById(id);
const words = JSON.parse($("words").textContent);
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
const make = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

const choices = ["theme", "paper", "lang", "layout"];
const sheets = $("sheets"), list = $("list"), main = $("pages");
let view = null;      // id of the open stream
let stream = null;
let isFresh = true;   // nothing of the open stream is shown yet
let items = [];       // of the list, as sent
let options = [];     // their elements, in the same order
let at = -1;          // where the keyboard is in the list
let state = fromAddress();

// What is shown stands behind the # of the address, which no server is sent: it can be kept as a bookmark.
function fromAddress() {
  const said = new URLSearchParams(location.hash.slice(1));
  const read = { entry: said.get("entry") ?? "", pack: said.get("pack") ?? "" };
  for (const name of choices) read[name] = said.get(name) ?? "";
  return read;
}

function query() {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) if (value) said.set(name, value);
  return said.toString();
}

function show(changes) {
  const isOther = ("entry" in changes || "pack" in changes) && (changes.entry !== state.entry || changes.pack !== state.pack);
  state = { ...state, ...changes };
  history.replaceState(null, "", "#" + query());
  if (isOther) {
    sheets.replaceChildren();
    main.scrollTop = 0;
    $("title").textContent = words.loading;
  }
  select();
  open();
}

// ---- The stream of what changes

function open() {
  stream?.close();
  stream = new EventSource("events?" + query());
  const on = (kind, act) => stream.addEventListener(kind, (event) => act(JSON.parse(event.data)));
  on("hello", (told) => { view = told.view; notice(); isFresh = true; });
  on("glyphs", addGlyphs);
  on("list", fillList);
  on("pages", fillPages);
  on("gone", (told) => { sheets.replaceChildren(); notice(fill(words.gone, { name: told.name }), true); });
  stream.onerror = () => notice(words.offline, true);
}

function notice(text, isBad) {
  $("notice").hidden = !text;
  $("notice").textContent = text ?? "";
  $("notice").classList.toggle("bad", !!isBad);
}

// ---- The list

function fillList(told) {
  items = told.items;
  const content = [];
  let group = null;
  options = items.map((item, number) => {
    const name = item.pack ? words.packs : item.group || words.other;
    if (name !== group && (group !== null || name !== words.other)) content.push(make("div", { class: "group", role: "presentation" }, name));
    group = name;
    const path = item.pack || item.name === item.title ? [] : [make("span", { class: "path" }, make("bdi", {}, item.name))];
    const option = make("div", { role: "option", id: "o" + number, "aria-selected": "false" }, make("span", { class: "name" }, item.title), ...path);
    option.dataset.number = number;
    content.push(option);
    return option;
  });
  list.replaceChildren(...content);
  filter();
  if (!state.entry && !state.pack && items.length > 0) choose(0);
  else select();
  $("none").hidden = items.length > 0;
  $("none").textContent = words.nothing;
  if (items.length === 0) {
    $("title").textContent = words.nothing;
    fillProblems(told.problems);
  }
}

const isShown = (item) => (item.pack ? state.pack : state.entry) === item.name && (item.pack || !state.pack);

function select() {
  items.forEach((item, number) => {
    const isIt = isShown(item);
    options[number].setAttribute("aria-selected", isIt);
    if (isIt && at < 0) move(number);
  });
  for (const name of choices) {
    $(name).value = state[name];
    $(name).classList.toggle("set", !!state[name]);
    $(name).disabled = !!state.pack;
    $(name).title = state.pack ? words.byApplication : "";
  }
}

function choose(number) {
  const item = items[number];
  move(number);
  show(item.pack ? { entry: "", pack: item.name } : { entry: item.name, pack: "" });
}

function move(number) {
  options[at]?.classList.remove("at");
  at = number;
  options[at].classList.add("at");
  options[at].scrollIntoView({ block: "nearest" });
  list.setAttribute("aria-activedescendant", "o" + at);
}

// The next option that the filter leaves, in either direction.
function step(from, by) {
  for (let number = from + by; number >= 0 && number < options.length; number += by) if (!options[number].hidden) return number;
  return at;
}

function filter() {
  const wanted = $("filter").value.toLowerCase().split(/\s+/).filter(Boolean);
  let left = 0;
  items.forEach((item, number) => {
    const text = (item.title + " " + item.name + " " + item.group).toLowerCase();
    options[number].hidden = !wanted.every((word) => text.includes(word));
    left += !options[number].hidden;
  });
  for (const group of list.querySelectorAll(".group")) {
    let next = group.nextElementSibling;
    while (next?.hidden) next = next.nextElementSibling;
    group.hidden = !next || next.className === "group";
  }
  $("none").hidden = left > 0 || items.length === 0;
  $("none").textContent = words.noMatch;
}

$("filter").addEventListener("input", filter);
$("filter").addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" || event.key === "Enter") {
    const first = step(-1, 1);
    if (first >= 0 && options[first]) event.key === "Enter" ? choose(first) : (move(first), list.focus());
    event.preventDefault();
  } else if (event.key === "Escape") {
    $("filter").value = "";
    filter();
  }
});
list.addEventListener("click", (event) => {
  const option = event.target.closest("[role=option]");
  if (option) choose(+option.dataset.number);
});
list.addEventListener("keydown", (event) => {
  const to = { ArrowDown: () => step(at, 1), ArrowUp: () => step(at, -1), Home: () => step(-1, 1), End: () => step(options.length, -1) }[event.key];
  if (to) move(to());
  else if ((event.key === "Enter" || event.key === " ") && at >= 0) choose(at);
  else return;
  event.preventDefault();
});

// ---- The pages

// The outlines of letters stand here once; pages refer to them. Each stream has names of its own.
function addGlyphs(told) {
  if (isFresh) {
    $("glyphs").replaceChildren();
    sheets.replaceChildren();
    isFresh = false;
  }
  for (const [id, d] of Object.entries(told.outlines)) {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.id = id;
    path.setAttribute("d", d);
    $("glyphs").append(path);
  }
}

function fillPages(told) {
  $("title").textContent = told.title;
  document.title = told.title;
  $("command").textContent = told.command;
  told.pages.forEach((page, number) => {
    const old = sheets.children[number];
    if (old?.dataset.id !== page.id) {
      const sheet = make("figure", { class: "sheet", "aria-label": fill(words.pageOf, { page: number + 1, count: told.pages.length }) });
      sheet.dataset.id = page.id;
      sheet.dataset.page = number;
      sheet.dataset.width = page.width;
      sheet.dataset.height = page.height;
      sheet.style.aspectRatio = page.width + " / " + page.height;
      const parsed = new DOMParser().parseFromString(page.drawing, "image/svg+xml").documentElement;
      sheet.append(document.importNode(parsed, true));
      old ? old.replaceWith(sheet) : sheets.append(sheet);
    }
  });
  while (sheets.children.length > told.pages.length) sheets.lastChild.remove();
  size();
  sheets.classList.toggle("stale", told.stale);
  notice(told.stale ? (told.pages.length > 0 ? words.stale : words.noPages) : "", true);
  fillProblems(told.problems);
  mark(told.marks, "");
  const changed = told.marks.length > 0 ? fill(words.changed, { page: told.marks[0][0] + 1 }) : words.upToDate;
  $("live").textContent = told.stale ? words.stale : changed + ". " + $("count").textContent;
}

function mark(areas, kind) {
  for (const old of sheets.querySelectorAll(".mark")) old.remove();
  const marks = areas.map(([page, x, y, width, height]) => {
    const sheet = sheets.children[page];
    const element = make("div", { class: "mark " + kind, "aria-hidden": "true" });
    Object.assign(element.style, {
      left: (100 * (x - 1)) / sheet.dataset.width + "%",
      top: (100 * y) / sheet.dataset.height + "%",
      width: (100 * (width + 2)) / sheet.dataset.width + "%",
      height: (100 * height) / sheet.dataset.height + "%",
    });
    sheet.append(element);
    return element;
  });
  if (marks.length === 0) return;
  const [box, frame] = [marks[0].getBoundingClientRect(), main.getBoundingClientRect()];
  if (box.top < frame.top || box.bottom > frame.bottom) {
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    marks[0].scrollIntoView({ block: "center", behavior: isCalm ? "auto" : "smooth" });
  }
  if (!kind) requestAnimationFrame(() => marks.forEach((element) => element.classList.add("fading")));
}

// ---- What a word means

async function ask(what, values) {
  const answer = await fetch(what, { method: "POST", body: new URLSearchParams({ view, ...values, open: "" }) });
  if (!answer.ok) return;
  const told = await answer.json();
  mark(told.marks, "word");
  const place = told.file ? told.file + (told.line ? ":" + told.line : "") : "";
  $("place").textContent = told.fault ? fill(words.editorFailed, { reason: told.fault })
    : told.opened ? fill(words.opened, { place })
    : place || words.noSource;
  $("place").classList.toggle("found", !!place && !told.fault);
  $("place").dataset.place = place;
}

function askAt(sheet, clientX, clientY) {
  const box = sheet.getBoundingClientRect();
  ask("place", {
    page: sheet.dataset.page,
    x: (((clientX - box.left) * sheet.dataset.width) / box.width).toFixed(2),
    y: (((clientY - box.top) * sheet.dataset.height) / box.height).toFixed(2),
  });
}

sheets.addEventListener("click", (event) => {
  // With the keyboard, or with a key held, a link is a link.
  if (event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.target.closest("a")) event.preventDefault();
  const sheet = event.target.closest(".sheet");
  if (sheet && event.detail === 1 && getSelection().isCollapsed) askAt(sheet, event.clientX, event.clientY);
});

// ---- Problems

function fillProblems(problems) {
  $("count").textContent = problems.length > 0 ? fill(words.problemCount, { count: problems.length }) : words.noProblems;
  $("fold").disabled = problems.length === 0;
  $("problems").replaceChildren(...problems.map((problem, number) => {
    const button = make("button", { class: problem.severity },
      make("span", { class: "kind" }, words[problem.severity] + " " + problem.code),
      make("span", {}, problem.message),
      make("span", { class: "where" }, problem.place));
    if (problem.hint) button.append(make("span", { class: "hint" }, problem.hint));
    button.addEventListener("click", () => ask("problem", { number }));
    return make("li", {}, button);
  }));
}

$("fold").addEventListener("click", () => {
  const isOpen = $("fold").getAttribute("aria-expanded") !== "true";
  $("fold").setAttribute("aria-expanded", isOpen);
  $("problems").hidden = !isOpen;
});

// ---- Choices, size, keys

function fillChoices() {
  for (const name of choices)
    $(name).append(...[["", words.asSite], ...words[name]].map(([value, label]) => make("option", { value }, label)));
  for (const name of choices) $(name).addEventListener("change", () => show({ [name]: $(name).value }));
  $("size").append(...[["", words.fit], ...["75", "100", "125", "150", "200"].map((n) => [n, n + " %"])].map(([value, label]) => make("option", { value }, label)));
  try { $("size").value = localStorage.getItem("size") ?? ""; } catch { /* kept for this visit only */ }
  $("size").addEventListener("change", () => {
    try { localStorage.setItem("size", $("size").value); } catch { /* as above */ }
    size();
  });
}

function size() {
  for (const sheet of sheets.children)
    sheet.style.width = $("size").value ? (sheet.dataset.width * 4 / 3 * $("size").value) / 100 + "px" : "";
}

$("copy").addEventListener("click", async () => {
  await navigator.clipboard.writeText($("command").textContent);
  $("copy").textContent = words.copied;
  setTimeout(() => { $("copy").textContent = words.copy; }, 1500);
});

addEventListener("keydown", (event) => {
  if (event.target.matches("input, select") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/") {
    $("filter").focus();
    $("filter").select();
    event.preventDefault();
  } else if (event.key === "e" && !getSelection().isCollapsed) {
    // For those who select with the keyboard: the word that the selection begins with.
    const box = getSelection().getRangeAt(0).getClientRects()[0];
    const sheet = document.elementFromPoint(box.left + 2, box.top + box.height / 2)?.closest(".sheet");
    if (sheet) askAt(sheet, box.left + 2, box.top + box.height / 2);
  } else if (event.key === "Escape") {
    mark([], "");
  }
});
addEventListener("hashchange", () => { state = fromAddress(); at = -1; select(); open(); });

fillChoices();
open();
