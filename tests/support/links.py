"""Plans as links, made and read by the browser's own code, run by Node; and codes read off a picture."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
import zxingcpp

from support.places import KIT, TESTS
from support.tables import ask_node

if TYPE_CHECKING:
    from playwright.sync_api import Locator

ROOM, PLANS = KIT / "take_home", TESTS / "kit" / "take_home" / "plans.mjs"
MADE = """
const modules = process.argv.slice(1, 4).map((path) => import(path));
const [{ linkTextOf }, { saidOf }, { PLAN }] = await Promise.all(modules);
const said = saidOf({}, PLAN);
const at = "2026-11-20T08:00:00.000Z";
const plan = Object.fromEntries(Object.entries(said).map(([name, { value }]) => [name, { value, at }]));
console.log(JSON.stringify([linkTextOf(PLAN, "2026-11-30T08:00:00.000Z").text, { version: 3, plan }, PLAN]));
"""
READ = """
import { readFileSync } from "node:fs";
const { planInLink } = await import(process.argv[1]);
console.log(JSON.stringify(planInLink(JSON.parse(readFileSync(process.argv[2], "utf8")))));
"""
GREY = """async (letters) => {
  const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext("2d").drawImage(picture, 0, 0);
  const { data } = canvas.getContext("2d").getImageData(0, 0, picture.width, picture.height);
  return [picture.width, picture.height, Array.from({ length: data.length / 4 }, (_, at) => data[4 * at])];
}"""


@cache
def usual() -> tuple[str, dict[str, Any], dict[str, Any]]:
    """A usual plan with a person's own words: as the text of a link, as a device keeps it, and itself."""
    link, kept, plan = ask_node(MADE, [ROOM / "link.js", ROOM / "copies.js", PLANS], None)
    return link, kept, plan


def read(link: str) -> dict[str, Any]:
    """What another device reads in a link: its `plan`, or its `fault`."""
    found: dict[str, Any] = ask_node(READ, [ROOM / "read_link.js"], link)
    return found


def codes_on(shown: Locator) -> list[str]:
    """What the QR codes on a picture of something on the page say, read as a phone would."""
    width, height, grey = shown.page.evaluate(GREY, b64encode(shown.screenshot()).decode())
    picture = np.array(grey, dtype=np.uint8).reshape(height, width)
    return [code.text for code in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)]
