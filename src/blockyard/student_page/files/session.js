// Who is signed in: the token, and when she last did something. Both end with the tab: the next pupil's must not find it.

const TOKEN = "student token";
const SEEN = "student seen";
const HOME = "student home";
const LONGEST = 20 * 60_000; // milliseconds in which she does nothing
const ANYWHERE = new URL("../../student", import.meta.url);

export const session = {
  get token() {
    return sessionStorage.getItem(TOKEN);
  },

  // Milliseconds until she is to be signed out. The clock is asked and no timer: a computer that sleeps stops timers.
  get left() {
    return this.token ? Number(sessionStorage.getItem(SEEN)) + LONGEST - Date.now() : Infinity;
  },

  // Where she signed in: the page of her class, if she came by its code.
  get home() {
    return new URL(sessionStorage.getItem(HOME) ?? "", ANYWHERE).href;
  },

  begin(token) {
    sessionStorage.setItem(TOKEN, token);
    sessionStorage.setItem(HOME, location.pathname);
    this.see();
  },

  // She did something.
  see() {
    sessionStorage.setItem(SEEN, Date.now());
  },

  end() {
    for (const name of [TOKEN, SEEN, HOME]) sessionStorage.removeItem(name);
  },
};
