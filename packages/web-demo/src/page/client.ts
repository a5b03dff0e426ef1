import type { Answer, Args, CallName, Push, Request, Result } from '../engine/protocol.js';

/** A call that was ended because its worker was replaced. */
export class Ended extends Error {}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

let address: string | undefined;

/** The engine lies in the page as text; a worker needs an address, and this one leads nowhere but here. */
function engineAddress(): string {
  address ??= URL.createObjectURL(
    new Blob([document.getElementById('engine')?.textContent ?? ''], { type: 'text/javascript' }),
  );
  return address;
}

/** One worker, and the calls that wait for it. */
export class Client {
  #worker: Worker | undefined;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor(
    readonly onPush: (push: Push) => void,
    /** a fault of ours; `hasEnded`: the worker could not go on, and whatever it held is gone */
    readonly onFault: (message: string, hasEnded: boolean) => void,
  ) {}

  /** Whether some call has not been answered yet. */
  get isBusy(): boolean {
    return this.#waiting.size > 0;
  }

  call<N extends CallName>(name: N, args: Args<N>): Promise<Result<N>> {
    this.#last += 1;
    const id = this.#last;
    const request: Request = { id, name, args };
    return new Promise<Result<N>>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
      this.#started().postMessage(request);
    });
  }

  /** Ends the worker at once, whatever it is doing; the next call starts another. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(new Ended());
    this.#waiting.clear();
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(engineAddress());
    worker.onmessage = ({ data }: MessageEvent<Answer | Push>) => {
      if ('push' in data) this.onPush(data);
      else this.#answer(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.end();
      this.onFault(event.message, true);
    };
    this.#worker = worker;
    return worker;
  }

  #answer({ id, result, fault }: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (fault === undefined) waiting?.resolve(result);
    else {
      waiting?.reject(new Ended(fault));
      this.onFault(fault, false);
    }
  }
}
