/** What the network answers at an epoch: on a grid over the inputs, and for the examples. */
import { lastUpTo } from "./recording.js";
import { forwardPass, softmaxRows } from "./forward.js";

const COMPUTED_SIDE = 80;
const COMPUTED_PIECES = 120;

/** Middles of the grid's cells from top left, row by row, or of a line's pieces. */
function gridPoints({ low, high }, side) {
  const axes = low.length;
  const points = new Float32Array(axes === 0 ? 0 : axes * side ** axes);
  for (let i = 0; i < points.length / (axes || 1); i++) {
    points[i * axes] = low[0] + (((i % side) + 0.5) / side) * (high[0] - low[0]);
    if (axes === 2) points[i * 2 + 1] = high[1] - ((Math.floor(i / side) + 0.5) / side) * (high[1] - low[1]);
  }
  return points;
}

/** From the recorded parameters, for networks of layers whose formulas this script has. */
class ComputedAnswers {
  constructor(recording) {
    this.recording = recording;
    this.epochs = recording.frames.epochs;
    this.side = recording.features === 1 ? COMPUTED_PIECES : COMPUTED_SIDE;
    const grid = gridPoints(recording.data, this.side);
    this.cells = grid.length / recording.features;
    this.examples = Array.from({ length: recording.data.size }, (_, i) => i);
    this.input = new Float32Array(grid.length + recording.x.length);
    this.input.set(grid);
    this.input.set(recording.x, grid.length);
  }

  compute(place, input) {
    const { values } = this.recording.parametersOf(place);
    const outputs = forwardPass(this.recording.layers, values, input, input.length / this.recording.features);
    return this.recording.columns.map((column) => (column.layer < 0 ? input : outputs[column.layer]));
  }

  /** The outputs of each column, row after row: the grid's cells first, then the examples. */
  columnsOf(place) {
    return this.compute(place, this.input);
  }

  /** Of the examples only, and of the last column. */
  lastOfExamples(place) {
    return this.compute(place, this.recording.x).at(-1);
  }
}

/** As the kernel gave them, for networks with layers from a cell. */
class RecordedAnswers {
  constructor(recording) {
    this.recording = recording;
    const { answers, data } = recording;
    this.epochs = answers.epochs;
    this.side = answers.side;
    this.examples = answers.examples;
    this.cells = data.low.length === 0 ? 0 : answers.side ** data.low.length;
    this.rows = this.cells + this.examples.length;
    const grid = gridPoints(data, this.side);
    this.input = new Float32Array(this.rows * recording.features);
    this.input.set(grid);
    this.examples.forEach((example, i) => {
      const width = recording.features;
      this.input.set(recording.x.subarray(example * width, (example + 1) * width), grid.length + i * width);
    });
  }

  columnsOf(place) {
    const sizes = this.recording.columns.slice(1).map((column) => column.size * this.rows);
    const inside = sizes.slice(0, -1).reduce((sum, size) => sum + 8 + size, 0);
    const bytes = this.recording.answerBytes;
    let at = place * (inside + 8 + 4 * sizes.at(-1));
    const read = [this.input];
    sizes.forEach((size, c) => {
      const low = bytes.getFloat32(at, true);
      const step = (bytes.getFloat32(at + 4, true) - low) / 255;
      at += 8;
      const values = new Float32Array(size);
      if (c === sizes.length - 1) {
        for (let i = 0; i < size; i++, at += 4) values[i] = bytes.getFloat32(at, true);
      } else {
        for (let i = 0; i < size; i++, at++) values[i] = low + step * bytes.getUint8(at);
      }
      read.push(values);
    });
    return read;
  }

  lastOfExamples(place) {
    return this.columnsOf(place)
      .at(-1)
      .subarray(this.cells * this.recording.columns.at(-1).size);
  }
}

/**
 * The class that a row of outputs says, as the kernel's OneHot.label and with it Metric.accuracy() have it: the largest output, the
 * first of equals; of one output, whether it is ½ or more; -1 where an output is NaN.
 */
export function classOf(outputs, row, width) {
  let best = 0;
  for (let k = 0; k < width; k++) {
    const value = outputs[row * width + k];
    if (Number.isNaN(value)) return -1;
    if (width === 1) return Number(value >= 0.5);
    if (value > outputs[row * width + best]) best = k;
  }
  return best;
}

/** Probabilities, rows × classes, of one column both classes'; null where the outputs are none, and not said to become some. */
export function probabilitiesOf(kind, outputs, width) {
  if (kind === "LOGITS") return softmaxRows(outputs, width);
  if (kind !== "PROBABILITIES") return null;
  return width > 1 ? outputs : bothOf(outputs);
}

/** Of outputs for class 1, those of both classes. */
function bothOf(outputs) {
  const both = new Float32Array(2 * outputs.length);
  outputs.forEach((p, i) => {
    both[2 * i] = 1 - p;
    both[2 * i + 1] = p;
  });
  return both;
}

/** From 0 where two classes are even to 1, for colours: by probabilities, or else by how far the largest output is above the next one. */
export function suretyOf(probabilities, outputs, row, width, best) {
  const kinds = Math.max(2, width);
  let surety;
  if (best < 0) return 0;
  if (probabilities) surety = (probabilities[row * kinds + best] - 1 / kinds) / (1 - 1 / kinds);
  else if (width === 1) surety = Math.abs(2 * outputs[row] - 1);
  else {
    let next = -Infinity;
    for (let k = 0; k < width; k++) if (k !== best) next = Math.max(next, outputs[row * width + k]);
    surety = outputs[row * width + best] - next;
  }
  return Math.max(0, Math.min(1, surety));
}

export class Answers {
  constructor(recording) {
    this.recording = recording;
    this.source = recording.answers ? new RecordedAnswers(recording) : new ComputedAnswers(recording);
    this.cached = { place: -2 };
    this.scores = new Map();
  }

  /** The answers at the last epoch for which there are some; null where there are none at all. */
  at(epoch) {
    const place = lastUpTo(this.source.epochs, epoch);
    if (place < 0) return null;
    if (this.cached.place !== place) {
      const { side, cells, examples } = this.source;
      let before; // computed only for those pictures that show it
      this.cached = {
        place,
        epoch: this.source.epochs[place],
        side,
        cells,
        examples,
        columns: this.source.columnsOf(place),
        classesBefore: () => (before ??= this.classesOf(place - 1)),
      };
    }
    return this.cached;
  }

  /** What the network says of each example; nothing before the first place. */
  classesOf(place) {
    if (place < 0) return [];
    const outputs = this.source.lastOfExamples(place);
    const width = this.recording.columns.at(-1).size;
    return this.source.examples.map((_, i) => classOf(outputs, i, width));
  }

  /** The share of examples that are right, or R² of a regression, at the place-th of the source's epochs. */
  scoreOf(place) {
    if (!this.scores.has(place)) this.scores.set(place, this.score(this.source.lastOfExamples(place)));
    return this.scores.get(place);
  }

  score(outputs) {
    const { classes, y, columns } = this.recording;
    const width = columns.at(-1).size;
    const { examples } = this.source;
    if (classes > 0) {
      if (examples.every((_, i) => classOf(outputs, i, width) < 0)) return NaN;
      return examples.filter((e, i) => classOf(outputs, i, width) === y[e]).length / examples.length;
    }
    let sum = 0;
    for (let c = 0; c < width; c++) {
      const mean = examples.reduce((total, e) => total + y[e * width + c], 0) / examples.length;
      let off = 0;
      let spread = 0;
      examples.forEach((e, i) => {
        off += (outputs[i * width + c] - y[e * width + c]) ** 2;
        spread += (y[e * width + c] - mean) ** 2;
      });
      sum += spread === 0 ? Number(off === 0) : 1 - off / spread;
    }
    return sum / width;
  }
}
