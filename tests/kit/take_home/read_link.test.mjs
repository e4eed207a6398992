// A plan in a link: it arrives as it was, or the link says what is wrong with it; and no text whatever does harm.
import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync, gzipSync } from "node:zlib";
import { bringPlan } from "../../../widgets/easeback/kit/kept/deeds.js";
import { VERSION, empty } from "../../../widgets/easeback/kit/kept/personal_data.js";
import { planIn } from "../../../widgets/easeback/kit/kept/plan.js";
import { linkTextOf } from "../../../widgets/easeback/kit/take_home/link.js";
import { LONGEST } from "../../../widgets/easeback/kit/take_home/link_format.js";
import { planInLink, speaksOfPlan } from "../../../widgets/easeback/kit/take_home/read_link.js";
import { PLAN, blank, dated } from "./plans.mjs";

const { text: WHOLE } = linkTextOf(PLAN);

test("a plan comes out of its link as it went in, but for its days", () => {
  assert.deepEqual(planInLink(WHOLE), { plan: dated(PLAN, "", []), made: "" });
});

test("things stand in the order in which they were taken up, the later ones the newest first", () => {
  const things = ["c", "a", "b"].map((thing) => blank({ thing }));
  const later = ["z", "x", "y"].map((thing) => blank({ thing }));
  const { plan } = planInLink(linkTextOf({ ...PLAN, things, later }).text);
  assert.deepEqual(
    [plan.things, plan.later].map((list) => list.map(({ thing }) => thing)),
    [
      ["c", "a", "b"],
      ["z", "x", "y"],
    ],
  );
});

test("a link that was handed out is read by every later release", () => {
  // Set down on 30 November 2026: this line is never renewed.
  const handedOut = [
    "#plan=3.eb.1b18vj8.fZVNTsMwEIWvMuoaS0lUFRA7xKZ7lt04yZRYTWLkGFUVQuIY7FhwFC7EEZhxUuendrOLPeP4vflm8j4Tv",
    "hFpJtL1aMyTLqw28GhIzA0kWQK39-sNJPQs3cwNSluh0G8MxtR3NuKygFs4yvoAVgNlQUEy0ABdDXJZMDydbFDkWFrVYMiC2f6FT",
    "JTdSfAHxtQXMqdGMaF3DArYOW6ey6dad9VXaQ6QY0WVdu-kv2O6xwRPhCG-F0dxyYd2GJd9_SdLszL1ndLV-ih6n-mOC0qDIV78f",
    "D0WHiAoGDdxhCoQj2KxfjaENTjlaRLbnrnA44EpTdMsS-4YQnqGPiOcjLIIzQlo-tDg6aB00O5W5NJuBXrP1WoegBT-_mj4-_76j",
    "J45tHFg-IXjA3yGA4f2l3vC1NFTqq5y9YvGO6elddEHZQs6AazMCbBYkuev77xrQcMce-YWrFRdGmx3bYtYgkM0nOrnIaW1sCWjQ",
    "VlgaXzJE1z3qsfC_xvCQT0XhEVke8LFxz8",
  ].join("");
  assert.deepEqual(planInLink(handedOut), { plan: dated(PLAN, "", []), made: "" });
});

test("what a link brings is in the plan of another device", () => {
  const { plan } = planInLink(WHOLE);
  const there = planIn(bringPlan(plan)(empty()));
  const byName = (list) => [...list].sort((a, b) => (a.thing < b.thing ? -1 : 1));
  const bare = dated(there, "", []);
  assert.deepEqual(
    { ...bare, things: byName(bare.things), later: byName(bare.later) },
    { ...plan, things: byName(plan.things), later: byName(plan.later) },
  );
});

test("a link that was cut off says so, wherever it was cut", () => {
  for (let length = "#plan=".length; length < WHOLE.length; length++) {
    assert.deepEqual(planInLink(WHOLE.slice(0, length)), { fault: "cut" }, WHOLE.slice(0, length));
  }
});

test("one wrong letter makes a link one that has not come whole", () => {
  const begin = WHOLE.lastIndexOf(".") + 1;
  for (let place = begin; place < WHOLE.length; place++) {
    const wrong = WHOLE[place] === "A" ? "B" : "A";
    assert.deepEqual(planInLink(WHOLE.slice(0, place) + wrong + WHOLE.slice(place + 1)), { fault: "cut" });
  }
});

test("what mail programs do to a link does not harm it", () => {
  const page = "https://course.example/en/my-plan";
  const half = WHOLE.length / 2;
  const [first, second] = [WHOLE.slice(0, half), WHOLE.slice(half)];
  for (const arrived of [
    page + WHOLE,
    `${WHOLE}.`,
    `${WHOLE}>`,
    `<${page}${WHOLE}>), she wrote`,
    `${first}\r\n${second}`,
    `${first}=\r\n${second}`,
    `${first} ${second}`,
    `${first}\u200B${second}`,
    WHOLE.replace("=", "%3D"),
  ]) {
    assert.deepEqual(planInLink(arrived), { plan: dated(PLAN, "", []), made: "" }, arrived);
  }
});

/** A link with this inside, its checksum right: what a stranger who knows the code could make. */
function forged(content, version = VERSION) {
  const carried = deflateRawSync(content).toString("base64url");
  const sum = gzipSync(carried).readUInt32LE(gzipSync(carried).length - 8); // a file of gzip ends in it
  return `#plan=${version}.${carried.length.toString(36)}.${sum.toString(36)}.${carried}`;
}
const json = (value) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value));

test("a link of a newer EaseBack is told from all others, whatever follows its version", () => {
  for (const text of ["#plan=4.", "#plan=4.zz!", "#plan=12.abc.def.ghi", forged(json({}), VERSION + 1)])
    assert.deepEqual(planInLink(text), { fault: "later" }, text);
});

test("another thing is no plan", () => {
  for (const text of [
    "",
    "#try-it",
    "#plan=hello",
    "#plan=3.hello world!",
    "#plan=.",
    "plan",
    "#plan=-3.1.1.A",
    "#x=1",
  ])
    assert.deepEqual(planInLink(text), { fault: "other" }, text);
  for (const value of [undefined, null, 3, {}, [], Symbol("x")])
    assert.deepEqual(planInLink(value), { fault: "other" });
  for (const content of ["null", "3", '"text"', "[]", "{}", "{not json", '{"something":"else here"}', "\u0000"])
    assert.deepEqual(planInLink(forged(json(content))), { fault: "other" }, content);
  assert.deepEqual(planInLink(forged(json({ "walk/stands": "in" }), 0)), { fault: "other" });
});

test("fifty million letters are refused unread", () => {
  assert.deepEqual(planInLink(`#plan=3.zzzz.zzzz.${"A".repeat(50_000_000)}`), { fault: "large" });
});

test("a small link that would open to a very large text gives nothing of it", () => {
  const bomb = forged(new Uint8Array(8_000_000).fill(32));
  assert.ok(bomb.length < 5 * LONGEST);
  assert.deepEqual(planInLink(bomb), { fault: "other" });
});

test("hostile content is read as nothing, or as plain words", () => {
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  const hostile = {
    __proto__: undefined,
    "walk/stands": "in",
    "walk/own": "<script>alert(1)</script>",
    "walk/sure": 99,
    "walk/small": "maybe",
    "walk/who": "everybody",
    "walk/moment": { toString: "x" },
    "walk/2026-02-31": "done",
    "Walk!/stands": "in",
    "constructor/stands": "in",
    "toString/own": "x",
    review: "2026-13-45",
    call: ["x"],
    "flare-hour": 5,
    "call/x/y": "x",
  };
  const { plan } = planInLink(forged(json(hostile)));
  assert.deepEqual(plan, {
    things: [blank({ thing: "walk", own: "<script>alert(1)</script>" }), blank({ thing: "constructor" })],
    later: [],
    flare: PLAN_WITHOUT.flare,
    review: "",
    call: "",
  });
  assert.deepEqual(planInLink(forged(json('{"__proto__":{"review":"2026-12-01"},"prototype":"x"}'))), {
    fault: "other",
  });
  assert.deepEqual(planInLink(forged(json(deep))), { fault: "other" });
  assert.deepEqual(planInLink(forged(json(`{"review":${deep}}`))), { fault: "other" });
  assert.equal({}.review, undefined, "no prototype was reached");
});
const PLAN_WITHOUT = planIn(empty());

test("more things than a plan holds wait for later", () => {
  const said = Object.fromEntries(["a", "b", "c", "d", "e"].map((thing) => [`${thing}/stands`, "in"]));
  const { plan } = planInLink(forged(json(said)));
  assert.equal(plan.things.length, 3);
  assert.equal(plan.later.length, 2);
});

test("any plan of any words goes through, or is called too large", () => {
  const signs = ["ü", "😀", "\n", '"', "\\", "/", "=", "#", "%", "日", "\u202E", "a", " ", ",", "\u0000"];
  for (let round = 0; round < 200; round++) {
    const words = () =>
      Array.from({ length: round % 50 }, (_, at) => signs[(at * 7 + round * 3) % signs.length]).join("");
    const plan = { ...PLAN, call: words(), things: [blank({ thing: "own-1", own: words(), where: words() })] };
    const { text } = linkTextOf(plan);
    assert.deepEqual(planInLink(text), { plan: dated(plan, "", []), made: "" });
    assert.match(text, /^#plan=[\w.-]+$/, "in letters that every address keeps");
  }
});

test("an address that speaks of a plan is told from one that leads to a place", () => {
  assert.deepEqual(["#plan=", "#plan=3.x", "#a&plan=3"].map(speaksOfPlan), [true, true, false]);
  assert.deepEqual(["", "#", "#plan", "#my-plan", "#try-it"].map(speaksOfPlan), [false, false, false, false, false]);
});

test("a link tells to the minute when its newest word was said", () => {
  const { text } = linkTextOf(PLAN, "2026-11-30T08:15:42.123Z");
  assert.equal(planInLink(text).made, "2026-11-30T08:15:00.000Z");
  assert.equal(planInLink(linkTextOf(PLAN).text).made, "");
  assert.deepEqual(planInLink(text).plan, planInLink(linkTextOf(PLAN).text).plan);
});
