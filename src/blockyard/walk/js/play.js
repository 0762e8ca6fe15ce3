// What happens in a play: machines run as the reference does it (src/worlds/activities/play.py), and its vectors compare
// both. Like that one it knows no picture, no clock and no answer. Entries are JSON: what is none is absent.

const TO_ALL = new Set(["open", "shut", "hide", "reveal", "light", "finish"]);
const SILENT = new Set(["add", "set", "stop"]);
const LASTING = new Set(["open", "shut", "hide", "reveal", "light"]);
const OF_EVENT = ["on", "thing", "question", "name", "amount", "choice"];

const isSame = (event, other) => OF_EVENT.every((key) => event[key] === other[key]);

const begun = (machine) => ({ state: machine.start, counts: new Map(), timers: new Map(), since: null, isDone: false });

const begunAll = (machines) => new Map(machines.map((machine) => [machine.id, begun(machine)]));

export class Play {
  constructor(machines) {
    this.machines = machines;
    this.shared = begunAll(machines.filter((one) => one.is_shared));
    this.lasting = new Map();
    this.players = new Map();
  }

  // Each of these three gives effects: {to: player, absent for everybody; machine: id; action}.
  join(player, now) {
    if (this.players.has(player)) return [];
    const progress = begunAll(this.machines.filter((one) => !one.is_shared));
    this.players.set(player, { progress, items: new Set(), asked: null, offered: null, score: 0 });
    const seen = [...this.lasting.values()].map(({ machine, action }) => ({ to: player, machine, action }));
    return [...seen, ...this.happen(player, { on: "start" }, now)];
  }

  happen(player, event, now) {
    const who = this.players.get(player);
    if (!who) return [];
    let machines = this.machines;
    if (event.on === "right" || event.on === "wrong") {
      if (who.asked !== event.question) return [];
      who.asked = null;
    }
    if (event.on === "choose") {
      if (!who.offered || !(event.choice < who.offered.count)) return [];
      machines = machines.filter((one) => one.id === who.offered.machine);
      who.offered = null;
    }
    return this.follow(player, event, machines, now);
  }

  tick(now) {
    const found = [];
    for (const player of [null, ...this.players.keys()]) {
      for (const machine of this.machines) {
        const progress = this.progressOf(machine, player);
        if (!progress || (machine.is_shared && player !== null)) continue;
        const due = [...progress.timers].filter(([, time]) => time <= now).map(([name]) => name);
        for (const name of due) {
          if (!progress.timers.delete(name)) continue; // another timer's rule has stopped it
          found.push(...this.follow(player, { on: "time", name }, [machine], now));
        }
      }
    }
    return found;
  }

  leave(player) {
    this.players.delete(player);
  }

  follow(player, event, machines, now) {
    const found = [];
    const queue = [[event, machines]];
    while (queue.length) {
      const [next, those] = queue.shift();
      for (const machine of those) {
        const progress = this.progressOf(machine, player);
        const rule = progress && this.ruleFor(machine, progress, player, next);
        if (!rule) continue;
        const wasDone = progress.isDone;
        this.do(machine, progress, player, rule, now, found);
        if (progress.isDone && !wasDone) queue.push([{ on: "done", name: machine.id }, this.machines]);
      }
    }
    return found;
  }

  progressOf(machine, player) {
    if (machine.is_shared) return this.shared.get(machine.id);
    return player === null ? null : this.players.get(player).progress.get(machine.id);
  }

  ruleFor(machine, progress, player, event) {
    return machine.rules.find((rule) => {
      const states = rule.states ?? [];
      const isInState = !states.length || states.includes(progress.state);
      return isInState && isSame(rule.on, event) && (rule.conditions ?? []).every((one) => this.holds(one, progress, player));
    });
  }

  holds(condition, progress, player) {
    const { when, name, amount, state } = condition;
    if (when === "at_least" || when === "below") {
      return (progress.counts.get(name) ?? 0) >= amount === (when === "at_least");
    }
    if (when === "in_state") {
      const machine = this.machines.find((one) => one.id === name);
      return this.progressOf(machine, player)?.state === state;
    }
    const has = player !== null && this.players.get(player).items.has(name);
    return has === (when === "has");
  }

  do(machine, progress, player, rule, now, found) {
    const who = player === null ? null : this.players.get(player);
    for (let action of rule.actions ?? []) {
      const { do: kind, name, amount } = action;
      if (kind === "add") progress.counts.set(name, (progress.counts.get(name) ?? 0) + amount);
      else if (kind === "set") progress.counts.set(name, amount);
      else if (kind === "timer") progress.timers.set(name, now + amount);
      else if (kind === "stop") progress.timers.delete(name);
      else if (kind === "finish") {
        progress.isDone = true;
        action = { ...action, amount: progress.since === null ? 0 : Math.trunc(now - progress.since) };
      } else if (who) action = keep(action, machine, who);
      if (SILENT.has(kind)) continue;
      const effect = { machine: machine.id, action };
      if (player !== null && !(machine.is_shared && TO_ALL.has(kind))) effect.to = player;
      if (machine.is_shared && LASTING.has(kind)) this.lasting.set(action.thing ?? ` ${kind}`, effect);
      found.push(effect);
    }
    if (rule.go !== undefined && rule.go !== progress.state) {
      if (progress.state === machine.start) progress.since = now;
      progress.state = rule.go;
    }
  }
}

// What a player has of an action; gives the action as she sees it.
function keep(action, machine, who) {
  if (action.do === "ask" || action.do === "judge") who.asked = action.question;
  else if (action.do === "offer") who.offered = { machine: machine.id, count: action.options.length };
  else if (action.do === "give") who.items.add(action.name);
  else if (action.do === "take") who.items.delete(action.name);
  else if (action.do === "score") {
    who.score += action.amount;
    return { ...action, amount: who.score };
  }
  return action;
}
