// Where a page's kernel comes from, and what takes over when it goes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { KernelProvider } from "../../../widgets/easeback/publishing/client/kernel-provider.js";
import { fakeWorld, heard, settled } from "../../support/world.mjs";

const SERVED = {
  host: "serve",
  language: "en",
  slug: "own",
  kernels: "/easeback/kernels",
  kernel: "",
  root: "/",
  base: "",
};
const PLAIN = { ...SERVED, host: "voila", kernels: "", kernel: "k0", base: "/" };

/** @param {any} page @param {any[]} answers */
async function begin(page, ...answers) {
  const world = fakeWorld();
  world.answers.push(...answers);
  /** @type {string[]} */ const told = [];
  const provider = new KernelProvider(
    page,
    {
      onKernel: (_, states) => void told.push(`kernel with ${states.size}`),
      onLost: () => void told.push("lost"),
      onBack: () => void told.push("back"),
      onNever: () => void told.push("never"),
    },
    world,
  );
  provider.start();
  await settled();
  return { world, told, provider };
}

const given = (/** @type {string} */ id) => ({ status: 200, body: { kernel_id: id, models: [] } });

/** @param {ReturnType<typeof fakeWorld>} world */
async function greets(world) {
  world.socket().opens();
  const { comm_id } = world.socket().sent()[0].content;
  world.socket().says(heard("comm_msg", { comm_id, data: { method: "update_states", states: {}, buffer_paths: [] } }));
  await settled();
}

test("a served page asks for a kernel of its lesson and talks to the one it gets", async () => {
  const { world, told } = await begin(SERVED, given("k1"));
  assert.equal(world.requests[0].address, "/easeback/kernels");
  assert.deepEqual(JSON.parse(world.requests[0].body), { language: "en", slug: "own" });
  assert.match(world.socket().address, /^ws:\/\/x\/api\/kernels\/k1\/channels\?session_id=/);
  await greets(world);
  assert.deepEqual(told, ["kernel with 0", "back"]);
});

test("a page of plain Voilà talks to the kernel it came with", async () => {
  const { world } = await begin(PLAIN);
  assert.equal(world.requests.length, 0);
  assert.match(world.socket().address, /^ws:\/\/x\/api\/kernels\/k0\/channels/);
});

test("when all kernels are taken it asks again as long after as it is told", async () => {
  const { world, told } = await begin(SERVED, { status: 503, headers: { "Retry-After": "7" } }, given("k1"));
  world.pass(6);
  assert.equal(world.requests.length, 1);
  world.pass(1);
  await settled();
  assert.equal(world.requests.length, 2);
  assert.deepEqual(told, []);
});

test("a lesson that has no kernel says so once and does not ask again", async () => {
  const { world, told } = await begin(SERVED, { status: 404 });
  world.pass(100);
  assert.deepEqual([told, world.requests.length], [["never"], 1]);
});

test("a server that is away is asked again, patiently", async () => {
  const { world, told } = await begin(SERVED);
  assert.deepEqual(told, ["lost"]);
  world.answers.push(given("k1"));
  world.pass(1);
  await settled();
  await greets(world);
  assert.deepEqual(told, ["lost", "kernel with 0", "back"]);
});

test("a kernel that dies is replaced by another", async () => {
  const { world, told } = await begin(SERVED, given("k1"), given("k2"));
  await greets(world);
  world.socket().says(heard("status", { execution_state: "dead" }));
  await settled();
  await greets(world);
  assert.match(world.socket().address, /k2/);
  assert.deepEqual(told, ["kernel with 0", "back", "lost", "kernel with 0", "back"]);
});

test("a connection that drops is opened again to the same kernel before another is asked for", async () => {
  const { world } = await begin(SERVED, given("k1"));
  await greets(world);
  world.socket().closes();
  world.pass(1);
  assert.match(world.socket().address, /k1/);
  await greets(world);
  assert.equal(world.requests.length, 1);
});

test("a kernel that cannot be reached any more is replaced", async () => {
  const { world } = await begin(SERVED, given("k1"), given("k2"));
  await greets(world);
  for (const wait of [1, 2, 4]) {
    world.socket().closes();
    world.pass(wait);
  }
  await settled();
  assert.match(world.socket().address, /k2/);
});

test("the dead kernel of plain Voilà is told and nothing is asked for", async () => {
  const { world, told } = await begin(PLAIN);
  await greets(world);
  world.socket().says(heard("status", { execution_state: "dead" }));
  await settled();
  assert.deepEqual([told.at(-1), world.requests.length], ["lost", 0]);
});

test("who leaves gives the kernel back", async () => {
  const { world, provider } = await begin(SERVED, given("k1"));
  provider.leave();
  provider.leave();
  assert.deepEqual(world.beacons, ["/voila/api/shutdown/k1"]);
});

test("a page that JupyterLab's Voilà button opened gives its kernel back as Lab asks for it", async () => {
  const { world, provider } = await begin({ ...PLAIN, kernel: "k1" });
  world.document.cookie = "username-x=1; _xsrf=2|ab|cd|9; other=3";
  provider.leave();
  assert.deepEqual(
    world.beacons.map((/** @type {string} */ it) => it.split("?")[1]),
    ["_xsrf=2|ab|cd|9"],
  );
});
