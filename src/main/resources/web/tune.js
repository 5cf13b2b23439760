// The page that tries other settings of a feed. It holds the changes; the server decides what comes of them.
"use strict";

const feed = document.body.dataset.feed;
const address = `/api/feeds/${encodeURIComponent(feed)}/tuning`;
const changes = new Map();
const fields = new Map();
let bench;
let asking;
let waiting;

const $ = (id) => document.getElementById(id);

/** An element with classes, text and children; text never becomes markup. */
function element(name, { text, children = [], ...attributes } = {}) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== undefined && value !== false) made.setAttribute(key, value);
  }
  if (text !== undefined) made.textContent = text;
  made.append(...children);
  return made;
}

async function ask(path, body) {
  asking?.abort();
  asking = new AbortController();
  const response = await fetch(path, {
    method: body ? "POST" : "GET",
    headers: body ? { "content-type": "application/json" } : {},
    body: body && JSON.stringify(body),
    signal: asking.signal,
  });
  const answer = await response.json();
  if (!response.ok && !answer.error) throw new Error(`the server answered ${response.status}`);
  return answer.message ? { error: answer.message } : answer;
}

async function begin() {
  try {
    bench = await ask(address);
    if (bench.error) throw new Error(bench.error);
  } catch (failure) {
    return tell(`Can't reach Blogfeed: ${failure.message}. Reload the page once it runs.`, true);
  }
  $("settings").replaceChildren(...bench.groups.map(group));
  $("save").hidden = !bench.maySave;
  show(bench.trial);
}

function group({ title, tunables }, index) {
  return element("details", {
    class: "group", open: index === 0,
    children: [
      element("summary", { text: title }),
      element("fieldset", { "aria-label": title, children: tunables.map(field) }),
    ],
  });
}

/** A setting: its label, what it is set with, and a way back to what the file says. */
function field(tunable) {
  const id = `field-${tunable.path}`;
  const input = inputOf(tunable, id);
  const slider = sliderOf(tunable);
  const back = element("button", {
    type: "button", class: "back", text: "↺", hidden: true,
    title: `Back to ${tunable.value || "nothing"}`, "aria-label": `${tunable.label}: back to ${tunable.value || "nothing"}`,
  });
  const set = (value, from) => {
    if (from !== input) input.value = value;
    if (slider && from !== slider) slider.value = positionOf(tunable, value);
    if (slider) slider.setAttribute("aria-valuetext", value);
    back.hidden = value === tunable.value;
    if (value === tunable.value) changes.delete(tunable.path);
    else changes.set(tunable.path, value);
  };
  const change = (value, from) => {
    set(value, from);
    soon();
  };
  input.addEventListener("input", () => change(input.value.trim(), input));
  slider?.addEventListener("input", () => change(valueAt(tunable, slider.value), slider));
  back.addEventListener("click", () => {
    change(tunable.value);
    input.focus();
  });
  fields.set(tunable.path, set);
  set(tunable.value);
  return element("div", {
    class: "field",
    children: [
      element("label", { for: id, text: tunable.label }),
      element("p", { id: `${id}-help`, class: "help", text: tunable.help }),
      element("div", { class: "inputs", children: [...(slider ? [slider] : []), input, back] }),
    ],
  });
}

function inputOf(tunable, id) {
  const described = { id, "aria-describedby": `${id}-help`, autocomplete: "off", spellcheck: "false" };
  if (tunable.choices.length) {
    return element("select", {
      ...described,
      children: tunable.choices.map((choice) => element("option", { value: choice, text: choice })),
    });
  }
  return element("input", { ...described, type: "text", class: tunable.stops.length ? "short" : "long" });
}

/** Sliders run over stops, so that one step is one that matters: of a duration the next usual one. */
function sliderOf(tunable) {
  if (tunable.stops.length === 0) return undefined;
  return element("input", {
    type: "range", min: 0, max: tunable.stops.length - 1, step: 1, "aria-label": `${tunable.label}, slider`,
  });
}

function valueAt(tunable, position) {
  return tunable.stops[position];
}

function positionOf(tunable, value) {
  const size = sizeOf(value);
  const gaps = tunable.stops.map((stop) => Math.abs(sizeOf(stop) - size));
  return Number.isNaN(size) ? 0 : gaps.indexOf(Math.min(...gaps));
}

function sizeOf(text) {
  const [, number, unit] = /^([0-9.]+)([a-z]*)$/.exec(text) ?? [];
  return Number(number) * ({ s: 1 / 60, m: 1, h: 60, d: 1440 }[unit] ?? 1);
}

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(trial, 120);
}

async function trial() {
  document.body.setAttribute("aria-busy", "true");
  try {
    show(await ask(address, { set: Object.fromEntries(changes) }));
  } catch (failure) {
    if (failure.name !== "AbortError") tell(`Can't reach Blogfeed: ${failure.message}.`, true);
  } finally {
    document.body.removeAttribute("aria-busy");
  }
}

function show(result) {
  $("reset").disabled = changes.size === 0;
  if (result.error) {
    $("save").disabled = true;
    return tell(result.error, true);
  }
  $("save").disabled = changes.size === 0;
  $("copy").disabled = changes.size === 0;
  tell(summary(result), false);
  $("diff").replaceChildren(...(result.diff.length ? result.diff.map(diffLine) : [
    element("span", { class: "same", text: "Nothing is changed." }),
  ]));
  $("copy").dataset.yaml = result.yaml;
  const most = Math.max(1, ...result.rows.map((row) => points(row.terms)));
  $("ranking").replaceChildren(...result.rows.map((row) => article(row, most)));
  $("gone").replaceChildren(...result.gone.map(gone));
  $("gone-section").hidden = result.gone.length === 0;
  $("legend").replaceChildren(...legend(result.rows));
}

function summary(result) {
  const shown = result.rows.length < result.total ? `, the first ${result.rows.length} shown` : "";
  const articles = `${result.total} ${result.total === 1 ? "article" : "articles"}${shown}`;
  return changes.size === 0
    ? `${articles}, as the feed ranks them now.`
    : `${articles}: ${result.moved} moved, ${result.came} came, ${result.gone.length} gone.`;
}

function tell(sentence, isError) {
  $("summary").textContent = sentence;
  $("summary").classList.toggle("error", isError);
}

function diffLine({ sign, line }) {
  const name = { "+": "ins", "-": "del" }[sign] ?? "span";
  return element(name, { class: "line", text: `${sign} ${line}` });
}

function article(row, most) {
  return element("li", {
    children: [
      element("span", { class: "rank", text: row.rank }),
      element("article", {
        children: [
          element("h2", { dir: "auto", children: [link(row)] }),
          element("p", { class: "origin", children: [arrow(row), element("bdi", { text: row.site }), ` · ${facts(row)}`] }),
          bars(row, most),
          why(row.reasons),
        ],
      }),
    ],
  });
}

function link({ url, title }) {
  return element("a", { href: url, rel: "noopener nofollow ugc", text: title });
}

function arrow({ rank, before }) {
  if (changes.size === 0 || rank === before) return "";
  const [sign, words] = before === 0
    ? ["new", "came in"]
    : rank < before ? [`↑${before - rank}`, `up from ${before}`] : [`↓${rank - before}`, `down from ${before}`];
  return element("span", {
    class: `arrow ${before === 0 ? "new" : rank < before ? "up" : "down"}`, title: words,
    children: [element("span", { "aria-hidden": "true", text: sign }), element("span", { class: "spoken", text: words })],
  });
}

function facts(row) {
  const people = `${row.people} ${row.people === 1 ? "person" : "people"}`;
  const engagement = row.engagement > 0 ? `, ${row.engagement} reactions` : "";
  const demoted = row.demotedFrom < row.rank ? `, demoted from ${row.demotedFrom}` : "";
  return `${row.age} old, ${people}${engagement}${demoted}`;
}

const isPoints = ({ name }) => name !== "decay" && name !== "firstMention";

function points(terms) {
  return terms.filter(isPoints).reduce((sum, { value }) => sum + value, 0);
}

/** The points, each term in its colour and as wide as it counts; how much of them age has left is the filled height. */
function bars(row, most) {
  const shown = row.terms.filter(isPoints);
  if (shown.length === 0) return element("p", { class: "formula", text: `first mentioned ${row.firstMentionAt}` });
  const decay = row.terms.find(({ name }) => name === "decay")?.value ?? 1;
  const words = shown.map(({ name, value }) => `${name} ${value.toFixed(2)}`).join(" + ");
  const bar = element("div", {
    class: "bar", "aria-hidden": "true",
    children: shown.map(({ name, value }) => {
      const part = element("span", { class: `term-${name}`, title: `${name} ${value.toFixed(2)}` });
      part.style.width = `${(100 * value) / most}%`;
      part.style.opacity = 0.35 + 0.65 * decay;
      return part;
    }),
  });
  const formula = `${row.score.toFixed(2)} = (${words}) × decay ${decay.toFixed(2)}`;
  return element("div", { children: [bar, element("p", { class: "formula", text: formula })] });
}

function why(reasons) {
  return element("details", {
    children: [
      element("summary", { text: "Why it is here" }),
      element("ul", { children: reasons.map((text) => element("li", { text })) }),
    ],
  });
}

function gone(row) {
  return element("li", {
    children: [
      element("span", { class: "rank", text: row.before }),
      element("article", {
        children: [
          element("h2", { dir: "auto", children: [link(row)] }),
          element("p", { class: "origin", children: [element("bdi", { text: row.site }), ` · ${row.reasons.join("; ")}`] }),
        ],
      }),
    ],
  });
}

function legend(rows) {
  const names = [...new Set(rows.flatMap(({ terms }) => terms.filter(isPoints).map(({ name }) => name)))];
  const colours = names.map((name) => element("span", {
    children: [element("i", { class: `term-${name}` }), document.createTextNode(` ${name}`)],
  }));
  return names.length ? [...colours, element("span", { text: "the paler, the more age has taken" })] : [];
}

$("reset").addEventListener("click", () => {
  for (const { tunables } of bench.groups) for (const { path, value } of tunables) fields.get(path)(value);
  trial();
});

$("copy").addEventListener("click", async () => {
  const yaml = $("copy").dataset.yaml;
  try {
    await navigator.clipboard.writeText(yaml);
    tell("The whole feed.yaml is copied.", false);
  } catch {
    // Not every browser lets a page without HTTPS at the clipboard: then it can be selected.
    $("diff").replaceChildren(element("span", { class: "line", text: yaml }));
    tell("The browser refused to copy; the whole feed.yaml stands under the changes.", true);
  }
});

$("save").addEventListener("click", async () => {
  const result = await ask(`${address}/save`, { set: Object.fromEntries(changes), version: bench.version });
  if (result.error) return tell(result.error, true);
  changes.clear();
  await begin();
  tell("Saved; the feed is ranked by it within seconds.", false);
});

begin();
