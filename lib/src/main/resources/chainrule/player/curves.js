/** Loss and accuracy over epochs, steps or seconds, with the place that is shown; a press on the curve goes there. */
import { brief, css, sheet, spanOf } from "./ink.js";

const CURVE_MARGIN = { left: 54, right: 8, top: 22, bottom: 20 };

const DASHES = [[], [5, 4], [1, 4], [9, 4], [9, 4, 1, 4]];

export class Curve {
  /**
   * @param axis {last, unit} of the time line
   * @param series functions that give {name, xs, values} when asked, as values may come later
   */
  constructor(canvas, axis, series, diverged) {
    Object.assign(this, { canvas, axis, series, diverged });
  }

  placeAt(x) {
    const width = this.canvas.clientWidth - CURVE_MARGIN.left - CURVE_MARGIN.right;
    const share = (x - CURVE_MARGIN.left) / width;
    return Math.max(0, Math.min(1, share)) * this.axis.last;
  }

  draw(ink, at) {
    const { g, width, height } = sheet(this.canvas, ink);
    const series = this.series.map((each) => each());
    const all = series.flatMap((s) => s.values);
    let [low, high] = spanOf(all);
    // Where a run explodes or falls by powers of ten, a straight axis shows a corner only.
    const log = low > 0 && high / low > 1000;
    const scale = log ? Math.log10 : (v) => v;
    if (!log && low >= 0 && low < high / 4) low = 0;
    [low, high] = [scale(low), scale(high)];
    const x = (e) => CURVE_MARGIN.left + (e / (this.axis.last || 1)) * (width - CURVE_MARGIN.left - CURVE_MARGIN.right);
    const y = (v) => height - CURVE_MARGIN.bottom - ((scale(v) - low) / (high - low)) * (height - CURVE_MARGIN.top - CURVE_MARGIN.bottom);
    this.axes(g, ink, { low, high, log, x, y, width, height });
    series.forEach((s, i) => this.line(g, ink, s, i, at, x, y));
    g.strokeStyle = css(ink.faint);
    g.lineWidth = 1;
    g.beginPath();
    g.moveTo(x(at), CURVE_MARGIN.top);
    g.lineTo(x(at), height - CURVE_MARGIN.bottom);
    g.stroke();
    if (this.diverged) {
      g.fillStyle = css(ink.negative);
      g.textAlign = "right";
      g.fillText("✕ diverged", width - CURVE_MARGIN.right, CURVE_MARGIN.top + 12);
    }
  }

  axes(g, ink, { low, high, log, x, width, height }) {
    g.fillStyle = css(ink.ink);
    g.textAlign = "left";
    let at = CURVE_MARGIN.left;
    this.series.forEach((each, i) => {
      const { name } = each();
      const text = (i === 0 ? "━ " : "┅ ") + name + (log && i === 0 ? " (log)" : "");
      g.fillStyle = css(this.colour(ink, i));
      g.fillText(text, at, 12);
      at += g.measureText(`${text}  `).width;
    });
    g.fillStyle = css(ink.faint);
    g.strokeStyle = css(ink.line);
    g.textAlign = "right";
    for (const share of [0, 0.5, 1]) {
      const v = low + share * (high - low);
      const row = height - CURVE_MARGIN.bottom - share * (height - CURVE_MARGIN.top - CURVE_MARGIN.bottom);
      g.beginPath();
      g.moveTo(CURVE_MARGIN.left, row);
      g.lineTo(width - CURVE_MARGIN.right, row);
      g.stroke();
      g.fillText(brief(Number((log ? 10 ** v : v).toPrecision(2))), CURVE_MARGIN.left - 5, row + 4);
    }
    g.fillText(brief(this.axis.last), x(this.axis.last), height - 5);
    g.textAlign = "left";
    g.fillText("0", x(0), height - 5);
    g.textAlign = "center";
    g.fillText(this.axis.unit, (x(0) + x(this.axis.last)) / 2, height - 5);
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
