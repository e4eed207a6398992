// The poses of data/poses.csv, and the ways between them that the exercises go, for the tests of the figure.
import { readFileSync } from "node:fs";

import { otherSide } from "../../widgets/easeback/kit/figure/pose.js";

const NAMES = new Set(["id", "view", "place", "stays", "beside", "leads"]);
const [header, ...rows] = readFileSync(new URL("../../data/poses.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split(","));
export const COLUMNS = header;
export const POSES = Object.fromEntries(
  rows.map((cells) => {
    const row = Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ""]));
    const joints = Object.fromEntries(
      Object.entries(row)
        .filter(([name, cell]) => !NAMES.has(name) && cell)
        .map(([name, cell]) => [name, Number(cell)]),
    );
    const list = (cell) => cell.split(";").filter(Boolean);
    return [
      row.id,
      {
        id: row.id,
        view: row.view,
        place: row.place,
        joints,
        stays: list(row.stays),
        beside: list(row.beside),
        leads: row.leads,
        text: "",
      },
    ];
  }),
);

/** Each pose a step of an exercise leads to, with the one before it, where both are in one place. */
const STEPS = readFileSync(new URL("../../data/steps.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split(","));
export const PAIRS = STEPS.map((cells, index) => [STEPS[index - 1]?.[8], cells[8]])
  .map(([from, to]) => [POSES[from], POSES[to]])
  .filter(([from, to]) => from && to && from !== to && from.place === to.place && from.view === to.view);

export const away = (a, b) => Math.hypot(...a.map((each, axis) => each - b[axis]));
export const ALL = [
  ...Object.values(POSES).map((pose) => [pose, pose]),
  ...PAIRS,
  ...PAIRS.map((pair) => pair.map(otherSide)),
];
