/** The element <chainrule-player>, which holds a film or is given one, and plays it. */
import { Ink, css } from "./ink.js";
import { Controls, element } from "./controls.js";
import { filmOf } from "./film.js";
import { RunView } from "./run.js";
import { ComparisonView } from "./comparison.js";
import { SweepView } from "./sweep.js";
import { ReelView } from "./reel.js";
import { LiveView } from "./live.js";
import { STYLE } from "./style.js";

const SECONDS = 10; // that a whole film takes at speed 1
const SECONDS_A_PICTURE = 1.2; // where pictures are few, as in a row of steps

const VIEWS = { run: RunView, comparison: ComparisonView, sweep: SweepView, reel: ReelView, live: LiveView };

class ChainrulePlayer extends HTMLElement {
  connectedCallback() {
    if (!this.root) this.build();
    this.dark = matchMedia("(prefers-color-scheme: dark)");
    this.repaint = () => {
      // JupyterLab hides the page for a moment while it changes themes, too short for the observer of sizes.
      if (this.root.clientWidth > 0) this.draw(true);
      else this.later = requestAnimationFrame(() => this.draw(true));
    };
    this.dark.addEventListener("change", this.repaint);
    window.addEventListener("keydown", this.keepKeys, true);
    this.theme = new MutationObserver(this.repaint);
    this.theme.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-light", "class"] });
    this.sizes = new ResizeObserver(this.repaint);
    this.sizes.observe(this.root);
    this.view.connect?.(this.open);
    this.work();
  }

  /** JupyterLab, which hears keys before us, leaves arrows and letters alone here, but still saves at Ctrl+S. */
  keepKeys = (event) => {
    if (event.composedPath().includes(this)) this.toggleAttribute("data-lm-suppress-shortcuts", !(event.ctrlKey || event.metaKey));
  };

  /** Nothing of an output that was removed goes on. */
  disconnectedCallback() {
    this.view.disconnect?.();
    this.isPlaying = false;
    cancelAnimationFrame(this.request);
    cancelAnimationFrame(this.following);
    cancelAnimationFrame(this.later);
    clearTimeout(this.working);
    clearTimeout(this.waiting);
    this.dark.removeEventListener("change", this.repaint);
    window.removeEventListener("keydown", this.keepKeys, true);
    this.theme.disconnect();
    this.sizes.disconnect();
  }

  build() {
    this.film ??= filmOf(this.querySelector("script[type='application/json']").textContent);
    this.at = 0;
    this.factor = 1;
    this.words = element("div", { class: "words", role: "status", "aria-live": "off" });
    this.hint = element("div", { class: "hint", "aria-live": "polite" });
    const player = {
      draw: () => this.draw(true),
      tell: (words) => this.tell(words),
      seek: (at) => this.seek(at),
      work: () => this.work(),
      at: () => this.at,
      follow: (at) => this.follow(at),
    };
    this.view = new VIEWS[this.film.kind](this.film, player);
    this.controls = new Controls(this.view.unit, {
      toggle: () => (this.view.isLive ? this.view.toggle() : this.play(!this.isPlaying)),
      back: () => this.seek((Math.ceil(this.at / this.view.step) - 1) * this.view.step),
      forward: () =>
        (this.view.isLive && this.view.stepFrom(this.at)) || this.seek((Math.floor(this.at / this.view.step) + 1) * this.view.step),
      start: () => this.seek(0),
      end: () => this.seek(this.view.last),
      seek: (at) => this.seek(at),
      speed: (factor) => (this.factor = factor),
    });
    this.controls.row.append(...this.view.more);
    this.heading = element("div", { class: "title" });
    this.root = element(
      "div",
      { class: "player", role: "group", "aria-label": this.film.words },
      this.heading,
      ...(this.view.above ?? []),
      element("div", { class: "pictures" }, ...this.view.parts),
      this.controls.row,
      this.words,
      this.hint,
    );
    this.root.addEventListener("keydown", (event) => this.controls.key(event, event.composedPath()[0]));
    this.tell("");
    this.attachShadow({ mode: "open" }).append(element("style", {}, STYLE), this.root);
  }

  /** Computes what the view has left to compute in small pieces, so that the page stays quick. */
  work() {
    clearTimeout(this.working);
    if (!this.isConnected || !this.root) return;
    const isLeft = this.view.work(performance.now() + 8);
    this.turns = (this.turns ?? 0) + 1;
    if (!isLeft || this.turns % 8 === 0) this.draw(true);
    if (isLeft) this.working = setTimeout(() => this.work(), 4);
  }

  tell(words) {
    this.hint.textContent = words || this.view.resting;
  }

  /** Shows what a live training has come to: at the next picture that the page draws, with reduced motion once a second. */
  follow(at) {
    this.isPlaying = false;
    this.at = at;
    cancelAnimationFrame(this.following);
    clearTimeout(this.waiting);
    const isStill = this.view.isPlaying && matchMedia("(prefers-reduced-motion: reduce)").matches;
    const show = () => {
      this.followed = performance.now();
      this.following = requestAnimationFrame(() => this.work());
    };
    const left = isStill ? 1000 - (performance.now() - (this.followed ?? 0)) : 0;
    if (left <= 0) show();
    else this.waiting = setTimeout(show, left);
  }

  seek(at) {
    this.view?.stop?.();
    this.play(false);
    const place = this.view?.step === 1 ? Math.round(at) : at;
    this.at = Math.max(0, Math.min(this.view?.last ?? 0, place));
    this.draw();
  }

  play(isPlaying) {
    if (isPlaying && this.at >= this.view.last) this.at = 0;
    this.isPlaying = isPlaying;
    cancelAnimationFrame(this.request);
    this.before = undefined;
    if (isPlaying) this.request = requestAnimationFrame((now) => this.tick(now));
    this.draw(true);
  }

  /** With reduced motion the film advances in ten still pictures, one a second. */
  tick(now) {
    const { last, step } = this.view;
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const seconds = Math.max(SECONDS, this.film.kind === "reel" ? last * SECONDS_A_PICTURE : 0);
    const passed = ((now - (this.before ?? now)) / 1000) * this.factor;
    if (!isStill || passed >= 1) {
      this.at = Math.min(last, this.at + (isStill ? Math.max(step, last / 10) : (passed * last) / seconds));
      this.before = now;
    } else {
      this.before ??= now;
    }
    if (this.at >= last) this.play(false);
    else this.request = requestAnimationFrame((next) => this.tick(next));
    this.draw();
  }

  draw(isAnyway = false) {
    if (!this.isConnected || !this.root || this.root.clientWidth === 0) return;
    const { last, step } = this.view;
    const at = step === 1 ? Math.floor(this.at) : this.at;
    if (!isAnyway && this.drawn === at) return;
    this.drawn = at;
    const ink = new Ink(this.root, this.film.palette);
    const words = this.view.draw(ink, at);
    const label = this.view.label ?? this.film.words;
    if (this.root.getAttribute("aria-label") !== label) this.root.setAttribute("aria-label", label);
    // Not of the whole player, which takes its own ground from the page's scheme.
    for (const { style } of [this.controls.row, ...(this.view.above ?? [])]) {
      style.colorScheme = ink.isDark ? "dark" : "light";
      style.accentColor = css(ink.positive); // with a dark one, a browser draws a slider of its light scheme
    }
    const isMoving = Boolean(this.view.isLive ? this.view.isPlaying : this.isPlaying);
    this.words.setAttribute("aria-live", isMoving ? "off" : "polite"); // Nobody can listen to 25 sentences a second.
    if (this.words.textContent !== words) this.words.textContent = words;
    if (this.heading.textContent !== this.view.title) this.heading.textContent = this.view.title;
    this.controls.speed.hidden = Boolean(this.view.isLive);
    this.controls.show(at, last, step, words, isMoving);
  }
}

// A page with several players has this script several times, and defines the element once.
if (!customElements.get("chainrule-player")) customElements.define("chainrule-player", ChainrulePlayer);
