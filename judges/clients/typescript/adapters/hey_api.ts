// @hey-api/openapi-ts: functions over fetch.
import type { Client } from "../client";
import * as api from "../generated/hey-api";
import { client } from "../generated/hey-api/client.gen";

export function adapter(url: string): Client {
  client.setConfig({ baseUrl: url, throwOnError: true });
  const strict = { throwOnError: true } as const;
  const of = (name: string) => ({ path: { name }, ...strict });
  return {
    register: async (email, password) => {
      const body = { email, password, full_name: "Ada Lovelace", organization_name: "Springfield School" };
      return (await api.registerAccount({ body, ...strict })).data;
    },
    logIn: async (email, password) => (await api.logIn({ body: { email, password }, ...strict })).data,
    renew: async (refresh_token) => (await api.renewSignIn({ body: { refresh_token }, ...strict })).data,
    authorize: (accessToken) => void client.setConfig({ auth: accessToken }),
    create: async (name, description, key) => {
      const headers = { "Idempotency-Key": key };
      const { data, response } = await api.createEnvironment({ body: { name, description }, headers, ...strict });
      return { id: data.id, isReplay: response.headers.get("Idempotent-Replayed") === "true" };
    },
    status: async (name) => (await api.getEnvironmentStatus(of(name))).data.status,
    follow: async (name) => {
      const told: string[] = [];
      const { stream } = await api.followEnvironment({ path: { name } });
      for await (const data of stream) told.push((data as unknown as api.StatusRead).status);
      return told;
    },
    missing: async (name) => (await api.getEnvironment({ path: { name }, throwOnError: false })).error?.code ?? "none",
    files: async (name) => (await api.listEnvironmentVersions(of(name))).data.items[0]?.files ?? [],
    place: async (name) => (await api.getPlace(of(name))).data as Blob,
    project: async (name) => (await api.getProject(of(name))).data as Blob,
    pictureSvg: async (name) => (await api.getPictureSvg(of(name))).data as Blob,
    picturePng: async (name) => (await api.getPicturePng(of(name))).data as Blob,
    environments: async (limit, cursor) => (await api.listEnvironments({ query: { limit, cursor }, ...strict })).data,
    audit: async (limit, cursor) => (await api.listAuditEntries({ query: { limit, cursor }, ...strict })).data,
    attachCard: async (payment_method) =>
      (await api.attachPaymentMethod({ body: { payment_method }, ...strict })).data.last4,
    subscribe: async (plan) => (await api.createSubscription({ body: { plan }, ...strict })).data.status,
    invoices: async () => (await api.listInvoices(strict)).data.items,
    payments: async () => (await api.listPayments(strict)).data.items,
    askRefund: async (payment, reason) =>
      (await api.createRefundRequest({ body: { payment, reason }, ...strict })).data.status,
  };
}
