// Makes pages quicker to use. All of them read and search without it.
"use strict";

function suggestions() {
  const box = document.getElementById("q");
  const list = document.getElementById("suggestions");
  if (!box || !list) return;
  const options = () => [...list.querySelectorAll("[role=option]")];
  const close = () => { list.replaceChildren(); box.setAttribute("aria-expanded", "false"); };
  const move = (by) => {
    const all = options();
    if (all.length === 0) return;
    const at = all.indexOf(document.activeElement) + by;
    (at < 0 || at >= all.length ? box : all[at]).focus();
  };
  document.body.addEventListener("htmx:afterSwap", () => box.setAttribute("aria-expanded", String(options().length > 0)));
  box.parentElement.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") { move(1); event.preventDefault(); }
    if (event.key === "ArrowUp") { move(-1); event.preventDefault(); }
    if (event.key === "Escape") { close(); box.focus(); }
  });
  document.addEventListener("click", (event) => { if (!box.parentElement.contains(event.target)) close(); });
}

function live() {
  const state = document.querySelector("[data-live]");
  if (!state) return;
  const [pause, only, says] = [state.querySelector("button"), state.querySelector("input"), state.querySelector("[role=status]")];
  const list = document.querySelector(".arrivals");
  const kept = 100;
  let missed = 0;
  const isPaused = () => pause.getAttribute("aria-pressed") === "true";
  const filter = (item) => { item.hidden = !item.textContent.toLowerCase().includes(only.value.trim().toLowerCase()); };
  const put = (html) => {
    const part = document.createElement("template");
    part.innerHTML = html; // made by our own server, which escapes what others wrote
    const item = part.content.querySelector("li");
    filter(item);
    list.prepend(item);
    while (list.children.length > kept) list.lastElementChild.remove();
  };
  const waiting = [];
  const events = new EventSource(state.dataset.live);
  events.addEventListener("arrival", (event) => {
    if (isPaused()) { waiting.push(event.data); waiting.splice(0, waiting.length - kept); missed++; says.textContent = `${missed} came meanwhile`; } else put(event.data);
  });
  events.onopen = () => { if (!isPaused()) says.textContent = "Listening"; };
  events.onerror = () => { says.textContent = "The connection is lost; trying again"; };
  pause.addEventListener("click", () => {
    pause.setAttribute("aria-pressed", String(!isPaused()));
    pause.textContent = isPaused() ? "Go on" : "Pause";
    if (!isPaused()) { waiting.splice(0).forEach(put); missed = 0; says.textContent = "Listening"; }
  });
  only.addEventListener("input", () => [...list.children].forEach(filter));
  state.hidden = false;
}

function picture() {
  const section = document.querySelector("[data-graph]");
  if (!section) return;
  const button = section.querySelector("button");
  button.addEventListener("click", async () => {
    button.disabled = true;
    const [answer] = await Promise.all([fetch(section.dataset.graph), script("/webjars/cytoscape/dist/cytoscape.min.js")]);
    draw(await answer.json(), section.querySelector(".drawing"));
    button.hidden = true;
  });
  section.hidden = false;
}

function script(address) {
  return new Promise((done, failed) => {
    const element = document.createElement("script");
    Object.assign(element, { src: address, onload: done, onerror: failed });
    document.head.append(element);
  });
}

function draw(graph, place) {
  const style = getComputedStyle(document.documentElement);
  const color = (name) => style.getPropertyValue(name).trim();
  const shapes = { work: "ellipse", comment: "round-rectangle", thread: "diamond", author: "triangle" };
  const drawing = cytoscape({
    container: place,
    elements: [
      ...graph.nodes.map((node) => ({ data: { ...node, short: node.label.slice(0, 40), size: 14 + 26 * node.weight } })),
      ...graph.edges.map((edge, i) => ({ data: { id: `e${i}`, source: edge.from, target: edge.to, ...edge } })),
    ],
    style: [
      { selector: "node", style: { label: "data(short)", shape: (node) => shapes[node.data("kind")], width: "data(size)", height: "data(size)", "background-color": color("--link"), color: color("--ink"), "font-size": 9, "text-wrap": "wrap", "text-max-width": 110, "text-valign": "bottom" } },
      { selector: "node[kind != 'work']", style: { "background-color": color("--quiet") } },
      { selector: "edge", style: { width: 1, "line-color": color("--rule"), "target-arrow-color": color("--rule"), "target-arrow-shape": "triangle", "curve-style": "bezier" } },
      { selector: "edge:active, edge:selected", style: { label: (edge) => edge.data("tie").replace("_", " "), "font-size": 9, color: color("--ink"), "line-color": color("--accent") } },
    ],
    layout: { name: "cose", animate: false, nodeDimensionsIncludeLabels: true },
  });
  drawing.on("tap", "node", ({ target }) => {
    const [kind, id] = [target.data("kind"), target.id().slice(target.id().indexOf(":") + 1)];
    const pages = { work: `/works/${encodeURIComponent(id)}`, comment: `/comments/${encodeURIComponent(id)}`, thread: `/search?q=${encodeURIComponent(`thread:"${id}"`)}`, author: `/search?author=${encodeURIComponent(id)}` };
    location.assign(pages[kind]);
  });
}

document.addEventListener("DOMContentLoaded", () => { suggestions(); live(); picture(); });
