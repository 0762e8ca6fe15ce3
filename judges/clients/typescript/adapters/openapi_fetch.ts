// openapi-fetch, with the types of openapi-typescript.
import createClient from "openapi-fetch";
import type { Client } from "../client";
import { statusesIn } from "../events";
import type { paths } from "../generated/openapi-typescript/api";

type Answer<T> = { data?: T; error?: unknown; response: Response };

export function adapter(url: string): Client {
  const api = createClient<paths>({ baseUrl: url });
  let authorization = "";
  api.use({
    onRequest({ request }) {
      if (authorization) request.headers.set("Authorization", authorization);
      return request;
    },
  });
  const of = (name: string) => ({ params: { path: { name } } });
  const blob = (name: string) => ({ ...of(name), parseAs: "blob" as const });
  return {
    register: async (email, password) =>
      expect(
        await api.POST("/api/v1/auth/register", {
          body: { email, password, full_name: "Ada Lovelace", organization_name: "Springfield School" },
        }),
      ),
    logIn: async (email, password) => expect(await api.POST("/api/v1/auth/login", { body: { email, password } })),
    renew: async (refresh_token) => expect(await api.POST("/api/v1/auth/refresh", { body: { refresh_token } })),
    authorize: (accessToken) => void (authorization = `Bearer ${accessToken}`),
    create: async (name, description, key) => {
      const answer = await api.POST("/api/v1/roblox/environment/create", {
        params: { header: { "Idempotency-Key": key } },
        body: { name, description },
      });
      return { id: expect(answer).id, isReplay: answer.response.headers.get("Idempotent-Replayed") === "true" };
    },
    status: async (name) => expect(await api.GET("/api/v1/roblox/environment/status/{name}", of(name))).status,
    follow: async (name) => {
      const path = "/api/v1/roblox/environment/status/{name}/events";
      return statusesIn(expect(await api.GET(path, { ...of(name), parseAs: "text" })));
    },
    missing: async (name) => {
      const { error } = await api.GET("/api/v1/roblox/environment/{name}", of(name));
      return error?.code ?? "none";
    },
    files: async (name) => {
      const { items } = expect(await api.GET("/api/v1/roblox/environment/{name}/versions", of(name)));
      return items[0]?.files ?? [];
    },
    place: async (name) => expect(await api.GET("/api/v1/roblox/environment/{name}/place.rbxlx", blob(name))),
    project: async (name) => expect(await api.GET("/api/v1/roblox/environment/{name}/project.zip", blob(name))),
    pictureSvg: async (name) => expect(await api.GET("/api/v1/roblox/environment/{name}/picture.svg", blob(name))),
    picturePng: async (name) => expect(await api.GET("/api/v1/roblox/environment/{name}/picture.png", blob(name))),
    environments: async (limit, cursor) =>
      expect(await api.GET("/api/v1/roblox/environment/list", { params: { query: { limit, cursor } } })),
    audit: async (limit, cursor) =>
      expect(await api.GET("/api/v1/organizations/current/audit", { params: { query: { limit, cursor } } })),
    attachCard: async (payment_method) =>
      expect(await api.POST("/api/v1/payments/payment-methods", { body: { payment_method } })).last4,
    subscribe: async (plan) => expect(await api.POST("/api/v1/payments/subscriptions", { body: { plan } })).status,
    invoices: async () => expect(await api.GET("/api/v1/payments/invoices")).items,
    payments: async () => expect(await api.GET("/api/v1/payments/payment-intents")).items,
    askRefund: async (payment, reason) =>
      expect(await api.POST("/api/v1/payments/refunds", { body: { payment, reason } })).status,
  };
}

function expect<T>({ data, error }: Answer<T>): T {
  if (data === undefined) throw new Error(JSON.stringify(error));
  return data;
}
