// What a school's program does first, in steps, whoever made its client. The same as python/flow.py.
import type { Client, Page } from "./client";

const PASSWORD = "violet kettle under nine bridges";
const WORLD = "Zürich & Émile #1 (100 %) 火星?"; // whoever does not escape it in an address asks for another one
const OTHER_WORLD = "A school yard";
const DESCRIPTION = "A Mars base with two labs and a quiz board";
const KEY = "the first world";
const PATIENCE_SECONDS = 120;

type Step = (client: Client) => Promise<void>;

export function steps(email: string): Record<string, Step> {
  let refreshToken = "";
  let id = "";
  return {
    register: async (client) => client.authorize((await client.register(email, PASSWORD)).access_token),
    login: async (client) => {
      const tokens = await client.logIn(email, PASSWORD);
      client.authorize(tokens.access_token);
      refreshToken = tokens.refresh_token;
    },
    refresh: async (client) => {
      const tokens = await client.renew(refreshToken);
      check(tokens.refresh_token !== refreshToken, "the token is still the same");
      client.authorize(tokens.access_token);
    },
    create: async (client) => {
      const made = await client.create(WORLD, DESCRIPTION, KEY);
      id = made.id;
      check(!made.isReplay, "the first answer calls itself a replay");
    },
    replay: async (client) => {
      const again = await client.create(WORLD, DESCRIPTION, KEY);
      check(again.id === id && again.isReplay, JSON.stringify(again));
    },
    poll: async (client) => until(async () => (await client.status(WORLD)) === "ready"),
    stream: async (client) => {
      await client.create(OTHER_WORLD, DESCRIPTION);
      const told = await client.follow(OTHER_WORLD);
      check(told.at(-1) === "ready", told.join());
    },
    problem: async (client) => {
      const code = await client.missing("Nowhere");
      check(code === "not_found", code);
    },
    place: async (client) => checkWhole(client, "place", await client.place(WORLD)),
    project: async (client) => checkWhole(client, "project", await client.project(WORLD)),
    svg: async (client) => checkWhole(client, "picture_svg", await client.pictureSvg(WORLD)),
    png: async (client) => checkWhole(client, "picture_png", await client.picturePng(WORLD)),
    lists: async (client) => {
      await until(async () => (await client.status(OTHER_WORLD)) === "ready");
      await checkPages((limit, cursor) => client.environments(limit, cursor), 1, 2);
      await checkPages((limit, cursor) => client.audit(limit, cursor), 2, 4);
    },
    card: async (client) => {
      const last4 = await client.attachCard("pm_card_visa");
      check(last4 === "4242", String(last4));
    },
    pay: async (client) => {
      const status = await client.subscribe("teacher");
      check(status === "active", status);
    },
    invoices: async (client) => until(async () => (await client.invoices()).some((one) => one.status === "paid")),
    payments: async (client) => until(async () => (await client.payments()).some((one) => one.status === "succeeded")),
    refund: async (client) => {
      const [payment] = await client.payments();
      check(payment !== undefined, "no payment");
      const status = await client.askRefund(payment.stripe_id, "It is the wrong plan.");
      check(status === "requested", status);
    },
  };
}

async function checkWhole(client: Client, kind: string, content: Blob): Promise<void> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await content.arrayBuffer()));
  const hash = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const file = (await client.files(WORLD)).find((one) => one.kind === kind);
  check(file !== undefined && file.sha256 === hash, `${content.size} bytes of ${kind}`);
}

async function checkPages(read: (limit: number, cursor?: string) => Promise<Page>, limit: number, least: number) {
  const found: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Page = await read(limit, cursor ?? undefined);
    found.push(...page.items.map((item) => item.id));
    cursor = page.next_cursor;
    check(found.length < 100, "the list has no end");
  } while (cursor !== null);
  const whole = (await read(100)).items.map((item) => item.id);
  check(found.join() === whole.join() && found.length >= least, `${found.length} in pages, ${whole.length} in one`);
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + PATIENCE_SECONDS * 1000;
  while (!(await condition())) {
    check(performance.now() < deadline, `not within ${PATIENCE_SECONDS} s`);
    await new Promise((wake) => setTimeout(wake, 100));
  }
}

export function check(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}
