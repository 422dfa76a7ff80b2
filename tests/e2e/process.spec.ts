import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { startServer } from '../support/server-process';

test.describe.configure({ mode: 'serial' });

const dataDir = path.resolve('.data', `process-${process.pid}`);
const env = { HOICHO_DEMO: '0' };

test.afterAll(() => fs.rmSync(dataDir, { recursive: true, force: true }));

test('a second start on one data directory says so and ends', async () => {
  const server = await startServer({ dataDir, env });
  try {
    const second = spawnSync(process.execPath, ['app/cli/start.js'], {
      env: { ...process.env, ...env, PORT: '0', HOICHO_DATA_DIR: dataDir },
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect(second.status).toBe(1);
    expect(second.stderr).toContain(`process ${server.pid}`);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  } finally {
    await server.stop();
  }
});

test('a stop answers the requests under way first, and leaves no process behind', async () => {
  const server = await startServer({ dataDir, env });
  const { hostname, port } = new URL(server.url);
  const socket = net.connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname);
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    answer += text;
  });
  const body = 'lang=vi&returnTo=%2F';
  socket.write(
    `POST /language HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: http://localhost:${port}\r\nConnection: close\r\n` +
      `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 5)}`,
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  const stopped = server.stop();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const ended = new Promise((resolve) => socket.once('close', resolve));
  socket.write(body.slice(5));
  await ended;
  expect(answer).toMatch(/^HTTP\/1\.1 302 /);
  await stopped;
  expect(fs.existsSync(path.join(dataDir, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false);
  expect(fs.existsSync(path.join(dataDir, 'hoicho.lock'))).toBe(false);
});

test('after kill -9 the next start takes over and serves', async () => {
  const first = await startServer({ dataDir, env });
  await first.kill();
  const second = await startServer({ dataDir, env });
  expect((await fetch(`${second.url}/readyz`)).status).toBe(200);
  await second.stop();
});

test('a port that is taken is said, and nothing is left running', async () => {
  const blocker = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => blocker.once('listening', resolve));
  const address = blocker.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const start = spawnSync(process.execPath, ['app/cli/start.js'], {
    env: { ...process.env, ...env, PORT: String(port), HOICHO_DATA_DIR: dataDir },
    encoding: 'utf8',
    timeout: 60_000,
  });
  blocker.close();
  expect(start.status).toBe(1);
  expect(start.stderr).toContain(`Port ${port} is taken`);
  expect(fs.existsSync(path.join(dataDir, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false);
});
