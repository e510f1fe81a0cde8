/** A network that the kernel trains while it is watched; without a kernel, its first epochs as they were recorded. */
import { Recording } from "./recording.js";
import { RunView } from "./run.js";
import { LiveLink } from "./link.js";
import { LiveForm } from "./form.js";
import { capital, element } from "./controls.js";

export class LiveView {
  /** @param player {draw(), tell(words), seek(at), work(), follow(at)} */
  constructor(film, player) {
    Object.assign(this, { film, player });
    this.unit = "epoch";
    this.step = 1;
    this.place = element("div", { class: "chosen" });
    this.parts = [this.place];
    this.form = new LiveForm(
      film,
      (word, value) => this.say(word, value),
      (words) => this.player.tell(words),
    );
    this.above = [this.form.row];
    this.more = [this.form.rate];
    this.show(film.runs[0]);
    this.isLive = false;
    this.isPlaying = false;
  }

  show(recording) {
    this.view = new RunView(this.film, this.player, recording);
    this.place.replaceChildren(...this.view.parts);
  }

  /** @param open of the extension: asks the kernel; undefined on a page without it */
  connect(open) {
    this.isInLab = Boolean(open || document.querySelector(".jp-NotebookPanel")); // a page that was exported has no such panel
    this.player.tell("");
    this.link =
      open &&
      new LiveLink(
        open,
        this.film.session,
        (news) => this.hear(news),
        (words) => {
          this.player.tell(words);
          this.player.draw();
        },
      );
    this.form.row.hidden = this.form.rate.hidden = !this.isLive;
  }

  disconnect() {
    this.link?.close();
    this.leave();
  }

  leave() {
    this.isLive = this.isPlaying = false;
    this.form.row.hidden = this.form.rate.hidden = true;
  }

  say(word, value) {
    this.link.say(word, value);
  }

  hear(news) {
    if (news === null) {
      this.leave();
      this.player.draw();
      this.player.tell("");
      return;
    }
    if (news.refused) this.player.tell(capital(news.refused));
    const isFirst = !this.isLive;
    const isAtEnd = isFirst || this.player.at() >= this.last;
    if (news.run) this.begin(news.run);
    if (!("playing" in news)) return;
    this.isLive = true;
    this.isPlaying = news.playing;
    const isNewMessage = this.message !== news.message;
    this.message = news.message;
    if (isFirst || isNewMessage) this.player.tell("");
    this.form.row.hidden = this.form.rate.hidden = false;
    this.form.show(news.settings);
    if (news.curves) this.add(news);
    this.view.recording.title = news.title;
    if (news.picture && news.picture % 10 === 0) this.say("seen", news.picture);
    this.player.follow(news.run || isAtEnd ? this.last : this.player.at());
  }

  /** Another network, or the same one for a page that comes anew. */
  begin(run) {
    this.show(new Recording({ ...run, data: run.data ?? this.view.recording.data }));
  }

  add(news) {
    const isLonger = news.curves.validation && !this.view.recording.curves.validation;
    const isThinner = this.view.recording.append(news);
    if (isLonger || isThinner) this.show(this.view.recording);
  }

  toggle() {
    if (!this.isPlaying) this.player.seek(this.last);
    this.say(this.isPlaying ? "pause" : "play");
  }

  /** Trains one more epoch where the newest one is shown already. */
  stepFrom(at) {
    if (at < this.last) return false;
    this.say("step");
    return true;
  }

  /** Looking back pauses. */
  stop() {
    if (this.isPlaying) this.say("pause");
    this.isPlaying = false;
  }

  get last() {
    return this.view.recording.lastEpoch;
  }

  get title() {
    return this.view.recording.title;
  }

  get resting() {
    if (this.isLive) return capital(this.message);
    return `Recorded. Run the cell ${this.isInLab ? "again" : "in JupyterLab"} to train it live.`;
  }

  /** For those who do not see it. */
  get label() {
    return this.isLive ? `A network that the kernel trains: ${this.title}` : this.film.words;
  }

  work(end) {
    return this.view.work(end);
  }

  draw(ink, at) {
    const words = this.view.draw(ink, at);
    if (!this.isLive) return words;
    const state = !this.isPlaying ? "paused" : this.link?.isWaiting ? "waiting" : "training";
    return `${state} · ${at === this.last ? words.replace(/^(epoch \d+) of \d+/, "$1") : words}`;
  }
}
