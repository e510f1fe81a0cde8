/** Numbers and texts of a recorded run, as chainrule.player.Recording writes them. */

export function unpackBytes(base64) {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

export function unpackFloats(base64) {
  return new Float32Array(unpackBytes(base64).buffer);
}

/** The place of the last number that is not above the wanted one, in an ascending list; -1 before the first. */
export function lastUpTo(ascending, wanted) {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const MOST_BYTES = 24e6;

/** Adds a frame behind the others, in an array with room for more; where there are too many, every second one is dropped. */
function appended(epochs, view, { epochs: added, bytes }) {
  const frame = unpackBytes(bytes);
  let all = new Uint8Array(view.buffer);
  const size = frame.length;
  const isFull = (epochs.length + 1) * size > MOST_BYTES && epochs.length > 100;
  if (isFull) {
    const kept = epochs.filter((_, i) => i % 2 === 0);
    kept.forEach((_, i) => all.copyWithin(i * size, 2 * i * size, (2 * i + 1) * size));
    epochs.splice(0, epochs.length, ...kept);
  }
  if ((epochs.length + 1) * size > all.length) {
    const larger = new Uint8Array(Math.max(2 * all.length, 16 * size));
    larger.set(all);
    all = larger;
  }
  all.set(frame, epochs.length * size);
  epochs.push(...added);
  return [new DataView(all.buffer), isFull];
}

export class Recording {
  constructor(json) {
    Object.assign(this, json);
    this.x = unpackFloats(json.data.x);
    this.y = unpackFloats(json.data.y);
    this.features = json.data.features.length;
    this.classes = json.data.classes.length;
    this.frameBytes = new DataView(unpackBytes(json.frames.bytes).buffer);
    this.answerBytes = json.answers && new DataView(unpackBytes(json.answers.bytes).buffer);
    this.lastEpoch = json.curves.epochs.at(-1) ?? 0;
    this.cached = { frame: -1 };
  }

  /**
   * Takes what came since, of a run that is not over: points of the curves, and a frame each.
   *
   * @return whether older frames were left out, as there are too many to keep
   */
  append({ curves, frames, answers }) {
    for (const [name, values] of Object.entries(curves)) {
      if (Array.isArray(values)) (this.curves[name] ??= []).push(...values);
      else this.curves[name] = values;
    }
    this.lastEpoch = this.curves.epochs.at(-1) ?? 0;
    let isThinner = false;
    if (frames) [this.frameBytes, isThinner] = appended(this.frames.epochs, this.frameBytes, frames);
    if (answers) {
      const [bytes, isThinned] = appended(this.answers.epochs, this.answerBytes, answers);
      this.answerBytes = bytes;
      isThinner ||= isThinned;
    }
    if (isThinner) this.cached = { frame: -1 };
    return isThinner;
  }

  /** The epoch of which the curves tell at an epoch: the last recorded one up to it; 0 before the first. */
  curveEpoch(epoch) {
    return this.curves.epochs[lastUpTo(this.curves.epochs, epoch)] ?? 0;
  }

  /** The value of a curve at an epoch, or at the last recorded one before it; NaN where there is none. */
  curveAt(name, epoch) {
    const place = lastUpTo(this.curves.epochs, epoch);
    return place < 0 ? NaN : (this.curves[name]?.[place] ?? NaN);
  }

  /** The place of the frame to be shown at an epoch; -1 where no parameters were recorded. */
  frameAt(epoch) {
    return lastUpTo(this.frames.epochs, epoch);
  }

  /** Values and gradients of all parameters in a frame. */
  parametersOf(frame) {
    if (this.cached.frame === frame) return this.cached;
    const sizes = this.parameters.map((p) => p.rows * p.columns);
    const bytes = sizes.reduce((sum, size) => sum + 4 + 6 * size, 0);
    let at = frame * bytes;
    const values = [];
    const gradients = [];
    for (const size of sizes) {
      const value = new Float32Array(size);
      const gradient = new Float32Array(size);
      for (let i = 0; i < size; i++, at += 4) value[i] = this.frameBytes.getFloat32(at, true);
      // Before the first epoch none of this run's gradients was computed.
      const scale = this.frames.epochs[frame] === 0 ? NaN : this.frameBytes.getFloat32(at, true) / 32767;
      at += 4;
      for (let i = 0; i < size; i++, at += 2) gradient[i] = this.frameBytes.getInt16(at, true) * scale;
      values.push(value);
      gradients.push(gradient);
    }
    this.cached = { frame, values, gradients };
    return this.cached;
  }
}
