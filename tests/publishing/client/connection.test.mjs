// A connection that comes back, and the kernel at its other end, with a clock and a socket that the test holds.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Connection, patience } from "../../../widgets/easeback/publishing/client/connection.js";
import { Kernel } from "../../../widgets/easeback/publishing/client/kernel.js";
import { fakeWorld, heard, settled } from "../../support/world.mjs";

test("it waits longer after each failure, and never longer than half a minute", () => {
  assert.deepEqual([0, 1, 2, 3, 4, 5, 9].map(patience), [1, 2, 4, 8, 16, 30, 30]);
});

test("a connection that closes is opened again, and again, until it holds", () => {
  const world = fakeWorld();
  const line = new Connection("ws://x/alive", world);
  /** @type {string[]} */ const said = [];
  line.onStanding((standing) => said.push(standing));
  line.open();
  world.socket().opens();
  world.socket().closes();
  world.pass(1);
  world.socket().closes();
  world.pass(1);
  assert.equal(world.sockets.length, 2, "two seconds have not passed");
  world.pass(1);
  world.socket().opens();
  assert.deepEqual(said, ["open", "lost", "lost", "open"]);
  assert.equal(line.failures, 0);
});

test("a device that is online again does not wait", () => {
  const world = fakeWorld();
  const line = new Connection("ws://x/alive", world);
  line.open();
  world.socket().opens();
  world.socket().closes();
  world.tell("online");
  assert.equal(world.sockets.length, 2);
  world.tell("online");
  assert.equal(world.sockets.length, 2, "one attempt at a time");
});

test("a device that says it is offline is taken at its word only when a new connection fails", () => {
  const world = fakeWorld();
  const line = new Connection("ws://x/alive", world);
  /** @type {string[]} */ const said = [];
  line.onStanding((standing) => said.push(standing));
  line.open();
  world.socket().opens();
  world.tell("offline");
  assert.equal(world.sockets.length, 2);
  world.socket().opens(); // a server on this very machine
  assert.deepEqual(said, ["open"]);
  world.tell("offline");
  world.socket().closes();
  assert.deepEqual(said, ["open", "lost"]);
  world.tell("online");
  world.socket().opens();
  assert.deepEqual(said, ["open", "lost", "open"]);
});

test("a connection that was ended stays ended", () => {
  const world = fakeWorld();
  const line = new Connection("ws://x/alive", world);
  line.open();
  world.socket().opens();
  line.end();
  world.pass(60);
  world.tell("online");
  assert.equal(world.sockets.length, 1);
});

/** @param {ReturnType<typeof fakeWorld>} world */
function openKernel(world) {
  const kernel = new Kernel("ws://x/api/kernels/1/channels", world);
  kernel.connection.open();
  world.socket().opens();
  return kernel;
}

test("a comm hears its own messages only, with their bytes", () => {
  const world = fakeWorld();
  const kernel = openKernel(world);
  /** @type {any[]} */ const got = [];
  const stop = kernel.comm("mine").listen((data, buffers) => got.push(data, buffers.length));
  world.socket().says(heard("comm_msg", { comm_id: "mine", data: 1 }, { buffers: [new Uint8Array(1)] }));
  world.socket().says(heard("comm_msg", { comm_id: "other", data: 2 }));
  stop();
  world.socket().says(heard("comm_msg", { comm_id: "mine", data: 3 }));
  assert.deepEqual(got, [1, 1]);
});

test("a message is done when the kernel is idle after it, and fails when the connection does", async () => {
  const world = fakeWorld();
  const kernel = openKernel(world);
  const first = kernel.comm("c").send({ method: "update" });
  world.socket().says(heard("status", { execution_state: "idle" }, { parent: world.socket().sent()[0].header.msg_id }));
  await first;
  const second = kernel.comm("c").send({ method: "update" });
  world.socket().closes();
  await assert.rejects(second, /gone/);
  await assert.rejects(kernel.comm("c").send({}), /no connection/);
});

test("what was asked on a socket that another has replaced is not waited for", async () => {
  const world = fakeWorld();
  const kernel = openKernel(world);
  const waiting = kernel.comm("c").send({});
  world.tell("offline");
  world.socket().opens();
  await assert.rejects(waiting, /gone/);
});

test("the kernel is asked for all its widgets, and their bytes are put in place", async () => {
  const world = fakeWorld();
  const kernel = openKernel(world);
  const asked = kernel.states();
  const [open, request] = world.socket().sent();
  assert.equal(open.content.target_name, "jupyter.widget.control");
  assert.equal(open.metadata.version, "1.0.0");
  assert.deepEqual(request.content.data, { method: "request_states" });
  const states = {
    b: { model_name: "AnyModel", model_module: "anywidget", state: {} },
    a: { model_name: "VBoxModel", model_module: "m", state: { n: 1 } },
  };
  const answer = { method: "update_states", states, buffer_paths: [["b", "state", "table"]] };
  world
    .socket()
    .says(heard("comm_msg", { comm_id: open.content.comm_id, data: answer }, { buffers: [new Uint8Array([7])] }));
  const found = await asked;
  assert.deepEqual([...found.keys()], ["b", "a"]);
  assert.equal(found.get("b")?.state.table.getUint8(0), 7);
});

test("a kernel without widgets closes the comm and has none", async () => {
  const world = fakeWorld();
  const asked = openKernel(world).states();
  world.socket().says(heard("comm_close", { comm_id: world.socket().sent()[0].content.comm_id, data: {} }));
  assert.equal((await asked).size, 0);
});

test("a dead kernel is told, though the server goes on", async () => {
  const world = fakeWorld();
  const kernel = openKernel(world);
  let dead = 0;
  kernel.onDeath(() => {
    dead += 1;
  });
  const waiting = kernel.comm("c").send({});
  world.socket().says(heard("status", { execution_state: "restarting" }));
  await assert.rejects(waiting);
  await settled();
  assert.equal(dead, 1);
});
