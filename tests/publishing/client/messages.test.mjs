// Messages between page and kernel, as they travel: by the text of Jupyter's own messaging documentation.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  decode,
  encode,
  matched,
  message,
  savedState,
  withBuffers,
  withoutBuffers,
} from "../../../widgets/easeback/publishing/client/messages.js";

const bytes = (/** @type {number[]} */ ...values) => new Uint8Array(values);
const read = (/** @type {DataView} */ view) => [...new Uint8Array(view.buffer, view.byteOffset, view.byteLength)];

test("a message has an id of its own, its kind, its channel and its session", () => {
  const one = message("shell", "comm_msg", { data: 1 }, { session: "s" });
  const two = message("shell", "comm_msg", { data: 1 }, { session: "s" });
  assert.notEqual(one.header.msg_id, two.header.msg_id);
  assert.deepEqual([one.channel, one.header.msg_type, one.header.session], ["shell", "comm_msg", "s"]);
  assert.ok(!Number.isNaN(Date.parse(one.header.date ?? "")));
});

test("a message comes back as it was sent, its binary parts byte for byte, empty ones too", () => {
  const inside = bytes(0, 9, 8, 7, 0).subarray(1, 4);
  const sent = message(
    "shell",
    "comm_msg",
    { comm_id: "ä" },
    { session: "s", buffers: [inside, bytes(), new DataView(bytes(255).buffer)] },
  );
  const { buffers, ...heard } = decode(encode(sent));
  const { buffers: _, ...words } = sent;
  assert.deepEqual(heard, words);
  assert.deepEqual(
    (buffers ?? []).map((part) => read(/** @type {DataView} */ (part))),
    [[9, 8, 7], [], [255]],
  );
});

test("a frame is what Jupyter's server makes of the same message", () => {
  // Python: serialize_msg_to_ws_v1([b"{}", b"{}", b"{}", b"{}", b"\x07"], "iopub")
  const made =
    "0700000000000000" +
    [64, 69, 71, 73, 75, 77, 78].map((at) => at.toString(16).padStart(2, "0").padEnd(16, "0")).join("") +
    Buffer.from("iopub{}{}{}{}").toString("hex") +
    "07";
  const empty = /** @type {any} */ ({
    channel: "iopub",
    header: {},
    parent_header: {},
    metadata: {},
    content: {},
    buffers: [bytes(7)],
  });
  assert.equal(Buffer.from(encode(empty)).toString("hex"), made);
});

test("binary parts are taken out of a state and put back where they were", () => {
  const state = {
    plain: [0, "text"],
    x: { ar: bytes(1, 2) },
    list: [bytes(3), 4],
    last: new DataView(bytes(5).buffer),
  };
  const taken = withoutBuffers(state);
  assert.deepEqual(taken.paths, [["x", "ar"], ["list", 0], ["last"]]);
  assert.deepEqual(taken.state, { plain: [0, "text"], x: {}, list: [null, 4] });
  const whole = withBuffers(JSON.parse(JSON.stringify(taken.state)), taken.paths, taken.buffers);
  assert.deepEqual(read(whole.x.ar), [1, 2]);
  assert.deepEqual(read(whole.list[0]), [3]);
  assert.deepEqual(read(whole.last), [5]);
});

test("the state in a page is read in order of creation, its base64 as bytes", () => {
  const saved = savedState(
    JSON.stringify({
      version_major: 2,
      state: {
        b: {
          model_name: "AnyModel",
          model_module: "anywidget",
          state: { _part: "player" },
          buffers: [{ encoding: "base64", path: ["table"], data: "AP8B" }],
        },
        a: { model_name: "IntSliderModel", model_module: "@jupyter-widgets/controls", state: { value: 3 } },
      },
    }),
  );
  assert.deepEqual([...saved.keys()], ["b", "a"]);
  assert.deepEqual(read(saved.get("b")?.state.table), [0, 255, 1]);
  assert.deepEqual(saved.get("a"), {
    name: "IntSliderModel",
    module: "@jupyter-widgets/controls",
    state: { value: 3 },
  });
});

test("a page without state has no models", () => {
  assert.equal(savedState("").size, 0);
  assert.equal(savedState("{}").size, 0);
});

const models = (/** @type {[string, string, string?][]} */ ...entries) =>
  new Map(entries.map(([id, name, part]) => [id, { name, state: part ? { _part: part } : {} }]));

test("the nth model of a kind in the page is the nth of that kind in the kernel", () => {
  const page = models(
    ["p1", "AnyModel", "player"],
    ["p2", "LayoutModel"],
    ["p3", "AnyModel", "claim_card"],
    ["p4", "AnyModel", "player"],
  );
  const kernel = models(
    ["k1", "AnyModel", "player"],
    ["k2", "LayoutModel"],
    ["k3", "AnyModel", "claim_card"],
    ["k4", "AnyModel", "player"],
  );
  assert.deepEqual(
    [...matched(page, kernel)],
    [
      ["p1", "k1"],
      ["p2", "k2"],
      ["p3", "k3"],
      ["p4", "k4"],
    ],
  );
});

test("the same id is the same model, and one that the kernel lacks stays alone", () => {
  const page = models(["same", "AnyModel", "player"], ["p2", "AnyModel", "player"], ["p3", "VBoxModel"]);
  const kernel = models(["k1", "AnyModel", "player"], ["same", "AnyModel", "player"]);
  assert.deepEqual(
    [...matched(page, kernel)],
    [
      ["same", "same"],
      ["p2", "k1"],
    ],
  );
});
