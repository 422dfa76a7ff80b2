import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeS3 {
  readonly endpoint: string;
  readonly objects: Map<string, { body: Buffer; contentType: string }>;
  /** The next answers are this status instead. */
  failWith(status: number | null): void;
  stop(): Promise<void>;
}

/** The few verbs of S3 that the store speaks, in memory, with path-style addresses and a signature asked for. */
export async function startFakeS3(bucket: string): Promise<FakeS3> {
  const objects: FakeS3['objects'] = new Map();
  let failure: number | null = null;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url ?? '/', 'http://s3.invalid');
    const [, inBucket, ...rest] = decodeURIComponent(url.pathname).split('/');
    const key = rest.join('/');
    const error = (status: number, code: string) => {
      response.writeHead(status, { 'content-type': 'application/xml' });
      response.end(
        request.method === 'HEAD'
          ? undefined
          : `<Error><Code>${code}</Code><Message>${code}</Message></Error>`,
      );
    };
    if (failure !== null) return error(failure, 'Trouble');
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256'))
      return error(403, 'AccessDenied');
    if (inBucket !== bucket) return error(404, 'NoSuchBucket');
    const found = objects.get(key);
    if (request.method === 'PUT') {
      objects.set(key, {
        body: Buffer.concat(chunks),
        contentType: String(request.headers['content-type']),
      });
      response.writeHead(200, { etag: '"x"' }).end();
    } else if (request.method === 'DELETE') {
      objects.delete(key);
      response.writeHead(204).end();
    } else if (!found) {
      error(404, 'NoSuchKey');
    } else {
      response.writeHead(200, {
        'content-type': found.contentType,
        'content-length': found.body.length,
      });
      response.end(request.method === 'HEAD' ? undefined : found.body);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    failWith(status) {
      failure = status;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
