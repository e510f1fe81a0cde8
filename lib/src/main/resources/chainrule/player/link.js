/** The line from a page to its training in the kernel: numbers what it says, and tells when that waits for a running cell. */

const PATIENCE = 500; // milliseconds, which a kernel that is free does not need

export class LiveLink {
  /**
   * @param open (session, heard, ended) → {say(text), isBusy(), close()}, or null where there is no kernel yet
   * @param heard is given what the kernel says, and null once nobody trains any more
   * @param wait is given words while something waits, and "" after it
   */
  constructor(open, session, heard, wait) {
    Object.assign(this, { heard, wait });
    this.said = 0;
    this.answered = 0;
    this.line = open(
      session,
      (text) => this.hear(JSON.parse(text)),
      () => this.end(),
    );
    this.timer = setInterval(() => this.look(), PATIENCE / 2);
  }

  say(word, value = "") {
    if (this.said === this.answered) this.since = performance.now();
    this.said += 1;
    this.line.say(`${this.said} ${word} ${value}`.trim());
  }

  hear(news) {
    this.answered = Math.max(this.answered, news.heard);
    this.look();
    this.heard(news);
  }

  look() {
    const isWaiting = this.answered < this.said && this.line.isBusy() && performance.now() - this.since > PATIENCE;
    if (isWaiting === Boolean(this.isWaiting)) return;
    this.isWaiting = isWaiting;
    this.wait(isWaiting ? "Waiting for the running cell: the kernel does one thing at a time." : "");
  }

  end() {
    this.close();
    this.heard(null);
  }

  close() {
    clearInterval(this.timer);
    this.line?.close();
  }
}
