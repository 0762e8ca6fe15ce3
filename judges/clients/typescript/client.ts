// What a generated client must be able to do. Whatever the API refuses, it throws.
export type Tokens = { access_token: string; refresh_token: string };
export type Made = { id: string; isReplay: boolean }; // isReplay: what `Idempotent-Replayed` says
export type Page = { items: { id: string }[]; next_cursor: string | null };
export type Billed = { stripe_id: string; status: string };
export type File = { kind: string; sha256: string };

export interface Client {
  register(email: string, password: string): Promise<Tokens>;
  logIn(email: string, password: string): Promise<Tokens>;
  renew(refreshToken: string): Promise<Tokens>;
  authorize(accessToken: string): void;
  create(name: string, description: string, key?: string): Promise<Made>;
  status(name: string): Promise<string>;
  follow(name: string): Promise<string[]>; // the status that each event tells, to the end
  missing(name: string): Promise<string>; // the code of the problem that an unknown environment is answered with
  files(name: string): Promise<File[]>; // of the latest version
  place(name: string): Promise<Blob>;
  project(name: string): Promise<Blob>;
  pictureSvg(name: string): Promise<Blob>;
  picturePng(name: string): Promise<Blob>;
  environments(limit: number, cursor?: string): Promise<Page>;
  audit(limit: number, cursor?: string): Promise<Page>;
  attachCard(paymentMethod: string): Promise<string | null>; // its last four digits
  subscribe(plan: "teacher"): Promise<string>;
  invoices(): Promise<Billed[]>;
  payments(): Promise<Billed[]>;
  askRefund(payment: string, reason: string): Promise<string>;
}
