// Where a page's kernel comes from, and what happens when it goes: the connection is opened again, or, on a host that
// gives kernels on demand, another kernel takes over.
import { patience } from "./connection.js";
import { Kernel } from "./kernel.js";

/** @typedef {import("./kernel.js").States} States */
/**
 * @typedef {{host: string, language: string, slug: string, kernels: string, kernel: string, root: string, base:
 *   string}} Page
 */

const TRIES_BEFORE_ANOTHER = 2;

/** @param {string} address relative to the page @returns {string} the same place as a websocket */
export function socketAddress(address, base = globalThis.document?.baseURI) {
  return new URL(address, base).href.replace(/^http/, "ws");
}

/** JupyterLab's server lets only its own pages end a kernel: they know its cookie. @param {string} [cookies] */
function proof(cookies = "") {
  const [, own] = /(?:^|;\s*)_xsrf=([^;]*)/.exec(cookies) ?? [];
  return own ? `?_xsrf=${own}` : "";
}

export class KernelProvider {
  /**
   * @param {Page} page
   * @param {{onKernel: (kernel: Kernel, states: States) => void | Promise<void>, onLost: () => void, onBack: () =>
   *   void, onNever: () => void}} told
   * @param {any} [world] where fetch, WebSocket, timers and events come from
   */
  constructor(page, told, world = globalThis) {
    /** @private */ this.page = page;
    /** @private */ this.told = told;
    /** @private */ this.world = world;
    /** @private */ this.failures = 0;
    /** @private a request is under way */ this.seeking = false;
    /** @private no kernel answers */ this.wanting = true;
    /** @private */ this.id = page.kernel;
    /** @private @type {Kernel | null} */ this.kernel = null;
  }

  start() {
    if (this.page.host === "voila") this.use(`${this.page.base}api/kernels/${this.id}/channels`);
    else this.ask();
  }

  /** Gives the kernel back when the reader leaves. */
  leave() {
    this.kernel?.connection.end();
    const root = this.page.host === "voila" ? `${this.page.base}` : this.page.root;
    if (this.id)
      this.world.navigator?.sendBeacon?.(`${root}voila/api/shutdown/${this.id}${proof(this.world.document?.cookie)}`);
    this.id = "";
  }

  /** @private */
  async ask() {
    if (this.seeking || !this.wanting) return;
    this.seeking = true;
    try {
      const answer = await this.world.fetch(this.page.kernels, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ language: this.page.language, slug: this.page.slug }),
      });
      if (answer.ok) {
        this.id = (await answer.json()).kernel_id;
        this.failures = 0;
        this.use(`${this.page.root}api/kernels/${this.id}/channels`);
      } else if (answer.status === 503) this.later(Number(answer.headers.get("Retry-After")) || 5);
      else this.told.onNever();
    } catch {
      this.told.onLost();
      this.later(patience(this.failures++));
    } finally {
      this.seeking = false;
    }
  }

  /** @private @param {number} seconds */
  later(seconds) {
    this.world.setTimeout(() => this.ask(), 1000 * seconds);
  }

  /** @private @param {string} channels */
  use(channels) {
    this.kernel?.connection.end();
    const kernel = new Kernel(socketAddress(channels, this.world.document?.baseURI), this.world);
    this.kernel = kernel;
    kernel.onDeath(() => {
      this.wanting = true;
      this.told.onLost();
      this.replace();
    });
    kernel.connection.onOpening(() => {
      this.wanting = false;
      this.greet(kernel);
    });
    kernel.connection.onStanding((standing) => {
      if (standing === "open") return;
      this.wanting = true;
      this.told.onLost();
      if (kernel.connection.failures > TRIES_BEFORE_ANOTHER) this.replace();
    });
    kernel.connection.open();
  }

  /** @private */
  replace() {
    if (this.page.host !== "voila") this.ask();
  }

  /** @private @param {Kernel} kernel */
  async greet(kernel) {
    try {
      const states = await kernel.states();
      if (kernel !== this.kernel) return;
      await this.told.onKernel(kernel, states);
      this.told.onBack();
    } catch {
      // the connection went while it was asked: its own closing says so
    }
  }
}
