// What the page asks of Blockyard. Every failure is an Error whose message a pupil can read.

const SENTENCES = {
  401: "You are not signed in any more. Open this world from Blockyard again.",
  403: "You may not play this world. Ask your teacher.",
  404: "This world is not here. Ask your teacher for the right link.",
  429: "That was very fast. Wait a moment, and try again.",
};
const OLD = "This world was made before worlds could be walked here. Ask your teacher to make it again.";
const SILENT = "Blockyard does not answer. Look whether you are online, and try again.";

export class Api {
  // `environment`: its name as it stands in the address of this page, so percent-encoded.
  constructor(environment, token) {
    this.base = `../api/v1/roblox/environment/${environment}`;
    this.headers = { Authorization: `Bearer ${token}` };
  }

  async readPlay() {
    return (await this.ask("/play")).json();
  }

  // As a data URL: the page's policy allows no other picture that needs a token.
  async readPicture() {
    const blob = await (await this.ask("/picture.png")).blob();
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.onerror = () => reject(reader.error);
      reader.readAsDataURL(blob);
    });
  }

  // `version`: of the play, so that a newer one changes nothing for who plays.
  async isRight(activity, question, answer, version) {
    const headers = { "Content-Type": "application/json" };
    const body = JSON.stringify({ question, answer, version });
    const told = await this.ask(`/play/${encodeURIComponent(activity)}`, { method: "POST", headers, body });
    return (await told.json()).right;
  }

  async ask(path, { headers, ...options } = {}) {
    let response;
    try {
      response = await fetch(this.base + path, { ...options, headers: { ...this.headers, ...headers } });
    } catch {
      throw new Error(SILENT);
    }
    if (response.ok) return response;
    const problem = await response.json().catch(() => ({}));
    if (problem.code === "no_play") throw new Error(OLD);
    throw new Error(SENTENCES[response.status] ?? problem.detail ?? SILENT);
  }
}
