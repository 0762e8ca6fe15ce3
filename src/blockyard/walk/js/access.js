// The token that lets the page ask for a world. It is kept in memory only: a pupil's next page must not find it.

export function takeToken() {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (location.hash) history.replaceState(null, "", location.pathname + location.search);
  return token;
}

// Who opened this page may send {token} instead, if it is a page of Blockyard's own; it is told when we listen.
export function awaitToken(onToken) {
  const listen = (event) => {
    if (event.origin !== location.origin || typeof event.data?.token !== "string") return;
    window.removeEventListener("message", listen);
    onToken(event.data.token);
  };
  window.addEventListener("message", listen);
  const other = window.opener ?? (window.parent === window ? null : window.parent);
  other?.postMessage({ walk: "ready" }, location.origin);
}
