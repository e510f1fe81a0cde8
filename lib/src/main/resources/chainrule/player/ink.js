/** Colours of the page's theme, canvases as sharp as the screen, and numbers as a reader wants them. */

/** Such as [0, 114, 178] of "#0072B2" or of "rgb(0, 114, 178)". */
export function channels(colour) {
  if (colour.startsWith("#")) return [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16));
  return colour
    .match(/[\d.]+/g)
    .slice(0, 3)
    .map(Number);
}

/** On the straight line from one colour (0) to another (1), in channels. */
export function mixed(from, to, share) {
  const t = Math.max(0, Math.min(1, share));
  return from.map((f, i) => Math.round(f + t * (to[i] - f)));
}

export function css([r, g, b], alpha = 1) {
  return `rgb(${r} ${g} ${b} / ${alpha})`;
}

/** What the theme says now, read from an element that has its colours. */
export class Ink {
  constructor(element, palette) {
    const style = getComputedStyle(element);
    this.ink = channels(style.color);
    this.ground = channels(style.backgroundColor);
    this.isDark = this.ground.reduce((sum, c) => sum + c, 0) < 3 * 128;
    this.faint = mixed(this.ground, this.ink, 0.6);
    this.line = mixed(this.ground, this.ink, 0.18);
    this.palette = palette.map(channels);
    // Black, the seventh, would not be seen on a dark ground.
    if (this.isDark) this.palette = this.palette.map((c) => (Math.max(...c) < 64 ? [222, 222, 222] : c));
    this.positive = this.isDark ? mixed(this.palette[0], [255, 255, 255], 0.35) : this.palette[0];
    this.negative = this.isDark ? mixed(this.palette[1], [255, 255, 255], 0.2) : this.palette[1];
    this.font = `12px ${style.fontFamily}`;
  }

  of(i) {
    return this.palette[i % this.palette.length];
  }

  /** What is seen on a colour: the ink, except on colours as dark, or as bright, as it is. */
  on(colour) {
    const apart = colour.reduce((sum, c, i) => sum + Math.abs(c - this.ink[i]), 0);
    return apart < 200 ? this.ground : this.ink;
  }

  /** Whether a class of a smaller number has the same colour. */
  isRepeated(i) {
    return i >= this.palette.length;
  }

  /** The ground of a class where the network is that sure of it, from 0 to 1. */
  region(best, surety) {
    if (best < 0) return mixed(this.ground, this.ink, 0.3);
    return mixed(this.ground, this.of(best), this.isDark ? 0.2 + 0.4 * surety : 0.1 + 0.3 * surety);
  }

  /** From one sign through the ground to the other, for -1 to 1. */
  signed(share) {
    if (Number.isNaN(share)) return mixed(this.ground, this.ink, 0.3);
    return mixed(this.ground, share < 0 ? this.negative : this.positive, Math.abs(share));
  }
}

/** A cleared context that is measured in CSS pixels. */
export function sheet(canvas, ink) {
  const density = window.devicePixelRatio || 1;
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  if (canvas.width !== Math.round(width * density) || canvas.height !== Math.round(height * density)) {
    canvas.width = Math.round(width * density);
    canvas.height = Math.round(height * density);
  }
  const g = canvas.getContext("2d");
  g.setTransform(density, 0, 0, density, 0, 0);
  g.clearRect(0, 0, width, height);
  g.font = ink.font;
  g.lineCap = "round";
  g.lineJoin = "round";
  return { g, width, height };
}

/** Four significant digits, such as 0.2134 or 1.25e−7; whole numbers below a million, such as epochs, with all of theirs. */
export function brief(v, digits = 4) {
  if (v === null || v === undefined || Number.isNaN(v)) return "–";
  // A page has 4-byte numbers, of which that is the largest.
  if (!Number.isFinite(v)) return v > 0 ? "> 3.4e38" : "< −3.4e38";
  const size = Math.abs(v);
  const isLong = size !== 0 && (size < 1e-4 || size >= 1e6);
  const text = isLong
    ? v.toExponential(digits - 1).replace(/\.?0*e\+?/, "e")
    : String(Number.isInteger(v) ? v : Number(v.toPrecision(digits)));
  return text.replaceAll("-", "−");
}

/** Numbers along an axis, from end to end, in as few digits as place each where it stands. */
export function tickTexts(values, scale) {
  const most = Math.abs(scale(values.at(-1)) - scale(values[0])) / 20;
  for (let digits = 2; ; digits++) {
    const rounded = values.map((v) => Number(v.toPrecision(digits)));
    const isNear = values.every((v, i) => Math.abs(scale(v) - scale(rounded[i])) <= most);
    if (isNear || digits === 15) return rounded.map((v) => brief(v, digits));
  }
}

/** As much of a text as has room, with an ellipsis where that is not all. */
export function shortened(g, text, room) {
  if (g.measureText(text).width <= room) return text;
  const kept = Array.from(text);
  while (kept.length > 1 && g.measureText(`${kept.join("")}…`).width > room) kept.pop();
  return `${kept.join("")}…`;
}

/** The smallest and the largest of the finite numbers, never the same. */
export function spanOf(values) {
  let low = Infinity;
  let high = -Infinity;
  for (const v of values) {
    if (v === null || !Number.isFinite(v)) continue;
    low = Math.min(low, v);
    high = Math.max(high, v);
  }
  if (low > high) return [0, 1];
  return low === high ? [low - 0.5, high + 0.5] : [low, high];
}
