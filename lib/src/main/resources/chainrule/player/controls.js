/** Buttons, slider and speed, the keys that do the same, and what else a film lets its viewer choose. */

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Drawn, as not every system has letters for them. */
const ICONS = {
  start: "M3 3h2v10H3zM13 3v10L6 8z",
  back: "M12 3v10L4 8z",
  play: "M4 2v12l10-6z",
  pause: "M4 3h3v10H4zM9 3h3v10H9z",
  forward: "M3 3v10l6-5zM10 3h2v10h-2z",
};

function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  for (const [key, value] of Object.entries({ width: 16, height: 16, viewBox: "0 0 16 16", "aria-hidden": "true" }))
    svg.setAttribute(key, value);
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", ICONS[name]);
  path.setAttribute("fill", "currentColor");
  svg.append(path);
  return svg;
}

/** Not of symbols: η is not Η. */
export function capital(text) {
  return /^[a-z][a-z ]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** A list of choices with a label that is heard and not seen. */
export function choice(label, options, chosen) {
  const list = element("select", { "aria-label": label, title: label });
  for (const option of options) list.append(element("option", { value: option }, option));
  list.addEventListener("change", () => chosen(list.value));
  return list;
}

const KEYS = { " ": "toggle", ArrowLeft: "back", ArrowRight: "forward", Home: "start", End: "end" };

export class Controls {
  /** @param actions {toggle, back, forward, start, end, seek(at), speed(factor)}; @param unit such as "epoch" */
  constructor(unit, actions) {
    this.actions = actions;
    this.play = this.button("play", "Play", "toggle");
    this.slider = element("input", { type: "range", min: 0, value: 0, "aria-label": capital(unit) });
    this.slider.addEventListener("input", () => actions.seek(Number(this.slider.value)));
    this.speed = element("select", { "aria-label": "Speed" });
    for (const factor of [0.25, 0.5, 1, 2, 4]) this.speed.append(element("option", { value: factor }, `${factor}×`));
    this.speed.value = "1";
    this.speed.addEventListener("change", () => actions.speed(Number(this.speed.value)));
    this.row = element(
      "div",
      { class: "controls" },
      this.button("start", "Go to the start", "start"),
      this.button("back", `Go back one ${unit}`, "back"),
      this.play,
      this.button("forward", `Go forward one ${unit}`, "forward"),
      this.slider,
      this.speed,
    );
  }

  button(sign, label, action) {
    const button = element("button", { type: "button", "aria-label": label, title: label }, icon(sign));
    button.addEventListener("click", () => this.actions[action]());
    return button;
  }

  show(at, last, step, words, isPlaying) {
    this.slider.max = String(last);
    this.slider.step = String(step);
    this.slider.value = String(at);
    this.slider.setAttribute("aria-valuetext", words);
    const label = isPlaying ? "Pause" : "Play";
    if (this.play.title === label) return;
    this.play.replaceChildren(icon(isPlaying ? "pause" : "play"));
    this.play.title = label;
    this.play.setAttribute("aria-label", label);
  }

  /** Where a key means something else, as on a button or in the list of speeds, it keeps its meaning. */
  key(event, target) {
    const name = KEYS[event.key];
    const isOwn = target.tagName === "SELECT" || (target.tagName === "BUTTON" && event.key === " ");
    if (!name || isOwn || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.actions[name]();
  }
}
