/** Loss and accuracy over epochs, steps or seconds, with the place that is shown; a press on the curve goes there. */
import { brief, css, sheet, shortened, spanOf, tickTexts } from "./ink.js";

const CURVE_MARGIN = { left: 54, right: 8, bottom: 20 }; // on the left at least, as much as the numbers need
const SHARES = [0, 0.5, 1]; // of an axis, where its numbers stand
const LEGEND_ROW = 16;
const MOST_ROWS = 4;

const DASHES = [[], [5, 4], [1, 4], [9, 4], [9, 4, 1, 4]];

/** From the lowest to the highest value, within the bounds of what there can be; of a single value, from 0 to beyond it. */
function axisSpan(values, bounds) {
  let [low, high] = spanOf(values);
  const [first, ...others] = values.filter(Number.isFinite);
  if (others.every((v) => v === first)) [low, high] = first ? [Math.min(0, 2 * first), Math.max(0, 2 * first)] : [0, 1];
  return bounds ? [Math.max(low, bounds[0]), Math.min(high, bounds[1])] : [low, high];
}

/** The numbers of an axis, which on one of powers of ten goes from the logarithm of the lowest to that of the highest. */
function ticksOf(low, high, log) {
  const values = SHARES.map((share) => low + share * (high - low)).map((v) => (Math.abs(v) < 1e-9 * (high - low) ? 0 : v));
  if (!log) return tickTexts(values, (v) => v);
  return tickTexts(
    values.map((v) => 10 ** v),
    Math.log10,
  );
}

export class Curve {
  /**
   * @param axis {last, unit} of the time line
   * @param series functions that give {name, xs, values, bounds, isCut} when asked, as values may come later
   * @param title of the chart, as a function, where the names of the series do not say what it shows
   */
  constructor(canvas, axis, series, { isDiverged = false, title } = {}) {
    Object.assign(this, { canvas, axis, series, isDiverged, title, left: CURVE_MARGIN.left });
  }

  placeAt(x) {
    const width = this.canvas.clientWidth - this.left - CURVE_MARGIN.right;
    const share = (x - this.left) / width;
    return Math.max(0, Math.min(1, share)) * this.axis.last;
  }

  draw(ink, at) {
    const { g, width, height } = sheet(this.canvas, ink);
    const series = this.series.map((each) => each());
    const all = series.flatMap((s) => s.values);
    const [{ bounds }] = series;
    let [low, high] = axisSpan(all, series.every((s) => s.bounds === bounds) && bounds);
    // Where a run explodes or falls by powers of ten, a straight axis shows a corner only.
    const log = low > 0 && high / low > 1000;
    const scale = log ? Math.log10 : (v) => v;
    if (!log && low >= 0 && low < high / 4) low = 0;
    [low, high] = [scale(low), scale(high)];
    const top = this.legend(g, ink, series, log, width);
    const texts = all.some(Number.isFinite) ? ticksOf(low, high, log) : [];
    if (texts.length > 0 && series.some((s) => s.isCut)) texts[0] = `≤ ${texts[0]}`;
    this.left = Math.max(CURVE_MARGIN.left, ...texts.map((text) => Math.ceil(g.measureText(text).width) + 7));
    const x = (e) => this.left + (e / (this.axis.last || 1)) * (width - this.left - CURVE_MARGIN.right);
    const y = (v) => height - CURVE_MARGIN.bottom - ((scale(v) - low) / (high - low)) * (height - CURVE_MARGIN.bottom - top);
    this.axes(g, ink, { texts, top, width, height });
    series.forEach((s, i) => this.line(g, ink, s, i, at, x, y));
    g.strokeStyle = css(ink.faint);
    g.lineWidth = 1;
    g.beginPath();
    g.moveTo(x(at), top);
    g.lineTo(x(at), height - CURVE_MARGIN.bottom);
    g.stroke();
  }

  /** What is drawn, in rows above it, where a long name is shortened; gives the height that they take. */
  legend(g, ink, series, log, width) {
    const names = series.map(({ name }, i) => ({ text: (i === 0 ? "━ " : "┅ ") + name, colour: this.colour(ink, i) }));
    if (log) names[0].text += " (log)";
    if (this.isDiverged) names.push({ text: "✕ diverged", colour: ink.negative });
    const title = this.title?.();
    let [left, row] = [CURVE_MARGIN.right, title ? 1 : 0];
    g.textAlign = "left";
    const room = width - 2 * CURVE_MARGIN.right;
    if (title) {
      g.fillStyle = css(ink.ink);
      g.fillText(shortened(g, title, room), left, 12);
    }
    for (const { text, colour } of names) {
      const shown = shortened(g, text, room);
      const size = g.measureText(shown).width;
      if (left > CURVE_MARGIN.right && left + size > width - CURVE_MARGIN.right) [left, row] = [CURVE_MARGIN.right, row + 1];
      if (row === MOST_ROWS) break;
      g.fillStyle = css(colour);
      g.fillText(shown, left, 12 + row * LEGEND_ROW);
      left += size + 10;
    }
    return 6 + Math.min(MOST_ROWS, row + 1) * LEGEND_ROW;
  }

  axes(g, ink, { texts, top, width, height }) {
    g.fillStyle = css(ink.faint);
    g.strokeStyle = css(ink.line);
    g.textAlign = "right";
    SHARES.forEach((share, i) => {
      const row = height - CURVE_MARGIN.bottom - share * (height - CURVE_MARGIN.bottom - top);
      g.beginPath();
      g.moveTo(this.left, row);
      g.lineTo(width - CURVE_MARGIN.right, row);
      g.stroke();
      if (texts[i]) g.fillText(texts[i], this.left - 5, row + 4);
    });
    const right = width - CURVE_MARGIN.right;
    if (this.axis.last > 0) g.fillText(brief(this.axis.last), right, height - 5);
    g.textAlign = "left";
    g.fillText("0", this.left, height - 5);
    g.textAlign = "center";
    g.fillText(this.axis.unit, (this.left + right) / 2, height - 5);
  }

  /** Of two lines the signs' colours, of more the palette's. */
  colour(ink, index) {
    if (this.series.length > 2) return ink.of(index);
    return index === 0 ? ink.positive : ink.negative;
  }

  /** Strong up to the place that is shown, faint after it; gaps where a value is not finite. */
  line(g, ink, { xs, values }, index, at, x, y) {
    const colour = this.colour(ink, index);
    g.setLineDash(DASHES[index % DASHES.length]);
    for (const isPast of [false, true]) {
      g.strokeStyle = css(colour, isPast ? 1 : 0.3);
      g.lineWidth = isPast ? 2.2 : 1.5;
      g.beginPath();
      let isDown = false;
      for (let i = 0; i < xs.length && (!isPast || xs[i] <= at); i++) {
        const v = values[i];
        if (v === null || v === undefined || !Number.isFinite(v)) {
          isDown = false;
          continue;
        }
        if (isDown) g.lineTo(x(xs[i]), y(v));
        else g.moveTo(x(xs[i]), y(v));
        isDown = true;
        if (isPast && (i === xs.length - 1 || xs[i + 1] > at)) {
          g.fillStyle = css(colour);
          g.fillRect(x(xs[i]) - 3, y(v) - 3, 6, 6);
        }
      }
      g.stroke();
    }
    g.setLineDash([]);
  }
}
