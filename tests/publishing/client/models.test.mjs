// A widget's front end in a page: alone, and tied to Python.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Models, same } from "../../../widgets/easeback/publishing/client/models.js";

/** @param {Record<string, any>} state */
function one(state) {
  const models = new Models();
  models.add(new Map([["id", { name: "AnyModel", module: "anywidget", state }]]));
  return /** @type {import("../../../widgets/easeback/publishing/client/models.js").Model} */ (models.find("id"));
}

/** A comm whose messages are answered when the test says so. */
function fakeComm(id = "k") {
  /** @type {any[]} */ const sent = [];
  /** @type {((data: any, buffers: any[]) => void)[]} */ const listeners = [];
  /** @type {{done: () => void, failed: (reason: Error) => void}[]} */ const open = [];
  return {
    id,
    sent,
    listeners,
    send: (/** @type {any} */ data, /** @type {any[]} */ buffers = []) => {
      sent.push({ ...data, buffers });
      return new Promise((/** @type {(value: void) => void} */ done, failed) => open.push({ done, failed }));
    },
    listen: (/** @type {any} */ listener) => {
      listeners.push(listener);
      return () => void listeners.splice(listeners.indexOf(listener), 1);
    },
    async idle() {
      open.shift()?.done();
      await null;
      await null;
      await null;
    },
    async breaks() {
      open.shift()?.failed(new Error("gone"));
      await null;
      await null;
      await null;
    },
  };
}

test("a change is told once, to those who listen to it", () => {
  const model = one({ length: 10 });
  /** @type {string[]} */ const heard = [];
  model.on("change:length", (_, value) => heard.push(`length ${value}`));
  model.on("change", () => heard.push("any"));
  model.set("length", 20);
  model.set("length", 20);
  model.set({ length: 20, other: 1 });
  assert.deepEqual(heard, ["length 20", "any", "any"]);
});

test("equal lists and records are no change, other bytes are", () => {
  assert.ok(same({ a: [1, { b: null }] }, { a: [1, { b: null }] }));
  assert.ok(!same([1], { 0: 1 }));
  assert.ok(!same(new DataView(new ArrayBuffer(1)), new DataView(new ArrayBuffer(1))));
  assert.ok(same(NaN, NaN));
});

test("who stops listening hears no more: one listener, one event, or all", () => {
  const model = one({ a: 1 });
  let heard = 0;
  const listener = () => {
    heard += 1;
  };
  model.on("change:a change:b", listener);
  model.off("change:a", listener);
  model.set("a", 2);
  model.set("b", 2);
  model.off();
  model.set("b", 3);
  assert.equal(heard, 1);
});

test("a listener that goes while it is called does not silence the next", () => {
  const model = one({ a: 1 });
  let heard = 0;
  const first = () => model.off("change:a", first);
  model.on("change:a", first);
  model.on("change:a", () => {
    heard += 1;
  });
  model.set("a", 2);
  assert.equal(heard, 1);
});

test("without Python everything works and nothing is sent", () => {
  const model = one({ a: 1 });
  model.set("a", 2);
  model.save_changes();
  model.send({ hello: true });
  assert.equal(model.get("a"), 2);
});

test("a finger that drags sends the first value, then only the last", async () => {
  const model = one({ a: 0 });
  const comm = fakeComm();
  model.attach(comm);
  for (let value = 1; value <= 50; value += 1) {
    model.set("a", value);
    model.save_changes();
  }
  assert.deepEqual(
    comm.sent.map(({ state }) => state.a),
    [1],
  );
  await comm.idle();
  assert.deepEqual(
    comm.sent.map(({ state }) => state.a),
    [1, 50],
  );
});

test("what was set before Python came is sent when it comes; the rest is taken from there", () => {
  const model = one({ mine: 1, theirs: 1 });
  model.set("mine", 2);
  model.save_changes();
  const comm = fakeComm();
  model.attach(comm, { mine: 1, theirs: 5, _esm: "code" });
  assert.equal(model.get("mine"), 2);
  assert.equal(model.get("theirs"), 5);
  assert.equal(model.get("_esm"), undefined);
  assert.deepEqual(comm.sent[0], { method: "update", state: { mine: 2 }, buffer_paths: [], buffers: [] });
});

test("a message that was lost is sent again at the next connection", async () => {
  const model = one({ a: 0 });
  const comm = fakeComm();
  model.attach(comm);
  model.set("a", 1);
  model.save_changes();
  await comm.breaks();
  model.attach(comm, { a: 0 });
  assert.equal(model.get("a"), 1);
  assert.deepEqual(
    comm.sent.map(({ state }) => state.a),
    [1, 1],
  );
});

test("another kernel is told all that a person ever set here", async () => {
  const model = one({ a: 0, b: 0 });
  const old = fakeComm("old");
  model.attach(old);
  model.set("a", 1);
  model.save_changes();
  await old.idle();
  const fresh = fakeComm("fresh");
  model.attach(fresh, { a: 0, b: 7 });
  assert.deepEqual(fresh.sent[0].state, { a: 1 });
  assert.equal(model.get("b"), 7);
  assert.equal(old.listeners.length, 0);
});

test("what Python says arrives, with its bytes, and is not sent back", () => {
  const model = one({ a: 0 });
  const comm = fakeComm();
  model.attach(comm);
  /** @type {any[]} */ const heard = [];
  model.on("change:a", (_, value) => heard.push(value));
  model.on("msg:custom", (content, buffers) => heard.push(content, buffers.length));
  comm.listeners[0]({ method: "update", state: {}, buffer_paths: [["a"]] }, [new Uint8Array([4])]);
  comm.listeners[0]({ method: "custom", content: "hello" }, [1, 2]);
  comm.listeners[0]({ method: "echo_update", state: { a: 9 } }, []);
  model.save_changes();
  assert.equal(heard[0].getUint8(0), 4);
  assert.deepEqual(heard.slice(1), ["hello", 2]);
  assert.equal(comm.sent.length, 0);
});

test("a model is found by its id in the page, in the kernel, and as a reference", async () => {
  const model = one({});
  const models = model.widget_manager;
  models.rename(new Map([["id", "k9"]]));
  assert.equal(await models.get_model("IPY_MODEL_k9"), model);
  assert.equal(models.find("id"), model);
  await assert.rejects(models.get_model("nobody"), /nobody/);
});
