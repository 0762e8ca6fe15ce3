// Who is signed in, and when she last did something. It ends with the tab: the next pupil's must not find it.

const TOKEN = "student token";
const SEEN = "student seen";
const LONGEST = 20 * 60_000; // milliseconds in which she does nothing

export const session = {
  get token() {
    return sessionStorage.getItem(TOKEN);
  },

  // Milliseconds until she is to be signed out. The clock is asked and no timer: a computer that sleeps stops timers.
  get left() {
    return this.token ? Number(sessionStorage.getItem(SEEN)) + LONGEST - Date.now() : Infinity;
  },

  begin(token) {
    sessionStorage.setItem(TOKEN, token);
    this.see();
  },

  // She did something.
  see() {
    sessionStorage.setItem(SEEN, Date.now());
  },

  end() {
    sessionStorage.removeItem(TOKEN);
    sessionStorage.removeItem(SEEN);
  },
};
