// What an integrator writes first: it type-checks against what openapi-typescript makes of the document.
import type { components, operations } from "./generated/openapi-typescript/api";

type Schemas = components["schemas"];

export const world: Schemas["EnvironmentCreate"] = { name: "Mars Base", description: "A Mars base with three labs" };
export const plan: Schemas["SubscriptionCreate"] = { plan: "teacher" };
export const payment: Schemas["PaymentCreate"] = { amount: 500, description: "A book" };
export const refused: Schemas["ProblemDocument"] = {
  type: "/errors#of_tomorrow",
  title: "Conflict",
  status: 409,
  code: "of_tomorrow", // more codes may come
  detail: "Update your client.",
};

export type Made = operations["create_environment"]["responses"][202]["content"]["application/json"];
export const nameOf = (made: Made): string => made.name;
export const next = (page: Schemas["EnvironmentPage"]): string | null => page.next_cursor;
