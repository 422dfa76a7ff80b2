import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { type FileStore, fileKey } from './file-store.server';

export interface S3Options {
  readonly bucket: string;
  readonly region: string;
  /** Undefined: Amazon's own; otherwise any server that speaks S3. */
  readonly endpoint: string | undefined;
  /** Undefined: the machine's own role. */
  readonly accessKeyId: string | undefined;
  readonly secretAccessKey: string | undefined;
}

/** Files in a bucket: a put is atomic by S3's own promise. */
export function s3Store({
  bucket,
  region,
  endpoint,
  accessKeyId,
  secretAccessKey,
}: S3Options): FileStore {
  const client = new S3Client({
    region,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
    // Servers that are not Amazon's know neither the newer checksums nor their trailers.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const at = (key: string) => ({ Bucket: bucket, Key: fileKey(key) });

  return {
    async put(key, content, { contentType }) {
      await client.send(
        new PutObjectCommand({
          ...at(key),
          Body: content,
          ContentType: contentType,
          ContentLength: content.byteLength,
        }),
      );
    },
    async get(key) {
      try {
        const { Body, ContentLength } = await client.send(new GetObjectCommand(at(key)));
        if (!(Body instanceof Readable)) throw new Error('the store answered without a stream');
        return { stream: Body, sizeBytes: ContentLength ?? 0 };
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async delete(key) {
      await client.send(new DeleteObjectCommand(at(key)));
    },
    async exists(key) {
      try {
        await client.send(new HeadObjectCommand(at(key)));
        return true;
      } catch (error) {
        if (isMissing(error)) return false;
        throw error;
      }
    },
  };
}

function isMissing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'NoSuchKey' || error.name === 'NotFound') return true;
  const { $metadata } = error as { $metadata?: { httpStatusCode?: number } };
  // NoSuchBucket is 404 too, and no reason to say that a file is not there.
  return $metadata?.httpStatusCode === 404 && error.name !== 'NoSuchBucket';
}
