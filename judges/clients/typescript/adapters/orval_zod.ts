// orval, client "zod": schemas, with fetch by hand. What is asked and what is answered is held to them.
import type { Client } from "../client";
import { statusesIn } from "../events";
import * as schemas from "../generated/orval-zod/api";

type Schema<T> = { parse(value: unknown): T };

export function adapter(url: string): Client {
  let authorization = "";
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { "Content-Type": "application/json", Authorization: authorization, ...init.headers };
    return fetch(`${url}/api/v1/${path}`, { ...init, headers });
  };
  const get = async (path: string): Promise<Response> => accepted(await send(path));
  const read = async <T>(path: string, schema: Schema<T>): Promise<T> => schema.parse(await (await get(path)).json());
  const post = async (path: string, body: unknown, headers = {}): Promise<Response> =>
    accepted(await send(path, { method: "POST", body: JSON.stringify(body), headers }));
  const make = async <T>(path: string, body: unknown, schema: Schema<T>): Promise<T> =>
    schema.parse(await (await post(path, body)).json());
  const of = (name: string): string => `roblox/environment/${encodeURIComponent(name)}`;
  return {
    register: async (email, password) => {
      const body = { email, password, full_name: "Ada Lovelace", organization_name: "Springfield School" };
      return make("auth/register", schemas.RegisterAccountBody.parse(body), schemas.RegisterAccountResponse);
    },
    logIn: async (email, password) =>
      make("auth/login", schemas.LogInBody.parse({ email, password }), schemas.LogInResponse),
    renew: async (refresh_token) =>
      make("auth/refresh", schemas.RenewSignInBody.parse({ refresh_token }), schemas.RenewSignInResponse),
    authorize: (accessToken) => void (authorization = `Bearer ${accessToken}`),
    create: async (name, description, key) => {
      const headers = schemas.CreateEnvironmentHeader.parse(key ? { "Idempotency-Key": key } : {});
      const body = schemas.CreateEnvironmentBody.parse({ name, description });
      const answer = await post("roblox/environment/create", body, headers);
      const { id } = schemas.CreateEnvironmentResponse.parse(await answer.json());
      return { id, isReplay: answer.headers.get("Idempotent-Replayed") === "true" };
    },
    status: async (name) => {
      const path = `roblox/environment/status/${encodeURIComponent(name)}`;
      return (await read(path, schemas.GetEnvironmentStatusResponse)).status;
    },
    follow: async (name) => {
      const answer = await get(`roblox/environment/status/${encodeURIComponent(name)}/events`);
      return statusesIn(await answer.text());
    },
    missing: async (name) => ((await (await send(of(name))).json()) as { code: string }).code,
    files: async (name) => (await read(`${of(name)}/versions`, schemas.ListEnvironmentVersionsResponse)).items[0].files,
    place: async (name) => (await get(`${of(name)}/place.rbxlx`)).blob(),
    project: async (name) => (await get(`${of(name)}/project.zip`)).blob(),
    pictureSvg: async (name) => (await get(`${of(name)}/picture.svg`)).blob(),
    picturePng: async (name) => (await get(`${of(name)}/picture.png`)).blob(),
    environments: async (limit, cursor) => {
      const query = schemas.ListEnvironmentsQueryParams.parse({ limit, cursor });
      return read(`roblox/environment/list?${words(query)}`, schemas.ListEnvironmentsResponse);
    },
    audit: async (limit, cursor) => {
      const query = schemas.ListAuditEntriesQueryParams.parse({ limit, cursor });
      return read(`organizations/current/audit?${words(query)}`, schemas.ListAuditEntriesResponse);
    },
    attachCard: async (payment_method) => {
      const body = schemas.AttachPaymentMethodBody.parse({ payment_method });
      return (await make("payments/payment-methods", body, schemas.AttachPaymentMethodResponse)).last4;
    },
    subscribe: async (plan) => {
      const body = schemas.CreateSubscriptionBody.parse({ plan });
      return (await make("payments/subscriptions", body, schemas.CreateSubscriptionResponse)).status;
    },
    invoices: async () => (await read("payments/invoices", schemas.ListInvoicesResponse)).items,
    payments: async () => (await read("payments/payment-intents", schemas.ListPaymentsResponse)).items,
    askRefund: async (payment, reason) => {
      const body = schemas.CreateRefundRequestBody.parse({ payment, reason });
      return (await make("payments/refunds", body, schemas.CreateRefundRequestResponse)).status;
    },
  };
}

async function accepted(answer: Response): Promise<Response> {
  if (!answer.ok) throw new Error(await answer.text());
  return answer;
}

function words(query: object): URLSearchParams {
  const said = Object.entries(query).filter(([, value]) => value !== undefined);
  return new URLSearchParams(said.map(([name, value]) => [name, String(value)]));
}
