// A row of poses.csv as text, and the pose that it is; or what of it cannot be read.
import { poseFaults } from "../../kit/figure/pose_limits.js";

/** @typedef {import("../../kit/figure/pose.js").Pose} Pose */
/** @typedef {Record<string, [number, number]>} Limits by joint, in the order of the columns */
/**
 * @typedef {{key: string, places: Record<string, string|number>}} Said a sentence of words.csv and what is filled in
 * @typedef {{pose: Pose|null, said: Said[]}} Read `pose` is null where none can be drawn
 */

const VIEWS = ["side", "above"];
const PLACES = ["back", "side", "knees", "rise", "seat", "feet"];

/** The columns in the order of the file. @param {Limits} limits */
export const columnsOf = (limits) => ["id", "view", "place", ...Object.keys(limits), "stays", "beside", "leads"];

/** @param {Pose} pose @param {Limits} limits */
export const rowOf = ({ id, view, place, joints, stays, beside, leads }, limits) =>
  [
    ...[id, view, place, ...Object.keys(limits).map((name) => joints[name] ?? "")],
    ...[stays.join(";"), beside.join(";"), leads],
  ].join(",");

/** @param {string} cell */
const list = (cell) =>
  cell
    .split(";")
    .map((each) => each.trim())
    .filter(Boolean);

/**
 * What stands in the cells of joints. @param {Record<string, string>} cells @param {Limits} limits
 * @returns {{joints: Record<string, number>, said: Said[]}}
 */
function jointsOf(cells, limits) {
  /** @type {Record<string, number>} */
  const joints = {};
  /** @type {Said[]} */
  const said = [];
  for (const [joint, [low, high]] of Object.entries(limits)) {
    if (!cells[joint]) continue;
    const value = Number(cells[joint].replace("−", "-"));
    if (Number.isNaN(value)) said.push({ key: "number", places: { joint } });
    else {
      joints[joint] = Math.max(low, Math.min(high, value));
      if (value < low || value > high) said.push({ key: "limit", places: { joint, low, high } });
    }
  }
  return { joints, said };
}

/**
 * @param {string} text a row, its cells apart by commas as in a text editor or by tabs as from a spreadsheet; its
 *   header may stand over it
 * @param {Limits} limits @returns {Read}
 */
export function readRow(text, limits) {
  const lines = text.split("\n").filter((each) => each.trim());
  const apart = text.includes("\t") ? "\t" : ",";
  const split = (/** @type {string} */ each) => each.split(apart).map((cell) => cell.trim());
  const headed = lines.length > 1 && split(lines[0])[0] === "id";
  const columns = headed ? split(lines[0]) : columnsOf(limits);
  const row = split(lines[headed ? 1 : 0] ?? "");
  if (row.length !== columns.length) return { pose: null, said: [{ key: "cells", places: {} }] };
  const cells = Object.fromEntries(columns.map((name, index) => [name, row[index]]));
  const odd = [VIEWS.includes(cells.view) ? "" : "view", PLACES.includes(cells.place) ? "" : "place"].filter(Boolean);
  if (cells.view === "above" && cells.place !== "back") odd.push("place");
  if (odd.length) return { pose: null, said: odd.map((column) => ({ key: "choice", places: { column } })) };
  const { joints, said } = jointsOf(cells, limits);
  const pose = /** @type {Pose} */ ({
    ...{ id: cells.id, view: cells.view, place: cells.place, joints },
    ...{ stays: list(cells.stays), beside: list(cells.beside), leads: cells.leads, text: "" },
  });
  const faults = said.length ? [] : poseFaults(pose);
  return { pose, said: [...said, ...faults.map(({ trouble, part }) => ({ key: trouble, places: { part } }))] };
}
