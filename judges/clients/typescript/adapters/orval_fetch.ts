// orval, client "fetch".
import type { Client } from "../client";
import { statusesIn } from "../events";
import * as api from "../generated/orval-fetch/api";

export function adapter(_url: string): Client {
  let authorized: RequestInit = {};
  return {
    register: async (email, password) => {
      const body = { email, password, full_name: "Ada Lovelace", organization_name: "Springfield School" };
      return expect(await api.registerAccount(body), 201);
    },
    logIn: async (email, password) => expect(await api.logIn({ email, password }), 200),
    renew: async (refresh_token) => expect(await api.renewSignIn({ refresh_token }), 200),
    authorize: (accessToken) => void (authorized = { headers: { Authorization: `Bearer ${accessToken}` } }),
    create: async (name, description, key) => {
      const answer = await api.createEnvironment({ name, description }, { "Idempotency-Key": key }, authorized);
      return { id: expect(answer, 202).id, isReplay: answer.headers.get("Idempotent-Replayed") === "true" };
    },
    status: async (name) => expect(await api.getEnvironmentStatus(name, {}, authorized), 200).status,
    follow: async (name) => statusesIn(expect(await api.followEnvironment(name, {}, {}, authorized), 200)),
    missing: async (name) => expect(await api.getEnvironment(name, {}, authorized), 404).code,
    files: async (name) => expect(await api.listEnvironmentVersions(name, {}, authorized), 200).items[0]?.files ?? [],
    place: async (name) => expect(await api.getPlace(name, {}, {}, authorized), 200),
    project: async (name) => expect(await api.getProject(name, {}, {}, authorized), 200),
    pictureSvg: async (name) => expect(await api.getPictureSvg(name, {}, {}, authorized), 200),
    picturePng: async (name) => expect(await api.getPicturePng(name, {}, {}, authorized), 200),
    environments: async (limit, cursor) => expect(await api.listEnvironments({ limit, cursor }, authorized), 200),
    audit: async (limit, cursor) => expect(await api.listAuditEntries({ limit, cursor }, authorized), 200),
    attachCard: async (payment_method) =>
      expect(await api.attachPaymentMethod({ payment_method }, {}, authorized), 201).last4,
    subscribe: async (plan) => expect(await api.createSubscription({ plan }, {}, authorized), 201).status,
    invoices: async () => expect(await api.listInvoices({}, authorized), 200).items,
    payments: async () => expect(await api.listPayments({}, authorized), 200).items,
    askRefund: async (payment, reason) =>
      expect(await api.createRefundRequest({ payment, reason }, {}, authorized), 201).status,
  };
}

type Answer = { status: number; data: unknown };

function expect<A extends Answer, S extends A["status"]>(answer: A, status: S): Extract<A, { status: S }>["data"] {
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.data)}`);
  return answer.data as Extract<A, { status: S }>["data"];
}
