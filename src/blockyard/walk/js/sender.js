// When to send: soon, or at once; and where that fails, again and again, less and less often.

const SOON = 5; // seconds
const LONGEST = 60;

export class Sender {
  // `send()`: a promise. `onSent()`: all is sent. `onFail(error)`: gives whether it is of use to send again.
  constructor(send, { onSent, onFail }) {
    Object.assign(this, { send, onSent, onFail });
    this.timer = null;
    this.pause = 0;
    this.isSending = false;
    this.isAskedAgain = false;
    window.addEventListener("online", () => this.pause && this.sendNow());
  }

  sendSoon() {
    this.timer ??= setTimeout(() => this.sendNow(), 1000 * SOON);
  }

  async sendNow() {
    this.stop();
    if (this.isSending) {
      this.isAskedAgain = true; // what goes now does not have the newest
      return;
    }
    this.isSending = true;
    try {
      do {
        this.isAskedAgain = false;
        await this.send();
      } while (this.isAskedAgain);
      this.pause = 0;
      this.onSent();
    } catch (error) {
      this.pause = Math.min(Math.max(2 * this.pause, 1), LONGEST);
      // Not all of a class at the same moment.
      if (this.onFail(error)) this.timer = setTimeout(() => this.sendNow(), 1000 * this.pause * (0.75 + Math.random() / 2));
    } finally {
      this.isSending = false;
    }
  }

  stop() {
    clearTimeout(this.timer);
    this.timer = null;
  }
}
