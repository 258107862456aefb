/**
 * A throttling proxy between browser and server that counts all bytes. The browser's own throttling affects the page
 * only, not the workers, in which the map engine loads its files.
 */

import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** Bandwidths in bits per second, and round-trip time in milliseconds. */
export interface Speed {
  down: number;
  up: number;
  latency: number;
}

export interface Link {
  /** The proxy's address. */
  address: string;
  /** Bytes that had reached the browser by a time (ms since 1970), headers included; all of them without one. */
  received(until?: number): number;
  /** Time of the last byte, in ms since 1970. */
  lastByte(): number;
  close(): void;
}

/** Bytes per packet: small enough that two files share the bandwidth evenly. */
const PIECE = 1400;

/** Opens a proxy to a local port; without a speed it does not throttle. */
export async function openLink(port: number, speed: Speed | null): Promise<Link> {
  const log: { time: number; bytes: number }[] = [];
  const sockets = new Set<Socket>();
  const latency = speed?.latency ?? 0;
  const down = throttled(speed?.down ?? Infinity, latency / 2);
  const up = throttled(speed?.up ?? Infinity, latency / 2);
  const server = createServer((browser) => {
    const site = connect(port, '127.0.0.1');
    for (const end of [browser, site]) {
      sockets.add(end);
      end.setNoDelay(true);
      end.on('error', () => end.destroy());
      end.on('close', () => sockets.delete(end));
    }
    // The TCP handshake takes a round trip before the first request is sent.
    browser.pause();
    setTimeout(() => browser.resume(), latency);
    browser.on('data', (data) => up(data, (piece) => site.write(piece)));
    browser.on('close', () => site.destroy());
    site.on('data', (data) =>
      down(data, (piece) => {
        log.push({ time: Date.now(), bytes: piece.length });
        browser.write(piece);
      }),
    );
    site.on('close', () => down(Buffer.alloc(1), () => browser.end()));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    received: (until = Infinity) => log.reduce((sum, { time, bytes }) => (time <= until ? sum + bytes : sum), 0),
    lastByte: () => log.at(-1)?.time ?? 0,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** One direction of a connection: packets are sent in order at its rate and arrive `delay` ms later. */
function throttled(rate: number, delay: number) {
  const waiting: { due: number; deliver: () => void }[] = [];
  let free = 0;
  const next = () => {
    const head = waiting[0];
    if (head) setTimeout(deliverDue, Math.max(0, head.due - Date.now()));
  };
  const deliverDue = () => {
    for (let head = waiting[0]; head && head.due <= Date.now(); head = waiting[0]) {
      waiting.shift();
      head.deliver();
    }
    next();
  };
  return (data: Buffer, deliver: (piece: Buffer) => void): void => {
    if (rate === Infinity) {
      deliver(data);
      return;
    }
    const isAlone = waiting.length === 0;
    for (let start = 0; start < data.length; start += PIECE) {
      const piece = data.subarray(start, start + PIECE);
      free = Math.max(free, Date.now()) + (piece.length * 8000) / rate;
      waiting.push({ due: free + delay, deliver: () => deliver(piece) });
    }
    if (isAlone) next();
  };
}
